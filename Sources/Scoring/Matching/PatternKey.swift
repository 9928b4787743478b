/// What must stand in a text before a match of a pattern is even tried.
struct PatternKey: Equatable {
  /// The rarest required symbol: each of its occurrences makes the pattern a candidate.
  let symbol: Int32
  /// Two more things required in the same clause, the rarest where they are required.
  let second: Mark?
  let third: Mark?
  /// The rarest symbol required in a neighbouring clause, or -1, and how many clauses on: -1 or 1.
  let far: Int32
  let farStep: Int32
  /// Scalars between the start of a match and the key.
  let before: StepLength
  /// Bounds that a match may cross before and behind its key, and those that it must cross before.
  let mostCrossedBefore: Int
  let leastCrossedBefore: Int
  let mostCrossedAfter: Int

  /// What a mark is: a word of a symbol, or a place that an anchor asks for.
  enum Sign: Equatable {
    case word(Int32)
    case anchor(Pattern.Anchor)
    /// A clause that closes with the sign, all of it.
    case ending(Pattern.Sign)
  }

  /// Something required, and how far before or behind the key it begins: scalars from start to start.
  struct Mark: Equatable {
    let sign: Sign
    let least: Int
    let most: Int

    init(sign: Sign, least: Int, most: Int) {
      self.sign = sign
      self.least = least
      self.most = most
    }

    init(anywhere sign: Sign) { self.init(sign: sign, least: -Self.farthest, most: Self.farthest) }

    /// Farther than any clause that fits into a window.
    static let farthest = 64
  }

  /// Nil when nothing in the steps is required. New symbols may be made, for words that no step asks for as one.
  init?(_ steps: [PatternStep], vocabulary: inout Vocabulary, language: Language) {
    let crossings = steps.reduce(0) { $0 + $1.crossings }
    // Where a bound may or may not be crossed, nobody knows which clause is the next.
    let isPlain = crossings == steps.count(where: \.isCrossing)
    let required = RequiredSign.all(of: steps, &vocabulary, language, isPlain: isPlain)
    let words = required.filter { $0.symbol >= 0 }.sorted(by: RequiredSign.isRarer)
    guard let key = words.first else { return nil }
    symbol = key.symbol
    before = PatternProgram.length(of: steps[..<key.index], vocabulary, language) + key.offset
    mostCrossedBefore = steps[..<key.index].reduce(0) { $0 + $1.crossings }
    mostCrossedAfter = crossings - mostCrossedBefore
    leastCrossedBefore = steps[..<key.index].count(where: \.isCrossing)
    let near = required.filter { $0.clause == key.clause && $0.index != key.index }
    let marks =
      isPlain
      ? Self.marks(near, of: key, steps, vocabulary, language)
      // A bound inside a group parts no words outside of it: both still have to stand in one clause, telling or not, and
      // wherever in it.
      : near.sorted(by: RequiredSign.isRarer).map { Mark(anywhere: $0.sign) }
    second = marks.first
    third = marks.dropFirst().first
    let next = isPlain ? words.first { !$0.isMade && abs($0.clause - key.clause) == 1 } : nil
    far = next?.symbol ?? -1
    farStep = next.map { Int32($0.clause - key.clause) } ?? 0
  }

  /// The rarest first, each for as many places as it may take; what stands nearly everywhere tells nothing.
  private static func marks(
    _ required: [RequiredSign], of key: RequiredSign, _ steps: [PatternStep], _ vocabulary: Vocabulary,
    _ language: Language
  ) -> [Mark] {
    let marks = required.map { sign -> (mark: Mark, cost: Int, index: Int) in
      let mark = sign.mark(of: key, steps, vocabulary, language)
      // A clause has some twelve places.
      return (mark, sign.cost * max(1, min(mark.most - mark.least + 1, 12)), sign.index)
    }
    return marks.filter { vocabulary.isTelling(cost: $0.cost) }
      .sorted { a, b in a.cost != b.cost ? a.cost < b.cost : a.index < b.index }.map(\.mark)
  }
}

extension PatternStep {
  /// Bounds that it may cross.
  var crossings: Int {
    switch self {
    case .crossing: 1
    case .optional(let steps): steps.reduce(0) { $0 + $1.crossings }
    case .choice(let options): options.map { $0.reduce(0) { $0 + $1.crossings } }.max() ?? 0
    case .symbol, .gap, .anchor, .endsWith: 0
    }
  }
}
