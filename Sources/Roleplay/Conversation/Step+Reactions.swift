import Scoring

extension Step {
  /// To how he was spoken to. Where the scenario has words for what was said, those are the reaction.
  mutating func react(to heard: Heard) -> Bool {
    let hasOwnWords = !(heard.move?.move.says.isEmpty ?? true)
    if !heard.hearing.isJudged { return voice(.general(heard.isStrange ? .unknown : .unheard), by: heard.to) }
    if heard.isBesideDanger, !heard.isGrave, !hasOwnWords, voice(.general(.danger), by: heard.to) { return true }
    if let fault = heard.fault, !heard.forgives(fault), heard.isGrave {
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

  /// A soft fault is felt, and spoken of only where nothing else was said that helps.
  private func isVexed(by heard: Heard) -> Bool {
    guard let fault = heard.fault, !heard.forgives(fault) else { return false }
    return !heard.isStep && heard.questions.isEmpty
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
  private mutating func voice(_ manner: Manner, by actor: ActorID) -> Bool {
    guard let persona = scenario.actor(actor)?.persona else { return false }
    let lines = persona.lines(for: manner, at: scenario.manners.temper(moodNow(actor).anger))
    let isWorn = !lines.isEmpty && lines.allSatisfy { state.turn - (state.spoken[$0.key] ?? -100) < 10 }
    return !isWorn && react(manner, by: actor)
  }

  /// His last words say it all.
  private func isLast(_ heard: Heard) -> Bool {
    if case .ending = heard.move?.move.next { return true }
    return false
  }

  /// To good words: to the one that moves him most and is new to him; before an answer only a breath.
  private mutating func reactKindly(_ heard: Heard) -> Bool {
    let given = state.said[scenario.lead(of: heard.to)] ?? [:]
    let good = heard.hearing.analysis.findings.filter { $0.severity == nil }.map(\.criterion)
    let isWarm = good.contains { scenario.manners.comfort.contains($0) && (given[.criterion($0)] ?? 0) <= 1 }
    if !heard.questions.isEmpty { return isWarm && voice(.general(.nod), by: heard.to) }
    let hasAgreed = hasAgreed(heard.to)
    if heard.isStrange || asksUnknown(heard), voice(.general(.unknown), by: heard.to) { return true }
    for criterion in ranked(good, for: heard.to)
    where (given[.criterion(criterion)] ?? 0) <= 1 && (criterion.text != "deescalation.restate" || hasTold(heard.to)) {
      if voice(.criterion(criterion), by: heard.to) { return true }
    }
    if hasAgreed, voice(.general(.settled), by: heard.to) { return true }
    if isWarm { return voice(.general(.warm), by: heard.to) }
    // When all is settled nobody asks for more.
    let isClosing = state.stage.flatMap(scenario.stage)?.tags.contains("closing") ?? false
    if good.contains(where: { $0.group == "deescalation" }) {
      return voice(.general(isClosing ? .taken : .doing), by: heard.to)
    }
    return voice(.general(good.isEmpty && !isClosing ? .empty : .polite), by: heard.to)
  }

  /// Who has told nothing is not repeated by anybody.
  private func hasTold(_ actor: ActorID) -> Bool {
    scenario.party(of: actor).flatMap(\.facts).contains { state.told.contains($0.id) }
  }

  /// Somebody of the house who has said that he does what he was asked to do.
  private func hasAgreed(_ actor: ActorID) -> Bool {
    guard scenario.isOfTheHouse(actor) else { return false }
    return state.usedMoves.keys.contains { place in
      guard let move = scenario.move(at: place), !move.deeds.isEmpty else { return false }
      return move.to.map { scenario.lead(of: $0) == scenario.lead(of: actor) } ?? false
    }
  }

  /// A question about the matter that nobody here has an answer to.
  private func asksUnknown(_ heard: Heard) -> Bool {
    heard.move == nil && heard.signs.contains(.criterion(CriterionID("deescalation.clarify")))
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
