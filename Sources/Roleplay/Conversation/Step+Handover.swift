import Scoring

/// What somebody does not know yet, and what he would do if he knew.
struct Lack: Equatable {
  let needs: [Need]
  let move: MovePlace?
  let facts: [FactID]
}

extension Step {
  /// What he needs and nobody has told him, in these words or before.
  func missing(for actor: ActorID, telling signs: Set<Sign> = []) -> [Need] {
    guard let needs = scenario.actor(actor)?.needs, !needs.isEmpty else { return [] }
    let said = state.said[scenario.lead(of: actor)] ?? [:]
    return needs.filter { said[.cue($0.cue)] == nil && !signs.contains(.cue($0.cue)) }
  }

  /// What he asked for, and cannot be had of him yet: without what he needs he neither moves nor says when he comes.
  /// When the last of it is told, what he was asked to do before comes back to his mind.
  func withhold(
    _ found: (place: MovePlace, move: Move)?, _ questions: [Question], by actor: ActorID, _ hearing: Hearing,
    isBarred: Bool
  ) -> (move: (place: MovePlace, move: Move)?, questions: [Question], lack: Lack?) {
    let asking = state.asking.flatMap { $0.actor == actor ? $0 : nil }
    let missing = missing(for: actor, telling: hearing.signs)
    if missing.isEmpty {
      guard let asking, !isBarred else { return (found, questions, nil) }
      let move = found?.move.isStep == true ? found : asking.move.flatMap(self.move) ?? found
      let asked = Set(questions.map(\.fact.id))
      let open = scenario.actor(actor)?.facts.filter { asking.facts.contains($0.id) && !asked.contains($0.id) } ?? []
      let owed = open.filter { !state.told.contains($0.id) }.map { Question(fact: $0, of: actor, answer: .tells) }
      return (move, questions + owed, nil)
    }
    let held = questions.filter { $0.answer == .tells && !$0.fact.deeds.isEmpty }
    let step = found.flatMap { $0.move.isStep ? $0 : nil }
    let isTask = hearing.isTask && questions.isEmpty && !isBarred
    guard step != nil || !held.isEmpty || isTask || asking?.isNeed == true else { return (found, questions, nil) }
    let lack = Lack(
      needs: missing, move: step?.place ?? asking?.move, facts: (asking?.facts ?? []) + held.map(\.fact.id))
    return (step == nil ? found : nil, questions.filter { !held.contains($0) }, lack)
  }

  private func move(at place: MovePlace) -> (place: MovePlace, move: Move)? {
    guard let move = scenario.move(at: place) else { return nil }
    return move.isOnce && state.usedMoves[place] != nil ? nil : (place, move)
  }

  /// He asks for exactly what is missing, and for no more than two things in a breath.
  mutating func askBack(_ lack: Lack, by actor: ActorID) {
    let isAgain = state.asking?.actor == actor && state.asking?.isNeed == true
    if !isAgain { note(.unbriefed, by: actor) }
    for need in lack.needs.prefix(2) { ask(for: need, by: actor) }
    effects.append(.lacks(actor, lack.needs.map(\.cue)))
    let isPassedOver = isAgain && heard?.handsOver == false
    state.asking = Asking(actor: actor, move: lack.move, facts: lack.facts, isPassedOver: isPassedOver)
  }

  private mutating func ask(for need: Need, by actor: ActorID) {
    if say(need.asks, by: actor, as: need.cue.text) { return }
    if let kind = need.kind { react(.general(kind.manner), by: actor) }
  }

  // Passing somebody on

  mutating func transfer(_ actor: ActorID, to other: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard scenario.actor(other) != nil else { throw .noSuchActor(other) }
    guard scenario.lead(of: other) != actor else { throw .notPossible(.transfer) }
    var omitted: [Omission] = []
    if !wasSaid(.transferUnannounced, to: actor) { omitted.append(.transferUnannounced) }
    if !state.replies.contains(where: { $0.to == other }) { omitted.append(.transferUnconfirmed) }
    let missing = missing(for: other)
    if !missing.isEmpty { omitted.append(.transferBlind) }
    for omission in omitted { charge(omission, by: actor) }
    _ = omitted.contains { react(.omission($0), by: actor) }
    flushSpeech()
    if !missing.isEmpty { tellTwice(missing, by: actor, to: other) }
    let move = bestMove(on: .transfer, to: other, outlook(for: other, says: []), at: stage)
    if let move {
      if move.move.says.isEmpty, missing.isEmpty { react(.general(.takesOver), by: other) }
      follow(move, to: other)
    } else {
      react(.general(.declines), by: other)
      state.inStage.idle += 1
      if isTheirs(actor, stage), state.stage == stage.id { push(stage, isPressing: true) }
    }
    flushSpeech()
    advance(minutes: scenario.pace.aside)
  }

  /// The colleague asks, and he must tell his story to the next one.
  private mutating func tellTwice(_ needs: [Need], by actor: ActorID, to other: ActorID) {
    for need in needs.prefix(2) { ask(for: need, by: other) }
    effects.append(.lacks(other, needs.map(\.cue)))
    flushSpeech()
    let facts = scenario.party(of: actor).flatMap(\.facts).filter { fact in needs.contains { $0.fact == fact.id } }
    if needs.contains(where: { $0.fact == nil }) || facts.contains(where: { state.told.contains($0.id) }) {
      charge(.toldTwice, by: actor)
      react(.omission(.toldTwice), by: actor)
    }
    for fact in facts.prefix(2) {
      say(fact.says, by: actor, as: fact.id.text)
      if state.told.insert(fact.id).inserted { effects.append(.told(fact.id)) }
      state.toldElsewhere.insert(fact.id)
    }
    let lead = scenario.lead(of: other)
    for need in needs { state.said[lead, default: [:]][.cue(need.cue), default: 0] += 1 }
    flushSpeech()
  }

  mutating func escalate(to above: ActorID, for actor: ActorID, at stage: Stage) throws(Conversation.StepError) {
    guard let chief = scenario.actor(above) else { throw .noSuchActor(above) }
    guard chief.role.isOfTheHouse else { throw .notPossible(.escalate) }
    if !wasSaid(.escalateUnannounced, to: actor), !scenario.isOfTheHouse(actor) {
      charge(.escalateUnannounced, by: actor)
      react(.omission(.escalateUnannounced), by: actor)
    }
    flushSpeech()
    let missing = missing(for: above)
    if let found = bestMove(on: .escalate, to: above, outlook(for: above, says: []), at: stage) {
      if missing.isEmpty {
        if found.move.says.isEmpty { react(.general(.takesOver), by: above) }
        follow(found, to: above)
      } else {
        askBack(Lack(needs: missing, move: found.place, facts: []), by: above)
      }
    } else {
      charge(.escalateNeedless, by: above)
      if !react(.omission(.escalateNeedless), by: above) { react(.general(.declines), by: above) }
    }
    flushSpeech()
    advance(minutes: scenario.pace.aside)
  }
}

extension Conversation {
  /// Who comes next in the chain of `/上报`: the first who was not brought in yet, else the highest.
  package func nextAbove(in scenario: Scenario) -> ActorID? {
    let asked = actions.compactMap { if case .escalate(let above) = $0.action { above } else { nil } }
    return (scenario.supervisors.first { !asked.contains($0.id) } ?? scenario.supervisors.last)?.id
  }
}
