/// One entry of `Rubrics/criteria.json`: what can be seen in a reply, as the codebook defines it.
package struct Criterion: Sendable {
  package let id: CriterionID
  /// A fault costs; everything else is good.
  package let isFault: Bool
  /// A short name for people, by language.
  package let names: [Language: String]
  /// What holds for every fault of this criterion that no rule words; empty for what is good.
  package let advice: [Language: CriterionAdvice]
}

/// What a rule says about its fault, for findings that come without a rule.
package struct CriterionAdvice: Sendable {
  package let severity: Severity
  /// What the customer hears in it.
  package let heard: String
  /// A better wording with slots such as `{time}`.
  package let say: String
  /// The good criterion that `say` meets.
  package let teaches: CriterionID
  package let why: String
}
