import Roleplay
import Scoring

/// Something that a simulated trainee can say.
struct Utterance: Hashable, Sendable {
  let text: String
  let to: ActorID
  /// The facts that it was made to ask for.
  var asks: Set<FactID> = []
  /// Its words come from an author, who may have asked for more.
  var mayAskMore = true
}

/// One turn of a simulated trainee, heard and ready to be taken.
struct TraineeTurn: Sendable {
  let event: Conversation.Event
  /// What was said; nil for a call, a wait and the like.
  let utterance: Utterance?
  /// Where it was tried before it was chosen.
  var outcome: Outcome?

  /// What comes of a turn.
  struct Outcome: Sendable {
    let after: Conversation
    let effects: [Conversation.Effect]
  }

  /// Nil where it can not be taken.
  func outcome(in conversation: Conversation, of scenario: Scenario) -> Outcome? {
    if let outcome { return outcome }
    var after = conversation
    guard let effects = try? after.step(event, in: scenario) else { return nil }
    return Outcome(after: after, effects: effects)
  }
}
