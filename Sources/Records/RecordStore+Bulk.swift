import Foundation
import GRDB

/// A finished conversation that was made up, for measurements.
package struct MadeConversation {
  package let header: HeaderRecord
  package let outcome: OutcomeRecord
  /// Encoded once and used again and again: what is said in them does not matter.
  package let turns: [Encoded]

  package struct Encoded: Sendable {
    let text: String
    package init(_ turn: TurnRecord) throws { text = try RecordStore.text(of: turn) }
  }

  package init(header: HeaderRecord, outcome: OutcomeRecord, turns: [Encoded]) {
    self.header = header
    self.outcome = outcome
    self.turns = turns
  }
}

extension RecordStore {
  /// Writes whole conversations of one trainee in one transaction: for measurements, not for people.
  ///
  /// - Returns: their keys, in order.
  @discardableResult
  package func add(_ conversations: [MadeConversation], by trainee: Trainee) throws -> [String] {
    try database.write { db in
      try conversations.map { made in
        let key = UUID().uuidString
        try db.execute(
          sql: """
            INSERT INTO conversation (key, trainee, scenario, language, startedAt, header, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            key, trainee.id, made.header.scenario, made.header.language, made.header.startedAt,
            try Self.text(of: made.header), try Self.text(of: made.outcome),
          ])
        let id = db.lastInsertedRowID
        let statement = try db.cachedStatement(sql: "INSERT INTO turn (conversation, ordinal, record) VALUES (?, ?, ?)")
        for (ordinal, turn) in made.turns.enumerated() {
          try statement.execute(arguments: [id, ordinal, turn.text])
        }
        return key
      }
    }
  }

  /// Writes many records about one trainee in one transaction: for measurements, not for people.
  package func add<Record: JournalRecord>(
    _ records: [(record: Record, at: String, conversation: String?)], about trainee: Trainee
  ) throws {
    try database.write { db in
      for line in records {
        try Self.line(line.record, at: line.at, about: [trainee.key], conversation: line.conversation).merge(into: db)
      }
    }
  }
}
