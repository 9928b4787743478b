/// What the training path knows of one finished conversation.
package struct PastConversation: Equatable, Sendable {
  package let scenario: String
  package let isExam: Bool
  package let isPassed: Bool
  /// A trainer has still to look at it: neither passed nor failed yet.
  package let awaitsReview: Bool
  /// 1 to 5; nil when it was left before an end.
  package let satisfaction: Int?
  package let failFaults: Int
  /// Criteria whose points were lost, most costly first.
  package let missed: [String]
  /// The civil day on which it was played, as days since 0001-01-01.
  package let day: Int

  package init(
    scenario: String, isExam: Bool, isPassed: Bool, awaitsReview: Bool, satisfaction: Int?, failFaults: Int,
    missed: [String], day: Int
  ) {
    self.scenario = scenario
    self.isExam = isExam
    self.isPassed = isPassed
    self.awaitsReview = awaitsReview
    self.satisfaction = satisfaction
    self.failFaults = failFaults
    self.missed = missed
    self.day = day
  }
}
