import Scoring

extension Step {
  mutating func hold(_ actor: ActorID, minutes: Int, at stage: Stage) {
    state.hold = Hold(actor: actor, since: state.now, minutes: minutes)
    let omitted = [Omission.holdUnasked, .holdUnexplained].filter { !wasSaid($0, to: actor) }
    for omission in omitted { charge(omission, by: actor) }
    respond(to: .hold, by: actor, at: stage, omitted: omitted, else: .held)
  }

  /// Back to one who was let wait. What was left out is felt before the words themselves.
  mutating func comeBack(to actor: ActorID, _ hearing: Hearing) {
    guard let hold = state.hold, hold.actor == scenario.lead(of: actor) else { return }
    state.hold = nil
    let minutes = state.now.minutes - hold.since.minutes
    effects.append(.cameBack(to: actor, minutes: minutes))
    let thanks = scenario.manners.rule(.holdUnthanked).unless
    var omitted: [Omission] = []
    // What takes a minute of talk with a colleague has taken a minute longer than he was told.
    if minutes > hold.minutes + 1 { omitted.append(.holdOverrun) }
    if !thanks.contains(where: { hearing.shows(.criterion($0)) }) { omitted.append(.holdUnthanked) }
    for omission in omitted {
      note(omission, by: actor)
      if let index = state.actions.lastIndex(where: { $0.action.kind == .hold && $0.with == hold.actor }) {
        state.actions[index].omitted.append(omission)
      }
    }
    if !omitted.contains(where: { react(.omission($0), by: actor) }), omitted.isEmpty {
      react(.general(.back), by: actor)
    }
  }

  // Silence

  /// Words, then silence enough: one of the times that S1-13 asks for.
  mutating func pause(_ seconds: Int, with actor: ActorID, at stage: Stage) {
    pass(seconds: seconds)
    guard state.stage == stage.id else { return }
    if isTheirs(actor, stage), let before = state.inStage.pause {
      let whole = before + seconds
      let isEnough = whole >= scenario.manners.timing.silence
      state.inStage.pause = isEnough ? nil : whole
      if isEnough { state.inStage.silences += 1 }
    }
    if let move = bestMove(on: .pause, to: actor, outlook(for: actor, says: []), at: stage) {
      follow(move, to: actor)
    } else if stage.isSilent {
      effects.append(.silence(actor))
    }
  }

  /// Nothing has been typed: he speaks up when it has been too long.
  mutating func idle(_ seconds: Int, at stage: Stage) {
    state.idleSeconds += seconds
    pass(seconds: seconds)
    let isCompany = !stage.away.contains(stage.with) && !scenario.isOfTheHouse(stage.with)
    guard state.stage == stage.id, isCompany, !stage.isSilent, state.hold == nil,
      state.idleSeconds >= scenario.manners.timing.idle
    else { return }
    state.turn += 1
    change(stage.with, by: scenario.manners.change(.idling), because: .idled(seconds: state.idleSeconds))
    state.idleSeconds = 0
    if let move = bestMove(on: .idle, to: stage.with, outlook(for: stage.with, says: []), at: stage) {
      follow(move, to: stage.with)
    } else if !react(.general(.idle), by: stage.with) {
      react(.general(.waited), by: stage.with)
    }
    testPatience()
  }

  private mutating func pass(seconds: Int) {
    state.seconds += seconds
    let minutes = state.seconds / 60
    state.seconds %= 60
    if minutes > 0 { advance(minutes: minutes) }
  }
}
