import CLibEdit
import Glibc

/// The commands that libedit hands back, and what they do to the line.
extension EditorLineReader {
  /// The line in libedit's numbers, and where its cursor is.
  var currentLine: (line: [UInt32], cursor: Int) {
    var characters: UnsafePointer<UInt32>?
    var cursor = 0
    let count = cle_line(editor, &characters, &cursor)
    return (Array(UnsafeBufferPointer(start: characters, count: count)), cursor)
  }

  func run(_ command: cle_command) -> cle_outcome {
    switch command {
    case CLE_PASTE: return insert(codes.codes(for: pasted.unicodeScalars))
    case CLE_EXTEND: return extendCharacterBefore()
    case CLE_COMPLETE: return complete()
    case CLE_CLEAR_SCREEN:
      output.write("\u{1B}[H\u{1B}[2J")
      painter.forget()
      return CLE_DONE
    case CLE_DELETE_OR_END: return deleteOrEnd()
    case CLE_NEW_LINE: return insert([ClusterCodes.newLine])
    case CLE_SEARCH: return searchHistory()
    default: return CLE_REFUSED
    }
  }

  private func insert(_ line: [UInt32]) -> cle_outcome {
    !line.isEmpty && cle_insert(editor, line, line.count) ? CLE_DONE : CLE_REFUSED
  }

  private func extendCharacterBefore() -> cle_outcome {
    let (line, cursor) = currentLine
    guard let scalar = extensionScalar, cursor > 0 else { return CLE_REFUSED }
    extensionScalar = nil
    let joined = codes.code(for: codes.scalars(of: line[cursor - 1]) + [scalar])
    cle_delete_before(editor, 1)
    return insert([joined])
  }

  private func deleteOrEnd() -> cle_outcome {
    let (line, cursor) = currentLine
    if line.isEmpty {
      leave(.endOfInput)
      return CLE_END_OF_INPUT
    }
    guard cursor < line.count else { return CLE_REFUSED }
    cle_move_cursor(editor, cursor + 1)
    cle_delete_before(editor, 1)
    return CLE_DONE
  }

  private func complete() -> cle_outcome {
    let (line, cursor) = currentLine
    guard let completer = prompt.completion else { return CLE_REFUSED }
    let lengths = line.map { codes.scalars(of: $0).count }
    let completion = completer(codes.text(of: line), lengths[..<cursor].reduce(0, +))
    let inserts = completion.candidates.map { Array($0.insert.unicodeScalars) }
    guard let first = inserts.first else { return CLE_REFUSED }
    let start = Self.index(of: completion.replaced.lowerBound, lengths: lengths)
    let end = max(start, Self.index(of: completion.replaced.upperBound, lengths: lengths))
    if inserts.count == 1 { return replace(start..<end, with: first) }
    offered = completion.candidates
    let typed = line[start..<end].flatMap { codes.scalars(of: $0) }
    let common = inserts.dropFirst().reduce(first) { Self.commonBeginning($0, $1) }
    guard common.count > typed.count, common.starts(with: typed) else { return CLE_DONE }
    return replace(start..<end, with: common)
  }

  private func replace(_ range: Range<Int>, with text: [Unicode.Scalar]) -> cle_outcome {
    cle_move_cursor(editor, range.upperBound)
    cle_delete_before(editor, range.count)
    return insert(codes.codes(for: text))
  }

  /// The character of the line in which scalar number `offset` lies.
  private static func index(of offset: Int, lengths: [Int]) -> Int {
    var rest = offset
    for (index, length) in lengths.enumerated() {
      if rest < length { return index }
      rest -= length
    }
    return lengths.count
  }

  private static func commonBeginning(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> [Unicode.Scalar] {
    zip(left, right).prefix { $0 == $1 }.map(\.0)
  }
}
