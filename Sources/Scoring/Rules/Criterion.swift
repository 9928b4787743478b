/// One entry of `Rubrics/criteria.json`: what can be seen in a reply, as the codebook defines it.
package struct Criterion: Sendable {
  package let id: CriterionID
  /// A fault costs; everything else is good.
  package let isFault: Bool
  /// A short name for people, by language.
  package let names: [Language: String]
}
