/// The frames in which words are not said in earnest. Each is on for every rule unless the rule allows it.
package enum GuardKind: String, CaseIterable, Sendable {
  /// Between marks of quotation, or reported as somebody's words.
  case quotation
  /// Negated or denied; a double negation asserts again.
  case negation
  /// Asked, not asserted. Voids faults only.
  case question
  /// Only under a condition: 如果…, 要是….
  case condition

  /// Its place among all kinds, without a search: every hit asks.
  var number: Int {
    switch self {
    case .quotation: 0
    case .negation: 1
    case .question: 2
    case .condition: 3
    }
  }
}
