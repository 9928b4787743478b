/// Patterns compiled for the matcher: one automaton over all their words, one small program each.
///
/// Each pattern belongs to a *probe*, the thing that asks for it (a rule's patterns, its exceptions, a condition, a
/// frame); the matcher reports hits by probe. Immutable and shared between threads; a class, so that the inner loops do
/// not count the references of its parts.
final class PatternTable: Sendable {
  let language: Language
  let tree: WordTree
  let ops: Frozen<PatternOp>
  let patterns: Frozen<PatternProgram>
  /// By pattern, of use for those that cross bounds.
  let crossings: Frozen<PatternCrossing>
  let lines: WordLines
  let symbols: SymbolWords
  let symbolCount: Int
  let probeCount: Int
  /// Which built-in classes its patterns hold.
  let usesTimes: Bool
  let usesNumbers: Bool
  let usesPhoneNumbers: Bool
  /// The symbol of the titles of persons, or -1 when no pattern asks for persons.
  let titles: Int32
  let probes: Frozen<Probe>
  /// Instructions of the longest program.
  let longestProgram: Int
  /// 1 for a word that is a title of a person.
  private let isTitle: Frozen<UInt8>

  /// What whoever asks for a pattern wants to know of its matches.
  struct Probe: BitwiseCopyable {
    /// A match should be as long as it can be.
    let prefersLongest: Bool
    /// What the gaps covered matters.
    let wantsGaps: Bool
    /// Its hits are found only where somebody asks for them.
    let waits: Bool
    /// One of its patterns runs across bounds.
    var crosses = false
  }

  init(
    language: Language, vocabulary: Vocabulary, ops: [PatternOp], patterns: [PatternProgram], keys: [PatternKey],
    probes: [Probe], uses: Set<WordClasses.BuiltIn>, titles: Int32
  ) {
    self.language = language
    self.ops = Frozen(ops)
    self.patterns = Frozen(patterns)
    crossings = Frozen(keys.map(PatternCrossing.init))
    usesTimes = uses.contains(.time)
    usesNumbers = uses.contains(.number)
    usesPhoneNumbers = uses.contains(.phoneNumber)
    self.titles = titles
    var probes = probes
    for pattern in patterns where pattern.crosses { probes[Int(pattern.probe)].crosses = true }
    self.probes = Frozen(probes)
    longestProgram = patterns.map { Int($0.opCount) }.max() ?? 0
    symbolCount = vocabulary.symbols.count
    probeCount = probes.count
    let words = vocabulary.words
    var titleMarks = [UInt8](repeating: 0, count: words.count)
    if titles >= 0 {
      for word in vocabulary.symbols[Int(titles)].words { titleMarks[Int(word)] = 1 }
    }
    isTitle = Frozen(titleMarks)
    tree = WordTreeBuilder.tree(of: words)
    lines = WordLines(vocabulary.symbols, wordCount: words.count, patterns, keys, probes)
    symbols = SymbolWords(vocabulary.symbols)
  }

  func isTitle(_ word: Int32) -> Bool { isTitle[Int(word)] == 1 }
}
