/// What an input is, told from its beginning.
enum ScoreInput {
  /// JSON objects, one a line.
  case rows
  case chat(ChatProfile)
  /// Each line is a reply.
  case lines

  /// - Parameter isForPeople: programs that ask for jsonl and send neither rows nor a chat are told so row by row.
  init(head: ArraySlice<UInt8>, words: ChatWords, staff: [String], isForPeople: Bool) {
    let lines = Self.lines(of: head)
    if lines.contains(where: Self.isRow) {
      self = .rows
      return
    }
    let profile = ChatProfile(of: lines, words: words, staff: staff)
    if profile.isChat { self = .chat(profile) } else { self = isForPeople ? .lines : .rows }
  }

  /// The people whose names a mask has to know.
  var names: [String] {
    if case .chat(let profile) = self { profile.maskedNames } else { [] }
  }

  private static func lines(of head: ArraySlice<UInt8>) -> [String] {
    head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The line begins like a JSON object.
  private static func isRow(_ line: String) -> Bool {
    let signs = line.unicodeScalars.filter { $0 != " " && $0 != "\t" && $0 != "\u{FEFF}" && $0 != "\r" }
    return signs.starts(with: "{\"".unicodeScalars) || signs.elementsEqual("{".unicodeScalars)
      || signs.elementsEqual("{}".unicodeScalars)
  }
}

extension ChatProfile {
  /// Names that are more than a part: 张三, but not 客服.
  var maskedNames: [String] {
    speakers.filter { !words.isStaffRole($0) && !words.isCustomerRole($0) && !words.isOwnName($0) }
  }
}
