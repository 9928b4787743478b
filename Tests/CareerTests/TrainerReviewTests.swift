import Testing

@testable import Career

@Suite struct TrainerReviewTests {
  private let credit = ExamRules().credit

  private func review(exam: Bool = true, unclear: Bool = false) -> TrainerReview {
    TrainerReview(
      isExam: exam, endsWell: true, isUnclear: unclear,
      faults: [
        .init(reply: 2, rule: "B14.x", isFail: true, cost: 20), .init(reply: 3, rule: "B28.y", isFail: false, cost: 10),
      ],
      unjudged: [1, 4], earned: 90, deducted: 5, passMark: 60, cap: 40)
  }

  private let fault = TrainerReview.Item.failFault(reply: 2, rule: "B14.x")

  @Test func noExamIsFailedByTheMachineAlone() {
    let result = review().result(credit)
    #expect(result.awaitsReview)
    #expect(result.failFaults.isEmpty)
  }

  @Test func whatIsConfirmedCapsAndWhatIsOverturnedCostsNothing() {
    var review = review()
    review.decisions[fault] = .confirmed
    #expect(review.result(credit) == .init(points: 40, isPassed: false, failFaults: ["B14.x"]))
    review.decisions[fault] = .overturned
    #expect(review.result(credit) == .init(points: 75, isPassed: true, failFaults: []))
  }

  @Test func inPracticeAFaultCountsUntilItIsOverturned() {
    var review = review(exam: false)
    #expect(review.result(credit) == .init(points: 40, isPassed: false, failFaults: ["B14.x"]))
    review.decisions[fault] = .overturned
    #expect(review.result(credit).isPassed)
  }

  @Test func anUnclearConversationWaitsForEveryUnjudgedReply() {
    var review = review(exam: false, unclear: true)
    review.decisions[fault] = .overturned
    review.decisions[.unjudged(reply: 1)] = .judged(.good)
    #expect(review.open == [.unjudged(reply: 4)])
    review.decisions[.unjudged(reply: 4)] = .judged(.fair)
    #expect(review.result(credit).points == 75 + 6 + 3)
    review.decisions[.unjudged(reply: 4)] = .judged(.redLine)
    #expect(review.result(credit) == .init(points: 40, isPassed: false, failFaults: ["review"]))
  }

  @Test func everyItemStandsOnceInTheOrderOfTheReplies() {
    var review = review()
    review.faults.append(review.faults[0])
    #expect(review.items == [.unjudged(reply: 1), fault, .unjudged(reply: 4)])
  }
}
