import Library
import Records
import Roleplay
import Scoring

/// One role-play under way: what is typed goes in as events, and each turn is written down before anybody sees it.
struct PlaySession {
  let scenario: Scenario
  let kit: PlayKit
  private(set) var conversation: Conversation
  /// All that has happened, in order.
  private(set) var events: [Conversation.Event] = []
  /// The last two turns in which somebody spoke, oldest first.
  private(set) var recent: [Turn] = []
  private let log: ConversationLog?

  /// What one event brought about.
  struct Turn {
    let event: Conversation.Event
    let effects: [Conversation.Effect]
    /// As it stood before.
    let before: Conversation

    var hearing: Hearing? {
      switch event {
      case .replied(_, _, let hearing), .beganAfter(_, let hearing): hearing
      default: nil
      }
    }
  }

  /// - Parameter log: where the turns are kept; nil keeps none.
  init(scenario: Scenario, kit: PlayKit, seed: UInt64, log: ConversationLog?) {
    self.scenario = scenario
    self.kit = kit
    self.log = log
    conversation = Conversation(of: scenario, seed: seed)
  }

  /// Goes on where recorded turns leave off: they are played again, but neither written nor shown.
  init(resuming turns: [TurnRecord], of scenario: Scenario, kit: PlayKit, seed: UInt64, log: ConversationLog) throws {
    self.init(scenario: scenario, kit: kit, seed: seed, log: log)
    for turn in turns {
      let event = try turn.replayed()
      let before = conversation
      remember(Turn(event: event, effects: try conversation.step(event, in: scenario), before: before))
    }
  }

  private mutating func remember(_ turn: Turn) {
    events.append(turn.event)
    switch turn.event {
    case .retracted: recent = recent.dropLast()
    case .hintAsked, .noted, .recorded: break
    default: recent = (recent + [turn]).suffix(2)
    }
  }

  /// A reply with what the scorer and the scenario's cues make of it.
  func reply(_ text: String, to actor: ActorID) -> Conversation.Event {
    .replied(to: actor, text: text, kit.hear(text, at: conversation.moment(to: actor, in: scenario)))
  }

  /// Applies an event. If it throws, nothing has happened and nothing was written.
  mutating func take(_ event: Conversation.Event) throws -> Turn {
    let before = conversation
    var after = conversation
    let turn = Turn(event: event, effects: try after.step(event, in: scenario), before: before)
    try log?.append(turn, leadingTo: after, in: scenario)
    conversation = after
    remember(turn)
    return turn
  }

  /// Something took the trainee away in the middle of it.
  func noteInterruption(_ kind: InterruptionRecord.Kind) throws { try log?.note(kind) }

  /// How often that happened; nil where nothing is kept.
  func interruptions() throws -> Int? { try log?.interruptions() }
}
