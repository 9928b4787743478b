import Authoring
import Foundation
import Library
import Records
import Roleplay
import Scoring
import TestSupport
import Testing

@testable import Commands

/// What a simulated trainee says and does is written down, taken up again from the disk after every turn, and replayed
/// from the start: all three say the same bytes. `peilian simulate` replays every conversation that it plays.
@Suite struct RandomReplayTests {
  static let paths: [String] = Language.allCases.flatMap { language in
    ScenarioShelf(in: TranscriptPlayer.library, language: language).entries.map(\.path)
  }
  /// One who finds the good way, one who wanders, one who soon drives them away.
  static let plays: [(kind: TraineeKind, seed: UInt64)] = [(.average, 3), (.average, 11), (.rude, 5)]

  @Test(arguments: paths) func savedLoadedAndReplayedItIsTheSame(_ path: String) throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let trainee = try store.trainee(named: "小林")
    let opening = PlayOpening(folder: TranscriptPlayer.library, store: store, language: .chinese, layers: .rules)
    for (kind, seed) in Self.plays {
      let opened = try opening.begin(path, by: trainee, mode: .practice, seed: seed)
      let played = Simulator(opened.kit).play(kind, seed: seed)
      let summary = try #require(try store.conversations(of: trainee).first { $0.number == opened.number })
      var straight = opened.session
      let json = TurnJSON(scenario: straight.scenario)
      var said: [String] = []
      for (index, turn) in played.turns.enumerated() {
        let taken = try straight.take(turn.event)
        #expect(taken.effects == turn.effects, "\(path) \(kind):\(seed) turn \(index)")
        said.append(json.line(for: taken, of: nil, leadingTo: straight.conversation).text)
        let loaded = try opening.resume(summary).session
        #expect(loaded.conversation == straight.conversation, "\(path) \(kind):\(seed) turn \(index)")
      }
      #expect(try replayed(store.turns(of: summary.number), straight, seed) == said, "\(path) \(kind):\(seed)")
    }
  }

  /// The log from its first record.
  private func replayed(_ records: [TurnRecord], _ session: PlaySession, _ seed: UInt64) throws -> [String] {
    var again = PlaySession(scenario: session.scenario, kit: session.kit, seed: seed, log: nil)
    let json = TurnJSON(scenario: session.scenario)
    return try records.map { record in
      json.line(for: try again.take(try record.replayed()), of: nil, leadingTo: again.conversation).text
    }
  }
}
