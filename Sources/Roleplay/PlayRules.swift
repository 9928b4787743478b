import Scoring

/// How much words, faults and broken promises weigh in every scenario: `Scenarios/play.json`.
package struct PlayRules: Equatable, Sendable {
  /// From this anger on.
  package let annoyed: Int
  package let angry: Int
  package let furious: Int
  package let faults: [Severity: Mood.Change]
  package let words: [CriterionID: Mood.Change]
  /// Words about the person, which wear out when nothing follows.
  package let comfort: [CriterionID]
  /// These calm nobody who is angry already: 您先别急.
  package let coldComfort: Set<CriterionID>
  /// In one turn kind words alone take away at most this much anger, and win at most this much trust.
  package let wordsLimit: Int
  package let changes: [Occasion: Mood.Change]
  package let scorecard: ScorecardRules

  /// What moves a mood besides the words themselves.
  package enum Occasion: String, CaseIterable, Sendable {
    /// The same comfort again and nothing that helps.
    case repeated
    case stockAnswer, nothingSaid, askedAgain
    /// A promise.
    case kept, broken
    /// For each quarter of an hour that somebody stands and waits.
    case waiting
  }

  func change(_ occasion: Occasion) -> Mood.Change { changes[occasion] ?? .none }

  package func temper(_ anger: Int) -> Moment.Temper {
    if anger >= furious { return .furious }
    if anger >= angry { return .angry }
    return anger >= annoyed ? .annoyed : .calm
  }
}

package struct ScorecardRules: Equatable, Sendable {
  /// Of 100.
  package let pass: Int
  /// With a confirmed fail-fault no more than this.
  package let cap: Int
  package let faults: [Severity: Int]
  package let hint: Int
  package let retraction: Int
  package let brokenPromise: Int
  package let groundlessPromise: Int
  /// More unjudged replies than this share, in percent, and a trainer must look.
  package let unjudged: Int
  /// Points of an expectation that names one criterion and no points: catalogue 3.2.
  package let weights: [CriterionID: Int]
}
