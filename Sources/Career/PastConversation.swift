import Scoring

/// What the training path knows of one finished conversation.
package struct PastConversation: Equatable, Sendable {
  package let scenario: String
  package let isExam: Bool
  package let isPassed: Bool
  /// A trainer has still to look at it: neither passed nor failed yet.
  package let awaitsReview: Bool
  /// 1 to 5; nil when it was left before an end.
  package let satisfaction: Int?
  /// Those that stand: what a trainer has overturned is left out.
  package let failFaults: Int
  /// Titles of the expectations whose points were lost, most costly first.
  package let missed: [String]
  /// The civil day on which it was played, as days since 0001-01-01.
  package let day: Int
  package var details: Details

  package init(
    scenario: String, isExam: Bool, isPassed: Bool, awaitsReview: Bool, satisfaction: Int?, failFaults: Int,
    missed: [String], day: Int, details: Details = Details()
  ) {
    self.scenario = scenario
    self.isExam = isExam
    self.isPassed = isPassed
    self.awaitsReview = awaitsReview
    self.satisfaction = satisfaction
    self.failFaults = failFaults
    self.missed = missed
    self.day = day
    self.details = details
  }

  package enum Ending: String, CaseIterable, Sendable {
    case resolved, deferred
    case handedUp = "handed-up"
    case walkedOut = "walked-out"
    case complaint
    /// Broken off before an end.
    case left

    package var isGood: Bool {
      switch self {
      case .resolved, .deferred, .handedUp: true
      case .walkedOut, .complaint, .left: false
      }
    }
  }

  /// What indicators and the further gates count.
  package struct Details: Equatable, Sendable {
    /// Names the conversation on every machine.
    package var key = ""
    package var title = ""
    package var seed: UInt64 = 0
    /// Real date and time where it was played.
    package var startedAt = CivilDateTime(minutes: 0)
    /// The same moment as ISO 8601 in UTC: what orders conversations.
    package var stamp = ""
    package var ending = Ending.left
    /// 0 to 100; nil while a trainer has still to look.
    package var points: Int?
    package var replies = 0
    /// The reply, from 1, that first moved the case.
    package var firstUseful: Int?
    package var retractions = 0
    /// Promises with a time, and what became of them.
    package var promisesKept = 0
    package var promisesBroken = 0
    /// Promised calls: how many fell due, and how many were made in time.
    package var visitsDue = 0
    package var visitsDone = 0
    package var criteria: [Criterion] = []

    package init() {}
  }

  package struct Criterion: Equatable, Sendable {
    package let id: String
    /// How many expectations of the scenario named it.
    package let expected: Int
    package let met: Int
    /// Faults of that criterion.
    package let faults: Int

    package init(id: String, expected: Int, met: Int, faults: Int) {
      self.id = id
      self.expected = expected
      self.met = met
      self.faults = faults
    }
  }
}
