import Scoring

extension Step {
  func outlook(for actor: ActorID, says: Set<Sign>) -> Outlook {
    Outlook(
      says: says, saidBefore: state.said[scenario.lead(of: actor)] ?? [:], told: state.told, done: state.done,
      promises: state.promises, mood: state.mood(of: actor, in: scenario), tries: state.inStage.tries,
      actions: state.actions, silences: state.inStage.silences)
  }

  /// The most special move that fits; among equals the one used longest ago; then the order of the file.
  ///
  /// With a grave fault, or an all-purpose reply, no move fits that would take the case further.
  func bestMove(
    on trigger: Move.Trigger, to actor: ActorID, _ outlook: Outlook, at stage: Stage, isBarred: Bool = false
  ) -> (place: MovePlace, move: Move)? {
    var best: (place: MovePlace, move: Move, rank: (Int, Int))?
    for (place, move) in moves(of: stage) where move.on == trigger && isMeant(move, actor, at: stage) {
      let lastUsed = state.usedMoves[place]
      if move.isOnce && lastUsed != nil || isBarred && move.isStep && !isAboutFault(move) { continue }
      guard outlook.holds(move.when) else { continue }
      let rank = (move.when.specificity, -(lastUsed ?? 0))
      if let now = best, now.rank >= rank { continue }
      best = (place, move, rank)
    }
    return best.map { ($0.place, $0.move) }
  }

  func moves(of stage: Stage) -> [(MovePlace, Move)] {
    stage.moves.enumerated().map { (MovePlace(stage: stage.id, index: $0), $1) }
      + scenario.moves.enumerated().map { (MovePlace(stage: nil, index: $0), $1) }
  }

  private func isMeant(_ move: Move, _ actor: ActorID, at stage: Stage) -> Bool {
    scenario.lead(of: move.to ?? stage.with) == scenario.lead(of: actor)
  }

  func isAboutFault(_ move: Move) -> Bool {
    move.when.signs.contains { $0.text.hasPrefix("banned.") || $0.text.hasPrefix("conduct.") }
  }

  /// What follows from something other than a reply: felt and done in one.
  mutating func follow(_ found: (place: MovePlace, move: Move), to actor: ActorID) {
    state.usedMoves[found.place] = state.turn
    _ = feel(found.move, place: found.place, scenario.lead(of: actor))
    apply(found.move, to: actor)
  }

  /// Its mood was counted when the reply was heard.
  ///
  /// - Parameter isSilent: his answer has said it already.
  /// - Parameter isSpoken: he has answered something else: what he then has no words for he does not do either.
  /// - Returns: false if nothing came of it.
  @discardableResult
  mutating func apply(_ move: Move, to actor: ActorID, isSilent: Bool = false, isSpoken: Bool = false) -> Bool {
    // What only remarks on it says nothing that his answer has said.
    let isRemark = move.isRemark && isSpoken
    if !isSilent, !isRemark || !apart(fitting(move.says, for: actor), by: actor, as: .reaction).isEmpty {
      let hasSaid = say(move, by: actor)
      if isSpoken, !hasSaid, !move.says.isEmpty, !move.deeds.isEmpty { return false }
    }
    carryOut(move)
    return true
  }

  @discardableResult
  mutating func say(_ move: Move, by actor: ActorID) -> Bool {
    say(move.says, by: actor, as: "move", slots: promiseSlots(about: move.when.pledges))
  }

  mutating func carryOut(_ move: Move) {
    for deed in move.deeds { perform(deed) }
    if let next = move.next { go(to: next) }
  }

  /// It takes the case further now: what only pleased him the first time does not do so again.
  func movesOn(_ found: (place: MovePlace, move: Move)) -> Bool {
    guard found.move.isStep, state.usedMoves[found.place] != nil else { return found.move.isStep }
    return found.move.next != nil || found.move.deeds.contains { !state.done.contains($0) }
  }

  /// Once only: the second time nothing is done that was not done already.
  mutating func perform(_ id: DeedID) {
    guard state.done.insert(id).inserted else { return }
    effects.append(.did(id))
    for event in scenario.events {
      if case .afterDeed(id, let minutes) = event.due { schedule(event.id, in: minutes) }
    }
    keepPromises(by: id)
  }

  // Expectations

  func expectationsMet(
    by signs: Set<Sign>, to actor: ActorID, at stage: Stage, telling facts: [FactID], after move: Move?
  ) -> [Int] {
    let isOwn = isTheirs(actor, stage)
    let outlook = outlook(for: isOwn ? actor : stage.with, says: isOwn ? signs : [])
      .telling(facts).doing(move.map { Set($0.deeds) } ?? [])
    return stage.expectations.indices.filter { index in
      !isMet(index, stage.id) && outlook.holds(stage.expectations[index].when)
    }
  }

  private func isMet(_ index: Int, _ stage: StageID) -> Bool {
    state.met.contains { $0.stage == stage && $0.index == index }
  }

  /// What was said before he came here counts here as well, if it is of this case and not mere manners.
  mutating func creditEarlier(_ stage: Stage) {
    for (index, expectation) in stage.expectations.enumerated()
    where expectation.when.isAboutCase && !isMet(index, stage.id) {
      let found = state.replies.indices.first { reply in
        let said = state.replies[reply]
        let isClean = said.hearing.isJudged && (said.hearing.worstFault?.severity ?? .soft) <= .soft
        return isClean && isTheirs(said.to, stage)
          && outlook(for: stage.with, says: said.hearing.signs).holds(expectation.when)
      }
      if let found { credit(index, of: stage, by: found) }
    }
  }

  /// What an action, a call or the clock has met.
  mutating func creditWithoutWords(at stage: Stage) {
    guard state.outcome == nil || state.actions.last?.turn == state.turn else { return }
    for earlier in state.visited where earlier != stage.id {
      if let earlier = scenario.stage(earlier) { creditDone(at: earlier) }
    }
    creditDone(at: stage)
  }

  private mutating func creditDone(at stage: Stage) {
    let outlook = outlook(for: stage.with, says: [])
    for (index, expectation) in stage.expectations.enumerated()
    where expectation.when.isAboutDeeds && !isMet(index, stage.id) && outlook.holds(expectation.when) {
      state.met.append(
        Conversation.MetExpectation(stage: stage.id, index: index, reply: nil, evidence: [], isPartly: false))
    }
  }

  mutating func credit(_ heard: Heard, stage: Stage, reply: Int) {
    for index in heard.meets { credit(index, of: stage, by: reply) }
  }

  private mutating func credit(_ index: Int, of stage: Stage, by reply: Int) {
    let hearing = state.replies[reply].hearing
    let signs = stage.expectations[index].when.signs
    let shown = signs.filter { hearing.shows($0) }
    let evidence = shown.flatMap { hearing.places(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    let findings = hearing.analysis.findings.filter { signs.contains(.criterion($0.criterion)) }
    let isPartly = !findings.isEmpty && findings.allSatisfy { $0.verdict == .partly }
    state.met.append(
      Conversation.MetExpectation(stage: stage.id, index: index, reply: reply, evidence: evidence, isPartly: isPartly))
  }
}

extension Scenario {
  func move(at place: MovePlace) -> Move? {
    let moves = place.stage.flatMap(stage)?.moves ?? moves
    return moves.indices.contains(place.index) ? moves[place.index] : nil
  }
}
