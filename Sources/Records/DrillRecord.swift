/// A drill as it was planned. About its players.
package struct DrillPlanRecord: JournalRecord {
  package static let kind = "drill"

  package struct Round: Codable, Equatable, Sendable {
    package var scenario: String
    package var seed: UInt64
    package var players: [String]

    package init(scenario: String, seed: UInt64, players: [String]) {
      self.scenario = scenario
      self.seed = seed
      self.players = players
    }
  }

  package var version = 0
  /// `hot-seat` or `relay`.
  package var form: String
  package var topic: String
  package var language: String
  package var players: [String]
  package var replies: Int
  package var rounds: [Round]

  package init(form: String, topic: String, language: String, players: [String], replies: Int, rounds: [Round]) {
    self.form = form
    self.topic = topic
    self.language = language
    self.players = players
    self.replies = replies
    self.rounds = rounds
  }
}

/// One thing that happened in a drill, about its players. `what` says which of the other fields count.
package struct DrillEventRecord: JournalRecord {
  package static let kind = "drill-event"

  package enum What: String, Codable, Sendable {
    case roundBegan, replied, voted, guessed, noted, discussionEnded
  }

  package var version = 0
  /// The key of the drill's plan in the journal.
  package var drill: String
  /// From 0.
  package var ordinal: Int
  package var what: What
  /// The key of the conversation that was begun.
  package var conversation: String?
  package var isOver: Bool?
  /// Fingers shown, or guesses.
  package var numbers: [Int]?
  /// Anger 0 to 100 when it was guessed.
  package var actual: Int?
  /// A sentence of the host's or the team's.
  package var words: String?

  package var identity: String? { drill + " " + String(ordinal) }

  package init(
    _ what: What, of drill: String, ordinal: Int, conversation: String? = nil, isOver: Bool? = nil,
    numbers: [Int]? = nil, actual: Int? = nil,
    words: String? = nil
  ) {
    self.drill = drill
    self.ordinal = ordinal
    self.what = what
    self.conversation = conversation
    self.isOver = isOver
    self.numbers = numbers
    self.actual = actual
    self.words = words
  }
}

/// A drill as the list of drills knows it.
package struct DrillSummary: Equatable, Sendable {
  /// Of its plan in the journal.
  package let key: String
  package let plan: DrillPlanRecord
  /// The players' keys, in the order of the plan.
  package let players: [String]
  /// Real time, ISO 8601 in UTC.
  package let plannedAt: String
  /// What has happened so far, in order.
  package let events: [DrillEventRecord]
  package var isFinished: Bool { events.last?.what == .discussionEnded }
}
