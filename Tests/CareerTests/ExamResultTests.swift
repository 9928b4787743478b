import Testing

@testable import Career

@Suite struct ExamResultTests {
  private func part(passed: Bool = true, review: Bool = false) -> PastConversation {
    PastConversation(
      scenario: "sc", isExam: true, isPassed: passed, awaitsReview: review, satisfaction: 4, failFaults: 0, missed: [],
      day: 1)
  }

  private func state(_ parts: PastConversation...) -> ExamResult.State {
    ExamResult(of: parts, scenarios: 3, by: ExamRules()).state
  }

  @Test func twoOfThreePassAndNobodyFailsBeforeATrainerHasLooked() {
    #expect(state(part(), part()) == .open)
    #expect(state(part(), part(), part(passed: false)) == .passed)
    #expect(state(part(), part(review: true), part(passed: false)) == .awaitsReview)
    #expect(state(part(review: true), part(passed: false), part(passed: false)) == .failed)
    #expect(state(part(), part(), part(review: true)) == .passed)
  }

  @Test func aShortExamNeedsNoMoreThanItHas() {
    #expect(ExamResult(of: [part()], scenarios: 1, by: ExamRules()).state == .passed)
  }

  @Test func aFailedExamIsRepeatedAfterADayAndAfterThreeTheMentorSigns() {
    func permission(_ days: Int..., today: Int) -> ExamPermission {
      ExamPermission(failedDays: days, today: today, by: ExamRules())
    }
    #expect(permission(today: 10) == .granted)
    #expect(permission(10, today: 10) == .tooSoon(day: 11))
    #expect(permission(9, 10, today: 11) == .granted)
    #expect(permission(8, 9, 10, today: 20) == .needsSignOff(tries: 3))
  }
}
