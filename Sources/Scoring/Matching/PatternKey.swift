/// The symbols of a pattern that must stand in a text before a match is even tried.
struct PatternKey: Equatable {
  /// The rarest required symbol: each of its occurrences makes the pattern a candidate.
  let symbol: Int32
  /// Other required ones in the same clause that most clauses lack, or -1.
  let second: Int32
  let third: Int32
  /// The rarest symbol required in a neighbouring clause, or -1, and how many clauses on: -1 or 1.
  let far: Int32
  let farStep: Int32
  /// Scalars between the start of a match and the key.
  let before: StepLength
  /// Bounds that a match may cross before and behind its key, and those that it must cross before.
  let mostCrossedBefore: Int
  let leastCrossedBefore: Int
  let mostCrossedAfter: Int

  /// Nil when nothing in the steps is required.
  init?(_ steps: [PatternStep], vocabulary: Vocabulary, language: Language) {
    let symbols = Self.requiredSymbols(of: steps, vocabulary)
    guard let key = symbols.first else { return nil }
    symbol = key.symbol
    before = PatternProgram.length(of: steps[..<key.index], vocabulary, language)
    mostCrossedBefore = steps[..<key.index].reduce(0) { $0 + $1.crossings }
    mostCrossedAfter = steps[key.index...].reduce(0) { $0 + $1.crossings }
    leastCrossedBefore = steps[..<key.index].count(where: \.isCrossing)
    // Where a bound may or may not be crossed, nobody knows which clause is the next.
    let isPlain = mostCrossedBefore + mostCrossedAfter == steps.count(where: \.isCrossing)
    // A bound inside a group parts no words outside of it: both still have to stand in one clause, telling or not.
    let near = symbols.dropFirst().filter {
      $0.clause == key.clause && (!isPlain || vocabulary.isTelling($0.symbol))
    }
    second = near.first?.symbol ?? -1
    third = near.dropFirst().first?.symbol ?? -1
    let next = isPlain ? symbols.first { abs($0.clause - key.clause) == 1 } : nil
    far = next?.symbol ?? -1
    farStep = next.map { Int32($0.clause - key.clause) } ?? 0
  }

  private struct Required {
    let symbol: Int32
    let index: Int
    /// Crossings before it.
    let clause: Int
    let cost: Int
  }

  /// The rarest first.
  private static func requiredSymbols(of steps: [PatternStep], _ vocabulary: Vocabulary) -> [Required] {
    var found: [Required] = []
    var clause = 0
    for (index, step) in steps.enumerated() {
      if step.isCrossing { clause += 1 }
      guard case .symbol(let symbol) = step else { continue }
      found.append(Required(symbol: symbol, index: index, clause: clause, cost: vocabulary.cost(of: symbol)))
    }
    return found.sorted { a, b in a.cost != b.cost ? a.cost < b.cost : a.index < b.index }
  }
}

extension PatternStep {
  /// Bounds that it may cross.
  fileprivate var crossings: Int {
    switch self {
    case .crossing: 1
    case .optional(let steps): steps.reduce(0) { $0 + $1.crossings }
    case .choice(let options): options.map { $0.reduce(0) { $0 + $1.crossings } }.max() ?? 0
    case .symbol, .gap, .anchor, .endsWith: 0
    }
  }
}
