import Roleplay
import Scoring

extension OutcomeDetails {
  package init(of conversation: Conversation, in scenario: Scenario, endedAt: String) {
    let card = Scorecard(of: conversation, in: scenario)
    let rules = scenario.manners.scorecard
    let worth = card.items.reduce(0) { $0 + $1.worth }
    let points = card.items.reduce(0) { $0 + $1.points }
    self.init(
      endedAt: endedAt, replies: conversation.replies.count,
      minutes: max(0, conversation.now.minutes - scenario.start.minutes),
      firstUseful: Self.firstUseful(of: card), hints: conversation.hints,
      earned: worth == 0 ? 0 : points * 100 / worth, deducted: 0, passMark: rules.pass, cap: rules.cap)
    for deduction in card.deductions {
      if case .fault(let reply, let finding) = deduction.what {
        faults.append(
          Fault(
            reply: reply + 1, rule: finding.rule.text, criterion: finding.criterion.text,
            severity: finding.severity?.rawValue ?? "", cost: deduction.points))
      } else {
        deducted += deduction.points
      }
    }
    unjudged = conversation.replies.enumerated().filter { !$0.element.hearing.isJudged }.map { $0.offset + 1 }
    criteria = Self.criteria(of: card, in: scenario)
    count(conversation.promises, in: scenario)
  }

  private static func firstUseful(of card: Scorecard) -> Int? {
    card.items.filter { $0.dimension == .solving || $0.dimension == .promises }.compactMap { $0.met?.reply }.min()
      .map { $0 + 1 }
  }

  private static func criteria(of card: Scorecard, in scenario: Scenario) -> [Criterion] {
    var counts: [Criterion] = []
    let expectations = scenario.stages.flatMap { stage in stage.expectations.map { (stage.id, $0) } }
    for item in card.items {
      guard let expectation = expectations.first(where: { $0.0 == item.stage && $0.1.title == item.title })?.1 else {
        continue
      }
      for sign in expectation.when.signs {
        guard case .criterion(let criterion) = sign else { continue }
        let index = counts.firstIndex { $0.criterion == criterion.text }
        if index == nil { counts.append(Criterion(criterion: criterion.text, expected: 0, met: 0)) }
        counts[index ?? counts.count - 1].expected += 1
        counts[index ?? counts.count - 1].met += item.met == nil ? 0 : 1
      }
    }
    return counts
  }

  private mutating func count(_ ledger: PromiseLedger, in scenario: Scenario) {
    for entry in ledger.entries {
      promises.groundless += entry.isGroundless ? 1 : 0
      guard entry.due != nil else { continue }
      promises.timed += 1
      let isVisit = entry.pledge.flatMap { id in scenario.pledges.first { $0.id == id } }.map { $0.keptBy == .calling }
      switch entry.state {
      case .kept:
        promises.kept += 1
        if isVisit ?? true { (visits.due, visits.done) = (visits.due + 1, visits.done + 1) }
      case .broken:
        promises.broken += 1
        if isVisit ?? true { visits.due += 1 }
      case .open, .renewed: break
      }
    }
  }
}
