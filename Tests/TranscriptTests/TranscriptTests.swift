import Foundation
import Library
import Roleplay
import Scoring
import Testing

@testable import Commands

/// Every scenario is played to every ending as its golden transcripts say.
///
/// `make record` rewrites the files; so recorded, the test fails on purpose.
@Suite struct TranscriptTests {
  private static let isRecording = ProcessInfo.processInfo.environment["PEILIAN_RECORD"] == "1"

  @Test(arguments: Transcript.all)
  func theSameIsSaidAsWrittenDown(_ transcript: Transcript) throws {
    let result = try TranscriptPlayer(transcript: transcript).play(.straight)
    if Self.isRecording {
      try (transcript.head + "\n" + result.body).write(to: transcript.url, atomically: true, encoding: .utf8)
      try result.points.write(to: transcript.pointsURL, atomically: true, encoding: .utf8)
      Issue.record("rewritten: \(transcript.name)")
      return
    }
    let advice: Comment = "if the change is wanted: make record, then read the difference line by line"
    #expect(result.body == transcript.body, advice)
    #expect(try result.points == String(contentsOf: transcript.pointsURL, encoding: .utf8), advice)
  }

  @Test(arguments: Transcript.all)
  func savingAndLoadingAfterEachTurnChangesNothing(_ transcript: Transcript) throws {
    let player = TranscriptPlayer(transcript: transcript)
    #expect(try player.play(.savedAfterEachTurn) == player.play(.straight))
  }

  @Test(arguments: Language.allCases)
  func everyEndingOfEveryScenarioHasATranscript(_ language: Language) throws {
    let shelf = ScenarioShelf(in: TranscriptPlayer.library, language: language)
    for entry in shelf.entries {
      let scenario = try PlayOpening.withoutRecords.begin(entry, by: nil, mode: .practice, seed: 1).session
        .scenario
      let own = Transcript.all.filter { $0.scenario == entry.path }
      for ending in scenario.endings {
        let isPlayed = own.contains { $0.body.split(separator: "\n").last == "= \(ending.id)" }
        #expect(isPlayed, "\(entry.path): no transcript ends in \(ending.id)")
      }
    }
  }
}
