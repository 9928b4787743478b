/// All rubrics, compiled: immutable, shared by every analyzer and thread.
package struct Rulebook: Sendable {
  /// In the order of `criteria.json`.
  package let criteria: [Criterion]
  package let weights: ScoringWeights
  let languages: [Language: LanguageRules]

  /// Rules in the order of their files, for listings and reports.
  package func rules(in language: Language) -> [Rule] { languages[language]?.rules ?? [] }

  package func rule(_ id: RuleID, in language: Language) -> Rule? {
    languages[language].flatMap { book in book.numbers[id].map { book.rules[$0] } }
  }

  package func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  package func classes(in language: Language) -> WordClasses { languages[language]?.classes ?? WordClasses() }
}

/// The compiled rules of one language.
struct LanguageRules: Sendable {
  let language: Language
  let rules: [Rule]
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
  let when: [RuleCondition?]
  let unless: [RuleCondition?]
  /// The rule whose main probe this is, or -1.
  let ruleOfProbe: Frozen<Int32>
  /// By guard, in the order of `GuardKind`.
  let frames: FrozenLists<Frame>
}
