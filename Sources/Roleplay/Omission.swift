import Scoring

/// A step of an action that was left out: the four steps of a hold, a transfer and a message, S2-114…127, and their like.
package enum Omission: String, CaseIterable, Sendable {
  /// Let wait without having been asked whether he can.
  case holdUnasked = "hold-unasked"
  /// Not told why, or for how long.
  case holdUnexplained = "hold-unexplained"
  /// Longer than was said.
  case holdOverrun = "hold-overrun"
  /// No word of thanks on coming back.
  case holdUnthanked = "hold-unthanked"
  /// Not told why, and to whom.
  case transferUnannounced = "transfer-unannounced"
  /// Nobody made sure that there is somebody who picks up.
  case transferUnconfirmed = "transfer-unconfirmed"
  /// The colleague knows nothing of the matter.
  case transferBlind = "transfer-blind"
  /// An item of the message is missing or wrong.
  case messageIncomplete = "message-incomplete"
  case messageUnread = "message-not-read-back"
  case escalateUnannounced = "escalate-unannounced"
  /// It could have been settled here.
  case escalateNeedless = "escalate-needless"
  /// Somebody of the house had to ask back for what he needs.
  case unbriefed
  /// Left the group without a word.
  case privateUnannounced = "private-unannounced"
  /// The group never heard what came of it.
  case groupUnanswered = "group-unanswered"
  /// Hung up on a silent line before the words were said three times.
  case hungUpEarly = "hung-up-early"
  /// He had to tell his story again to somebody else (B59).
  case toldTwice = "told-twice"
}

/// What an omission weighs: `Scenarios/play.json`.
package struct OmissionRule: Equatable, Sendable {
  /// One of these, in what was said to him lately, and nothing was left out.
  package let unless: [CriterionID]
  /// For him who suffers it.
  package let change: Mood.Change
  /// Taken off the scorecard.
  package let points: Int
}
