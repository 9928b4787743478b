import Documents
import Scoring
import Testing

@testable import Roleplay

@Suite struct ShippedScenarioTests {
  static let files = Language.allCases.flatMap { Desk.files(in: $0.folder) }

  @Test(arguments: files) func isFaultless(_ file: String) throws {
    let language: Language = file.hasPrefix("zh") ? .chinese : .english
    let diagnostics = Diagnostics(file: file)
    let setting = try #require(Desk.setting(language))
    let source = Desk.source(file)
    let scenario = Scenario.read(source, in: setting, into: diagnostics)
    for fault in diagnostics.all {
      let line = fault.place.map { source.position(of: $0.lowerBound).line } ?? 0
      Issue.record("\(file):\(line): \(fault.fault)")
    }
    let read = try #require(scenario)
    _ = Ear(for: read, from: source, with: Script.rulebook, into: diagnostics)
    #expect(diagnostics.all.map { "\($0.fault) \($0.place.map(source.text) ?? "")" } == [])
    #expect(read.stages.count >= 5)
    #expect(read.endings.count >= 3)
    #expect(read.actors.reduce(0) { $0 + $1.facts.count } >= 6)
  }
}
