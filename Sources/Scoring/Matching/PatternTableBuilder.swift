/// Collects patterns by probe and compiles them into one table.
struct PatternTableBuilder {
  private let language: Language
  private var lowering: PatternLowering
  private var emitter: ProgramEmitter
  private var programs: [PatternProgram] = []
  private var keys: [PatternKey] = []
  private var probes: [PatternTable.Probe] = []

  /// - Parameter frequencies: of words in ordinary replies; without them the longest words count as the rarest.
  init(language: Language, classes: WordClasses, frequencies: TextFrequencies? = nil) {
    self.language = language
    lowering = PatternLowering(classes: classes, language: language, frequencies: frequencies)
    emitter = ProgramEmitter(language: language)
  }

  /// A new probe; patterns are added to it by number.
  mutating func addProbe(
    prefersLongest: Bool = false, wantsGaps: Bool = true, waits: Bool = false
  ) -> Int32 {
    probes.append(PatternTable.Probe(prefersLongest: prefersLongest, wantsGaps: wantsGaps, waits: waits))
    return Int32(probes.count - 1)
  }

  mutating func add(_ pattern: Pattern, to probe: Int32) throws(PatternFault) {
    try add(try lowering.steps(of: pattern), to: probe)
  }

  /// Steps without a required symbol are split at their first branch until each part has one.
  private mutating func add(_ steps: [PatternStep], to probe: Int32) throws(PatternFault) {
    guard steps.contains(where: \.isSymbol) else {
      for variant in try Self.variants(of: steps) { try add(variant, to: probe) }
      return
    }
    // A bound that may or may not be crossed parts only what was required all along.
    let isPlain = steps.allSatisfy { $0.isCrossing || $0.crossings == 0 }
    let steps = isPlain ? lowering.joined(steps) : steps
    guard let key = lowering.key(of: steps) else { preconditionFailure("a symbol is required") }
    let firstOp = emitter.ops.count
    let entry = emitter.emit(steps)
    let ops = emitter.ops[firstOp...]
    precondition(entry == Int32(emitter.ops.count - 1), "a program begins with its last instruction")
    let length = PatternProgram.length(of: steps, lowering.vocabulary, language)
    var traits: PatternProgram.Traits = []
    if steps.count == 1 { traits.insert(.oneSymbol) }
    if ops.contains(where: { $0.kind == .gap }) { traits.insert(.gap) }
    if !ops.contains(where: { $0.kind == .split }) { traits.insert(.straight) }
    if ops.contains(where: { $0.kind.isCrossing }) { traits.insert(.crossing) }
    if emitter.beginsWithWord(entry) { traits.insert(.word) }
    let first = emitter.ops[Int(entry)]
    programs.append(
      PatternProgram(
        entry: entry, opCount: Int32(ops.count), leastBefore: Int32(key.before.least),
        mostBefore: Int32(key.before.most), mostLength: Int32(length.most), probe: probe,
        first: first.kind == .symbol && !traits.contains(.crossing) ? first.operand : -1, traits: traits))
    keys.append(key)
  }

  private static func variants(of steps: [PatternStep]) throws(PatternFault) -> [[PatternStep]] {
    for (index, step) in steps.enumerated() {
      let (before, after) = (steps[..<index], steps[(index + 1)...])
      switch step {
      case .choice(let options): return options.map { Array(before + $0 + after) }
      case .optional(let inner):
        let without = Array(before + after)
        let with = Array(before + inner + after)
        return [with, without]
      default: continue
      }
    }
    throw .matchesEmpty
  }

  /// Every word of the patterns, for what must not be taken for a slip.
  var words: [Word] { lowering.vocabulary.words }

  func build() -> PatternTable {
    var vocabulary = lowering.vocabulary
    let titles = lowering.classes.words(of: "person-title") ?? []
    let titleSymbol = lowering.uses.contains(.person) && !titles.isEmpty ? vocabulary.symbol(for: titles) : -1
    return PatternTable(
      language: language, vocabulary: vocabulary, ops: emitter.ops, patterns: programs, keys: keys,
      probes: probes, uses: lowering.uses, titles: titleSymbol)
  }
}
