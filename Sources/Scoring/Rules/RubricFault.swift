internal import Documents

/// What can be wrong with the rubrics beyond JSON and the patterns themselves.
package enum RubricFault: Fault, Equatable {
  case unknownCriterion(String, suggestion: String?)
  case duplicateCriterion(String)
  case duplicateRule(String, firstFile: String)
  case duplicateClass(String, firstFile: String)
  case missingExample(ExampleKind, rule: String)
  /// A fault needs severity, heard, say, teaches and why.
  case faultWithout(String, rule: String)
  /// `severity`, `heard`, `say` and `teaches` belong to faults.
  case goodRuleWith(String, rule: String)
  /// `teaches` names a fault.
  case teachesFault(String)
  /// A condition without anything in it.
  case emptyCondition
  case hitExampleMissed(rule: String, reply: String)
  case missExampleHit(rule: String, reply: String, words: String)
  case unknownChoice(String, suggestion: String?)
  /// An option that the house style does not offer.
  case notOffered(String, options: [String])
  /// Not of the form 18:00.
  case noClockTime(String)
  /// Not of the form 2026-10-01.
  case noDate(String)

  package enum ExampleKind: String, Sendable {
    case hit, miss
  }
}

extension RubricFault {
  package static let allCodes = [
    "unknown-criterion", "duplicate-criterion", "duplicate-rule", "duplicate-class", "missing-example",
    "fault-without", "good-rule-with", "teaches-fault", "empty-condition", "hit-example-missed", "miss-example-hit",
    "unknown-choice", "not-offered", "no-clock-time", "no-date",
  ]

  package var code: String {
    switch self {
    case .unknownCriterion: "unknown-criterion"
    case .duplicateCriterion: "duplicate-criterion"
    case .duplicateRule: "duplicate-rule"
    case .duplicateClass: "duplicate-class"
    case .missingExample: "missing-example"
    case .faultWithout: "fault-without"
    case .goodRuleWith: "good-rule-with"
    case .teachesFault: "teaches-fault"
    case .emptyCondition: "empty-condition"
    case .hitExampleMissed: "hit-example-missed"
    case .missExampleHit: "miss-example-hit"
    case .unknownChoice: "unknown-choice"
    case .notOffered: "not-offered"
    case .noClockTime: "no-clock-time"
    case .noDate: "no-date"
    }
  }
}
