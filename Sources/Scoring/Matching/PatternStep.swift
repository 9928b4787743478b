/// A pattern after its finite parts have become symbols: what the matcher's program is made of.
indirect enum PatternStep: Equatable {
  /// One of a set of words, known by its number in the vocabulary.
  case symbol(Int32)
  case optional([PatternStep])
  case choice([[PatternStep]])
  case gap(Pattern.Gap)
  case anchor(Pattern.Anchor)
  case crossing(Pattern.Crossing)
  case endsWith(Pattern.Sign)

  var isSymbol: Bool {
    if case .symbol = self { true } else { false }
  }

  var isCrossing: Bool {
    if case .crossing = self { true } else { false }
  }
}

/// Least and greatest number of scalars that steps can cover.
struct StepLength: Equatable {
  var least = 0
  var most = 0

  static func + (a: StepLength, b: StepLength) -> StepLength {
    StepLength(least: a.least + b.least, most: a.most + b.most)
  }
}

/// The widths of gaps. A gap never leaves its clause.
enum GapWidth {
  /// Scalars of a Chinese text.
  static func scalars(_ gap: Pattern.Gap) -> Int32 { gap == .long ? 12 : 4 }
  /// Words of an English text.
  static func words(_ gap: Pattern.Gap) -> Int32 { gap == .long ? 6 : 2 }
  /// The most scalars that a gap of words may cover, so that a match is bounded whatever the words are.
  static func mostScalars(_ gap: Pattern.Gap) -> Int32 { gap == .long ? 96 : 32 }
  /// Scalars that `*` may stand for.
  static let ending: Int32 = 24
}
