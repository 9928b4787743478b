package import Documents

/// Makes a rulebook of the files below `Rubrics/`.
///
/// All faults of all files are reported; what is faulty is left out, so that `check` can go on. Only a rulebook without
/// errors may be used on trainees.
package struct RulebookDecoder {
  package struct Decoded: Sendable {
    package let rulebook: Rulebook
    /// Sorted by file and place.
    package let diagnostics: [Diagnostic]
  }

  /// A parsed file with its own list of faults.
  private struct Part<Content> {
    let content: Content
    let source: SourceFile
    let diagnostics: Diagnostics

    func patterns(_ language: Language) -> PatternSource {
      PatternSource(source: source, diagnostics: diagnostics, language: language)
    }
  }

  private var lists: [Diagnostics] = []
  private var criteria: [Criterion] = []
  private var weights = ScoringWeights()
  private var style = HouseStyle()
  private var rubrics: [Part<RubricFile>] = []
  private var frames: [Part<FramesFile>] = []
  private var speech: [Part<SpeechFile>] = []

  private init() {}

  /// Files are read in the order of their paths, whatever order they come in. `career-path.json` and `learning.json`
  /// belong to other rooms and are passed over.
  package static func decode(_ files: [SourceFile]) -> Decoded {
    var decoder = RulebookDecoder()
    for file in files.sorted(by: { scalarOrder($0.path, $1.path) }) { decoder.read(file) }
    var languages: [Language: LanguageRules] = [:]
    for language in Language.allCases { languages[language] = decoder.rules(in: language) }
    let rulebook = Rulebook(
      criteria: decoder.criteria, weights: decoder.weights, style: decoder.style, languages: languages)
    return Decoded(rulebook: rulebook, diagnostics: decoder.lists.flatMap(\.all).inOrder)
  }

  private mutating func read(_ file: SourceFile) {
    let name = file.path.split(separator: "/").last ?? ""
    if name == "career-path.json" || name == "learning.json" { return }
    let diagnostics = Diagnostics(file: file.path)
    lists.append(diagnostics)
    guard let node = JSONParser.parse(file, into: diagnostics) else { return }
    switch name {
    case "criteria.json":
      if let file = CriteriaFile.reading.read(node, diagnostics) { add(file, diagnostics) }
    case "house-style.json": style = HouseStyle.reading.read(node, diagnostics) ?? style
    case "scoring.json": weights = ScoringWeights.reading.read(node, diagnostics) ?? weights
    case "frames.json":
      guard let content = FramesFile.reading.read(node, diagnostics) else { return }
      frames.append(Part(content: content, source: file, diagnostics: diagnostics))
    case "times.json", "promises.json":
      guard let content = SpeechFile.reading.read(node, diagnostics) else { return }
      speech.append(Part(content: content, source: file, diagnostics: diagnostics))
    default:
      guard let content = RubricFile.reading.read(node, diagnostics) else { return }
      rubrics.append(Part(content: content, source: file, diagnostics: diagnostics))
    }
  }

  private mutating func add(_ file: CriteriaFile, _ diagnostics: Diagnostics) {
    for (criterion, place) in file.criteria {
      if criteria.contains(where: { $0.id == criterion.id }) {
        diagnostics.report(RubricFault.duplicateCriterion(criterion.id.text), at: place)
      } else {
        criteria.append(criterion)
      }
    }
  }

  private func rules(in language: Language) -> LanguageRules? {
    let rubrics = rubrics.filter { $0.content.language == language }
    let frames = frames.filter { $0.content.language == language }
    if rubrics.isEmpty && frames.isEmpty { return nil }
    let classes = classes(rubrics, frames, language)
    var compiler = RuleCompiler(
      language: language, criteria: criteria, classes: classes, frequencies: frequencies(in: rubrics.map(\.content)))
    compiler.speech = speech(in: language, classes)
    compiler.style = style
    for part in frames { compiler.add(part.content, from: part.patterns(language)) }
    for part in rubrics { compiler.add(part.content, from: part.patterns(language)) }
    return compiler.build()
  }

  /// The rules' own examples are the sample: they are about what the rules are about.
  private func frequencies(in files: [RubricFile]) -> TextFrequencies {
    var frequencies = TextFrequencies()
    var reading = TextReading()
    for example in files.lazy.flatMap(\.rules).flatMap({ $0.hits + $0.misses }) {
      reading.read(example.reply)
      frequencies.add(reading)
    }
    return frequencies
  }

  /// The reader of times and promises; nil where a language has no words for them.
  private func speech(in language: Language, _ classes: WordClasses) -> SpeechReader? {
    let parts = speech.filter { $0.content.language == language }
    guard !parts.isEmpty else { return nil }
    var builder = SpeechVocabularyBuilder()
    builder.add(classes)
    for part in parts { part.content.add(to: &builder, part.diagnostics) }
    return SpeechReader(SpeechVocabulary(builder, language: language))
  }

  private func classes(
    _ rubrics: [Part<RubricFile>], _ frames: [Part<FramesFile>], _ language: Language
  ) -> WordClasses {
    var collector = ClassCollector()
    for part in frames { collector.add(part.content.classes, part.patterns(language)) }
    for part in rubrics { collector.add(part.content.classes, part.patterns(language)) }
    return collector.expanded()
  }
}
