import Scoring

extension Step {
  /// Enters what the reply promises to a customer; a word to a colleague is no promise to keep here.
  mutating func note(_ hearing: Hearing, to actor: ActorID) {
    guard hearing.isJudged, scenario.actor(actor)?.role != .colleague else { return }
    let lead = scenario.lead(of: actor)
    for promise in hearing.analysis.promises {
      let pledge = pledge(of: promise, in: hearing)
      let isGroundless = pledge.map { !outlook(for: lead, says: hearing.signs).holds($0.needs) } ?? false
      let number = state.promises.add(
        promise, pledge: pledge?.id, to: lead, at: state.now, isGroundless: isGroundless && promise.due != .unstated)
      effects.append(.promised(number))
    }
  }

  private func pledge(of promise: SpokenPromise, in hearing: Hearing) -> Pledge? {
    scenario.pledges.first { hearing.cues[$0.cue]?.contains { $0.overlaps(promise.place) } ?? false }
  }

  mutating func keepPromises(by deed: DeedID) {
    let kept = state.promises.entries.filter { scenario.pledge($0.pledge)?.keptBy == .doing(deed) }
    for entry in state.promises.keep(kept.map(\.number), at: state.now) { reward(entry) }
  }

  private func isKeptByCalling(_ entry: PromiseLedger.Entry, _ actor: ActorID) -> Bool {
    guard entry.to == actor else { return false }
    guard let pledge = scenario.pledge(entry.pledge) else { return entry.maker == .speaker && entry.due != nil }
    let isNearlyDue = entry.due.map { $0.minutes - state.now.minutes <= 15 } ?? false
    return pledge.keptBy == .calling && (isNearlyDue || outlook(for: actor, says: []).holds(pledge.result))
  }

  private mutating func reward(_ entry: PromiseLedger.Entry) {
    effects.append(.promiseKept(entry.number))
    if entry.due != nil { change(entry.to, by: scenario.manners.change(.kept), because: .kept(entry.number)) }
  }

  /// He calls, and quotes it.
  mutating func breakPromise(_ entry: PromiseLedger.Entry) {
    guard let due = entry.due else { return }
    state.promises.breakPromise(entry.number)
    let pledge = scenario.pledge(entry.pledge)
    if pledge == nil, entry.maker != .speaker { return }
    showClock(CivilDateTime(minutes: due.minutes + 1))
    effects.append(.promiseBroken(entry.number))
    change(entry.to, by: scenario.manners.change(.broken), because: .broken(entry.number))
    let slots = ["due": Wording(language: scenario.header.language, now: state.now).time(due), "what": entry.what]
    if !say(pledge?.broken ?? [], by: entry.to, as: "broken", slots: slots) {
      react(.general(.broken), by: entry.to, slots: slots)
    }
    flushSpeech()
    if let leads = pledge?.brokenLeads { go(to: leads) }
    testPatience()
  }

  mutating func call(_ actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard let called = scenario.actor(actor) else { throw .noSuchActor(actor) }
    if called.role != .colleague, !stage.away.contains(actor) { throw .isHere(actor) }
    state.turn += 1
    let lead = scenario.lead(of: actor)
    let owed = state.promises.entries.filter { isKeptByCalling($0, lead) }
    let kept = state.promises.keep(owed.map(\.number), at: state.now)
    for entry in kept { reward(entry) }
    let move = bestMove(on: .call, to: actor, outlook(for: actor, says: []), at: stage)
    let lines = kept.lazy.compactMap { [scenario] in scenario.pledge($0.pledge)?.kept }.first ?? []
    if !say(lines, by: actor, as: "kept"), move?.move.says.isEmpty ?? true {
      react(.general(kept.isEmpty ? .called : .kept), by: actor)
    }
    if let move { follow(move, to: actor) }
    // Only now, so that a call at the very minute that was named is in time.
    flushSpeech()
    advance(minutes: 1)
  }
}
