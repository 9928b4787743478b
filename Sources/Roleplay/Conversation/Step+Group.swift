import Scoring

extension Step {
  mutating func goPrivate(with actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard !scenario.group.isEmpty, state.privateWith == nil, state.channel == .chat else {
      throw .notPossible(.goPrivate)
    }
    var omitted: [Omission] = []
    if !wasSaid(.privateUnannounced, to: actor) { omitted.append(.privateUnannounced) }
    for omission in omitted { charge(omission, by: actor) }
    state.privateWith = actor
    respond(to: .goPrivate, by: actor, at: stage, omitted: omitted, else: .inPrivate)
  }

  mutating func goPublic(with actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard state.privateWith != nil else { throw .notPossible(.goPublic) }
    state.privateWith = nil
    respond(to: .goPublic, by: actor, at: stage, omitted: [], else: nil)
  }

  /// One of those who read or hear along may have his say: by what the scenario has for him, else when he has had
  /// enough. Nobody does so twice running.
  mutating func letJoin(after signs: Set<Sign>, to actor: ActorID, at stage: Stage) {
    guard state.outcome == nil, state.stage == stage.id else { return }
    let present = scenario.group.filter { member in
      let isSpokenTo = scenario.lead(of: member) == scenario.lead(of: actor)
      return !isSpokenTo && state.isPresent(member, in: scenario) && state.turn - (state.joined[member] ?? -9) >= 2
    }
    guard !present.isEmpty else { return }
    flushSpeech()
    var best: (member: ActorID, found: (place: MovePlace, move: Move))?
    for member in present {
      var outlook = outlook(for: member, says: signs)
      outlook.mood = moodNow(stage.with)
      guard let found = bestMove(on: .join, to: member, outlook, at: stage) else { continue }
      if let now = best, rank(now.found) >= rank(found) { continue }
      best = (member, found)
    }
    if let best {
      state.joined[best.member] = state.turn
      return follow(best.found, to: best.member)
    }
    let hasHadEnough = present.first { member in
      scenario.manners.temper(moodNow(member).anger) >= .angry && state.turn - (state.joined[member] ?? -9) >= 3
    }
    if let member = hasHadEnough, react(.general(.joins), by: member) { state.joined[member] = state.turn }
  }

  private func rank(_ found: (place: MovePlace, move: Move)) -> (Int, Int) {
    (found.move.when.specificity, -(state.usedMoves[found.place] ?? 0))
  }
}
