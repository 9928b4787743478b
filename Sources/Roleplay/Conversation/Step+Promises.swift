import Scoring

extension Step {
  /// Enters what the reply promises to a customer; a word to a colleague is no promise to keep here.
  mutating func note(_ hearing: Hearing, to actor: ActorID) {
    guard hearing.isJudged, !scenario.isOfTheHouse(actor) else { return }
    let lead = scenario.lead(of: actor)
    let theirs = scenario.cues.filter(\.isTheirs).flatMap { hearing.places(of: .cue($0.id)) }
    for promise in hearing.analysis.promises
    where !theirs.contains(where: { $0.overlaps(promise.place) }) && !isOfThePast(promise) && !isDone(promise, hearing)
    {
      let pledge = pledge(of: promise, in: hearing)
      let isGroundless = pledge.map { !outlook(for: lead, says: hearing.signs).holds($0.needs) } ?? false
      let number = state.promises.add(
        promise, pledge: pledge?.id, to: lead, at: state.now, isGroundless: isGroundless && promise.due != .unstated,
        hadResult: pledge.map { hasResult($0, for: lead) } ?? false,
        isNews: pledge.map { $0.keptBy == .calling } ?? scenario.speech.isTidings(promise.what),
        unstated: promise.maker == .speaker ? patienceByDay : nil)
      effects.append(.promised(number))
    }
  }

  /// Minutes until he wonders what has come of it; nil where that would be at night, when nobody waits up for it.
  private var patienceByDay: Int? {
    let timing = scenario.manners.timing
    let then = CivilDateTime(minutes: state.now.minutes + timing.unstated)
    return timing.day.contains(then.minuteOfDay) ? timing.unstated : nil
  }

  /// Who names a time that is over tells what was.
  private func isOfThePast(_ promise: SpokenPromise) -> Bool {
    if case .at(let moment) = promise.due { moment < state.now } else { false }
  }

  private func pledge(of promise: SpokenPromise, in hearing: Hearing) -> Pledge? {
    scenario.pledges.first { isStillToKeep($0, by: promise) && isMeant($0, by: promise, hearing) }
  }

  /// Side by side is one thing said: “in writing by five” and “answer you”.
  private func isMeant(_ pledge: Pledge, by promise: SpokenPromise, _ hearing: Hearing) -> Bool {
    let place = max(0, promise.place.lowerBound - 1)..<promise.place.upperBound + 1
    return hearing.cues[pledge.cue]?.contains { $0.overlaps(place) } ?? false
  }

  /// It is done already: 丁师傅说五分钟就到, when he has been.
  private func isDone(_ promise: SpokenPromise, _ hearing: Hearing) -> Bool {
    guard promise.maker != .speaker, pledge(of: promise, in: hearing) == nil else { return false }
    return scenario.pledges.contains { pledge in
      guard case .doing(let deed) = pledge.keptBy else { return false }
      return state.done.contains(deed) && isMeant(pledge, by: promise, hearing)
    }
  }

  /// That another man comes is kept by no call, and nothing is kept by what was done before it was promised.
  private func isStillToKeep(_ pledge: Pledge, by promise: SpokenPromise) -> Bool {
    switch pledge.keptBy {
    case .calling: promise.maker == .speaker || scenario.speech.isTidings(promise.what)
    case .doing(let deed): !state.done.contains(deed)
    }
  }

  private func hasResult(_ pledge: Pledge, for actor: ActorID) -> Bool {
    pledge.result != .always && outlook(for: actor, says: []).holds(pledge.result)
  }

  /// What he was to be called for, told to his face, is told.
  ///
  /// - Parameter count: of the promises that were made before this reply.
  mutating func keepByTelling(_ heard: Heard, before count: Int) {
    guard state.outcome == nil, heard.hearing.isJudged, !heard.isGrave else { return }
    let lead = scenario.lead(of: heard.to)
    keepByWriting(heard, to: lead, before: count)
    guard heard.isStep else { return }
    if !scenario.isOfTheHouse(lead) { state.promises.settleUnstated(to: [lead], at: state.now, first: count) }
    let told = state.promises.entries.prefix(count).filter { entry in
      guard let pledge = scenario.pledge(entry.pledge), entry.to == lead else { return false }
      return pledge.keptBy == .calling && !entry.hadResult && hasResult(pledge, for: lead)
    }
    for entry in keep(told.map(\.number)) { reward(entry) }
  }

  /// On a chat who writes to him of his case near the time has called him.
  private mutating func keepByWriting(_ heard: Heard, to lead: ActorID, before count: Int) {
    guard state.channel == .chat, heard.hearing.isOfCase else { return }
    let owed = state.promises.entries.prefix(count).filter { isNearlyDue($0) && isKeptByCalling($0, lead) }
    for entry in keep(owed.map(\.number)) { reward(entry) }
  }

  mutating func keepPromises(by deed: DeedID) {
    let everybody = Set(scenario.deed(deed)?.moods.keys.map(scenario.lead) ?? [])
    state.promises.settleUnstated(to: everybody, at: state.now, first: state.promises.entries.count)
    let kept = state.promises.entries.filter { scenario.pledge($0.pledge)?.keptBy == .doing(deed) }
    for entry in keep(kept.map(\.number)) { reward(entry) }
  }

  private func isKeptByCalling(_ entry: PromiseLedger.Entry, _ actor: ActorID) -> Bool {
    guard entry.to == actor else { return false }
    guard let pledge = scenario.pledge(entry.pledge) else {
      return entry.maker == .speaker && entry.due?.dayNumber == state.now.dayNumber
        && !scenario.speech.isErrand(entry.what)
    }
    return pledge.keptBy == .calling && (isNearlyDue(entry) || outlook(for: actor, says: []).holds(pledge.result))
  }

  private func isNearlyDue(_ entry: PromiseLedger.Entry) -> Bool {
    entry.due.map { $0.minutes - state.now.minutes <= 15 } ?? false
  }

  /// In good time, or so nearly that nobody minds.
  private mutating func keep(_ numbers: [PromiseNumber]) -> [PromiseLedger.Entry] {
    state.promises.keep(numbers, at: state.now, grace: scenario.manners.timing.grace)
  }

  private mutating func reward(_ entry: PromiseLedger.Entry) {
    effects.append(.promiseKept(entry.number))
    if entry.due != nil { change(entry.to, by: scenario.manners.change(.kept), because: .kept(entry.number)) }
  }

  /// He wonders what has become of it.
  private mutating func forget(_ entry: PromiseLedger.Entry) {
    guard let expected = entry.expected else { return }
    wonderOnce(about: entry)
    showClock(max(expected, state.now))
    effects.append(.promiseBroken(entry.number))
    change(entry.to, by: scenario.manners.change(.forgotten), because: .forgotten(entry.number))
    if !react(.general(.forgotten), by: entry.to, slots: ["what": entry.what]) {
      react(.general(.waited), by: entry.to)
    }
    flushSpeech()
    testPatience()
  }

  /// One reproach holds for all that he was promised without a time.
  private mutating func wonderOnce(about entry: PromiseLedger.Entry) {
    state.promises.settleUnstated(to: [entry.to], at: state.now, first: state.promises.entries.count)
  }

  /// He calls, and quotes it.
  mutating func breakPromise(_ entry: PromiseLedger.Entry) {
    state.promises.breakPromise(entry.number)
    guard let due = entry.due else { return forget(entry) }
    wonderOnce(about: entry)
    let pledge = scenario.pledge(entry.pledge)
    if pledge == nil, entry.maker != .speaker { return }
    showClock(CivilDateTime(minutes: due.minutes + scenario.manners.timing.grace + 1))
    effects.append(.promiseBroken(entry.number))
    change(entry.to, by: scenario.manners.change(.broken), because: .broken(entry.number))
    let slots = slots(of: entry)
    if !say(pledge?.broken ?? [], by: entry.to, as: "broken", slots: slots) {
      react(.general(.broken), by: entry.to, slots: slots)
    }
    flushSpeech()
    if let leads = pledge?.brokenLeads { go(to: leads) }
    testPatience()
  }

  /// He stands there or is on the line already: no harm done, and what he was to be called for he hears now.
  private mutating func callHere(_ actor: ActorID) {
    effects.append(.isHere(actor))
    let lead = scenario.lead(of: actor)
    let owed = state.promises.entries.filter { isKeptByCalling($0, lead) }
    for entry in keep(owed.map(\.number)) { reward(entry) }
    react(.general(.here), by: actor)
  }

  mutating func call(_ actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard scenario.actor(actor) != nil else { throw .noSuchActor(actor) }
    state.turn += 1
    state.idleSeconds = 0
    if !scenario.isOfTheHouse(actor), !stage.away.contains(actor), state.channel != .chat { return callHere(actor) }
    let lead = scenario.lead(of: actor)
    let owed = state.promises.entries.filter { isKeptByCalling($0, lead) }
    let kept = keep(owed.map(\.number))
    for entry in kept { reward(entry) }
    if !scenario.isOfTheHouse(lead) {
      state.promises.settleUnstated(to: [lead], at: state.now, first: state.promises.entries.count)
    }
    let move = bestMove(on: .call, to: actor, outlook(for: actor, says: []), at: stage)
    let lines = kept.lazy.compactMap { [scenario] in scenario.pledge($0.pledge)?.kept }.first ?? []
    let slots = promiseSlots(about: kept.compactMap(\.pledge))
    if !say(lines, by: actor, as: "kept", slots: slots), move?.move.says.isEmpty ?? true {
      react(.general(kept.isEmpty ? .called : .kept), by: actor)
    }
    if let move { follow(move, to: actor) }
    let isElsewhere = stage.away.contains(actor) || scenario.isOfTheHouse(actor) && !isTheirs(actor, stage)
    if state.outcome == nil, state.stage == stage.id, isElsewhere { state.onLine = lead }
    if !isAnswered { effects.append(.silence(actor)) }
    // Only now, so that a call at the very minute that was named is in time.
    flushSpeech()
    advance(minutes: 1)
  }
}
