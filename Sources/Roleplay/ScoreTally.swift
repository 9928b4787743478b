import Scoring

/// Adds up one conversation for its scorecard.
struct ScoreTally {
  let conversation: Conversation
  let scenario: Scenario

  private var rules: ScorecardRules { scenario.manners.scorecard }

  var ending: Ending? {
    guard case .reached(let id) = conversation.outcome else { return nil }
    return scenario.ending(id)
  }

  /// All that the scenario expects on its main way, and what it expects on the detours that were taken.
  var items: [Scorecard.Item] {
    scenario.stages.filter { !$0.isDetour || conversation.visited.contains($0.id) }.flatMap { stage in
      stage.expectations.enumerated().map { index, expectation in
        let met = conversation.met.first { $0.stage == stage.id && $0.index == index }
        let points = met == nil ? 0 : met?.isPartly == true ? expectation.points / 2 : expectation.points
        return Scorecard.Item(
          stage: stage.id, title: expectation.title, dimension: expectation.dimension, worth: expectation.points,
          points: points, met: met)
      }
    }
  }

  var dimensions: [(dimension: Dimension, sum: Scorecard.Sum)] {
    Dimension.allCases.compactMap { dimension in
      let own = items.filter { $0.dimension == dimension }
      guard !own.isEmpty else { return nil }
      let sum = Scorecard.Sum(
        points: own.reduce(0) { $0 + $1.points }, worth: own.reduce(0) { $0 + $1.worth })
      return (dimension, sum)
    }
  }

  var deductions: [(what: Scorecard.Deduction, points: Int)] { faults + promises + omissions + aids }

  var hasFailFault: Bool {
    conversation.replies.contains { $0.hearing.isJudged && $0.hearing.worstFault?.severity == .fail }
  }

  private var faults: [(what: Scorecard.Deduction, points: Int)] {
    conversation.replies.enumerated().filter { $0.element.hearing.isJudged }.flatMap { index, reply in
      reply.hearing.analysis.findings.filter { !isForgiven($0, in: reply) }.compactMap { finding in
        finding.severity.map { (.fault(reply: index, finding), rules.faults[$0] ?? 0) }
      }
    }
  }

  private var promises: [(what: Scorecard.Deduction, points: Int)] {
    conversation.promises.entries.flatMap { entry in
      var lost: [(what: Scorecard.Deduction, points: Int)] = []
      if entry.state == .broken {
        lost.append(
          entry.due == nil
            ? (.forgottenPromise(entry.number), rules.forgottenPromise)
            : (.brokenPromise(entry.number), rules.brokenPromise))
      }
      if entry.isGroundless { lost.append((.groundlessPromise(entry.number), rules.groundlessPromise)) }
      return lost
    }
  }

  /// Nobody minds the tone while there is danger.
  private func isForgiven(_ finding: Finding, in reply: Conversation.Reply) -> Bool {
    guard finding.severity == .soft, let stage = scenario.stage(reply.stage), stage.isDanger else { return false }
    return scenario.lead(of: reply.to) == scenario.lead(of: stage.with)
  }

  private var omissions: [(what: Scorecard.Deduction, points: Int)] {
    conversation.omissions.compactMap { entry in
      let points = scenario.manners.rule(entry.omission).points
      return points == 0 ? nil : (.omission(entry), points)
    }
  }

  private var aids: [(what: Scorecard.Deduction, points: Int)] {
    var lost: [(what: Scorecard.Deduction, points: Int)] = []
    if conversation.hints > 0 { lost.append((.hints(conversation.hints), conversation.hints * rules.hint)) }
    if conversation.retractions > 0 {
      lost.append((.retractions(conversation.retractions), conversation.retractions * rules.retraction))
    }
    return lost
  }
}
