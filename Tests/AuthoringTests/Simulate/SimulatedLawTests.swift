import Library
import Roleplay
import Scoring
import Testing

@testable import Authoring

/// The laws of `peilian simulate` on the shipped library. `make simulate` plays many more conversations.
@Suite struct SimulatedLawTests {
  /// Conversations of each kind with each scenario.
  static let runs = 3 as UInt64

  @Test(arguments: ShippedScenarios.paths) func noLawIsBroken(_ path: String) throws {
    let simulator = Simulator(try ShippedScenarios.kit(path))
    let bench = Workbench()
    for kind in TraineeKind.allCases {
      for seed in 1...Self.runs {
        let play = simulator.play(kind, seed: seed, on: bench)
        for incident in play.incidents where incident.kind.isLaw {
          Issue.record("\(path) \(kind):\(seed) turn \(incident.turn): \(incident.kind) \(incident.what)")
        }
      }
    }
  }
}
