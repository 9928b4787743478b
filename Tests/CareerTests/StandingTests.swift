import Testing

@testable import Career

@Suite struct StandingTests {
  private let path = CareerPath(levels: [
    .init(
      id: .init("junior"), names: [:],
      gates: [
        .scenariosPassed(anyOf: ["SC-01", "SC-10", "SC-12"], count: 2, inExam: false),
        .satisfactionHeld(tenths: 45, run: 2), .noFailFault(run: 2),
      ]),
    .init(
      id: .init("senior"), names: [:], gates: [.scenariosPassed(anyOf: ["SC-02"], count: 1, inExam: true)]),
    .init(id: .init("supervisor"), names: [:], gates: []),
  ])

  private func conversation(
    _ scenario: String, passed: Bool = true, exam: Bool = false, review: Bool = false, satisfaction: Int? = 5,
    failFaults: Int = 0
  ) -> PastConversation {
    PastConversation(
      scenario: scenario, isExam: exam, isPassed: passed, awaitsReview: review, satisfaction: satisfaction,
      failFaults: failFaults, missed: [], day: 1)
  }

  @Test func aNewcomerIsToldEverythingThatIsMissing() {
    let standing = Standing(on: path, history: [])
    #expect(standing.level.id == .init("junior"))
    #expect(
      standing.gates.map(\.missing) == [
        .scenarios(more: 2, outOf: ["SC-01", "SC-10", "SC-12"]), .satisfaction(tenths: nil, conversations: 2),
        .cleanConversations(2),
      ])
  }

  @Test func theSameScenarioTwiceCountsOnce() {
    let standing = Standing(on: path, history: [conversation("SC-01"), conversation("SC-01")])
    #expect(standing.gates[0].missing == .scenarios(more: 1, outOf: ["SC-10", "SC-12"]))
  }

  @Test func oneFailFaultClosesTheGateUntilTheRunIsCleanAgain() {
    let history = [conversation("SC-01"), conversation("SC-10", failFaults: 1), conversation("SC-12")]
    #expect(Standing(on: path, history: history).gates[2].missing == .cleanConversations(1))
  }

  @Test func allGatesOpenMeansTheNextLevel() {
    let standing = Standing(on: path, history: [conversation("SC-01"), conversation("SC-10", satisfaction: 4)])
    #expect(standing.level.id == .init("senior"))
    #expect(standing.gates.map(\.missing) == [.scenarios(more: 1, outOf: ["SC-02"])])
  }

  @Test func whatAwaitsReviewDoesNotCountYet() {
    let history = [conversation("SC-01"), conversation("SC-10", review: true)]
    #expect(Standing(on: path, history: history).level.id == .init("junior"))
  }

  @Test func practiceDoesNotOpenAnExamGate() {
    let below = [conversation("SC-01"), conversation("SC-10")]
    #expect(Standing(on: path, history: [conversation("SC-02")] + below).level.id == .init("senior"))
    #expect(Standing(on: path, history: [conversation("SC-02", exam: true)] + below).level.id == .init("supervisor"))
  }
}

@Suite struct ProposalTests {
  private func conversation(_ scenario: String, passed: Bool, day: Int, missed: [String] = [], open: Bool = false)
    -> PastConversation
  {
    PastConversation(
      scenario: scenario, isExam: open, isPassed: passed, awaitsReview: open, satisfaction: 3, failFaults: 0,
      missed: missed, day: day)
  }

  @Test func whatFailedComesBackFirst() {
    let history = [conversation("SC-02", passed: false, day: 9), conversation("SC-01", passed: true, day: 8)]
    let proposal = Proposal(outOf: ["SC-01", "SC-02", "SC-03"], history: history, today: 10)
    #expect(proposal?.scenario == "SC-02")
    #expect(proposal?.reason == .notPassedYet)
  }

  @Test func whatAwaitsReviewHasNotFailed() {
    let awaiting = conversation("SC-01", passed: false, day: 9, open: true)
    let before = conversation("SC-01", passed: false, day: 8)
    let proposal = Proposal(outOf: ["SC-01", "SC-02"], history: [awaiting, before], today: 10)
    #expect(proposal?.scenario == "SC-02" && proposal?.reason == .neverPlayed)
    let failed = Proposal(outOf: ["SC-01", "SC-02"], history: [before, awaiting], today: 10)
    #expect(failed?.scenario == "SC-01" && failed?.reason == .notPassedYet)
  }

  @Test func thenWhatIsNewThenWhatIsOldest() {
    let first = conversation("SC-01", passed: true, day: 7)
    #expect(Proposal(outOf: ["SC-01", "SC-02"], history: [first], today: 10)?.reason == .neverPlayed)
    let both = [conversation("SC-02", passed: true, day: 9), first]
    let proposal = Proposal(outOf: ["SC-01", "SC-02"], history: both, today: 10)
    #expect(proposal?.scenario == "SC-01")
    #expect(proposal?.reason == .notPractised(days: 3))
  }

  @Test func anEmptyLibraryProposesNothing() {
    #expect(Proposal(outOf: [], history: [], today: 1) == nil)
  }

  @Test func weakSpotsCountConversationsNotRepliesAndForgetOldOnes() {
    let recent = (0..<5).map {
      conversation("SC-0\($0)", passed: true, day: 9, missed: $0 < 3 ? ["b", "b", "a"] : ["a"])
    }
    let old = conversation("SC-09", passed: false, day: 1, missed: ["c"])
    #expect(
      WeakSpots.expectations(in: recent + [old]).spots == [
        .init(missed: "a", conversations: 5), .init(missed: "b", conversations: 3),
      ])
  }
}
