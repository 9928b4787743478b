import Library
import Roleplay
import Testing

@testable import Authoring

/// What an author has to write: with a persona of the library a scenario of five stages is sixty sentences, no more.
@Suite struct SentenceCountTests {
  static let limit = 60

  /// Of five stages at most. Others have more on purpose: the first three show everything that a scenario can do, and
  /// in the emergency people ask for more than anywhere else.
  static let short: [String] = ShippedScenarios.paths.filter { path in
    let isRich = path.contains("sc-05")
    return !isRich && ((try? ShippedScenarios.kit(path).scenario).map { $0.stages.count <= 5 } ?? false)
  }

  @Test func somethingIsCounted() { #expect(Self.short.count >= 2) }

  @Test(arguments: short) func fiveStagesNeedNoMoreThanSixtySentences(_ path: String) throws {
    let scenario = try ShippedScenarios.kit(path).scenario
    let count = Self.sentences(of: scenario)
    #expect(count <= Self.limit, "\(path): \(count)")
  }

  /// Every wording that stands in the scenario's own file and is spoken by somebody.
  static func sentences(of scenario: Scenario) -> Int {
    let facts = scenario.actors.flatMap(\.facts).flatMap { $0.says + $0.again + $0.notYet }
    let needs = scenario.actors.flatMap(\.needs).flatMap(\.asks)
    let stages = scenario.stages.flatMap { $0.wants.flatMap { $0 } + $0.moves.flatMap(\.says) }
    let moves = scenario.moves.flatMap(\.says) + scenario.events.flatMap(\.says)
    let ends = scenario.endings.flatMap(\.says) + scenario.pledges.flatMap { $0.kept + $0.broken }
    return facts.count + needs.count + stages.count + moves.count + ends.count + scenario.opening.lines.count
  }
}
