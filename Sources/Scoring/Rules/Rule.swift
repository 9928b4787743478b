/// One way to recognise a criterion, as a rubric file words it.
package struct Rule: Sendable {
  package let id: RuleID
  package let criterion: CriterionID
  package let language: Language
  package let verdict: Finding.Verdict
  /// Nil for what is good.
  package let severity: Severity?
  /// What the customer hears in it; nil for what is good.
  package let heard: String?
  /// A better wording with slots such as `{name}`; nil for what is good.
  package let say: String?
  /// The good criterion that `say` meets.
  package let teaches: CriterionID?
  package let why: String?
  /// Entries of the catalogue: `B14`, `S2-142`.
  package let sources: [String]
  /// As written, with what they say; empty for a detector.
  package let patterns: [WrittenPattern]
  package let hitExamples: [RuleExample]
  package let missExamples: [RuleExample]
  package let file: String
  /// The place of the id in `file`.
  package let place: Range<Int>
}

/// A pattern as written, with its place in the rubric file.
package struct WrittenPattern: Sendable {
  package let text: String
  package let place: Range<Int>
}

/// A reply in its moment that a rule must find, or must not.
package struct RuleExample: Sendable {
  package let reply: String
  package let moment: Moment
  /// The example's place in its rubric file.
  package let place: Range<Int>
}
