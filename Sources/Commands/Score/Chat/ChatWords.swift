import Scoring

/// The words by which a log is read: classes of the rubrics, of all languages together, in lower case.
struct ChatWords: Sendable {
  let staffRoles: [String]
  let customerRoles: [String]
  /// 我: the one whose log it is.
  let ownNames: [String]
  let systemLines: [String]
  /// 图片, 语音: what stands in brackets in place of words.
  let bubbleKinds: [String]
  /// 时间, 电话: what stands before a colon and is nobody's name.
  let fieldLabels: [String]

  init(_ rulebook: Rulebook) {
    func texts(_ name: String) -> [String] { Language.allCases.flatMap { rulebook.classes(in: $0).texts(of: name) } }
    staffRoles = texts("staff-role")
    customerRoles = texts("customer-role")
    ownNames = texts("own-name")
    systemLines = texts("system-line")
    bubbleKinds = texts("bubble-kind")
    fieldLabels = texts("field-label")
  }

  func isStaffRole(_ name: String) -> Bool {
    let name = Self.plain(name)
    return !customerRoles.contains { Self.holds(name, $0) } && staffRoles.contains { Self.holds(name, $0) }
  }

  func isCustomerRole(_ name: String) -> Bool {
    let name = Self.plain(name)
    return customerRoles.contains { Self.holds(name, $0) }
  }

  func isOwnName(_ name: String) -> Bool { ownNames.contains { Self.isSame($0, Self.plain(name)) } }

  func isFieldLabel(_ name: String) -> Bool { fieldLabels.contains { Self.isSame($0, Self.plain(name)) } }

  /// A line of the program, not of a person. Its phrases of two characters must be the whole line.
  func isNotice(_ line: String) -> Bool {
    let line = Self.plain(line)
    guard line.unicodeScalars.count <= 60 else { return false }
    return systemLines.contains { $0.unicodeScalars.count <= 2 ? Self.isSame($0, line) : Self.holds(line, $0) }
  }

  /// The words of a bubble without `[图片]` and the like in front.
  func spoken(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let closer = Self.closer(of: first), let end = scalars.firstIndex(of: closer)
    else {
      return text
    }
    let inside = Self.plain(String(String.UnicodeScalarView(scalars[1..<end])))
    guard bubbleKinds.contains(where: { inside.unicodeScalars.starts(with: $0.unicodeScalars) }) else { return text }
    let rest = scalars[(end + 1)...].drop { $0 == " " }
    // [语音] 12"
    let isLength = rest.allSatisfy { $0.isASCIIDigit || "\"'”″秒s: ".unicodeScalars.contains($0) }
    return isLength ? "" : String(String.UnicodeScalarView(rest))
  }

  private static func closer(of bracket: Unicode.Scalar) -> Unicode.Scalar? {
    switch bracket {
    case "[": "]"
    case "【": "】"
    case "<": ">"
    default: nil
    }
  }

  /// ASCII in lower case and half width: names of roles have no more to fold.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(MaskFinder.plain($0)) }))
  }

  private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  private static func holds(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }
}
