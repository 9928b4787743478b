/// What a word of the vocabulary can be in a clause that may announce something. Names as in `promises.json`.
struct SpeechKinds: OptionSet, Equatable, Sendable {
  let rawValue: UInt64

  /// 我, I: the speaker or his firm.
  static let speaker = SpeechKinds(rawValue: 1 << 0)
  static let customer = SpeechKinds(rawValue: 1 << 1)
  /// 他, she.
  static let third = SpeechKinds(rawValue: 1 << 2)
  /// A colleague by his post: 师傅, the plumber.
  static let post = SpeechKinds(rawValue: 1 << 3)
  static let surname = SpeechKinds(rawValue: 1 << 4)
  static let title = SpeechKinds(rawValue: 1 << 5)
  /// What service people do for a customer.
  static let action = SpeechKinds(rawValue: 1 << 6)
  /// An action only where its time is said: 来, 说, see.
  static let weakAction = SpeechKinds(rawValue: 1 << 7)
  /// No action: 理解, 知道, hope.
  static let stative = SpeechKinds(rawValue: 1 << 8)
  static let negation = SpeechKinds(rawValue: 1 << 9)
  static let condition = SpeechKinds(rawValue: 1 << 10)
  /// 已经, 刚才, 正在: done or under way.
  static let done = SpeechKinds(rawValue: 1 << 11)
  /// 了, 过 behind a verb.
  static let aspect = SpeechKinds(rawValue: 1 << 12)
  static let general = SpeechKinds(rawValue: 1 << 13)
  /// 给您, 帮您: done for the customer, so by the speaker.
  static let benefit = SpeechKinds(rawValue: 1 << 14)
  /// 会, 先, will.
  static let modal = SpeechKinds(rawValue: 1 << 15)
  /// 请您, 麻烦, please: the customer is asked to act.
  static let request = SpeechKinds(rawValue: 1 << 16)
  /// 让, 派, have: somebody else is set to work.
  static let cause = SpeechKinds(rawValue: 1 << 17)
  static let question = SpeechKinds(rawValue: 1 << 18)
  /// 好吗, 行不行 at the end: asks for consent, takes nothing back.
  static let tag = SpeechKinds(rawValue: 1 << 19)
  /// 您说, you said.
  static let quoteLead = SpeechKinds(rawValue: 1 << 20)
  static let conjunction = SpeechKinds(rawValue: 1 << 21)
  static let particle = SpeechKinds(rawValue: 1 << 22)
  /// 可以, might: offered or possible, not announced.
  static let offer = SpeechKinds(rawValue: 1 << 23)
  /// 小, 老 before a surname.
  static let namePrefix = SpeechKinds(rawValue: 1 << 24)
  /// English only: I'll, and I am … -ing.
  static let speakerWill = SpeechKinds(rawValue: 1 << 25)
  static let speakerIs = SpeechKinds(rawValue: 1 << 26)
  static let will = SpeechKinds(rawValue: 1 << 27)
  static let doing = SpeechKinds(rawValue: 1 << 28)
  /// The customer will hear from us: you'll have, you'll get.
  static let customerGets = SpeechKinds(rawValue: 1 << 29)
  /// 完, 好 behind a verb: before the next one starts.
  static let completion = SpeechKinds(rawValue: 1 << 30)
  /// What makes 财务 a system and no person: 财务系统.
  static let thing = SpeechKinds(rawValue: 1 << 31)

  static let names: [(name: String, kind: SpeechKinds)] = [
    ("speaker", .speaker), ("customer", .customer), ("third", .third), ("post", .post), ("surname", .surname),
    ("title", .title), ("action", .action), ("weak-action", .weakAction), ("stative", .stative),
    ("negation", .negation), ("condition", .condition), ("done", .done), ("aspect", .aspect), ("general", .general),
    ("benefit", .benefit), ("modal", .modal), ("request", .request), ("cause", .cause), ("question", .question),
    ("tag", .tag), ("quote-lead", .quoteLead), ("conjunction", .conjunction), ("particle", .particle),
    ("offer", .offer), ("name-prefix", .namePrefix), ("speaker-will", .speakerWill), ("speaker-is", .speakerIs),
    ("will", .will), ("doing", .doing), ("customer-gets", .customerGets), ("completion", .completion),
    ("thing", .thing),
  ]
}
