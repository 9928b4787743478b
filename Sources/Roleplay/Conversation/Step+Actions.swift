import Scoring

extension Step {
  mutating func act(_ action: Action, with actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard scenario.actor(actor) != nil else { throw .noSuchActor(actor) }
    guard !stage.away.contains(actor) || isOnLine(actor) else { throw .isAway(actor) }
    state.turn += 1
    state.idleSeconds = 0
    let lead = scenario.lead(of: actor)
    state.actions.append(
      Conversation.ActionTaken(
        turn: state.turn, at: state.now, stage: stage.id, action: action, with: lead, omitted: []))
    effects.append(.acted(action, with: actor))
    switch action {
    case .hold(let minutes): hold(lead, minutes: minutes, at: stage)
    case .transfer(let other): try transfer(lead, to: other, at: stage)
    case .takeMessage(let message): take(message, from: lead, at: stage)
    case .escalate(let above): try escalate(to: above, for: lead, at: stage)
    case .goPrivate: try goPrivate(with: lead, at: stage)
    case .goPublic: try goPublic(with: lead, at: stage)
    case .pause(let seconds): pause(seconds, with: lead, at: stage)
    }
    testPatience()
  }

  // What was left out

  /// Charged to the action under way, felt by him who suffers it.
  mutating func charge(_ omission: Omission, by actor: ActorID) {
    let lead = scenario.lead(of: actor)
    if !state.actions.isEmpty, state.actions[state.actions.count - 1].turn == state.turn {
      state.actions[state.actions.count - 1].omitted.append(omission)
    }
    note(omission, by: lead)
  }

  mutating func note(_ omission: Omission, by lead: ActorID) {
    state.omissions.append(Conversation.OmissionEntry(turn: state.turn, omission: omission, by: lead))
    effects.append(.omitted(omission, by: lead))
    change(lead, by: scenario.manners.rule(omission).change, because: .omitted(omission))
  }

  /// Whether the last words to him hold what the rule of this omission looks for.
  func wasSaid(_ omission: Omission, to actor: ActorID) -> Bool {
    let lead = scenario.lead(of: actor)
    let lately = state.replies.reversed().lazy.filter { [scenario] in scenario.lead(of: $0.to) == lead }.prefix(2)
    return lately.contains { reply in
      scenario.manners.rule(omission).unless.contains { reply.hearing.shows(.criterion($0)) }
    }
  }

  /// The scenario's own answer to an action; else his to what was left out; else to the action as such.
  mutating func respond(
    to kind: Action.Kind, by actor: ActorID, at stage: Stage, omitted: [Omission], else manner: Manner.General?
  ) {
    let hasReacted = omitted.contains { react(.omission($0), by: actor) }
    let move = bestMove(on: Move.Trigger(kind), to: actor, outlook(for: actor, says: []), at: stage)
    if let move {
      follow(move, to: actor)
    } else if !hasReacted, omitted.isEmpty, let manner {
      react(.general(manner), by: actor)
    }
  }

  private mutating func take(_ message: Message, from actor: ActorID, at stage: Stage) {
    let faulty = message.faulty(against: scenario.message)
    effects.append(.checkedMessage(faulty: faulty))
    var omitted: [Omission] = []
    if !faulty.isEmpty { omitted.append(.messageIncomplete) }
    if !wasSaid(.messageUnread, to: actor) { omitted.append(.messageUnread) }
    for omission in omitted { charge(omission, by: actor) }
    respond(to: .message, by: actor, at: stage, omitted: omitted, else: nil)
    advance(minutes: scenario.pace.aside)
  }
}
