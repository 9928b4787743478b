import Scoring

extension Step {
  /// All that is known of a reply before anything is changed.
  func listen(to hearing: Hearing, for actor: ActorID, at stage: Stage) -> Heard {
    let signs = hearing.signs
    let isStock = signs.contains(.criterion(.stockAnswer))
    let fault = hearing.worstFault
    let barred = isStock || (fault?.severity ?? .soft) > .soft
    let asked = hearing.isJudged ? questions(in: hearing, to: actor) : []
    let outlook = outlook(for: actor, says: signs).telling(asked.filter { $0.answer == .tells }.map(\.fact.id))
    let best = hearing.isJudged ? bestMove(on: .reply, to: actor, outlook, at: stage, isBarred: barred) : nil
    let pending = asked.isEmpty ? open(in: hearing, answered: [], by: actor, best?.move).last : nil
    let answering = best.flatMap { found in pending.map { passesOver(found.move, $0, hearing) } == true ? nil : found }
    let isClear = answering.map(\.move.isStep) == true || barred || !asked.isEmpty
    let found = isClear ? answering : meant(by: hearing, actor, at: stage) ?? answering
    let (move, questions, lack) = withhold(found, asked, by: actor, hearing, isBarred: barred)
    let telling = questions.filter { $0.answer == .tells }.map(\.fact.id)
    let meets =
      barred || !hearing.isJudged
      ? [] : expectationsMet(by: signs, to: actor, at: stage, telling: telling, after: move?.move)
    let movesOn = move.map(movesOn) ?? false
    let helps = movesOn || !meets.isEmpty || !telling.isEmpty
    return Heard(
      to: actor, hearing: hearing, signs: signs, fault: fault, move: move, questions: questions, meets: meets,
      isRepeated: !helps && isComfortAgain(signs, to: actor), isStock: isStock, lack: lack,
      handsOver: !barred && missing(for: actor).count > missing(for: actor, telling: signs).count,
      movesOn: movesOn, pending: pending, open: open(in: hearing, answered: questions, by: actor, move?.move),
      isStrange: pending != nil && move == nil && telling.isEmpty, isBarred: barred,
      isInDanger: stage.isDanger && isTheirs(actor, stage))
  }

  private func isComfortAgain(_ signs: Set<Sign>, to actor: ActorID) -> Bool {
    let comfort = scenario.manners.comfort.filter { signs.contains(.criterion($0)) }
    let given = state.said[scenario.lead(of: actor)] ?? [:]
    let isApologyAgain = comfort.contains { $0.text == "courtesy.apology" && given[.criterion($0)] != nil }
    return isApologyAgain || !comfort.isEmpty && comfort.allSatisfy { given[.criterion($0)] != nil }
  }
}
