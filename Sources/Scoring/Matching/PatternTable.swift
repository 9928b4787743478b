/// Patterns compiled for the matcher: one automaton over all their words, one small program each.
///
/// Each pattern belongs to a *probe*, the thing that asks for it (a rule's patterns, its exceptions, a condition, a
/// frame); the matcher reports hits by probe. Immutable and shared between threads; a class, so that the inner loops do
/// not count the references of its parts.
final class PatternTable: Sendable {
  let language: Language
  let automaton: Automaton
  let ops: Frozen<PatternOp>
  let patterns: Frozen<PatternProgram>
  /// The symbols of which a word is a member, ascending.
  let symbolsOfWord: FrozenLists<Int32>
  /// The patterns whose key holds a word.
  let candidatesOfWord: FrozenLists<Candidate>
  let symbolCount: Int
  let probeCount: Int
  /// The built-in classes that its patterns name.
  let uses: Set<WordClasses.BuiltIn>
  /// The symbol of the titles of persons, or -1 when no pattern asks for persons.
  let titles: Int32
  /// Probes for which a match should be as long as it can be.
  let prefersLongest: Frozen<Bool>
  /// Instructions of the longest program.
  let longestProgram: Int
  /// 1 for a word that is a title of a person.
  private let isTitle: Frozen<UInt8>

  init(
    language: Language, vocabulary: Vocabulary, ops: [PatternOp], patterns: [PatternProgram], keys: [Int32],
    prefersLongest: [Bool], uses: Set<WordClasses.BuiltIn>, titles: Int32
  ) {
    self.language = language
    self.ops = Frozen(ops)
    self.patterns = Frozen(patterns)
    self.uses = uses
    self.titles = titles
    self.prefersLongest = Frozen(prefersLongest)
    longestProgram = patterns.map { Int($0.opCount) }.max() ?? 0
    symbolCount = vocabulary.symbols.count
    probeCount = prefersLongest.count
    var titleMarks = [UInt8](repeating: 0, count: vocabulary.words.count)
    if titles >= 0 {
      for word in vocabulary.symbols[Int(titles)].words { titleMarks[Int(word)] = 1 }
    }
    isTitle = Frozen(titleMarks)
    automaton = AutomatonBuilder.automaton(of: vocabulary.words)
    symbolsOfWord = FrozenLists(Self.symbolsOfWord(vocabulary))
    candidatesOfWord = FrozenLists(Self.candidatesOfWord(vocabulary, patterns, keys))
  }

  private static func symbolsOfWord(_ vocabulary: Vocabulary) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: vocabulary.words.count)
    for (symbol, entry) in vocabulary.symbols.enumerated() {
      for word in entry.words { lists[Int(word)].append(Int32(symbol)) }
    }
    return lists
  }

  private static func candidatesOfWord(
    _ vocabulary: Vocabulary, _ patterns: [PatternProgram], _ keys: [Int32]
  ) -> [[Candidate]] {
    var lists = [[Candidate]](repeating: [], count: vocabulary.words.count)
    for (pattern, key) in keys.enumerated() {
      let candidate = Candidate(pattern: Int32(pattern), second: patterns[pattern].second)
      for word in vocabulary.symbols[Int(key)].words { lists[Int(word)].append(candidate) }
    }
    return lists
  }

  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    /// The pattern's second required symbol, kept here so that most candidates fall without a further look; or -1.
    let second: Int32
  }

  func isTitle(_ word: Int32) -> Bool { isTitle[Int(word)] == 1 }
}
