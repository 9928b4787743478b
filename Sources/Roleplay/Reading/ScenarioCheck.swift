import Documents
import Scoring

/// Faults of a scenario as a whole: places nobody comes to, places nobody leaves.
struct ScenarioCheck {
  let scenario: Scenario
  let names: ScenarioNames

  func report(into diagnostics: Diagnostics) {
    let reached = reachedStages
    for stage in scenario.stages {
      let place = names.place(of: .stage, stage.id.text)
      if !reached.contains(stage.id) {
        diagnostics.report(ScenarioFault.unreachableStage(stage.id.text), at: place)
      } else if destinations(from: stage).allSatisfy({ $0 == .stage(stage.id) }) {
        diagnostics.report(ScenarioFault.stageWithoutWayOut(stage.id.text), at: place)
      }
    }
    let mute = Set(scenario.facts.filter(\.words.isEmpty).map(\.id))
    for actor in scenario.actors {
      for fact in actor.needs.compactMap(\.fact) where mute.contains(fact) {
        let fault = ScenarioFault.factWithoutWords(fact.text, neededBy: actor.id.text)
        diagnostics.report(fault, at: names.place(of: .fact, fact.text))
      }
    }
    let ends = reachedEndings(from: reached)
    for ending in scenario.endings where !ends.contains(ending.id) {
      diagnostics.report(
        ScenarioFault.unreachableEnding(ending.id.text), at: names.place(of: .ending, ending.id.text))
    }
    if !scenario.endings.contains(where: { $0.kind.isSuccess && ends.contains($0.id) }) {
      diagnostics.report(ScenarioFault.noGoodEnding, at: nil)
    }
  }

  /// Where a conversation can go from here, patience apart.
  private func destinations(from stage: Stage) -> [Destination] {
    let moves = (stage.moves + scenario.moves).compactMap(\.next)
    let events = scenario.events.compactMap { event -> Destination? in
      if case .afterStage(let other, _) = event.due, other != stage.id { return nil }
      return event.next
    }
    return moves + events + scenario.pledges.compactMap(\.brokenLeads)
  }

  private var reachedStages: Set<StageID> {
    var reached: Set<StageID> = [scenario.stages[0].id]
    var open = [scenario.stages[0]]
    while let stage = open.popLast() {
      for case .stage(let next) in destinations(from: stage) where reached.insert(next).inserted {
        if let found = scenario.stage(next) { open.append(found) }
      }
    }
    return reached
  }

  private func reachedEndings(from stages: Set<StageID>) -> Set<EndingID> {
    var ends: Set<EndingID> = []
    for stage in scenario.stages where stages.contains(stage.id) {
      for case .ending(let ending) in destinations(from: stage) { ends.insert(ending) }
      if let patience = scenario.actor(stage.with)?.patience {
        ends.formUnion([stage.leaves ?? patience.leaves, patience.bursts])
      }
    }
    return ends
  }
}
