/// The symbols of a pattern that must stand in a text before a match is even tried.
struct PatternKey: Equatable {
  /// The rarest required symbol: each of its occurrences makes the pattern a candidate.
  let symbol: Int32
  /// Other required ones in the same clause, or -1.
  let second: Int32
  let third: Int32
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
    let others = Self.others(beside: best.index, in: steps, vocabulary)
    second = others.first ?? -1
    third = others.dropFirst().first ?? -1
  }

  /// Long words in small sets are rare.
  private static func score(_ symbol: Int32, _ vocabulary: Vocabulary) -> Int {
    let entry = vocabulary.symbols[Int(symbol)]
    let sizeCost = Int.bitWidth - entry.words.count.leadingZeroBitCount
    return min(entry.length.least, 12) * 6 - sizeCost * 2
  }

  /// The other required symbols of the key's clause, the rarest first.
  private static func others(beside key: Int, in steps: [PatternStep], _ vocabulary: Vocabulary) -> [Int32] {
    let start = steps[..<key].lastIndex(where: \.isCrossing).map { $0 + 1 } ?? 0
    let end = steps[key...].firstIndex(where: \.isCrossing) ?? steps.count
    let symbols = (start..<end).compactMap { index -> Int32? in
      if index != key, case .symbol(let symbol) = steps[index] { symbol } else { nil }
    }
    // Sorting keeps equals in order nowhere, so the place decides between them.
    return symbols.enumerated().sorted { a, b in
      let (x, y) = (score(a.element, vocabulary), score(b.element, vocabulary))
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }
}
