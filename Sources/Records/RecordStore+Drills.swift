import Foundation
import GRDB

extension RecordStore {
  /// The latest first.
  package func drills() throws -> [DrillSummary] {
    let events = Dictionary(grouping: try journal(of: DrillEventRecord.self).map(\.record), by: \.drill)
    return try journal(of: DrillPlanRecord.self).reversed().map { line in
      DrillSummary(
        key: line.key, plan: line.record, plannedAt: line.at,
        events: (events[line.key] ?? []).sorted { $0.ordinal < $1.ordinal })
    }
  }

  /// The name of a conversation that is the same on every machine.
  package func key(of conversation: ConversationNumber) throws -> String {
    try database.read { db in
      try String.fetchOne(db, sql: "SELECT key FROM conversation WHERE id = ?", arguments: [conversation.id]) ?? ""
    }
  }

  /// Nil where no conversation of that name is kept.
  package func conversation(keyed key: String) throws -> ConversationSummary? {
    try database.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT id, key, header, outcome,
            (SELECT COUNT(*) FROM turn WHERE turn.conversation = conversation.id) AS turns
          FROM conversation WHERE key = ?
          """, arguments: [key]
      ).map(Self.summary)
    }
  }

  /// Who practised last, the latest first: the likely players of the next drill.
  package func recentTrainees(limit: Int) throws -> [String] {
    try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT trainee.name FROM conversation JOIN trainee ON trainee.id = conversation.trainee
          GROUP BY trainee.id ORDER BY MAX(conversation.startedAt) DESC, trainee.name LIMIT ?
          """, arguments: [limit])
    }
  }

  // MARK: - The board

  /// A trainee's earliest finished conversation of a scenario.
  package struct FirstAttempt: Equatable, Sendable {
    package let trainee: String
    package let scenario: String
    /// Civil date-time where it was played.
    package let civil: String
    package let isPassed: Bool
    package let satisfaction: Int?
  }

  /// Drills are exercises of the team and count for nobody.
  ///
  /// - Parameters:
  ///   - since: civil date; earlier attempts are left out, and still are the first.
  ///   - estate: nil asks for everybody.
  package func firstAttempts(since: String, estate: String? = nil) throws -> [FirstAttempt] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT trainee.name AS name, c.scenario AS scenario, c.civil AS civil, c.passed AS passed,
            c.satisfaction AS satisfaction
          FROM conversation AS c JOIN trainee ON trainee.id = c.trainee
          WHERE c.civil >= ?1 AND c.kind IS NOT NULL AND c.mode <> 'drill' AND (?2 IS NULL OR trainee.estate = ?2)
            AND NOT EXISTS (
              SELECT 1 FROM conversation AS earlier
              WHERE earlier.trainee = c.trainee AND earlier.scenario = c.scenario AND earlier.kind IS NOT NULL
                AND earlier.mode <> 'drill' AND (earlier.civil, earlier.key) < (c.civil, c.key))
          ORDER BY c.civil, c.key
          """, arguments: [since, estate]
      ).map { row in
        FirstAttempt(
          trainee: row["name"], scenario: row["scenario"], civil: row["civil"], isPassed: row["passed"],
          satisfaction: row["satisfaction"])
      }
    }
  }
}
