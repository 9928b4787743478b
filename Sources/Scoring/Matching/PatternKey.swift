/// The symbols of a pattern that must stand in a text before a match is even tried.
struct PatternKey: Equatable {
  /// The rarest required symbol: each of its occurrences makes the pattern a candidate.
  let symbol: Int32
  /// Another required one in the same clause, or -1.
  let second: Int32
  /// Scalars between the start of a match and the key.
  let before: StepLength

  /// Nil when nothing in the steps is required.
  init?(_ steps: [PatternStep], vocabulary: Vocabulary, language: Language) {
    var best: (index: Int, score: Int)?
    for (index, step) in steps.enumerated() {
      guard case .symbol(let symbol) = step else { continue }
      let score = Self.score(symbol, vocabulary)
      if best == nil || score > best!.score { best = (index, score) }
    }
    guard let best, case .symbol(let symbol) = steps[best.index] else { return nil }
    self.symbol = symbol
    before = PatternProgram.length(of: steps[..<best.index], vocabulary, language)
    second = Self.second(beside: best.index, in: steps, vocabulary)
  }

  /// Long words in small sets are rare.
  private static func score(_ symbol: Int32, _ vocabulary: Vocabulary) -> Int {
    let entry = vocabulary.symbols[Int(symbol)]
    let sizeCost = Int.bitWidth - entry.words.count.leadingZeroBitCount
    return min(entry.length.least, 12) * 6 - sizeCost * 2
  }

  private static func second(beside key: Int, in steps: [PatternStep], _ vocabulary: Vocabulary) -> Int32 {
    let start = steps[..<key].lastIndex(where: \.isCrossing).map { $0 + 1 } ?? 0
    let end = steps[key...].firstIndex(where: \.isCrossing) ?? steps.count
    var best: (symbol: Int32, score: Int) = (-1, Int.min)
    for index in start..<end where index != key {
      guard case .symbol(let symbol) = steps[index] else { continue }
      let score = score(symbol, vocabulary)
      if score > best.score { best = (symbol, score) }
    }
    return best.symbol
  }
}
