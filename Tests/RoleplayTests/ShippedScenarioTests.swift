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

  /// Slips are mended into words of the rubrics: no word by which a scenario listens may look like one.
  @Test(arguments: files) func noWordOfItIsMendedAway(_ file: String) throws {
    let source = Desk.source(file)
    let language: Language = file.hasPrefix("zh") ? .chinese : .english
    let setting = try #require(Desk.setting(language))
    let scenario = try #require(Scenario.read(source, in: setting, into: Diagnostics(file: file)))
    let words = Set(scenario.patterns.flatMap(\.patterns).flatMap { Self.words(of: $0.value, language) }).sorted()
    let entries = words.map { (id: PatternID($0), patterns: [Placed($0, at: 0..<0)]) }
    let diagnostics = Diagnostics(file: file)
    let set = PatternSet(
      entries, questions: Set(entries.map(\.id)), in: language, with: Script.rulebook, of: source, into: diagnostics)
    let analyzer = Analyzer(Script.rulebook)
    let (moment, bench) = (Moment(language: language, channel: .phone, customer: ""), Workbench())
    let mended = words.filter { word in
      analyzer.listen(word, at: moment, for: set, on: bench).hits[PatternID(word)] == nil
    }
    #expect(mended == [])
  }

  /// Runs of two to four Chinese characters; whole English words, long enough for slips.
  private static func words(of pattern: String, _ language: Language) -> [String] {
    let letters: ClosedRange<Unicode.Scalar> = language == .chinese ? "\u{4E00}"..."\u{9FFF}" : "a"..."z"
    let lengths = language == .chinese ? 2...4 : 5...40
    let runs = pattern.unicodeScalars.split { !letters.contains($0) && $0 != "*" }.map {
      String(String.UnicodeScalarView($0))
    }
    return runs.filter { !$0.contains("*") && lengths.contains($0.unicodeScalars.count) }
  }
}
