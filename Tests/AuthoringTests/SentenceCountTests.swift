import Foundation
import Library
import Roleplay
import Scoring
import TestSupport
import Testing

@testable import Authoring

/// What an author has to write: with a persona of the library a scenario of five stages is sixty sentences, no more.
///
/// A fact on which nothing depends need not be there: asked for it a person answers in the form of the question. The
/// shipped scenarios have many, because strangers asked for them; here they are played without.
@Suite struct SentenceCountTests {
  static let limit = 60

  /// Of five stages at most, in the order of the library.
  static let short: [String] = ShippedScenarios.paths.filter { path in
    (try? ShippedScenarios.kit(path).scenario).map { $0.stages.count <= 5 } ?? false
  }

  @Test func somethingIsCounted() { #expect(Self.short.count >= 3) }

  @Test(arguments: short) func fiveStagesNeedNoMoreThanSixtySentences(_ path: String) throws {
    let folder = try TemporaryFolder()
    let kit = try Self.neededAlone(path, in: folder)
    let count = Self.sentences(of: kit.scenario)
    #expect(count <= Self.limit, "\(path): \(count)")
    let simulator = Simulator(kit)
    for kind in TraineeKind.allCases {
      for seed in 1...2 as ClosedRange<UInt64> {
        for incident in simulator.play(kind, seed: seed).incidents where incident.kind.isLaw {
          Issue.record("\(path) \(kind):\(seed) turn \(incident.turn): \(incident.kind) \(incident.what)")
        }
      }
    }
  }

  /// The scenario without the facts that it names nowhere else, and without second wordings of the others.
  private static func neededAlone(_ path: String, in folder: TemporaryFolder) throws -> PlayKit {
    let text = try String(contentsOf: Fixtures.url("../" + path), encoding: .utf8)
    var root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let actors = try #require(root["actors"] as? [[String: Any]])
    root["actors"] = actors.map { actor in
      var actor = actor
      let facts = actor["facts"] as? [[String: Any]] ?? []
      actor["facts"] = facts.filter { isNamedElsewhere($0["id"] as? String ?? "", in: text) }.map { fact in
        fact.filter { $0.key != "again" }
      }
      return actor
    }
    let (language, name) = (Language.allCases.first { path.contains("/\($0.folder)/") } ?? .chinese, "bare.json")
    let scenarios = "Scenarios/" + language.folder
    try folder.write(scenarios + "/" + name, try ordered(root, as: text))
    let personas = Fixtures.names(in: "../\(scenarios)/personas").map { "\(scenarios)/personas/\($0)" }
    for file in ["Scenarios/play.json"] + personas + Fixtures.shippedRubrics().map(\.path) {
      try folder.write(file, bytes: Array(try Data(contentsOf: Fixtures.url("../" + file))))
    }
    let library = LibraryFolder(path: folder.path)
    return try PlayFiles(of: scenarios + "/" + name, language: language, in: library, layers: .rules).kit(
      from: PlayKits())
  }

  /// The keys stand in the order of the file: the header must come first.
  private static func ordered(_ root: [String: Any], as text: String) throws -> String {
    func place(_ key: String) -> String.Index { text.range(of: "\n  \"\(key)\"")?.lowerBound ?? text.endIndex }
    let members = try root.sorted { place($0.key) < place($1.key) }.map { key, value in
      let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
      return "\"\(key)\": \(String(decoding: data, as: UTF8.self))"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }

  private static func isNamedElsewhere(_ id: String, in text: String) -> Bool {
    text.components(separatedBy: "\"\(id)\"").count > 2
  }

  /// Every wording that stands in the scenario's own file and is spoken by somebody.
  private static func sentences(of scenario: Scenario) -> Int {
    let facts = scenario.actors.flatMap(\.facts).flatMap { $0.says + $0.again + $0.notYet }
    let needs = scenario.actors.flatMap(\.needs).flatMap(\.asks)
    let stages = scenario.stages.flatMap { $0.wants.flatMap { $0 } + $0.moves.flatMap(\.says) }
    let moves = scenario.moves.flatMap(\.says) + scenario.events.flatMap(\.says)
    let ends = scenario.endings.flatMap(\.says) + scenario.pledges.flatMap { $0.kept + $0.broken }
    return facts.count + needs.count + stages.count + moves.count + ends.count + scenario.opening.lines.count
  }
}
