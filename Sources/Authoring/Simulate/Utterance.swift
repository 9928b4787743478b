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
  var played: Played?

  /// What comes of a turn.
  struct Played: Sendable {
    let after: Conversation
    let effects: [Conversation.Effect]
  }

  /// Nil where it can not be taken.
  func played(in conversation: Conversation, of scenario: Scenario) -> Played? {
    if let played { return played }
    var after = conversation
    guard let effects = try? after.step(event, in: scenario) else { return nil }
    return Played(after: after, effects: effects)
  }
}
