import Foundation
import GRDB

extension RecordStore {
  /// The latest first.
  package func drills() throws -> [DrillSummary] {
    let events = Dictionary(grouping: try journal(of: DrillEventRecord.self).map(\.record), by: \.drill)
    return try journal(of: DrillPlanRecord.self).reversed().map { line in
      DrillSummary(
        key: line.key, plan: line.record, players: line.about, plannedAt: line.at,
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
}
