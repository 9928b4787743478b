import Scoring

/// Takes the replies of the staff out of a log, one after the other, each with what the customer said before it.
///
/// Only the conversation at hand is held; a log may be of any length.
struct ChatReplies {
  /// What is remembered of a conversation.
  private enum Memory {
    static let customerLines = 20
    static let replies = 12
    /// Lines after which a reply is taken as it is.
    static let replyLines = 500
    /// Minutes of silence after which a new conversation begins.
    static let silence = 12 * 60
  }

  /// What one person says in a row.
  private struct Turn {
    let name: String
    var firstLine: Int
    var time: ChatTime?
    var moment: CivilDateTime?
    var lines: [String] = []
  }

  private let profile: ChatProfile
  private let channel: Channel
  private var turn: Turn?
  private var day: Int?
  private var clock: CivilDateTime?
  private var time: ChatTime?
  private var customer: [String] = []
  private var customerIsAnswered = false
  private var earlier: [String] = []
  private(set) var ready: [HeardReply] = []

  init(_ profile: ChatProfile, channel: Channel) {
    self.profile = profile
    self.channel = channel
  }

  mutating func take(_ line: String, number: Int) {
    if profile.words.isNotice(line) { return }
    let shape = ChatLine(line)
    if let (name, time, text) = profile.speaker(shape) {
      if let time { note(time) }
      if turn?.name != name { begin(name, number) }
      if let text { add(text, number) }
      return
    }
    switch shape {
    case .blank: break
    case .time(let time): note(time)
    default: add(line, number)
    }
  }

  /// The replies that have been completed since this was last asked; after the last line all of them.
  mutating func takeReady(isEnd: Bool) -> [HeardReply] {
    if isEnd { endTurn() }
    defer { ready = [] }
    return ready
  }

  private mutating func note(_ time: ChatTime) {
    if let known = time.day { day = known }
    let now = time.moment(on: day)
    if let now, let clock, now.minutes - clock.minutes > Memory.silence {
      endTurn()
      earlier = []
      customer = []
    }
    if let now { clock = now }
    self.time = time
  }

  private mutating func begin(_ name: String, _ number: Int) {
    endTurn()
    turn = Turn(name: name, firstLine: number, time: time, moment: time?.moment(on: day))
  }

  private mutating func add(_ line: String, _ number: Int) {
    let scalars = line.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }
    let words = profile.words.spoken(String(String.UnicodeScalarView(scalars)))
    guard words.unicodeScalars.contains(where: { $0.value > 0x20 && $0 != "\u{3000}" }) else { return }
    if let turn, turn.lines.count == Memory.replyLines { begin(turn.name, number) }
    if turn?.lines.isEmpty == true { turn?.firstLine = number }
    turn?.lines.append(words)
  }

  private mutating func endTurn() {
    guard let turn, !turn.lines.isEmpty else {
      self.turn = nil
      return
    }
    self.turn = nil
    guard profile.isStaff(turn.name) else {
      if customerIsAnswered { customer = [] }
      customerIsAnswered = false
      customer = (customer + turn.lines).suffix(Memory.customerLines)
      return
    }
    ready.append(reply(turn))
    customerIsAnswered = true
    earlier = (earlier + [turn.lines.joined(separator: "\n")]).suffix(Memory.replies)
  }

  private func reply(_ turn: Turn) -> HeardReply {
    let text = turn.lines.joined(separator: "\n")
    let moment = Moment(
      language: Language(of: text), channel: channel, customer: customer.joined(separator: "\n"), now: turn.moment,
      earlierReplies: earlier)
    return HeardReply(line: turn.firstLine, speaker: turn.name, time: turn.time?.label, text: text, moment: moment)
  }
}

extension Language {
  /// Of the words: Chinese where any Chinese character stands, or nothing that could be English.
  init(of text: String) {
    let scalars = text.unicodeScalars
    let isChinese = scalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let hasLetters = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    self = !isChinese && hasLetters ? .english : .chinese
  }
}
