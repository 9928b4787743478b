import Library
import Roleplay
import Testing

@testable import Authoring

/// `peilian graph` shows each way of a scenario once.
@Suite struct GraphTests {
  @Test(arguments: ShippedScenarios.paths) func everyMoveThatLeadsSomewhereIsAnEdge(_ path: String) throws {
    let scenario = try ShippedScenarios.kit(path).scenario
    let graph = ScenarioGraph(of: scenario)
    for stage in scenario.stages {
      let ways = graph.edges.filter { edge in
        if case .move = edge.cause { return edge.from == stage.id }
        return false
      }
      #expect(ways.map(\.to) == stage.moves.compactMap(\.next))
    }
    let ends = Set(
      graph.edges.compactMap { edge -> EndingID? in
        if case .ending(let ending) = edge.to { return ending }
        return nil
      })
    #expect(ends == Set(scenario.endings.map(\.id)))
  }
}
