import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Whether what goes by that key has been erased on this machine: a trainee, or a conversation that he shared.
  static func isForgotten(_ key: String, in db: Database) throws -> Bool {
    try Row.fetchAll(db, sql: "SELECT hash, salt FROM forgotten").contains { row in
      let (hash, salt): (String, String) = (row["hash"], row["salt"])
      return ContentHash(of: (salt + key).utf8).text == hash
    }
  }

  /// Erases a trainee with everything that hangs on him, so that no byte of it stays in the files.
  ///
  /// The conversation of a relay belongs to all its players, and sentences without those of one are no conversation: it
  /// goes as a whole, and the drill with it, which counts for nobody.
  ///
  /// What stays are salted hashes of his key, of his name and of what he shared: a bundle from another machine brings
  /// none of it back.
  ///
  /// - Returns: how many conversations went.
  @discardableResult
  package func forget(_ trainee: Trainee) throws -> Int {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
      var count = 0
      try db.inTransaction {
        count =
          try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM conversation WHERE trainee = ?", arguments: [trainee.id]) ?? 0
        try Self.erase(trainee, in: db)
        return .commit
      }
      // Free pages go with VACUUM, old pages of the write-ahead log with the checkpoint.
      try db.execute(sql: "VACUUM")
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      return count
    }
  }

  private static func erase(_ trainee: Trainee, in db: Database) throws {
    try remember(trainee.key, in: db)
    for key in try relays(of: trainee, in: db) { try eraseConversation(key, in: db) }
    try eraseSignatures(of: trainee, in: db)
    // A line about several goes as a whole: it may quote any of them.
    let lines = try Int64.fetchAll(
      db, sql: "SELECT journal FROM journalAbout WHERE trainee = ?", arguments: [trainee.id])
    for line in lines { try erase("journal", line, in: db) }
    let keys = try String.fetchAll(db, sql: "SELECT key FROM conversation WHERE trainee = ?", arguments: [trainee.id])
    for key in keys { try eraseJournal(of: key, in: db) }
    try erase("trainee", trainee.id, in: db)
    try db.execute(sql: "DELETE FROM setting WHERE value = ?", arguments: [trainee.key])
    try db.execute(sql: "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM inForce)")
  }

  private static func remember(_ key: String, in db: Database) throws {
    let salt = UUID().uuidString
    try db.execute(
      sql: "INSERT INTO forgotten (hash, salt) VALUES (?, ?)",
      arguments: [ContentHash(of: (salt + key).utf8).text, salt])
  }

  private static func eraseJournal(of conversation: String, in db: Database) throws {
    for line in try Int64.fetchAll(db, sql: "SELECT id FROM journal WHERE conversation = ?", arguments: [conversation])
    {
      try erase("journal", line, in: db)
    }
  }

  /// Erases a conversation that a forgotten trainee shared with others, here and in bundles that are still to come.
  static func eraseConversation(_ key: String, in db: Database) throws {
    try remember(key, in: db)
    try eraseJournal(of: key, in: db)
    guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM conversation WHERE key = ?", arguments: [key]) else {
      return
    }
    try erase("conversation", id, in: db)
  }

  /// Keys of the conversations in which he spoke in turn with others.
  private static func relays(of trainee: Trainee, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT json_extract(event.record, '$.conversation') FROM journalAbout
        JOIN journal AS plan ON plan.id = journalAbout.journal AND plan.kind = ?2
        JOIN journal AS event ON event.kind = ?3 AND json_extract(event.record, '$.drill') = plan.key
        WHERE journalAbout.trainee = ?1 AND json_extract(plan.record, '$.form') = 'relay'
          AND json_extract(event.record, '$.conversation') IS NOT NULL
        """, arguments: [trainee.id, DrillPlanRecord.kind, DrillEventRecord.kind])
  }

  // MARK: - Signatures

  /// Fields in which somebody signs what is about others.
  static let signatures = [
    VerdictRecord.kind: "reviewer", SignOffRecord.kind: "mentor", HandMarksRecord.kind: "trainer",
  ]

  /// What a name is remembered as.
  static func signature(_ name: String) -> String { "name\u{0}" + name }

  /// What he decided about others stands, without his name: an empty one, which also wins every merge. A name that another
  /// trainee bears tells nothing of him.
  private static func eraseSignatures(of trainee: Trainee, in db: Database) throws {
    let others = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM trainee WHERE name = ? AND id <> ?", arguments: [trainee.name, trainee.id])
    guard others == 0, !trainee.name.isEmpty else { return }
    try remember(signature(trainee.name), in: db)
    for (kind, field) in signatures.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: """
          UPDATE journal SET record = json_set(record, '$.\(field)', '')
          WHERE kind = ? AND json_extract(record, '$.\(field)') = ?
          """, arguments: [kind, trainee.name])
    }
  }

  /// Deletes a row and all rows that lean on it, in whatever tables there are: one that is added later is not missed.
  private static func erase(_ table: String, _ id: Int64, in db: Database) throws {
    for (child, column) in try children(of: table, in: db) {
      if try db.columns(in: child).contains(where: { $0.name == "id" }) {
        let rows = try Int64.fetchAll(
          db, sql: "SELECT id FROM \(child.quotedDatabaseIdentifier) WHERE \(column.quotedDatabaseIdentifier) = ?",
          arguments: [id])
        for row in rows { try erase(child, row, in: db) }
      } else {
        try db.execute(
          sql: "DELETE FROM \(child.quotedDatabaseIdentifier) WHERE \(column.quotedDatabaseIdentifier) = ?",
          arguments: [id])
      }
    }
    try db.execute(sql: "DELETE FROM \(table.quotedDatabaseIdentifier) WHERE id = ?", arguments: [id])
  }

  private static func children(of table: String, in db: Database) throws -> [(table: String, column: String)] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return try tables.flatMap { child in
      try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(child.quotedDatabaseIdentifier))")
        .filter { $0["table"] == table }.map { (child, $0["from"] as String) }
    }
  }
}
