import Scoring
import Testing

@testable import Career

@Suite struct IndicatorsTests {
  private let november = Period("2026-11")!

  private func played(
    _ key: String, day: Int, scenario: String = "sc-01", ending: PastConversation.Ending = .resolved,
    satisfaction: Int? = 5, firstUseful: Int? = 1, kept: Int = 0, broken: Int = 0, review: Bool = false, fails: Int = 0,
    retractions: Int = 0, visits: (done: Int, due: Int) = (0, 0)
  ) -> PastConversation {
    var details = PastConversation.Details()
    details.key = key
    details.ending = ending
    details.replies = 4
    details.firstUseful = firstUseful
    details.promisesKept = kept
    details.promisesBroken = broken
    details.retractions = retractions
    (details.visitsDone, details.visitsDue) = visits
    return PastConversation(
      scenario: scenario, isExam: false, isPassed: ending.isGood, awaitsReview: review, satisfaction: satisfaction,
      failFaults: fails, missed: [], day: november.days.lowerBound + day, details: details)
  }

  private func value(_ indicator: Indicator, _ history: [PastConversation]) -> Indicators.Value {
    Indicators(in: november, of: history, by: IndicatorRules()).values.first { $0.indicator == indicator }!
  }

  @Test func satisfactionRunsInAStraightLineFromFloorToTarget() {
    func score(_ values: Int...) -> Int? {
      value(.satisfaction, values.enumerated().map { played("\($0.offset)", day: 1, satisfaction: $0.element) }).score
    }
    #expect(score(5) == 10_000, "no more than all")
    #expect(score(5, 4) == 10_000, "4.5 is the target")
    #expect(score(4) == 6_666, "(4.0 − 3.0) ÷ (4.5 − 3.0)")
    #expect(score(3) == 0)
    #expect(score(1) == 0, "never below nothing")
  }

  @Test func timelinessIsHalfFirstAnswersAndHalfPromises() {
    let history = [
      played("a", day: 1, firstUseful: 2, kept: 3), played("b", day: 2, firstUseful: 3, broken: 1),
      played("c", day: 3, firstUseful: nil),
    ]
    let timeliness = value(.timeliness, history)
    #expect(timeliness.basis == .timeliness(firstAnswers: .init(1, of: 3), promises: .init(3, of: 4)))
    #expect(timeliness.score == (3_333 + 7_500) / 2)
    #expect(value(.timeliness, [history[2]]).score == 0, "without promises the first answer counts alone")
  }

  @Test func aFirstTryIsTheVeryFirstAlsoBeforeThePeriod() {
    let history = [
      played("old", day: -3, scenario: "sc-01"), played("a", day: 1, scenario: "sc-01"),
      played("b", day: 2, scenario: "sc-02", ending: .walkedOut),
      played("c", day: 3, scenario: "sc-03", retractions: 1),
    ]
    #expect(value(.solving, history).basis == .solving(solved: .init(2, of: 3), firstTry: .init(0, of: 2)))
    #expect(value(.solving, history).conversations == ["a", "b", "c"])
  }

  @Test func everyComplaintCostsAndStandingFailFaultsAreComplaints() {
    let history = [
      played("a", day: 1, ending: .complaint), played("b", day: 2, fails: 2), played("c", day: 3, ending: .walkedOut),
    ]
    #expect(value(.complaints, history).basis == .complaints(2))
    #expect(value(.complaints, history).score == 5_000)
    #expect(value(.complaints, history).conversations == ["a", "b"])
    #expect(value(.complaints, (0..<9).map { played("\($0)", day: 1, ending: .complaint) }).score == 0)
  }

  @Test func whatCannotBeRatedTakesItsWeightAlong() {
    let perfect = Indicators(in: november, of: [played("a", day: 1)], by: IndicatorRules())
    #expect(perfect.values.last?.score == nil, "no visit was due")
    #expect(perfect.total == 10_000)
    let history = [played("a", day: 1, visits: (1, 2))]
    #expect(Indicators(in: november, of: history, by: IndicatorRules()).total == (90 * 10_000 + 10 * 5_000) / 100)
  }

  @Test func anEmptyPeriodHasNoTotal() {
    let empty = Indicators(in: november, of: [played("a", day: 40)], by: IndicatorRules())
    #expect(empty.total == nil)
    #expect(empty.counted == 0)
  }

  @Test func whatAwaitsReviewIsLeftOutAndCounted() {
    let indicators = Indicators(
      in: november, of: [played("a", day: 1), played("b", day: 2, ending: .complaint, review: true)],
      by: IndicatorRules())
    #expect(indicators.counted == 1)
    #expect(indicators.awaitingReview == 1)
    #expect(indicators.total == 10_000)
  }
}
