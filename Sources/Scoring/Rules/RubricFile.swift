internal import Documents

/// One rubric file as written: nothing is resolved or compiled yet.
struct RubricFile: Sendable {
  let language: Language
  let classes: [(key: Placed<String>, value: [Placed<String>])]
  let slips: [Placed<String>]
  let rules: [RuleText]
}

/// A rule as written.
struct RuleText: Sendable {
  let id: Placed<String>
  let criterion: Placed<String>
  let severity: Severity?
  let verdict: Finding.Verdict
  /// Instead of patterns.
  let detector: Detector?
  let patterns: [Placed<String>]
  let except: [Placed<String>]
  let when: ConditionText?
  let unless: ConditionText?
  let allow: [GuardKind]
  /// In force only where the house has chosen one of these options.
  let house: [(choice: Placed<String>, options: [Placed<String>])]
  let heard: String?
  let say: String?
  let teaches: Placed<String>?
  let why: String?
  let sources: [String]
  let hits: [ExampleText]
  let misses: [ExampleText]
}

/// `when` or `unless` as written. An empty list is a key that is not there.
struct ConditionText: Sendable {
  let place: Range<Int>
  /// Patterns by the text in which they are looked for.
  let patterns: [(scope: ConditionScope, patterns: [Placed<String>])]
  let criteria: [Placed<String>]
  let known: Bool?
  let channels: [Channel]
  let listeners: [ListenerKind]
  let tags: [String]
  let atLeast: Moment.Temper?
  let atMost: Moment.Temper?
}

/// Where a condition's patterns are looked for.
enum ConditionScope: String, CaseIterable, Sendable {
  case customer, earlier, reply, sentence, clause, before, after

  /// Looked for in a text other than the reply.
  var isOutside: Bool { self == .customer || self == .earlier }
}

enum ListenerKind: String, CaseIterable, Sendable {
  case customer, colleague
}

/// An example as written.
struct ExampleText: Sendable {
  let place: Range<Int>
  let reply: String
  var customer = ""
  var channel = Channel.phone
  var listener = ListenerKind.customer
  var known: [String] = []
  var earlier: [String] = []
  var tags: [String] = []
  var temper: Moment.Temper?

  func moment(in language: Language) -> Moment {
    Moment(
      language: language, channel: channel,
      listener: listener == .customer ? .customer : .colleague(customerListens: true), customer: customer,
      known: known, earlierReplies: earlier, tags: Set(tags), temper: temper)
  }
}
