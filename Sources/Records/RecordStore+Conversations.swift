import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Opens a conversation and pins the files in force by their content.
  package func begin(_ header: HeaderRecord, by trainee: Trainee, inForce files: [PinnedFile]) throws
    -> ConversationNumber
  {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO conversation (key, trainee, scenario, language, startedAt, header) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          UUID().uuidString, trainee.id, header.scenario, header.language, header.startedAt, try Self.text(of: header),
        ])
      let number = ConversationNumber(id: db.lastInsertedRowID)
      for (position, file) in files.enumerated() {
        let hash = ContentHash(of: file.bytes).text
        try db.execute(
          sql: "INSERT INTO blob (hash, path, content) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
          arguments: [hash, file.path, Data(file.bytes)])
        try db.execute(
          sql: "INSERT INTO inForce (conversation, position, hash) VALUES (?, ?, ?)",
          arguments: [number.id, position, hash])
      }
      return number
    }
  }

  /// Adds the next turn. When it returns, the turn is on the disk.
  ///
  /// A final turn brings its outcome, so that both are there or neither.
  package func append(_ turn: TurnRecord, to number: ConversationNumber, outcome: OutcomeRecord? = nil) throws {
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO turn (conversation, ordinal, record)
          VALUES (?1, (SELECT COALESCE(MAX(ordinal), -1) + 1 FROM turn WHERE conversation = ?1), ?2)
          """,
        arguments: [number.id, try Self.text(of: turn)])
      if let outcome {
        try db.execute(
          sql: "UPDATE conversation SET outcome = ? WHERE id = ?", arguments: [try Self.text(of: outcome), number.id])
      }
    }
  }

  package func turns(of number: ConversationNumber) throws -> [TurnRecord] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT record FROM turn WHERE conversation = ? ORDER BY ordinal", arguments: [number.id]
      ).map { try Self.value(TurnRecord.self, from: $0) }
    }
  }

  package func filesInForce(in number: ConversationNumber) throws -> [PinnedFile] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT blob.path AS path, blob.content AS content FROM inForce JOIN blob ON blob.hash = inForce.hash
          WHERE inForce.conversation = ? ORDER BY inForce.position
          """, arguments: [number.id]
      ).map { row in
        let content: Data = row["content"]
        return PinnedFile(path: row["path"], bytes: Array(content))
      }
    }
  }

  /// A trainee's conversations, the latest first; those of the same second by key, as on every machine.
  package func conversations(of trainee: Trainee, limit: Int = -1) throws -> [ConversationSummary] {
    try database.read { db in try Self.conversations(of: trainee, limit: limit, in: db) }
  }

  static func conversations(of trainee: Trainee, limit: Int, in db: Database) throws -> [ConversationSummary] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, key, header, outcome,
          (SELECT COALESCE(MAX(ordinal) + 1, 0) FROM turn WHERE turn.conversation = conversation.id) AS turns
        FROM conversation WHERE trainee = ? ORDER BY startedAt DESC, key DESC LIMIT ?
        """, arguments: [trainee.id, limit]
    ).map(summary)
  }

  static func summary(_ row: Row) throws -> ConversationSummary {
    let outcome: String? = row["outcome"]
    return ConversationSummary(
      number: ConversationNumber(id: row["id"]), key: row["key"],
      header: try value(HeaderRecord.self, from: row["header"]),
      outcome: try outcome.map { try value(OutcomeRecord.self, from: $0) }, turns: row["turns"])
  }

  static func text(of record: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  static func value<Record: Decodable>(_ type: Record.Type, from text: String) throws -> Record {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
