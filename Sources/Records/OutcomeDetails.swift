/// What a finished conversation leaves behind for indicators, ladder and review, so that none of them plays it again.
package struct OutcomeDetails: Codable, Equatable, Sendable {
  package struct Promises: Codable, Equatable, Sendable {
    /// Those with a time; one without can be neither kept nor broken.
    package var timed = 0
    package var kept = 0
    package var broken = 0
    /// A time that nobody had asked the one who must come.
    package var groundless = 0
    package init() {}
  }

  /// Promised calls to somebody: what stands for a return visit (回访) in a role-play.
  package struct Visits: Codable, Equatable, Sendable {
    package var due = 0
    package var done = 0
    package init() {}
  }

  package struct Fault: Codable, Equatable, Sendable {
    /// The trainee's replies from 1, those taken back left out.
    package var reply: Int
    package var rule: String
    package var criterion: String
    /// `fail`, `heavy`, `soft`.
    package var severity: String
    /// What it took off the points.
    package var cost: Int
    package init(reply: Int, rule: String, criterion: String, severity: String, cost: Int) {
      self.reply = reply
      self.rule = rule
      self.criterion = criterion
      self.severity = severity
      self.cost = cost
    }
  }

  /// How often the scenario expected a criterion, and how often that was met.
  package struct Criterion: Codable, Equatable, Sendable {
    package var criterion: String
    package var expected: Int
    package var met: Int
    package init(criterion: String, expected: Int, met: Int) {
      self.criterion = criterion
      self.expected = expected
      self.met = met
    }
  }

  /// Real time, ISO 8601 in UTC.
  package var endedAt: String
  package var replies: Int
  /// Simulated, from the first word to the last.
  package var minutes: Int
  /// The reply, from 1, that first moved the case: met an expectation of solving or of promises and time.
  package var firstUseful: Int?
  package var hints: Int
  package var promises = Promises()
  package var visits = Visits()
  package var faults: [Fault] = []
  /// Replies, from 1, that nothing understood.
  package var unjudged: [Int] = []
  /// In the order of the scenario.
  package var criteria: [Criterion] = []
  /// 0 to 100: what was earned before anything was taken off.
  package var earned: Int
  /// Taken off for broken promises, hints and retractions.
  package var deducted: Int
  /// From how many points it is passed, and where a fail-fault caps them.
  package var passMark: Int
  package var cap: Int

  package init(
    endedAt: String, replies: Int, minutes: Int, firstUseful: Int?, hints: Int, earned: Int, deducted: Int,
    passMark: Int, cap: Int
  ) {
    self.endedAt = endedAt
    self.replies = replies
    self.minutes = minutes
    self.firstUseful = firstUseful
    self.hints = hints
    self.earned = earned
    self.deducted = deducted
    self.passMark = passMark
    self.cap = cap
  }
}
