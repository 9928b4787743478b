import Roleplay
import Scoring

/// What came of many conversations of one kind of trainee with one scenario.
package struct SimulationTally: Equatable, Sendable {
  package struct Example: Equatable, Sendable {
    package let seed: UInt64
    package let incident: Incident
  }

  package let kind: TraineeKind
  package private(set) var plays = 0
  package private(set) var successes = 0
  package private(set) var passes = 0
  package private(set) var endings: [Ending.Kind: Int] = [:]
  /// Conversations without an ending.
  package private(set) var openEnds = 0
  package private(set) var replies = 0
  package private(set) var unjudged = 0
  /// Sorted.
  package private(set) var turns: [Int] = []
  package private(set) var incidents: [Incident.Kind: Int] = [:]
  /// The first few of each kind that differ in what they are about.
  package private(set) var examples: [Example] = []

  package init(_ kind: TraineeKind) { self.kind = kind }

  /// Different examples kept of each kind of incident.
  private static let exampleLimit = 8

  package mutating func add(_ play: SimulatedPlay, in scenario: Scenario) {
    plays += 1
    replies += play.conversation.replies.count
    unjudged += play.conversation.replies.count { !$0.hearing.isJudged }
    turns.insert(play.turns.count - 1, at: turns.firstIndex { $0 > play.turns.count - 1 } ?? turns.endIndex)
    if case .reached(let id) = play.conversation.outcome, let ending = scenario.ending(id) {
      endings[ending.kind, default: 0] += 1
      if ending.kind.isSuccess { successes += 1 }
    } else {
      openEnds += 1
    }
    if Scorecard(of: play.conversation, in: scenario).verdict == .passed { passes += 1 }
    for incident in play.incidents {
      incidents[incident.kind, default: 0] += 1
      let same = examples.filter { $0.incident.kind == incident.kind }
      if same.count < Self.exampleLimit, !same.contains(where: { $0.incident.what == incident.what }) {
        examples.append(Example(seed: play.seed, incident: incident))
      }
    }
  }

  package var medianTurns: Int { turns.isEmpty ? 0 : turns[turns.count / 2] }
  package var mostTurns: Int { turns.last ?? 0 }
  package var unjudgedPercent: Int { replies == 0 ? 0 : unjudged * 100 / replies }
  package var breaksLaw: Bool { incidents.contains { $0.key.isLaw && $0.value > 0 } }
}
