/// The compiled rules of one language. A class, so that handing it on in the inner loops costs one count.
final class LanguageRules: Sendable {
  let language: Language
  let rules: [Rule]
  /// By number of rule.
  let labels: [RuleLabel]
  let numbers: [RuleID: Int]
  let classes: WordClasses
  let builtIns: BuiltInWords
  let homophones: HomophoneSlips
  let typing: TypingSlips
  /// Patterns of rules, exceptions, conditions and frames.
  let table: PatternTable
  /// Patterns that conditions look for in the customer's words or earlier replies.
  let outside: PatternTable
  let lines: Frozen<RuleLine>
  let conditions: ConditionTable
  /// By rule: what its conditions ask of the reply itself.
  let wishes: FrozenLists<ProbeWish>
  /// The rule whose main probe this is, or -1.
  let ruleOfProbe: Frozen<Int32>
  /// By guard, in the order of `GuardKind`.
  let frames: FrozenLists<Frame>
  /// Rules that are detectors, in the order in which detectors run.
  let detectors: [(detector: Detector, rule: Int32)]
  let units: ContentUnits
  let formulas: PoliteFormulas

  init(
    language: Language, rules: [Rule], classes: WordClasses, slips: [Word], spellings: [Word], table: PatternTable,
    outside: PatternTable, lines: [RuleLine], when: [RuleCondition?], unless: [RuleCondition?], frames: [[Frame]],
    detectors: [(detector: Detector, rule: Int32)], speech: SpeechReader?
  ) {
    self.language = language
    self.rules = rules
    labels = rules.map(RuleLabel.init)
    self.classes = classes
    self.table = table
    self.outside = outside
    self.lines = Frozen(lines)
    conditions = ConditionTable(when: when, unless: unless)
    wishes = FrozenLists(
      zip(when, unless).map { [$0, $1].compactMap { $0 }.flatMap(\.inside).map { ProbeWish(probe: $1, scope: $0) } })
    self.frames = FrozenLists(frames)
    self.detectors = detectors
    units = ContentUnits(classes)
    formulas = PoliteFormulas(classes)
    numbers = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    builtIns = BuiltInWords(classes, language: language, speech: speech)
    homophones = HomophoneSlips(language == .chinese ? slips : [], known: spellings)
    typing = TypingSlips(
      language == .english ? spellings : [], right: language == .english ? classes.words(of: "no-slip") ?? [] : [])
    var ruleOfProbe = [Int32](repeating: -1, count: table.probeCount)
    for (number, line) in lines.enumerated() where line.main >= 0 { ruleOfProbe[Int(line.main)] = Int32(number) }
    self.ruleOfProbe = Frozen(ruleOfProbe)
  }
}

/// What a finding takes from its rule: little, since a whole rule is costly to copy.
struct RuleLabel: Sendable {
  let criterion: CriterionID
  let rule: RuleID
  let verdict: Finding.Verdict
  let severity: Severity?

  init(_ rule: Rule) {
    criterion = rule.criterion
    self.rule = rule.id
    verdict = rule.verdict
    severity = rule.severity
  }
}
