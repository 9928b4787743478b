import Scoring

extension Step {
  /// To how he was spoken to. Where the scenario has words for what was said, those are the reaction.
  mutating func react(to heard: Heard) -> Bool {
    let hasOwnWords = !(heard.move?.move.says.isEmpty ?? true)
    if !heard.hearing.isJudged { return voice(.general(.unheard), by: heard.to) }
    if heard.isBesideDanger, !heard.isGrave, !hasOwnWords, voice(.general(.danger), by: heard.to) { return true }
    if let fault = heard.fault, !heard.forgives(fault), heard.isGrave || !hasOwnWords {
      return voice(.criterion(fault.criterion), by: heard.to) || voice(.general(.fault), by: heard.to)
    }
    if hasOwnWords || isLast(heard) { return false }
    if heard.isRepeated, heard.questions.isEmpty { return voice(.general(.repeated), by: heard.to) }
    if heard.isStock { return voice(.general(.stock), by: heard.to) }
    return reactKindly(heard)
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
    if asksUnknown(heard) { return voice(.general(.unknown), by: heard.to) }
    for criterion in ranked(good, for: heard.to) where (given[.criterion(criterion)] ?? 0) <= 1 {
      if voice(.criterion(criterion), by: heard.to) { return true }
    }
    if isWarm { return voice(.general(.warm), by: heard.to) }
    if good.contains(where: { $0.group == "deescalation" }) { return voice(.general(.doing), by: heard.to) }
    return voice(.general(good.isEmpty ? .empty : .polite), by: heard.to)
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
