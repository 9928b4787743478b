/// Turns the bytes of a keyboard into keys.
///
/// Bytes are appended as they come; `next` takes keys out while it can. What may be the beginning of an escape
/// sequence waits until it is whole, or until the caller says that nothing followed.
struct KeyDecoder {
  enum Key: Equatable {
    /// A character, or a control character such as Enter or Escape.
    case scalar(Unicode.Scalar)
    /// Everything between the marks of a bracketed paste, as text.
    case paste(String)
    case arrow(Arrow)
    /// The terminal's answer to `ESC [ 6 n`, 1-based.
    case cursorReport(row: Int, column: Int)
  }

  enum Arrow: Equatable { case up, down, left, right, home, end, delete }

  /// What becomes of arrow keys and the like.
  enum Sequences {
    /// They become `Key.arrow`, and unknown ones are dropped: for vi keys, where Escape itself is a command.
    case decoded
    /// Those that libedit knows are passed on byte by byte, others dropped: for emacs keys.
    case passedIfKnown
    /// All are passed on, because ~/.editrc binds some.
    case passed
  }

  var sequences = Sequences.passedIfKnown
  /// Cursor reports look like a modified F3, so they are taken only while one has been asked for.
  var awaitedReports = 0
  private var bytes: [UInt8] = []
  private var position = 0
  private var pasted: [UInt8]?
  /// Scalars that were looked at and are to come out as they are.
  private var passedOn: [Unicode.Scalar] = []

  mutating func append(_ more: some Sequence<UInt8>) {
    if position > 0 {
      bytes.removeSubrange(..<position)
      position = 0
    }
    bytes.append(contentsOf: more)
  }

  var isEmpty: Bool { position == bytes.count && passedOn.isEmpty && pasted == nil }
  /// True if the end of a sequence or of a paste is awaited.
  var isWaiting: Bool { pasted != nil || (position < bytes.count && bytes[position] == 0x1B) }
  var isPasting: Bool { pasted != nil }

  /// The next whole key, or nil if more bytes are needed. With `nothingFollows` an unfinished sequence is taken as
  /// it stands: a lone Escape, or a paste whose end mark got lost.
  mutating func next(nothingFollows: Bool = false) -> Key? {
    while true {
      if !passedOn.isEmpty { return .scalar(passedOn.removeFirst()) }
      if pasted != nil {
        guard let text = endOfPaste(nothingFollows: nothingFollows) else { return nil }
        return .paste(text)
      }
      guard position < bytes.count else { return nil }
      if bytes[position] != 0x1B { return takeScalar().map(Key.scalar) }
      switch sequence(nothingFollows: nothingFollows) {
      case .unfinished: return nil
      case .dropped: continue
      case .key(let key): return key
      }
    }
  }

  /// The character that comes next if it is there and whole, not taken out: does it join the one before?
  func peek() -> Unicode.Scalar? {
    guard passedOn.isEmpty, pasted == nil else { return nil }
    var copy = self
    return position < bytes.count && bytes[position] >= 0x80 ? copy.takeScalar() : nil
  }

  private enum EscapeSequence {
    case unfinished
    case dropped
    case key(Key)
  }

  private mutating func sequence(nothingFollows: Bool) -> EscapeSequence {
    guard position + 1 < bytes.count else { return nothingFollows ? .key(loneEscape()) : .unfinished }
    let introducer = bytes[position + 1]
    guard introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O") else { return .key(loneEscape()) }
    var end = position + 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    // F1 to F5 of the Linux console are `ESC [ [ A` and so on.
    if end < bytes.count, end == position + 2, bytes[end] == UInt8(ascii: "[") { end += 1 }
    guard end < bytes.count else { return nothingFollows ? .key(loneEscape()) : .unfinished }
    guard (0x40...0x7E).contains(bytes[end]) else { return .key(loneEscape()) }
    let whole = bytes[position...end]
    position = end + 1
    return meaning(of: whole)
  }

  private mutating func loneEscape() -> Key {
    position += 1
    return .scalar("\u{1B}")
  }

  private mutating func meaning(of whole: ArraySlice<UInt8>) -> EscapeSequence {
    let text = String(decoding: whole.dropFirst(2), as: UTF8.self)
    switch text {
    case "200~":
      pasted = []
      return .dropped
    case "201~", "I", "O": return .dropped
    default: break
    }
    if awaitedReports > 0, text.hasSuffix("R"), let report = Self.report(text) {
      awaitedReports -= 1
      return .key(report)
    }
    switch sequences {
    case .decoded:
      return Self.arrows[text].map { .key(.arrow($0)) } ?? .dropped
    case .passedIfKnown where Self.arrows[text] == nil && !Self.otherKnown.contains(text):
      return .dropped
    case .passedIfKnown, .passed:
      passedOn = whole.map { Unicode.Scalar($0) }
      return .dropped
    }
  }

  private static let arrows: [String: Arrow] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end, "3~": .delete,
  ]
  /// Words to the left and right with Ctrl or Alt, bound in the shim.
  private static let otherKnown: Set<String> = ["1;5C", "1;5D", "1;3C", "1;3D"]

  private static func report(_ text: String) -> Key? {
    let numbers = text.dropLast().split(separator: ";").map { Int($0) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1] else { return nil }
    return .cursorReport(row: row, column: column)
  }

  private mutating func endOfPaste(nothingFollows: Bool) -> String? {
    let mark = Array("\u{1B}[201~".utf8)
    // The mark may have come in two parts, so the last bytes are looked at again.
    let from = max(0, (pasted?.count ?? 0) - mark.count)
    pasted?.append(contentsOf: bytes[position...])
    position = bytes.count
    guard let content = pasted else { return nil }
    if let start = Self.firstIndex(of: mark, in: content, from: from) {
      bytes = Array(content[(start + mark.count)...])
      position = 0
      pasted = nil
      return String(decoding: content[..<start], as: UTF8.self)
    }
    guard nothingFollows else { return nil }
    pasted = nil
    return String(decoding: content, as: UTF8.self)
  }

  private static func firstIndex(of mark: [UInt8], in content: [UInt8], from: Int) -> Int? {
    guard content.count >= mark.count else { return nil }
    return (from...max(from, content.count - mark.count)).first { content[$0...].starts(with: mark) }
  }

  /// One character. Bytes that are no UTF-8 come out as U+FFFD.
  private mutating func takeScalar() -> Unicode.Scalar? {
    let length =
      switch bytes[position] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var end = position + 1
    while end < bytes.count, end < position + length, bytes[end] & 0xC0 == 0x80 { end += 1 }
    if end == bytes.count, end < position + length { return nil }
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first
  }
}
