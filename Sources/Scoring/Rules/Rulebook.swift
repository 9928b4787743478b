/// All rubrics, compiled: immutable, shared by every analyzer and thread.
package struct Rulebook: Sendable {
  /// In the order of `criteria.json`.
  package let criteria: [Criterion]
  package let weights: ScoringWeights
  package let style: HouseStyle
  let judging: JudgingTable
  let detectors: DetectorTable
  let languages: [Language: LanguageRules]

  init(criteria: [Criterion], weights: ScoringWeights, style: HouseStyle, languages: [Language: LanguageRules]) {
    self.criteria = criteria
    self.weights = weights
    self.style = style
    self.languages = languages
    judging = JudgingTable(weights, criteria)
    detectors = DetectorTable(weights.detectors, criteria)
  }

  /// Rules in the order of their files, for listings and reports.
  package func rules(in language: Language) -> [Rule] { languages[language]?.rules ?? [] }

  package func rule(_ id: RuleID, in language: Language) -> Rule? {
    languages[language].flatMap { book in book.numbers[id].map { book.rules[$0] } }
  }

  package func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  package func classes(in language: Language) -> WordClasses { languages[language]?.classes ?? WordClasses() }
}
