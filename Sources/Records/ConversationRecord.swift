/// What was fixed when a conversation began.
package struct HeaderRecord: Codable, Equatable, Sendable {
  /// 1 added `civil` and `sitting`.
  package static let currentVersion = 1

  package var version = Self.currentVersion
  package var scenario: String
  package var title: String
  package var language: String
  /// `practice` or `exam`.
  package var mode: String
  package var seed: UInt64
  /// The engine that played it.
  package var engine: Int
  /// Real time, ISO 8601 in UTC.
  package var startedAt: String
  /// Real date and time where it was played: what decides on which day it counts, also after a merge in another zone.
  package var civil: String?
  /// The key of the exam that it is a part of.
  package var sitting: String?

  package init(
    scenario: String, title: String, language: String, mode: String, seed: UInt64, engine: Int, startedAt: String,
    civil: String? = nil, sitting: String? = nil
  ) {
    self.scenario = scenario
    self.title = title
    self.language = language
    self.mode = mode
    self.seed = seed
    self.engine = engine
    self.startedAt = startedAt
    self.civil = civil
    self.sitting = sitting
  }
}

/// How a conversation ended and what it was worth: what the ladder and the home screen count.
package struct OutcomeRecord: Codable, Equatable, Sendable {
  /// 1 added `details`.
  package static let currentVersion = 1

  package var version = Self.currentVersion
  package var ending: String
  /// `resolved`, `deferred`, `handed-up`, `walked-out`, `complaint`, `left`.
  package var kind: String
  /// 1 to 5; nil when it was left before an end.
  package var satisfaction: Int?
  /// 0 to 100; nil while it awaits a trainer's review.
  package var points: Int?
  package var isPassed: Bool
  package var awaitsReview: Bool
  /// Rules of severity `fail` that were hit.
  package var failFaults: [String]
  /// Titles of the expectations whose points were lost, most costly first.
  package var missed: [String]
  /// Replies taken back.
  package var retractions: Int
  /// What indicators, ladder and review count; nil in records of version 0.
  package var details: OutcomeDetails?
  /// How often an exam was interrupted; nil in practice.
  package var interruptions: Int?

  package init(
    ending: String, kind: String, satisfaction: Int?, points: Int?, isPassed: Bool, awaitsReview: Bool,
    failFaults: [String], missed: [String], retractions: Int, details: OutcomeDetails? = nil, interruptions: Int? = nil
  ) {
    self.ending = ending
    self.kind = kind
    self.satisfaction = satisfaction
    self.points = points
    self.isPassed = isPassed
    self.awaitsReview = awaitsReview
    self.failFaults = failFaults
    self.missed = missed
    self.retractions = retractions
    self.details = details
    self.interruptions = interruptions
  }
}

/// A file that was in force, under the hash of its bytes.
package struct PinnedFile: Equatable, Sendable {
  package var path: String
  package var bytes: [UInt8]
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The number under which this machine keeps a conversation.
package struct ConversationNumber: Hashable, Sendable {
  let id: Int64
}

/// A line of the list of past conversations.
package struct ConversationSummary: Equatable, Sendable {
  package let number: ConversationNumber
  /// Names it on every machine.
  package let key: String
  package let header: HeaderRecord
  /// Nil as long as it can be resumed.
  package let outcome: OutcomeRecord?
  /// The trainee's turns so far.
  package let turns: Int
}
