import Scoring

extension Step {
  /// To how he was spoken to. Where the scenario has words for what was said, those are the reaction.
  mutating func react(to heard: Heard) -> Bool {
    let hasOwnWords = !(heard.move?.move.says.isEmpty ?? true)
    if !heard.hearing.isJudged { return react(.general(.unheard), by: heard.to) }
    if heard.isBesideDanger, !heard.isGrave, !hasOwnWords, react(.general(.danger), by: heard.to) { return true }
    if let fault = heard.fault, !heard.forgives(fault), heard.isGrave || !hasOwnWords {
      return react(.criterion(fault.criterion), by: heard.to) || react(.general(.fault), by: heard.to)
    }
    if hasOwnWords || isLast(heard) { return false }
    if heard.isRepeated, heard.questions.isEmpty { return react(.general(.repeated), by: heard.to) }
    if heard.isStock { return react(.general(.stock), by: heard.to) }
    return reactKindly(heard)
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
    if !heard.questions.isEmpty { return isWarm && react(.general(.nod), by: heard.to) }
    if asksUnknown(heard) { return react(.general(.unknown), by: heard.to) }
    for criterion in ranked(good, for: heard.to) where (given[.criterion(criterion)] ?? 0) <= 1 {
      if react(.criterion(criterion), by: heard.to) { return true }
    }
    if isWarm { return react(.general(.warm), by: heard.to) }
    if good.contains(where: { $0.group == "deescalation" }) { return react(.general(.doing), by: heard.to) }
    return react(.general(good.isEmpty ? .empty : .polite), by: heard.to)
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
