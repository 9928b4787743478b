import Scoring

/// What the beginning of a log shows of its form and its people.
struct ChatProfile: Sendable {
  let words: ChatWords
  /// Names in the order of their first words.
  private(set) var speakers: [String] = []
  private var turns: [String: Int] = [:]
  /// Times leave no doubt who speaks, so a colon inside the words means nothing.
  private(set) var isTimed = false
  /// Nearly every line begins with a name.
  private var isDense = false
  private var counts: [String: Int] = [:]
  private let staffNames: [String]
  private var staff: Set<String> = []
  /// By part, not by name: later speakers are judged alike.
  private var rule = PartRule.named

  private enum PartRule: Sendable {
    case named
    case staffRole
    case noCustomerRole
  }

  /// - Parameter staff: names given by the user; empty to guess.
  init(of lines: [String], words: ChatWords, staff: [String]) {
    self.words = words
    staffNames = staff
    let shapes = lines.map { words.isNotice($0) ? .blank : ChatLine($0) }
    countNames(shapes)
    for name in shapes.compactMap({ speaker($0)?.name }) {
      if turns[name] == nil { speakers.append(name) }
      turns[name, default: 0] += 1
    }
    guessParts()
  }

  /// False when no line names a speaker: then each line is a reply.
  var isChat: Bool { !speakers.isEmpty }

  /// Nobody can be told to be of the staff.
  var hasStaff: Bool { speakers.contains(where: isStaff) }

  func isStaff(_ name: String) -> Bool {
    switch rule {
    case .named: staff.contains(name)
    case .staffRole: words.isStaffRole(name)
    case .noCustomerRole: !words.isCustomerRole(name)
    }
  }

  /// Who speaks in this line, if anybody is named in it.
  func speaker(_ line: ChatLine) -> (name: String, time: ChatTime?, text: String?)? {
    switch line {
    case .speaker(let name, let time, let text): (name, time, text)
    case .perhaps(let name, let time, let text): isSpeaker(name) ? (name, time, text) : nil
    case .blank, .time, .words: nil
    }
  }

  private mutating func countNames(_ shapes: [ChatLine]) {
    var certain: [String: Int] = [:]
    var possible: [String: Int] = [:]
    for shape in shapes {
      if case .speaker(let name, _, _) = shape { certain[name, default: 0] += 1 }
      if case .perhaps(let name, _, _) = shape, !words.isFieldLabel(name) { possible[name, default: 0] += 1 }
    }
    isTimed = !certain.isEmpty
    counts = isTimed ? certain : possible
    let full = shapes.count { $0 != .blank }
    isDense = possible.values.reduce(0, +) * 10 >= full * 6
  }

  private func isSpeaker(_ name: String) -> Bool {
    if isTimed { return counts[name] != nil }
    if words.isFieldLabel(name) { return false }
    if isDense || counts[name, default: 0] > 1 || staffNames.contains(name) { return true }
    return words.isStaffRole(name) || words.isCustomerRole(name) || words.isOwnName(name)
  }

  private mutating func guessParts() {
    if !staffNames.isEmpty {
      staff = Set(staffNames)
    } else if speakers.contains(where: words.isStaffRole) {
      rule = .staffRole
    } else if let own = speakers.first(where: words.isOwnName) {
      staff = [own]
    } else if speakers.contains(where: words.isCustomerRole) {
      rule = .noCustomerRole
    } else if let answering = speakers.dropFirst().max(by: { turns[$0, default: 0] < turns[$1, default: 0] }) {
      // Whoever begins wants something; whoever answers most works here.
      staff = [answering]
    }
  }
}
