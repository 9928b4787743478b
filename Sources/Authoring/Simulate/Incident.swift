import Roleplay

/// Something in a simulated conversation that a person would stumble over, with the turn in which it happened.
package struct Incident: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The same words within ten turns.
    case repeatedPart = "repeated-part"
    /// A fact was told that nobody had asked for.
    case unaskedAnswer = "unasked-answer"
    /// A known fact was asked for and not told.
    case unansweredQuestion = "unanswered-question"
    /// Words that the scenario's own patterns should take for a question were not heard as one.
    case unheardQuestion = "unheard-question"
    /// The same thing with another number than before.
    case contradiction
    /// Played again from its first event it comes out otherwise.
    case otherOnReplay = "other-on-replay"
    /// A fact in the very words in which it was told before.
    case toldTwice = "told-twice"
    /// No way to any ending.
    case deadEnd = "dead-end"
    /// It went on and on; somebody who knew what to say could still end it.
    case endless
    /// With a grave fault anger fell.
    case calmedByFault = "calmed-by-fault"
    /// A polite step forward raised anger.
    case angeredByProgress = "angered-by-progress"
    /// The same apology without a step did not raise anger.
    case calmedByRepetition = "calmed-by-repetition"
    /// The model trainee did not succeed.
    case modelFailed = "model-failed"
    /// The model trainee succeeded but did not pass.
    case modelNotPassed = "model-not-passed"
    /// Somebody succeeded who never may.
    case undeservedSuccess = "undeserved-success"

    /// No shipped scenario may show it.
    package var isLaw: Bool {
      switch self {
      case .repeatedPart, .unaskedAnswer, .unansweredQuestion, .deadEnd, .calmedByFault, .angeredByProgress,
        .calmedByRepetition, .modelFailed, .undeservedSuccess, .otherOnReplay:
        true
      case .unheardQuestion, .contradiction, .toldTwice, .endless, .modelNotPassed: false
      }
    }
  }

  package let kind: Kind
  package let turn: Int
  package let stage: StageID?
  /// The line, the fact or the numbers that it is about.
  package let what: String
}
