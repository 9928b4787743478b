import Authoring
import Documents
import Roleplay

/// The report of a simulation for programs.
struct SimulationJSON {
  let reports: [Simulation.Report]
  let runs: Int
  let seed: UInt64

  /// `{"runs","seed","lawsBroken","scenarios":[{"id","language","trainees":[{"kind","plays","endings","turns",…}]}]}`
  var value: JSONValue {
    [
      "runs": .integer(runs), "seed": .string(String(seed)),
      "lawsBroken": .integer(reports.count { $0.breaksLaw }), "scenarios": .array(reports.map(Self.scenario)),
    ]
  }

  private static func scenario(_ report: Simulation.Report) -> JSONValue {
    [
      "id": .string(report.scenario.header.id), "language": .string(report.scenario.header.language.rawValue),
      "lawBroken": .bool(report.breaksLaw), "trainees": .array(report.tallies.map(trainee)),
    ]
  }

  private static func trainee(_ tally: SimulationTally) -> JSONValue {
    [
      "kind": .string(tally.kind.rawValue), "plays": .integer(tally.plays), "successes": .integer(tally.successes),
      "passes": .integer(tally.passes), "openEnds": .integer(tally.openEnds),
      "endings": .object(
        Ending.Kind.allCases.map { .init(key: $0.rawValue, value: .integer(tally.endings[$0] ?? 0)) }),
      "turns": ["median": .integer(tally.medianTurns), "most": .integer(tally.mostTurns)],
      "replies": .integer(tally.replies), "unjudged": .integer(tally.unjudged),
      "incidents": .object(
        Incident.Kind.allCases.map { .init(key: $0.rawValue, value: .integer(tally.incidents[$0] ?? 0)) }),
      "examples": .array(tally.examples.map(example)),
    ]
  }

  private static func example(_ example: SimulationTally.Example) -> JSONValue {
    [
      "kind": .string(example.incident.kind.rawValue), "law": .bool(example.incident.kind.isLaw),
      "seed": .string(String(example.seed)), "turn": .integer(example.incident.turn),
      "stage": .optional(example.incident.stage) { .string($0.text) }, "what": .string(example.incident.what),
    ]
  }
}
