import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Whether the trainee of that key has been erased on this machine.
  static func isForgotten(_ key: String, in db: Database) throws -> Bool {
    try Row.fetchAll(db, sql: "SELECT hash, salt FROM forgotten").contains { row in
      let (hash, salt): (String, String) = (row["hash"], row["salt"])
      return ContentHash(of: (salt + key).utf8).text == hash
    }
  }

  /// Erases a trainee with everything that hangs on him, so that no byte of it stays in the files.
  ///
  /// What stays is a salted hash of his key: a bundle from another machine does not bring him back.
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
    let salt = UUID().uuidString
    try db.execute(
      sql: "INSERT INTO forgotten (hash, salt) VALUES (?, ?)",
      arguments: [ContentHash(of: (salt + trainee.key).utf8).text, salt])
    // A line about several goes as a whole: it may quote any of them.
    let lines = try Int64.fetchAll(
      db, sql: "SELECT journal FROM journalAbout WHERE trainee = ?", arguments: [trainee.id])
    for line in lines { try erase("journal", line, in: db) }
    let keys = try String.fetchAll(db, sql: "SELECT key FROM conversation WHERE trainee = ?", arguments: [trainee.id])
    for key in keys {
      for line in try Int64.fetchAll(db, sql: "SELECT id FROM journal WHERE conversation = ?", arguments: [key]) {
        try erase("journal", line, in: db)
      }
    }
    try erase("trainee", trainee.id, in: db)
    try db.execute(sql: "DELETE FROM setting WHERE value = ?", arguments: [trainee.key])
    try db.execute(sql: "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM inForce)")
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
