import Documents
import Foundation
import Roleplay
import Scoring
import TestSupport
import Testing

/// However a scenario or a rubric is spoilt, it is read to its end: sound, or with an error that says why not.
@Suite struct SpoiltDocumentTests {
  private static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: Fixtures.url(path))) }

  private static func source(_ bytes: [UInt8], _ diagnostics: Diagnostics) -> SourceFile? {
    SourceFile(path: diagnostics.file, bytes: bytes, into: diagnostics)
  }

  private func setting() throws -> ScenarioSetting {
    let quiet = Diagnostics(file: "sound")
    let rules = try #require(Self.source(Self.bytes("../Scenarios/play.json"), quiet))
    let plain = try #require(
      Self.source(Self.bytes("Fixtures/Library/Scenarios/zh-Hans/personas/plain.json"), quiet))
    let persona = try #require(Persona.read(plain, language: .chinese, criteria: [], into: quiet))
    let manners = try #require(PlayRules.read(rules, criteria: [], into: quiet))
    return ScenarioSetting(manners: manners, personas: [persona], criteria: [])
  }

  @Test func aSpoiltScenarioIsReadOrRefusedWithAReason() throws {
    let (setting, sound) = (try setting(), try Self.bytes("Fixtures/Library/Scenarios/zh-Hans/night-key.json"))
    var random = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<1500 {
      let diagnostics = Diagnostics(file: "a.json")
      let source = Self.source(ByteMutation.mutated(sound, using: &random), diagnostics)
      let scenario = source.flatMap { Scenario.read($0, in: setting, into: diagnostics) }
      let errors = diagnostics.all.filter { $0.severity == .error }.map(\.fault.code)
      // Broken bytes are reported before the scenario is read; whoever plays looks at both lists.
      let isAsItSays = scenario == nil ? !errors.isEmpty : errors.allSatisfy { $0 == "invalid-utf-8" }
      if !isAsItSays { Issue.record("read: \(scenario != nil), faults: \(errors)") }
      refused += scenario == nil ? 1 : 0
    }
    #expect(refused > 500)
  }

  @Test func aSpoiltRubricIsReadOrRefusedWithAReason() throws {
    let criteria = SourceFile(
      path: "Rubrics/criteria.json", text: String(decoding: try Self.bytes("../Rubrics/criteria.json"), as: UTF8.self))
    let sound = try Self.bytes("Fixtures/Library/Rubrics/zh-Hans/base.json")
    var random = SeededGenerator(seed: 12)
    for _ in 0..<1500 {
      let diagnostics = Diagnostics(file: "Rubrics/zh-Hans/a.json")
      guard let source = Self.source(ByteMutation.mutated(sound, using: &random), diagnostics) else { continue }
      let decoded = RulebookDecoder.decode([criteria, source])
      let isSound = !decoded.diagnostics.contains { $0.severity == .error }
      if isSound, decoded.rulebook.rules(in: .chinese).isEmpty, decoded.rulebook.rules(in: .english).isEmpty {
        // A rubric may do without rules, but only if it says so: its list is empty or not there.
        #expect(!source.text(0..<source.scalars.count).contains("\"criterion\": \"courtesy.thanks\""))
      }
    }
  }
}
