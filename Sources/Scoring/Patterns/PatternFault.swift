internal import Documents

/// What can be wrong with one pattern or one entry of a word class.
package enum PatternFault: Fault, Error, Equatable {
  case empty
  case unclosedGroup
  case strayBracket
  case emptyAlternative
  /// `?` with nothing before it that could be left out.
  case nothingIsOptional
  case unclosedClass
  case unknownClass(String, suggestion: String?)
  case classCycle(String)
  /// A word class may hold words, alternatives, optional parts and classes, but no gaps, bounds or built-in classes.
  case notAllowedInClass(String)
  case nestedTooDeep(limit: Int)
  /// A sign that never stands in a folded clause: 「，」. Write `/` for a new clause, `{?}` for a question.
  case signBoundsClause(Unicode.Scalar)
  case danglingEscape
  /// `*` somewhere else than at the end of a word of letters.
  case strayStar
  case gapAtEdge
  /// More words than one position of a pattern may stand for.
  case tooManyWords(limit: Int)
  case matchesEmpty
  case neverMatches
  /// Whatever this pattern finds, another of the same rule finds too.
  case shadowed(by: String)
}

extension PatternFault {
  package static let allCodes = [
    "pattern-empty", "pattern-unclosed-group", "pattern-stray-bracket", "pattern-empty-alternative",
    "pattern-nothing-optional", "pattern-unclosed-class", "unknown-class", "class-cycle", "not-allowed-in-class",
    "pattern-nested-too-deep", "pattern-sign-bounds-clause", "pattern-dangling-escape", "pattern-stray-star",
    "pattern-gap-at-edge", "pattern-too-many-words", "pattern-matches-empty", "pattern-never-matches",
    "pattern-shadowed",
  ]

  package var code: String {
    switch self {
    case .empty: "pattern-empty"
    case .unclosedGroup: "pattern-unclosed-group"
    case .strayBracket: "pattern-stray-bracket"
    case .emptyAlternative: "pattern-empty-alternative"
    case .nothingIsOptional: "pattern-nothing-optional"
    case .unclosedClass: "pattern-unclosed-class"
    case .unknownClass: "unknown-class"
    case .classCycle: "class-cycle"
    case .notAllowedInClass: "not-allowed-in-class"
    case .nestedTooDeep: "pattern-nested-too-deep"
    case .signBoundsClause: "pattern-sign-bounds-clause"
    case .danglingEscape: "pattern-dangling-escape"
    case .strayStar: "pattern-stray-star"
    case .gapAtEdge: "pattern-gap-at-edge"
    case .tooManyWords: "pattern-too-many-words"
    case .matchesEmpty: "pattern-matches-empty"
    case .neverMatches: "pattern-never-matches"
    case .shadowed: "pattern-shadowed"
    }
  }
}

/// A fault at its place inside the pattern, in scalars.
package struct PlacedPatternFault: Error, Equatable {
  package let fault: PatternFault
  package let place: Range<Int>
}
