import Scoring

extension Step {
  mutating func go(to destination: Destination) {
    switch destination {
    case .stage(let stage): enter(stage)
    case .ending(let ending): reach(ending)
    }
  }

  /// Does nothing for the stage where it already is.
  mutating func enter(_ id: StageID) {
    guard let stage = scenario.stage(id), state.stage != id else { return }
    state.phase = .open(id)
    state.inStage = StageMemory()
    state.asking = nil
    state.onLine = nil
    if !state.visited.contains(id) {
      state.visited.append(id)
      creditEarlier(stage)
    }
    effects.append(.entered(id))
    if let channel = stage.channel, channel != state.channel {
      state.channel = channel
      effects.append(.channelChanged(channel))
    }
    for event in scenario.events {
      if case .afterStage(id, let minutes) = event.due { schedule(event.id, in: minutes) }
    }
    if !stage.away.contains(stage.with) { push(stage, isPressing: false) }
  }

  /// The customer's last words, and then nothing more.
  mutating func reach(_ id: EndingID) {
    guard let ending = scenario.ending(id) else { return }
    if state.privateWith != nil, ending.kind.isSuccess { note(.groupUnanswered, by: scenario.customer.id) }
    // A stage that was not needed is no loss when what it asks for was said anyway.
    for stage in scenario.stages where !stage.isDetour && !state.visited.contains(stage.id) { creditEarlier(stage) }
    say(ending.says, by: scenario.customer.id, as: "ending")
    end(.reached(id))
  }

  mutating func end(_ outcome: Conversation.Outcome) {
    flushSpeech()
    state.phase = .ended(outcome)
    state.before = []
    effects.append(.ended(outcome))
  }

  mutating func hangUp(at stage: Stage) {
    state.turn += 1
    if state.onLine != nil {
      // The call is over, the case is not.
      state.onLine = nil
      return
    }
    if stage.isSilent, state.inStage.silences < scenario.manners.timing.silences {
      note(.hungUpEarly, by: stage.with)
    }
    if let move = bestMove(on: .hangUp, to: stage.with, outlook(for: stage.with, says: []), at: stage) {
      follow(move, to: stage.with)
    } else if let leaves = scenario.customer.patience?.leaves {
      reach(leaves)
    } else {
      end(.left)
    }
  }

  /// He goes when nothing helps for too long, at once when it is too much.
  mutating func testPatience() {
    guard state.outcome == nil, let stage = state.stage.flatMap(scenario.stage),
      let patience = scenario.actor(stage.with)?.patience
    else { return }
    if state.mood(of: stage.with, in: scenario).anger >= patience.anger {
      reach(patience.bursts)
    } else if state.inStage.idle >= patience.tries {
      reach(patience.leaves)
    }
  }
}
