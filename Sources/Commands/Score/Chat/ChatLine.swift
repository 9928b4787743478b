/// One line of a log by its shape alone. Who may be a speaker is for `ChatProfile` to say.
enum ChatLine: Equatable {
  case blank
  /// A time or date by itself.
  case time(ChatTime)
  /// `[10:05] 张三：……`, `张三 2026-03-03 10:05:12`: the time leaves no doubt. Text follows on the next lines if nil.
  case speaker(String, ChatTime, text: String?)
  /// `张三：……`, `张三 10:05`: perhaps a speaker, perhaps words.
  case perhaps(String, ChatTime?, text: String?)
  case words

  init(_ line: String) {
    self = ChatLineShape(line).line
  }
}

/// Looks at one line.
private struct ChatLineShape {
  /// Longer names are sentences.
  private static let longestName = 24

  private let scalars: [Unicode.Scalar]

  init(_ line: String) {
    let ends = " \t\r\u{3000}-—–=*\u{FEFF}\u{200E}".unicodeScalars
    let all = Array(line.unicodeScalars)
    // —————  2026-03-03  —————
    let isRuled = all.first.map { "-—–=".unicodeScalars.contains($0) } ?? false
    let blanks = " \t\r\u{3000}\u{FEFF}\u{200E}".unicodeScalars
    func strip(_ scalar: Unicode.Scalar) -> Bool { isRuled ? ends.contains(scalar) : blanks.contains(scalar) }
    let start = all.firstIndex { !strip($0) } ?? all.count
    let end = all.lastIndex { !strip($0) } ?? start - 1
    scalars = start <= end ? Array(all[start...end]) : []
  }

  var line: ChatLine {
    if scalars.isEmpty { return .blank }
    return timeFirst ?? timeLast ?? named(scalars[...], nil) ?? .words
  }

  /// `[10:05] name: text`, `2026-03-03 10:05 name`, `03/03/2026, 10:05 - Name: text`.
  private var timeFirst: ChatLine? {
    let closer: Unicode.Scalar? = scalars[0] == "[" ? "]" : scalars[0] == "【" ? "】" : scalars[0] == "(" ? ")" : nil
    guard let (time, timeEnd) = ChatTimeReader.read(scalars, at: closer == nil ? 0 : 1) else { return nil }
    var end = timeEnd
    if let closer {
      guard end < scalars.count, scalars[end] == closer else { return nil }
      end += 1
    }
    let rest = scalars[end...].drop { " -—–\t".unicodeScalars.contains($0) }
    if rest.isEmpty { return .time(time) }
    // 10:30上门
    guard end < rest.startIndex || closer != nil else { return nil }
    if case .perhaps(let name, _, let text) = named(rest, time) { return .speaker(name, time, text: text) }
    let isHeader = (time.day != nil && time.minute != nil || closer != nil) && isName(rest)
    return isHeader ? .speaker(text(rest), time, text: nil) : nil
  }

  /// `张三 2026-03-03 10:05:12`, `张三 10:05`.
  private var timeLast: ChatLine? {
    for index in scalars.indices.dropFirst() where scalars[index - 1] == " " || scalars[index - 1] == "\t" {
      guard let (time, end) = ChatTimeReader.read(scalars, at: index), end == scalars.count, time.minute != nil else {
        continue
      }
      var name = scalars[..<index]
      while let last = name.last, " \t:：".unicodeScalars.contains(last) { name.removeLast() }
      guard isName(name) else { return nil }
      return time.day == nil ? .perhaps(text(name), time, text: nil) : .speaker(text(name), time, text: nil)
    }
    return nil
  }

  private func named(_ part: ArraySlice<Unicode.Scalar>, _ time: ChatTime?) -> ChatLine? {
    guard let colon = part.firstIndex(where: { $0 == ":" || $0 == "：" }), isName(part[..<colon]) else { return nil }
    let rest = part[(colon + 1)...].drop { $0 == " " || $0 == "\t" }
    if rest.starts(with: "//".unicodeScalars) { return nil }
    return .perhaps(text(part[..<colon]), time, text: rest.isEmpty ? nil : text(rest))
  }

  private func isName(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (1...Self.longestName).contains(part.count), part.last != " " || part.count > 1 else { return false }
    if part.allSatisfy({ $0.isASCIIDigit }) { return false }
    if part.contains(where: { "。，！？；…、“”「」,!?;\"/\\{}<>".unicodeScalars.contains($0) }) { return false }
    return part.split(separator: " ").count <= 4
  }

  private func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var part = part
    while part.last == " " || part.last == "\t" { part.removeLast() }
    return String(String.UnicodeScalarView(part))
  }
}
