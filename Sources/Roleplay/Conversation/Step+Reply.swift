import Scoring

extension Step {
  mutating func reply(
    to actor: ActorID, _ text: String, _ hearing: Hearing, at stage: Stage
  ) throws(Conversation.StepError) {
    guard scenario.actor(actor) != nil else { throw .noSuchActor(actor) }
    guard !stage.away.contains(actor) || isOnLine(actor) else { throw .isAway(actor) }
    state.turn += 1
    state.idleSeconds = 0
    if isTheirs(actor, stage) {
      state.inStage.tries += 1
      state.inStage.pause = 0
    }
    if state.asking?.actor != actor { state.asking = nil }
    if !isOnLine(actor), !scenario.isOfTheHouse(actor) { state.onLine = nil }
    self.text = Array(text.unicodeScalars)
    comeBack(to: actor, hearing)
    let owed = state.promises.entries.count
    note(hearing, to: actor)
    let heard = listen(to: hearing, for: actor, at: stage)
    self.heard = heard
    if isTheirs(actor, stage) {
      state.inStage.heard.formUnion(heard.signs)
      state.inStage.here.formUnion(heard.signs)
    }
    let before = state.mood(of: actor, in: scenario)
    if hearing.isJudged { feel(heard) } else { effects.append(.notJudged) }
    let index = state.replies.count
    state.replies.append(
      Conversation.Reply(
        turn: state.turn, at: state.now, stage: stage.id, to: actor, text: text, hearing: hearing,
        isStep: heard.isStep, moodBefore: before, moodAfter: state.mood(of: actor, in: scenario)))
    credit(heard, stage: stage, reply: index)
    remember(heard)
    if isTheirs(actor, stage) { wear(heard) }
    answer(heard, at: stage)
    if !isAnswered { loseWords(heard, at: stage) }
    keepByTelling(heard, before: owed)
    letJoin(after: heard.signs, to: actor, at: stage)
    advance(minutes: scenario.isOfTheHouse(actor) ? scenario.pace.aside : scenario.pace.reply)
    testPatience()
  }

  func isOnLine(_ actor: ActorID) -> Bool { state.onLine.map { $0 == scenario.lead(of: actor) } ?? false }

  /// A step gives him new patience, anything else takes some. What he does not understand he lets pass once: when
  /// more of it follows at once, that wears him out as well.
  private mutating func wear(_ heard: Heard) {
    guard heard.hearing.isJudged else {
      state.inStage.unheard += 1
      if state.inStage.unheard > 1 { state.inStage.idle += 1 }
      return
    }
    state.inStage.unheard = 0
    state.inStage.idle = heard.isStep ? 0 : state.inStage.idle + 1
  }

  /// Everything that he has to say to this still rings in the ear. He does not repeat himself: he goes, or is silent. A
  /// silent line stays silent.
  private mutating func loseWords(_ heard: Heard, at stage: Stage) {
    if react(.general(.empty), by: heard.to) { return }
    effects.append(.silence(heard.to))
    if stage.isSilent { return }
    guard !heard.isStep, isTheirs(heard.to, stage), let patience = scenario.actor(stage.with)?.patience else { return }
    state.inStage.idle = max(state.inStage.idle, patience.tries)
  }

  func isTheirs(_ actor: ActorID, _ stage: Stage) -> Bool { scenario.lead(of: actor) == scenario.lead(of: stage.with) }

  private mutating func remember(_ heard: Heard) {
    let lead = scenario.lead(of: heard.to)
    for sign in heard.signs { state.said[lead, default: [:]][sign, default: 0] += 1 }
  }

  /// The composed turn: how he was spoken to, what he was asked, what he wants.
  private mutating func answer(_ heard: Heard, at stage: Stage) {
    let hasReacted = react(to: heard)
    if let task = taskBeforeQuestions(heard) {
      if state.asking?.actor == heard.to { state.asking = nil }
      state.usedMoves[task.place] = state.turn
      say(task.move, by: heard.to)
      _ = answerQuestions(heard)
      return carryOut(task.move)
    }
    let hasAnswered = answerQuestions(heard)
    if let lack = heard.lack { return askBack(lack, by: heard.to) }
    if state.asking?.actor == heard.to { state.asking = nil }
    if let (place, move) = heard.move, !(hasReacted && isBesideTheOffence(move, heard)) {
      let lastUsed = state.usedMoves.updateValue(state.turn, forKey: place)
      if !(hasAnswered && move.next == nil && !move.isStep) {
        let isSilent = hasAnswered && saysTheSame(move, heard)
        if !apply(move, to: heard.to, isSilent: isSilent, isSpoken: hasAnswered) { state.usedMoves[place] = lastUsed }
      }
    }
    if asksBackOfItself(heard, at: stage) { return }
    guard state.stage == stage.id, isTheirs(heard.to, stage), !stage.away.contains(stage.with) else { return }
    press(heard, at: stage, hasSpoken: hasReacted || hasAnswered || !parts.isEmpty)
  }

  /// What somebody of the house was told to do before he was asked: 马上去断电，要带什么. He says in that order that he does
  /// it, and what he takes along.
  private func taskBeforeQuestions(_ heard: Heard) -> (place: MovePlace, move: Move)? {
    guard scenario.isOfTheHouse(heard.to), heard.lack == nil, !heard.questions.isEmpty, let found = heard.move,
      !found.move.deeds.isEmpty, !found.move.says.isEmpty,
      let told = found.move.when.signs.flatMap(heard.hearing.places).map(\.lowerBound).min()
    else { return nil }
    return heard.questions.allSatisfy { $0.start > told } ? found : nil
  }

  /// Who has just been offended remarks on nothing else.
  private func isBesideTheOffence(_ move: Move, _ heard: Heard) -> Bool {
    heard.isGrave && move.isRemark && !isAboutFault(move)
  }

  /// Somebody of the house who ends with a question is answered before anybody else.
  private mutating func asksBackOfItself(_ heard: Heard, at stage: Stage) -> Bool {
    guard scenario.isOfTheHouse(heard.to), !isTheirs(heard.to, stage), !heard.isStep,
      let last = parts.last?.text.unicodeScalars.last, "？?".unicodeScalars.contains(last)
    else { return false }
    state.asking = Asking(actor: heard.to, move: nil, facts: [], isNeed: false)
    return true
  }

  /// Asked for the first time whether he can wait, he says yes or no and does not press on.
  private func asksLeave(_ heard: Heard) -> Bool {
    let hold = Sign.criterion(.hold)
    return heard.signs.contains(hold) && (state.said[scenario.lead(of: heard.to)]?[hold] ?? 0) <= 1
  }

  /// After the rest, unless the rest says enough.
  private mutating func press(_ heard: Heard, at stage: Stage, hasSpoken: Bool) {
    if !hasSpoken { return push(stage, isPressing: !heard.isStep) }
    if heard.isStrange || takesLeave(heard) { return }
    if !heard.hearing.isJudged { return push(stage, isPressing: false) }
    if hasSaidEnough { return }
    if heard.fault != nil {
      if lot(for: stage.with).happens(oneIn: 2, for: "press") { push(stage, isPressing: true) }
    } else if heard.isStep {
      if heard.questions.isEmpty, heard.move?.move.says.isEmpty ?? true, canPushCalmly(stage) {
        push(stage, isPressing: false)
      }
    } else if heard.questions.isEmpty, heard.move == nil, !asksLeave(heard) {
      push(stage, isPressing: true)
    }
  }
}
