import Scoring
import Testing

@testable import Career

@Suite struct LadderTests {
  private func path(_ gates: CareerPath.Gate...) -> CareerPath {
    CareerPath(levels: [
      .init(id: .init("junior"), names: [:], gates: gates),
      .init(id: .init("senior"), names: [:], gates: [.noFailFault(run: 99)]),
      .init(id: .init("supervisor"), names: [:], gates: []),
    ])
  }

  /// The n-th of a history.
  private func played(
    _ number: Int, _ scenario: String = "sc-01", exam: Bool = false, seed: UInt64 = 1, fails: Int = 0,
    satisfaction: Int = 5, criteria: [PastConversation.Criterion] = []
  ) -> PastConversation {
    var details = PastConversation.Details()
    details.key = "c\(number)"
    details.stamp = "2026-11-0\(number)T00:00:00Z"
    details.seed = seed
    details.criteria = criteria
    return PastConversation(
      scenario: scenario, isExam: exam, isPassed: fails == 0, awaitsReview: false, satisfaction: satisfaction,
      failFaults: fails, missed: [], day: number, details: details)
  }

  @Test func aLevelOnceReachedStaysAndWhatSlippedIsShown() {
    let path = path(.noFailFault(run: 2))
    let history = [played(3, fails: 1), played(2), played(1)]
    let ladder = Ladder(on: path, history: history)
    #expect(
      ladder.promotions == [
        .init(from: .init("junior"), to: .init("senior"), stamp: "2026-11-02T00:00:00Z", evidence: [["c1", "c2"]])
      ])
    let standing = Standing(on: path, history: history)
    #expect(standing.level.id == .init("senior"))
    #expect(standing.lapsed.map(\.missing) == [.cleanConversations(2)])
  }

  @Test func aRecordedLevelStandsEvenWhereTheHistoryNoLongerLeadsThere() {
    let standing = Standing(on: path(.noFailFault(run: 2)), history: [], reached: .init("senior"))
    #expect(standing.level.id == .init("senior"))
    #expect(standing.lapsed.count == 1)
  }

  @Test func anExamOnAVariantThatWasPractisedDoesNotOpenTheGate() {
    let path = path(.scenariosPassed(anyOf: ["sc-01"], count: 1, inExam: true, unseen: true))
    let practised = played(1, seed: 7)
    #expect(Ladder(on: path, history: [played(2, exam: true, seed: 7), practised]).promotions.isEmpty)
    #expect(Ladder(on: path, history: [played(2, exam: true, seed: 8), practised]).promotions.count == 1)
    #expect(
      Ladder(on: path, history: [played(2, "sc-01", exam: true, seed: 7), played(1, "sc-02", seed: 7)]).promotions.count
        == 1)
  }

  @Test func aCriterionIsMasteredInARowAndAFaultBreaksIt() {
    let path = path(.criteriaMastered(["apology"], times: 2))
    func met(_ number: Int, faults: Int = 0, met: Int = 1) -> PastConversation {
      played(number, criteria: [.init(id: "apology", expected: 1, met: met, faults: faults)])
    }
    let elsewhere = played(5, criteria: [.init(id: "greeting", expected: 1, met: 0, faults: 0)])
    #expect(Ladder(on: path, history: [elsewhere, met(2), met(1)]).promotions.count == 1)
    #expect(
      Standing(on: path, history: [met(2, faults: 1), met(1)]).gates[0].missing
        == .criteria([.init(id: "apology", more: 2)]))
    #expect(
      Standing(on: path, history: [met(3), met(2, met: 0), met(1)]).gates[0].missing
        == .criteria([.init(id: "apology", more: 1)]))
  }

  @Test func deedsCountAndANewcomerCountsOnce() {
    let path = path(.deeds(.newcomers, count: 2))
    func coached(_ key: String, _ who: String) -> PastDeed {
      PastDeed(kind: .newcomers, stamp: "2026-11-05T00:00:00Z", key: key, subject: who)
    }
    let once = [coached("a", "lin"), coached("b", "lin")]
    #expect(Standing(on: path, history: [], deeds: once).gates[0].missing == .deeds(.newcomers, more: 1))
    #expect(
      Ladder(on: path, history: [], deeds: once + [coached("c", "wu")]).promotions.first?.evidence == [["b", "c"]])
  }

  @Test func satisfactionSaysHowManyGoodOnesAreNeededAtTheLeast() {
    let gate = CareerPath.Gate.satisfactionHeld(tenths: 45, run: 3)
    func missing(_ values: Int...) -> Standing.GateState.Missing {
      let history = values.enumerated().map { played($0.offset + 1, satisfaction: $0.element) }
      return Standing(on: path(gate), history: history.reversed()).gates[0].missing
    }
    #expect(missing() == .satisfaction(tenths: nil, conversations: 3))
    #expect(missing(5, 5, 3) == .satisfaction(tenths: 43, conversations: 3), "the three must go before two fives do")
    #expect(missing(3, 5, 5) == .satisfaction(tenths: 43, conversations: 1))
  }

  @Test func theSameHistoryLeadsToTheSamePromotionsHoweverDeedsAreOrdered() {
    let path = path(.noFailFault(run: 1), .deeds(.comments, count: 2))
    let deeds = (1...3).map { PastDeed(kind: .comments, stamp: "2026-11-0\($0)T01:00:00Z", key: "d\($0)") }
    let history = [played(4), played(1)]
    #expect(
      Ladder(on: path, history: history, deeds: deeds).promotions
        == Ladder(on: path, history: history, deeds: deeds.reversed()).promotions)
    #expect(Ladder(on: path, history: history, deeds: deeds).promotions.first?.stamp == "2026-11-02T01:00:00Z")
  }
}
