import Library
import Roleplay
import Scoring

/// One simulated conversation: what was done, what was said, and what went wrong.
package struct SimulatedPlay: Sendable {
  package struct Turn: Sendable {
    package let event: Conversation.Event
    package let effects: [Conversation.Effect]
  }

  package let kind: TraineeKind
  package let seed: UInt64
  package let conversation: Conversation
  package let turns: [Turn]
  package let incidents: [Incident]
}

/// Plays one scenario with simulated trainees. The same kind and seed give the same conversation everywhere.
package struct Simulator: Sendable {
  package let kit: PlayKit
  private let phrasebook: Phrasebook
  private let progress: Progress
  private let lines: LineIndex

  /// After so many turns somebody else must find the way out.
  package static let turnLimit = 60
  private static let wayOutLimit = 40

  package init(_ kit: PlayKit) {
    self.kit = kit
    phrasebook = Phrasebook(for: kit)
    progress = Progress(of: kit.scenario)
    lines = LineIndex(of: kit.scenario)
  }

  package var scenario: Scenario { kit.scenario }

  /// - Parameter bench: of this thread.
  package func play(_ kind: TraineeKind, seed: UInt64, on bench: Workbench = Workbench()) -> SimulatedPlay {
    var conversation = Conversation(of: scenario, seed: seed)
    var trainee = trainee(kind, seed, bench)
    var watch = TurnWatch(scenario: scenario, lines: lines)
    var turns: [SimulatedPlay.Turn] = []
    if let effects = try? conversation.step(.began, in: scenario) {
      turns.append(.init(event: .began, effects: effects))
    }
    while conversation.outcome == nil, turns.count <= Self.turnLimit, let turn = trainee.turn(in: conversation) {
      guard let played = turn.played(in: conversation, of: scenario) else { break }
      watch.see(turn, played.effects, from: conversation, to: played.after)
      turns.append(.init(event: turn.event, effects: played.effects))
      conversation = played.after
    }
    judge(kind, conversation, bench, &watch)
    if !isSameAgain(turns, conversation) { watch.add(.otherOnReplay, "", conversation) }
    return SimulatedPlay(
      kind: kind, seed: seed, conversation: conversation, turns: turns, incidents: watch.incidents)
  }

  private func isSameAgain(_ turns: [SimulatedPlay.Turn], _ end: Conversation) -> Bool {
    var again = Conversation(of: scenario, seed: end.seed)
    return turns.allSatisfy { (try? again.step($0.event, in: scenario)) == $0.effects } && again == end
  }

  private func trainee(_ kind: TraineeKind, _ seed: UInt64, _ bench: Workbench) -> SimulatedTrainee {
    let composer = Composer(scenario: scenario, phrasebook: phrasebook)
    let planner = Planner(kit: kit, composer: composer, progress: progress, bench: bench)
    return SimulatedTrainee(kind, seed: seed, planner: planner, phrasebook: phrasebook)
  }

  private func judge(_ kind: TraineeKind, _ conversation: Conversation, _ bench: Workbench, _ watch: inout TurnWatch) {
    if conversation.outcome == nil {
      watch.add(hasWayOut(conversation, bench) ? .endless : .deadEnd, conversation.stage?.text ?? "", conversation)
    }
    let isSuccess = Progress.isSuccess(conversation, scenario)
    if kind.mustFail, isSuccess { watch.add(.undeservedSuccess, "", conversation) }
    guard kind.mustSucceed else { return }
    if !isSuccess {
      watch.add(.modelFailed, "", conversation)
    } else if Scorecard(of: conversation, in: scenario).verdict != .passed {
      watch.add(.modelNotPassed, "", conversation)
    }
  }

  /// Whether anybody comes to any ending from here: one who knows the scenario, or one who drives the customer away.
  private func hasWayOut(_ start: Conversation, _ bench: Workbench) -> Bool {
    [.model, .rude].contains { finds(wayOut: start, $0, bench) }
  }

  private func finds(wayOut start: Conversation, _ kind: TraineeKind, _ bench: Workbench) -> Bool {
    var conversation = start
    var guide = trainee(kind, start.seed, bench)
    for _ in 0..<Self.wayOutLimit {
      guard conversation.outcome == nil, !guide.planner.canEndSilently(conversation) else { return true }
      guard let played = guide.turn(in: conversation)?.played(in: conversation, of: scenario) else { return false }
      conversation = played.after
    }
    return conversation.outcome != nil
  }
}
