import Roleplay

/// The stages and endings of a scenario, and every way from one to the other.
package struct ScenarioGraph: Equatable, Sendable {
  package enum Cause: Equatable, Sendable {
    case move(Move.Trigger, to: ActorID?, Condition)
    case event(EventID)
    /// A broken promise of this kind.
    case broken(PledgeID)
    /// He leaves after so many replies that help nothing.
    case patience(tries: Int)
    /// He bursts at this anger.
    case anger(Int)
  }

  package struct Edge: Equatable, Sendable {
    /// Nil: from any stage.
    package let from: StageID?
    package let to: Destination
    package let cause: Cause
  }

  /// In the order of the file; those that hold everywhere at the end.
  package let edges: [Edge]

  package init(of scenario: Scenario) {
    func edges(_ moves: [Move], from stage: StageID?) -> [Edge] {
      moves.compactMap { move in
        move.next.map { Edge(from: stage, to: $0, cause: .move(move.on, to: move.to, move.when)) }
      }
    }
    func events(_ isFrom: (ClockEvent.Due) -> Bool, from stage: StageID?) -> [Edge] {
      scenario.events.filter { isFrom($0.due) }.compactMap { event in
        event.next.map { Edge(from: stage, to: $0, cause: .event(event.id)) }
      }
    }
    let stages = scenario.stages.flatMap { stage in
      edges(stage.moves, from: stage.id)
        + events({ if case .afterStage(stage.id, _) = $0 { true } else { false } }, from: stage.id)
    }
    let anywhere = events({ if case .afterStage = $0 { false } else { true } }, from: nil)
    let broken = scenario.pledges.compactMap { pledge in
      pledge.brokenLeads.map { Edge(from: nil, to: $0, cause: .broken(pledge.id)) }
    }
    let patience = scenario.customer.patience.map {
      [
        Edge(from: nil, to: .ending($0.leaves), cause: .patience(tries: $0.tries)),
        Edge(from: nil, to: .ending($0.bursts), cause: .anger($0.anger)),
      ]
    }
    let tries = scenario.customer.patience?.tries ?? 0
    let alone = scenario.stages.compactMap { stage in
      stage.leaves.map { Edge(from: stage.id, to: .ending($0), cause: .patience(tries: tries)) }
    }
    self.edges = stages + alone + edges(scenario.moves, from: nil) + anywhere + broken + (patience ?? [])
  }
}

extension Condition {
  /// In the words of the scenario file: `told name · says open-door`.
  package var summary: String {
    switch self {
    case .all(let parts): parts.map(\.summary).filter { !$0.isEmpty }.joined(separator: " · ")
    case .any(let parts): parts.map(\.summary).joined(separator: " | ")
    case .not(let part): "!(\(part.summary))"
    case .says(let sign): "says \(sign.text)"
    case .said(let sign): "said \(sign.text)"
    case .told(let fact): "told \(fact)"
    case .done(let deed): "done \(deed)"
    case .promised(let pledge): "promised \(pledge)"
    case .kept(let pledge): "kept \(pledge)"
    case .broken(let pledge): "broken \(pledge)"
    case .anger(let range): "anger \(range.lowerBound)–\(range.upperBound)"
    case .trust(let range): "trust \(range.lowerBound)–\(range.upperBound)"
    case .tries(let range): "tries ≥ \(range.lowerBound)"
    case .acted(let kind): "acted \(kind.rawValue)"
    case .actedWell(let kind): "actedWell \(kind.rawValue)"
    case .silences(let range): "silences ≥ \(range.lowerBound)"
    }
  }
}
