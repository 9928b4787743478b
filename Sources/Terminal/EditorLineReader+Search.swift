import CLibEdit

/// Ctrl-R: finds earlier lines while one types.
///
/// libedit's own search looks a character up in its key map by the lowest byte alone, so that 上 (U+4E0A) is taken
/// for a line feed and ends it.
extension EditorLineReader {
  struct Search {
    var wanted: [Unicode.Scalar] = []
    /// The line found, as an index into the history; nil before anything is wanted.
    var found: Int?
    var hasFailed = false
  }

  /// Runs until a key accepts or leaves the search. An accepting key other than Enter then does its own work, too.
  func searchHistory() -> cle_outcome {
    guard let kind = prompt.history, let lines = histories[kind]?.lines, !lines.isEmpty else { return CLE_REFUSED }
    search = Search()
    // An arrow key must come as one key, else its Escape would leave the search.
    let sequences = decoder.sequences
    decoder.sequences = .decoded
    defer {
      search = nil
      decoder.sequences = sequences
    }
    while true {
      let key = nextKey()
      switch key {
      case 0: return CLE_DONE
      case 0x12: look(in: lines, before: search?.found ?? lines.count)
      case 0x08, 0x7F:
        _ = search?.wanted.popLast()
        look(in: lines, before: lines.count)
      case 0x07, 0x1B: return CLE_DONE
      case 0x20..<0x7F, 0xA0...:
        search?.wanted += codes.scalars(of: key)
        look(in: lines, before: (search?.found ?? lines.count - 1) + 1)
      default:
        pushedBack = key
        return acceptFound(in: lines)
      }
    }
  }

  /// The line and the cursor to be shown meanwhile, and the row that says what is looked for.
  func searchPicture(_ search: Search) -> (line: [UInt32], cursor: Int, row: [Cell])? {
    guard let kind = prompt.history, let lines = histories[kind]?.lines else { return nil }
    let (line, cursor) = search.found.map { self.line(lines[$0], at: search.wanted) } ?? currentLine
    let label =
      StyledText(search.hasFailed ? "找不到：" : "找：", .dim) + StyledText(search.wanted.reduce("") { $0 + String($1) })
    return (line, cursor, Cell.cells(label, measure: measure))
  }

  /// The newest line before `end` that holds what is wanted; none leaves what had been found.
  private func look(in lines: [String], before end: Int) {
    guard let wanted = search?.wanted, !wanted.isEmpty else {
      search?.found = nil
      return
    }
    let found = lines[..<end].lastIndex { Self.index(of: wanted, in: Array($0.unicodeScalars)) != nil }
    search?.hasFailed = found == nil
    if let found { search?.found = found }
  }

  private func acceptFound(in lines: [String]) -> cle_outcome {
    guard let search, let found = search.found else { return CLE_DONE }
    let (line, cursor) = self.line(lines[found], at: search.wanted)
    let old = currentLine.line.count
    cle_move_cursor(editor, old)
    cle_delete_before(editor, old)
    guard cle_insert(editor, line, line.count) else { return CLE_REFUSED }
    cle_move_cursor(editor, cursor)
    return CLE_DONE
  }

  private func line(_ text: String, at wanted: [Unicode.Scalar]) -> (line: [UInt32], cursor: Int) {
    let scalars = Array(text.unicodeScalars)
    let start = Self.index(of: wanted, in: scalars) ?? 0
    return (codes.codes(for: scalars), codes.codes(for: scalars[..<start]).count)
  }

  private static func index(of wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count >= wanted.count else { return nil }
    return (0...(scalars.count - wanted.count)).first { scalars[$0...].starts(with: wanted) }
  }
}
