internal import Documents

/// `banned.blame-shift`: what a reply does, as the codebook defines it.
package struct CriterionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let symbol: Symbol
  package init(_ text: String) { symbol = Symbol(text) }
  package var text: String { symbol.text }
  package var description: String { text }
  package static func < (a: CriterionID, b: CriterionID) -> Bool { scalarOrder(a.text, b.text) }
  /// The part before the dot: `banned`, `courtesy`, `deescalation`, `conduct`.
  package var group: Substring { text.prefix { $0 != "." } }
}

/// `B14.go-elsewhere`: one way to recognise a criterion. Unique over all rubrics of a language.
package struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let symbol: Symbol
  package init(_ text: String) { symbol = Symbol(text) }
  package var text: String { symbol.text }
  package var description: String { text }
  package static func < (a: RuleID, b: RuleID) -> Bool { scalarOrder(a.text, b.text) }
}

/// Order by Unicode scalars: the same on every machine, unlike a collation.
package func scalarOrder(_ a: String, _ b: String) -> Bool {
  a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}

package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The folder below `Rubrics/` and `Scenarios/`.
  package var folder: String {
    switch self {
    case .chinese: "zh-Hans"
    case .english: "en"
    }
  }
}

package enum Channel: String, CaseIterable, Sendable {
  case phone, counter, visit, chat
}

package enum Severity: String, CaseIterable, Comparable, Sendable {
  case soft, heavy, fail

  private var rank: Int {
    switch self {
    case .soft: 0
    case .heavy: 1
    case .fail: 2
    }
  }
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
