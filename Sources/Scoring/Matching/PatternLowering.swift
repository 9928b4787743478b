/// Turns a pattern's tree into steps, joining neighbouring finite parts into one symbol where that stays small.
///
/// A longer symbol is rarer in a text, so fewer candidates have to be tried.
struct PatternLowering {
  /// Words up to which two neighbours become one symbol.
  private static let joinLimit = 8

  let classes: WordClasses
  let language: Language
  private(set) var vocabulary: Vocabulary
  private(set) var uses: Set<WordClasses.BuiltIn> = []
  /// The step of each class that stands alone between other parts: large classes stand in hundreds of patterns.
  private var classSteps: [String: PatternStep] = [:]

  init(classes: WordClasses, language: Language, frequencies: TextFrequencies?) {
    self.classes = classes
    self.language = language
    vocabulary = Vocabulary(frequencies: frequencies)
  }

  /// The key of a pattern's steps; nil when nothing in them is required.
  mutating func key(of steps: [PatternStep]) -> PatternKey? {
    PatternKey(steps, vocabulary: &vocabulary, language: language)
  }

  /// The same steps with options that are one symbol made into one: a program looks for them at once, and what had been
  /// a choice may become required.
  mutating func joined(_ steps: [PatternStep]) -> [PatternStep] {
    steps.flatMap { step -> [PatternStep] in
      switch step {
      case .optional(let inner): return [.optional(joined(inner))]
      case .choice(let options): return joined(options: options)
      case .symbol, .gap, .anchor, .crossing, .endsWith: return [step]
      }
    }
  }

  private mutating func joined(options: [[PatternStep]]) -> [PatternStep] {
    var symbols: [Int32] = []
    var rest: [[PatternStep]] = []
    for option in options {
      let steps = joined(option)
      if steps.count == 1, case .symbol(let symbol) = steps[0] { symbols.append(symbol) } else { rest.append(steps) }
    }
    guard let first = symbols.first else { return [.choice(rest)] }
    let all = PatternStep.symbol(symbols.count == 1 ? first : vocabulary.union(of: symbols, isStep: true))
    return rest.isEmpty ? [all] : [.choice([[all]] + rest)]
  }

  mutating func steps(of pattern: Pattern) throws(PatternFault) -> [PatternStep] {
    if case .sequence(let parts) = pattern { return try steps(of: parts) }
    return try steps(of: [pattern])
  }

  private mutating func steps(of parts: [Pattern]) throws(PatternFault) -> [PatternStep] {
    var run = Run()
    for part in parts {
      if part == .wordBreak {
        run.hasBreak = true
      } else if let words = try part.rawWords(with: classes) {
        try add(words, to: &run, of: part)
      } else {
        flush(&run)
        run.steps.append(try step(for: part))
      }
    }
    flush(&run)
    return run.steps
  }

  /// Finite parts that are still being joined.
  private struct Run {
    var steps: [PatternStep] = []
    var words: [Word]?
    /// The class whose words they are, all of them.
    var className: String?
    var hasBreak = false
  }

  private mutating func add(_ words: [Word], to run: inout Run, of part: Pattern) throws(PatternFault) {
    defer { run.hasBreak = false }
    guard var before = run.words else { return begin(words, &run, of: part) }
    // In English parts without a space between them are one word and must be joined.
    let isGlued = language == .english && !run.hasBreak
    let isSmall = before.count * words.count <= Self.joinLimit
    let hasStar = before.contains { $0.last == WordClasses.anyEnding }
    if !hasStar, isGlued || isSmall {
      if run.hasBreak { before = before.map { $0 + [TextReading.space] } }
      if let product = Word.product(before, words) {
        guard product.count <= WordClasses.wordLimit else { throw .tooManyWords(limit: WordClasses.wordLimit) }
        (run.words, run.className) = (product, nil)
        return
      }
    }
    flush(&run)
    begin(words, &run, of: part)
  }

  private func begin(_ words: [Word], _ run: inout Run, of part: Pattern) {
    run.words = words
    run.className = if case .wordClass(let name, _) = part { name } else { nil }
  }

  private mutating func flush(_ run: inout Run) {
    run.hasBreak = false
    guard let raw = run.words else { return }
    run.words = nil
    if let name = run.className {
      let step = classSteps[name] ?? self.step(for: raw)
      classSteps[name] = step
      if let step { run.steps.append(step) }
    } else if let step = self.step(for: raw) {
      run.steps.append(step)
    }
  }

  /// Nil when there are no words but the empty one.
  private mutating func step(for raw: [Word]) -> PatternStep? {
    let words = Word.normalised(raw)
    let full = words.filter { !$0.isEmpty }
    guard !full.isEmpty else { return nil }
    let symbol = PatternStep.symbol(vocabulary.symbol(for: full))
    return full.count == words.count ? symbol : .optional([symbol])
  }

  private mutating func step(for part: Pattern) throws(PatternFault) -> PatternStep {
    switch part {
    case .gap(let gap): return .gap(gap)
    case .anchor(let anchor): return .anchor(anchor)
    case .crossing(let crossing): return .crossing(crossing)
    case .endsWith(let sign): return .endsWith(sign)
    case .optional(let inner): return .optional(try steps(of: inner))
    case .sequence: return .choice([try steps(of: part)])
    case .choice(let options):
      var lowered: [[PatternStep]] = []
      for option in options { lowered.append(try steps(of: option)) }
      return .choice(lowered)
    case .wordClass(let name, _):
      guard let builtIn = WordClasses.BuiltIn(rawValue: name) else { throw .unknownClass(name, suggestion: nil) }
      uses.insert(builtIn)
      return .symbol(Vocabulary.number(of: builtIn))
    case .text, .wordStart, .wordBreak: preconditionFailure("finite")
    }
  }
}
