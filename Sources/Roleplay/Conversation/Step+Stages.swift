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
    if let heard, isTheirs(heard.to, stage) {
      state.inStage.heard = heard.signs
      if !heard.questions.isEmpty { state.inStage.here = heard.signs }
    }
    state.asking = nil
    state.onLine = justLeaving(at: stage)
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
    if !stage.away.contains(stage.with), !goOn(stage), !hasNothingToAsk(stage), !hasSaidEnough {
      push(stage, isPressing: false)
    }
  }

  /// Who takes his leave still hears what is called after him, until time passes.
  private func justLeaving(at stage: Stage) -> ActorID? {
    guard let lead = heard.map({ scenario.lead(of: $0.to) }), !scenario.isOfTheHouse(lead), stage.away.contains(lead)
    else { return nil }
    return lead
  }

  /// Two answers are enough for one breath: what he wants himself waits.
  var hasSaidEnough: Bool { (heard?.questions.count ?? 0) >= 2 && !parts.isEmpty }

  /// He has just said that he waits, and says no more than that.
  private func hasNothingToAsk(_ stage: Stage) -> Bool {
    stage.tags.contains("waiting") && parts.contains { scenario.lead(of: $0.by) == scenario.lead(of: stage.with) }
  }

  /// What was said held already what he would ask for here: then that is answered as well.
  private mutating func goOn(_ stage: Stage) -> Bool {
    guard let heard, !heard.isBarred, heard.hearing.isJudged, isTheirs(heard.to, stage), !stage.isDanger else {
      return false
    }
    let outlook = outlook(for: heard.to, says: heard.signs)
    guard let found = bestMove(on: .reply, to: heard.to, outlook, at: stage), found.place.stage == stage.id,
      movesOn(found), isOfCase(found.move, heard)
    else { return false }
    if case .ending = found.move.next { return false }
    follow(found, to: heard.to)
    return state.stage != stage.id || !found.move.says.isEmpty
  }

  /// By something of this case in the reply, not by manners alone.
  private func isOfCase(_ move: Move, _ heard: Heard) -> Bool {
    move.when.signs.contains { sign in
      switch sign {
      case .cue: heard.hearing.shows(sign)
      case .criterion(let criterion): criterion.group == "deescalation" && heard.hearing.shows(sign)
      }
    }
  }

  /// The customer's last words, and then nothing more.
  mutating func reach(_ id: EndingID) {
    guard let ending = scenario.ending(id) else { return }
    if state.privateWith != nil, ending.kind.isSuccess { note(.groupUnanswered, by: scenario.customer.id) }
    dropWhatEnds(ending)
    // A stage that was not needed is no loss when what it asks for was said anyway.
    for stage in scenario.stages where !stage.isDetour && !state.visited.contains(stage.id) { creditEarlier(stage) }
    say(ending.says, by: scenario.customer.id, as: "ending")
    end(.reached(id))
  }

  /// Who takes his leave asks for nothing more, nor says that he asks again; and in peace he does not grumble first.
  private mutating func dropWhatEnds(_ ending: Ending) {
    let isPeace = ending.kind.isSuccess || !(heard?.isGrave ?? false)
    parts.removeAll { part in
      !scenario.isOfTheHouse(part.by) && (part.kind == .want || part.kind == .reaction && isPeace)
    }
  }

  mutating func end(_ outcome: Conversation.Outcome) {
    flushSpeech()
    state.phase = .ended(outcome)
    state.before = []
    effects.append(.ended(outcome))
  }

  mutating func hangUp(at stage: Stage) {
    state.turn += 1
    if let other = state.onLine {
      state.onLine = nil
      return part(from: other)
    }
    if stage.isSilent, state.inStage.silences < scenario.manners.timing.silences {
      note(.hungUpEarly, by: stage.with)
    }
    if let move = bestMove(on: .hangUp, to: stage.with, outlook(for: stage.with, says: []), at: stage) {
      follow(move, to: stage.with)
    } else if !hasJustParted(from: stage.with), !stage.isSilent, state.mayPart(from: stage.with, in: scenario) {
      part(from: stage.with)
    } else if let leaves = stage.leaves ?? scenario.customer.patience?.leaves {
      reach(leaves)
    } else {
      end(.left)
    }
  }

  /// The call is over, the case is not.
  private mutating func part(from actor: ActorID) {
    state.parting = Parting(actor: actor, turn: state.turn)
    effects.append(.parted(from: actor))
  }

  private func hasJustParted(from actor: ActorID) -> Bool {
    state.parting == Parting(actor: actor, turn: state.turn - 1)
  }

  /// He goes when nothing helps for too long, at once when it is too much.
  mutating func testPatience() {
    guard state.outcome == nil, let stage = state.stage.flatMap(scenario.stage),
      let patience = scenario.actor(stage.with)?.patience
    else { return }
    if state.mood(of: stage.with, in: scenario).anger >= patience.anger {
      reach(patience.bursts)
    } else if state.inStage.idle >= patience.tries {
      reach(stage.leaves ?? patience.leaves)
    }
  }
}
