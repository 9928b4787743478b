import Foundation
import Scoring
import TestSupport
import Testing

@testable import Roleplay

/// Questions by people who had not seen the patterns, each with the fact that it asks for: `Tests/Fixtures/Questions`,
/// five for each fact in Chinese and four in English. Asked as the first thing that is said.
@Suite struct StrangersQuestionsTests {
  static let files = Fixtures.names(in: "Fixtures/Questions").filter { $0.hasSuffix(".tsv") }

  private struct Tally {
    var asked = 0
    var found = 0
    var other = 0
  }

  private static func scenario(of file: String) -> String? {
    let folder = file.hasPrefix("zh") ? "zh-Hans" : "en"
    let name = file.dropFirst(3).dropLast(4)
    return Fixtures.names(in: "../Scenarios/" + folder).first { $0.hasPrefix(name) }.map { folder + "/" + $0 }
  }

  @Test func thereAreSome() { #expect(Self.files.count >= 9) }

  /// Most are found, and seldom is another fact told; those that were mended with these questions in view are among
  /// them, so this guards what has been reached and measures nothing new.
  @Test(arguments: files) func mostAreUnderstood(_ file: String) throws {
    let path = try #require(Self.scenario(of: file))
    var script = try #require(Script(path))
    try script.play("")
    let rows = try String(contentsOf: Fixtures.url("Fixtures/Questions/" + file), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    var tally = Tally()
    for row in rows where row.count == 2 { count(row[0], row[1], script, &tally) }
    let (found, other) = (tally.found * 100 / max(1, tally.asked), tally.other * 100 / max(1, tally.asked))
    #expect(
      tally.asked > 30 && found >= 75 && other <= 10, "\(file): \(found) found, \(other) others, of \(tally.asked)")
  }

  private func count(_ name: String, _ text: String, _ script: Script, _ tally: inout Tally) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let actor = ActorID(parts[0])
    guard parts.count == 2, let fact = script.scenario.actor(actor)?.facts.first(where: { $0.id.text == parts[1] }),
      fact.when == .always, fact.says.contains(where: { $0.when == .always })
    else { return }
    let moment = script.conversation.moment(to: actor, in: script.scenario)
    let hearing = script.ear.hear(text, at: moment, by: Analyzer(Script.rulebook))
    var step = Step(state: script.conversation, scenario: script.scenario)
    step.text = Array(text.unicodeScalars)
    let told = step.questions(in: hearing, to: actor).map(\.fact.id)
    tally.asked += 1
    if told.contains(fact.id) { tally.found += 1 } else if !told.isEmpty { tally.other += 1 }
  }
}
