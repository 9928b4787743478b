import Documents
import Foundation
import Library
import Roleplay
import Scoring
import TestSupport
import Testing

@testable import Authoring

/// Simulated conversations find the faults that a scenario was given on purpose, and no others.
@Suite struct SimulatorTests {
  /// A scenario of the fixtures, with changes.
  private func simulator(of name: String = "night-key", changes: [(String, String)] = []) throws -> Simulator {
    let folder = try TemporaryFolder()
    for name in ["Scenarios/play.json", "Scenarios/zh-Hans/personas/irritable.json"] {
      try folder.write(name, bytes: Array(Data(contentsOf: Fixtures.url("../" + name))))
    }
    for source in Fixtures.shippedRubrics() where !source.path.contains("/en/") {
      try folder.write(
        source.path,
        bytes: Array(FileManager.default.contents(atPath: Fixtures.url("../" + source.path).path) ?? Data()))
    }
    var text = try String(contentsOf: Fixtures.url("Fixtures/Simulate/\(name).json"), encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacingOccurrences(of: old, with: new)
    }
    try folder.write("Scenarios/zh-Hans/night-key.json", text)
    let files = try PlayFiles(
      of: "Scenarios/zh-Hans/night-key.json", language: .chinese, in: LibraryFolder(path: folder.path), layers: .rules)
    return Simulator(try files.kit(from: Self.kits))
  }

  private static let kits = PlayKits()

  private func kinds(_ simulator: Simulator, _ trainee: TraineeKind, runs: UInt64 = 8) -> Set<Incident.Kind> {
    Set((1...runs).flatMap { simulator.play(trainee, seed: $0).incidents }.map(\.kind))
  }

  @Test func theSameSeedGivesTheSameConversation() throws {
    let simulator = try simulator()
    for kind in TraineeKind.allCases {
      let (one, two) = (simulator.play(kind, seed: 7), simulator.play(kind, seed: 7))
      #expect(one.conversation == two.conversation && one.incidents == two.incidents)
    }
    let openings = (1...16).map { simulator.play(.model, seed: $0).conversation.replies.first?.text }
    #expect(Set(openings).count > 1)
  }

  @Test func theModelFindsTheWayThroughASoundScenario() throws {
    let simulator = try simulator()
    #expect(kinds(simulator, .model).isDisjoint(with: [.modelFailed, .deadEnd, .unansweredQuestion, .unaskedAnswer]))
    for kind in TraineeKind.allCases where kind.mustFail {
      #expect(!kinds(simulator, kind).contains(.undeservedSuccess))
    }
  }

  @Test func aStageThatNobodyCanLeaveIsADeadEnd() throws {
    let simulator = try simulator(of: "void")
    #expect(kinds(simulator, .model, runs: 2).isSuperset(of: [.modelFailed, .deadEnd]))
  }

  @Test func aSuccessForNothingIsNotDeserved() throws {
    let simulator = try simulator(changes: [(#""told": "name", "says": "open-door""#, #""says": "courtesy.apology""#)])
    #expect(kinds(simulator, .apologising).contains(.undeservedSuccess))
    #expect(!kinds(simulator, .rude).contains(.undeservedSuccess))
  }

  @Test func aPatternThatHearsTooMuchAnswersWhatWasNotAsked() throws {
    let simulator = try simulator(changes: [(#""asked": ["(姓|房号)"]"#, #""asked": ["(姓|房号)", "(嗯|好|行)"]"#)])
    #expect(kinds(simulator, .curt).contains(.unaskedAnswer))
  }

  @Test func nothingIsHeardAgainWithinTenTurnsHoweverFewTheWordings() throws {
    let simulator = try simulator(changes: [(#""tries": 4"#, #""tries": 9"#)])
    let play = simulator.play(.offTopic, seed: 1)
    #expect(!play.incidents.contains { $0.kind == .repeatedPart })
    let said = play.said
    #expect(said.count > 3)
    for index in said.indices { #expect(!said[index..<min(index + 10, said.count)].dropFirst().contains(said[index])) }
  }
}

extension SimulatedPlay {
  /// What the customer said, turn by turn.
  fileprivate var said: [String] {
    turns.flatMap(\.effects).compactMap { effect in
      if case .says(_, let text) = effect { return text }
      return nil
    }
  }
}
