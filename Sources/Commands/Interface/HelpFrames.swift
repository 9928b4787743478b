import Scoring

/// The words that the argument parser puts around help and complaints, in Chinese. It knows only English; what it says
/// about one option or value stays as it is where no frame is known.
struct HelpFrames {
  let language: Language

  /// As the arguments or the environment ask for it: at this point nothing has been parsed, or parsing has failed.
  init(arguments: [String], environment: [String: String]) {
    let named = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let written = arguments.first { $0.hasPrefix("--lang=") }?.dropFirst("--lang=".count)
    language = (named ?? written.map(String.init)).flatMap(Language.init) ?? Language(environment: environment)
  }

  func framed(_ message: String) -> String {
    guard language == .chinese else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private func line(_ line: String) -> String {
    if let heading = Self.headings.first(where: { line.hasPrefix($0.english) }) {
      return heading.chinese + Self.phrased(String(line.dropFirst(heading.english.count)))
    }
    return Self.phrased(line)
  }

  private static let headings: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("Error: ", "错误："), ("Help:  ", "说明："),
  ]

  private static let phrases: [(english: String, chinese: String)] = [
    ("Show help information.", "显示这些说明"), ("Show the version.", "显示版本"), ("(values: ", "（可选："), ("default: ", "缺省："),
    ("(default: ", "（缺省："), ("<subcommand>", "<命令>"), ("for detailed help.", "看每个命令的说明。"),
    ("for more information.", "看说明。"), ("  See '", "  输入 '"), ("Unknown option ", "没有这个选项 "),
    ("Unexpected argument ", "多出来的 "), ("Missing expected argument ", "少了 "), ("Missing value for ", "没给值："),
    ("The value ", "这个值 "), (" is invalid for ", " 不能用于 "), ("Please provide one of ", "可以用："),
    ("Did you mean ", "是不是想说 "),
  ]

  private static func phrased(_ text: String) -> String {
    var text = text
    for phrase in phrases {
      guard text.contains(phrase.english) else { continue }
      text = text.components(around: phrase.english).joined(separator: phrase.chinese)
    }
    return text
  }
}

extension String {
  /// The pieces between the places of `separator`, by scalars.
  fileprivate func components(around separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
