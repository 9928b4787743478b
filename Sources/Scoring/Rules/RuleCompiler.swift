internal import Documents

/// Compiles the rubric files of one language, reporting every fault at its place.
struct RuleCompiler {
  private let language: Language
  private let criteria: [CriterionID: (number: Int32, isFault: Bool)]
  private let classes: WordClasses
  private var table: PatternTableBuilder
  private var outside: PatternTableBuilder
  private var rules: [Rule] = []
  private var lines: [RuleLine] = []
  private var when: [RuleCondition?] = []
  private var unless: [RuleCondition?] = []
  private var numbers: [RuleID: Int] = [:]
  private var slips: [Word] = []
  var speech: SpeechReader?
  var style = HouseStyle()
  private var detectors: [(detector: Detector, rule: Int32)] = []
  private var frames: [[Frame]] = GuardKind.allCases.map { _ in [] }

  init(language: Language, criteria: [Criterion], classes: WordClasses, frequencies: TextFrequencies) {
    self.language = language
    self.classes = classes
    self.criteria = Dictionary(
      criteria.enumerated().map { ($0.element.id, (Int32($0.offset), $0.element.isFault)) },
      uniquingKeysWith: { a, _ in a })
    table = PatternTableBuilder(language: language, classes: classes, frequencies: frequencies)
    outside = PatternTableBuilder(language: language, classes: classes, frequencies: frequencies)
  }

  mutating func add(_ file: FramesFile, from patterns: PatternSource) {
    for (kind, list) in file.frames {
      let index = kind.number
      for frame in list {
        let probe = table.addProbe(
          of: frame.patterns, from: patterns, with: classes, prefersLongest: frame.position == .around,
          wantsGaps: false)
        frames[index].append(Frame(probe: probe, position: .init(frame.position), reach: frame.reach))
      }
    }
  }

  mutating func add(_ file: RubricFile, from patterns: PatternSource) {
    add(slips: file.slips.map(\.value))
    for text in file.rules where isInForce(text, patterns.diagnostics) { add(text, patterns) }
  }

  /// A rule that this house does without leaves no trace.
  private func isInForce(_ text: RuleText, _ diagnostics: Diagnostics) -> Bool {
    for (name, options) in text.house {
      guard let choice = style.choices.first(where: { $0.id == name.value }) else {
        let suggestion = Suggestion.nearest(to: name.value, among: style.choices.map(\.id))
        diagnostics.report(RubricFault.unknownChoice(name.value, suggestion: suggestion), at: name.place)
        continue
      }
      for option in options where !choice.options.contains(option.value) {
        diagnostics.report(RubricFault.notOffered(option.value, options: choice.options), at: option.place)
      }
    }
    return style.allows(text.house)
  }

  private mutating func add(_ text: RuleText, _ patterns: PatternSource) {
    let diagnostics = patterns.diagnostics
    let id = RuleID(text.id.value)
    if let first = numbers[id] {
      diagnostics.report(RubricFault.duplicateRule(id.text, firstFile: rules[first].file), at: text.id.place)
      return
    }
    guard let criterion = known(text.criterion, diagnostics) else { return }
    RuleCompletenessCheck.check(text, isFault: criterion.isFault, criteria: criteria.mapValues(\.isFault), diagnostics)
    let main = text.detector == nil ? table.addProbe(of: text.patterns, from: patterns, with: classes) : -1
    if let detector = text.detector { detectors.append((detector, Int32(rules.count))) }
    let except =
      text.except.isEmpty
      ? -1
      : table.addProbe(of: text.except, from: patterns, with: classes, prefersLongest: true, wantsGaps: false)
    let (holds, voids) = (condition(text.when, patterns), condition(text.unless, patterns))
    lines.append(
      RuleLine(
        main: main, except: except, criterion: criterion.number,
        guards: GuardSet(for: text, isFault: criterion.isFault),
        severity: Self.rank(text.severity), isPartly: text.verdict == .partly,
        hasConditions: holds != nil || voids != nil,
        runsSecond: holds?.criteria.isEmpty == false || voids?.criteria.isEmpty == false, rank: 0))
    when.append(holds)
    unless.append(voids)
    numbers[id] = rules.count
    rules.append(rule(text, patterns))
  }

  private static func rank(_ severity: Severity?) -> UInt8 {
    switch severity {
    case nil: 0
    case .soft: 1
    case .heavy: 2
    case .fail: 3
    }
  }

  private func known(_ criterion: Placed<String>, _ diagnostics: Diagnostics) -> (number: Int32, isFault: Bool)? {
    if let found = criteria[CriterionID(criterion.value)] { return found }
    let suggestion = Suggestion.nearest(to: criterion.value, among: criteria.keys.sorted().map(\.text))
    diagnostics.report(RubricFault.unknownCriterion(criterion.value, suggestion: suggestion), at: criterion.place)
    return nil
  }

  private mutating func condition(_ text: ConditionText?, _ patterns: PatternSource) -> RuleCondition? {
    guard let text else { return nil }
    var condition = RuleCondition()
    for (scope, list) in text.patterns {
      if scope.isOutside {
        condition.outside.append((scope, outside.addProbe(of: list, from: patterns, with: classes, wantsGaps: false)))
      } else {
        let probe = table.addProbe(of: list, from: patterns, with: classes, wantsGaps: false, waits: true)
        condition.inside.append((scope, probe))
      }
    }
    condition.criteria = text.criteria.compactMap { known($0, patterns.diagnostics)?.number }
    condition.known = text.known
    condition.channels = text.channels
    condition.listeners = text.listeners
    condition.tags = text.tags
    condition.atLeast = text.atLeast
    condition.atMost = text.atMost
    if text.isEmpty { patterns.diagnostics.report(RubricFault.emptyCondition, at: text.place) }
    return condition
  }

  private func rule(_ text: RuleText, _ patterns: PatternSource) -> Rule {
    let written = text.patterns.map { WrittenPattern(text: $0.value, place: $0.place) }
    let examples = { (list: [ExampleText]) in
      list.map { RuleExample(reply: $0.reply, moment: $0.moment(in: language), place: $0.place) }
    }
    return Rule(
      id: RuleID(text.id.value), criterion: CriterionID(text.criterion.value), language: language,
      verdict: text.verdict,
      severity: text.severity, heard: text.heard, say: text.say, teaches: text.teaches.map { CriterionID($0.value) },
      why: text.why, sources: text.sources, patterns: written,
      hitExamples: examples(text.hits), missExamples: examples(text.misses),
      file: patterns.source.path, place: text.id.place)
  }

  mutating func add(slips: [String]) {
    for text in slips {
      if case .text(let word)? = try? PatternParser.parse(text, language: language) { self.slips.append(word) }
    }
  }

  /// Single words of the rubrics' words and phrases.
  private var spellings: [Word] {
    var seen = ListNumbers<UInt32>()
    for words in table.words + outside.words {
      for part in words.split(separator: TextReading.space) {
        _ = seen.insert(part.last == WordClasses.anyEnding ? Word(part.dropLast()) : Word(part))
      }
    }
    return seen.lists
  }

  func build() -> LanguageRules {
    LanguageRules(
      language: language, rules: rules, classes: classes, slips: slips, spellings: spellings, table: table.build(),
      outside: outside.build(), lines: lines.ranked(by: rules), when: when, unless: unless, frames: frames,
      detectors: detectors, speech: speech)
  }
}

extension ConditionText {
  var isEmpty: Bool {
    patterns.isEmpty && criteria.isEmpty && known == nil && channels.isEmpty && listeners.isEmpty && tags.isEmpty
      && atLeast == nil && atMost == nil
  }
}
