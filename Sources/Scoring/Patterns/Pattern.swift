/// What a trainer wrote, as a tree: the words of a phrase, its alternatives, optional parts, gaps and bounds.
///
/// The language is described in the README's chapter for trainers; `PatternParser` reads it.
package indirect enum Pattern: Equatable, Sendable {
  /// Folded scalars that stand one after the other.
  case text([UInt32])
  /// A word of letters of which only the beginning is given: `apolog*`.
  case wordStart([UInt32])
  /// Between two words of letters: any space.
  case wordBreak
  case sequence([Pattern])
  case choice([Pattern])
  case optional(Pattern)
  case gap(Gap)
  /// The place is that of the name inside the pattern.
  case wordClass(String, place: Range<Int>)
  case anchor(Anchor)
  case crossing(Crossing)
  /// The clause in which the match ends closes with this sign.
  case endsWith(Sign)

  package enum Gap: Equatable, Sendable {
    /// `…`: up to 12 characters, in English up to six words.
    case long
    /// `..`: up to 4 characters, in English up to two words.
    case short
  }

  package enum Anchor: Equatable, Sendable {
    case clauseStart, clauseEnd, replyStart, replyEnd
  }

  /// From one clause into the next, with at most a long gap on either side.
  package enum Crossing: Equatable, Sendable {
    /// `/`: within the sentence.
    case clause
    /// `//`: into the next sentence.
    case sentence
  }

  package enum Sign: Equatable, Sendable {
    case question, exclamation
  }
}
