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
  /// Faults only in the ears of a customer: the house may talk of him and of its rules.
  package let toCustomers: Set<CriterionID>
  /// No fault in a question that the scenario has an answer to: 家里有人没有 refuses nothing.
  package let notWhileAsking: Set<CriterionID>
  /// In one turn kind words alone take away at most this much anger, and win at most this much trust.
  package let wordsLimit: Int
  package let changes: [Occasion: Mood.Change]
  package let omissions: [Omission: OmissionRule]
  package let timing: Timing
  package let speech: [Language: SpeechWords]
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
    /// Nothing typed for a while.
    case idling
    /// In danger, and not a word about safety.
    case unsafe
    /// A promise without a time of which nothing came.
    case forgotten
  }

  /// How long people wait.
  package struct Timing: Equatable, Sendable {
    /// Seconds of silence that count as having waited for an answer (S1-13).
    package let silence: Int
    /// How often words are said into a silent line before one may hang up (S1-13).
    package let silences: Int
    /// Seconds without a key until he speaks up.
    package let idle: Int
    /// Minutes within which something must come of a promise that named no time.
    package let unstated: Int
    /// Minutes after a time that was named in which nobody reproaches anybody yet.
    package let grace: Int
    /// Minutes of the day in which people wonder what has become of something; at night nobody does.
    let day: Range<Int>

    package static let usual = Timing(
      silence: 5, silences: 3, idle: 60, unstated: 120, grace: 0, day: 0..<24 * 60)
  }

  func rule(_ omission: Omission) -> OmissionRule {
    omissions[omission] ?? OmissionRule(unless: [], change: .none, points: 0)
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
  package let forgottenPromise: Int
  package let groundlessPromise: Int
  /// More unjudged replies than this share, in percent, and a trainer must look.
  package let unjudged: Int
  /// Points of an expectation that names one criterion and no points: catalogue 3.2.
  package let weights: [CriterionID: Int]
}
