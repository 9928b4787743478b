import Scoring

extension Step {
  /// To how he was spoken to. Where the scenario has words for what was said, those are the reaction.
  mutating func react(to heard: Heard) -> Bool {
    let hasOwnWords = !(heard.move?.move.says.isEmpty ?? true)
    if heard.lack == nil, !heard.hearing.isJudged, !hasOwnWords { return reactUnjudged(heard) }
    if heard.isBesideDanger, !heard.isGrave, !hasOwnWords, voice(.general(.danger), by: heard.to) { return true }
    if let fault = heard.fault, !heard.forgives(fault), heard.isGrave, !isUnsure(fault, heard) {
      return voice(.criterion(fault.criterion), by: heard.to) || voice(.general(.fault), by: heard.to)
    }
    if hasOwnWords || isLast(heard) { return false }
    if isVexed(by: heard), let fault = heard.fault, voice(.criterion(fault.criterion), by: heard.to) { return true }
    // Asking back is answer enough.
    if heard.lack != nil { return false }
    if heard.isRepeated, isMereComfort(heard) { return voice(.general(.repeated), by: heard.to) }
    if heard.isStock { return voice(.general(.stock), by: heard.to) }
    return reactKindly(heard)
  }

  /// Nobody can say what it is: what was asked is answered in its form, and a colleague takes for a task what sounds so.
  private mutating func reactUnjudged(_ heard: Heard) -> Bool {
    if heard.isStrange { return answerByForm(heard) }
    if scenario.isOfTheHouse(heard.to), heard.hearing.isTask { return voice(.general(.accepts), by: heard.to) }
    return voice(.general(.unheard), by: heard.to)
  }

  /// Only the recogniser has seen it, beside something that asks for an answer.
  private func isUnsure(_ fault: Finding, _ heard: Heard) -> Bool {
    fault.layer == .learned && (!heard.questions.isEmpty || heard.pending != nil || heard.move != nil)
  }

  /// A soft fault is felt, and spoken of only where nothing else was said that helps.
  private func isVexed(by heard: Heard) -> Bool {
    guard let fault = heard.fault, !heard.forgives(fault) else { return false }
    return !heard.isStep && heard.questions.isEmpty && !takesLeave(heard)
  }

  /// A kind goodbye when nothing is open any more, or he knows when he hears next.
  func takesLeave(_ heard: Heard) -> Bool {
    heard.hearing.isGoodbye && state.mayPart(from: heard.to, in: scenario)
  }

  /// Nothing of the case in it, and nothing that anybody will do.
  private func isMereComfort(_ heard: Heard) -> Bool {
    if heard.hearing.isOfCase { return false }
    return heard.hearing.analysis.findings.allSatisfy { finding in
      finding.severity != nil || finding.criterion.group != "deescalation"
        || scenario.manners.comfort.contains(finding.criterion)
    }
  }

  /// A reaction that he has not just used up: rather than to say the same thing again he says no word about it, and
  /// goes on to what he wants.
  @discardableResult
  mutating func voice(
    _ manner: Manner, by actor: ActorID, slots: [String: String] = [:], as kind: Part.Kind = .reaction
  ) -> Bool {
    if case .general(let sort) = manner, hasJustNodded(sort, actor) { return false }
    let lines = lines(for: manner, by: actor, slots)
    let isWorn = !lines.isEmpty && lines.allSatisfy { state.turn - (state.spoken[$0.key] ?? -100) < 10 }
    return !isWorn && react(manner, by: actor, slots: slots, as: kind)
  }

  /// The same sort of words as last time.
  private func hasJustNodded(_ sort: Manner.General, _ actor: ActorID) -> Bool {
    guard sort.isMereNod, let last = state.nodded[scenario.lead(of: actor)] else { return false }
    return last.manner == sort && last.turn < state.turn && state.turn - last.turn <= 2
  }

  /// His last words say it all.
  func isLast(_ heard: Heard) -> Bool {
    if case .ending = heard.move?.move.next { return true }
    return false
  }

  /// To good words: to the one that moves him most and is new to him; before an answer only a breath.
  private mutating func reactKindly(_ heard: Heard) -> Bool {
    let given = state.said[scenario.lead(of: heard.to)] ?? [:]
    let good = heard.hearing.analysis.findings.filter { $0.severity == nil }.map(\.criterion)
    let isWarm = good.contains { scenario.manners.comfort.contains($0) && (given[.criterion($0)] ?? 0) <= 1 }
    if !heard.questions.isEmpty { return isWarm && isHot(heard.to) && voice(.general(.nod), by: heard.to) }
    if heard.isStrange || heard.pending.map({ isBesideTheStep($0, heard) }) == true, answerByForm(heard) { return true }
    if asksUnknown(heard), voice(.general(.unknown), by: heard.to) { return true }
    if isThanks(heard), voice(.criterion(.thanks), by: heard.to) { return true }
    if scenario.isOfTheHouse(heard.to), heard.hearing.isTask || hasAgreed(heard.to) { return takeOn(heard) }
    if takesLeave(heard), voice(.general(.parting), by: heard.to) { return true }
    for criterion in ranked(good, for: heard.to)
    where (given[.criterion(criterion)] ?? 0) <= 1 && (criterion.text != "deescalation.restate" || hasTold(heard.to)) {
      if voice(.criterion(criterion), by: heard.to) { return true }
    }
    if isWarm { return voice(.general(.warm), by: heard.to) }
    // When all is settled, or he only waits for what was promised, nobody asks for more.
    let isClosing =
      state.stage.flatMap(scenario.stage).map { !$0.tags.isDisjoint(with: ["closing", "waiting"]) } ?? false
    if good.contains(where: { $0.group == "deescalation" }) {
      return voice(.general(isClosing ? .taken : .doing), by: heard.to)
    }
    return voice(.general(good.isEmpty && !isClosing ? .empty : .polite), by: heard.to)
  }

  /// Of a colleague who is asked for nothing more.
  private func isThanks(_ heard: Heard) -> Bool {
    scenario.isOfTheHouse(heard.to) && !heard.hearing.isTask && heard.signs.contains(.criterion(.thanks))
  }

  /// Who has told nothing is not repeated by anybody.
  private func hasTold(_ actor: ActorID) -> Bool {
    scenario.party(of: actor).flatMap(\.facts).contains { state.told.contains($0.id) }
  }

  /// Somebody of the house who has said that he does what he was asked to do.
  private func hasAgreed(_ actor: ActorID) -> Bool { !agreed(by: actor).isEmpty }

  private func agreed(by actor: ActorID) -> [Move] {
    guard scenario.isOfTheHouse(actor) else { return [] }
    return state.usedMoves.keys.compactMap(scenario.move).filter { move in
      !move.deeds.isEmpty && (move.to.map { scenario.lead(of: $0) == scenario.lead(of: actor) } ?? false)
    }
  }

  /// He takes it on; reminded of what he has taken on before, he says that it stands.
  private mutating func takeOn(_ heard: Heard) -> Bool {
    let known = Set(agreed(by: heard.to).flatMap(\.when.signs))
    let isNew =
      heard.hearing.isTask && heard.signs.contains { if case .cue = $0 { !known.contains($0) } else { false } }
    return voice(.general(isNew || known.isEmpty ? .accepts : .settled), by: heard.to)
  }

  /// A question about the matter that nobody here has an answer to.
  private func asksUnknown(_ heard: Heard) -> Bool {
    heard.move == nil && heard.hearing.wantsAnswer && !takesLeave(heard)
      && heard.signs.contains(.criterion(.clarify))
      && !heard.signs.contains { sign in scenario.manners.comfort.contains { sign == .criterion($0) } }
  }

  private func ranked(_ criteria: [CriterionID], for actor: ActorID) -> [CriterionID] {
    var seen: Set<CriterionID> = []
    return criteria.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
      let (x, y) = (weight(a.element, for: actor), weight(b.element, for: actor))
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
  }

  private func weight(_ criterion: CriterionID, for actor: ActorID) -> Int {
    let change = wordsChange(criterion, for: actor)
    return change.trust - change.anger
  }
}
