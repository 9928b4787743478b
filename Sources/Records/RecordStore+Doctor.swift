import Foundation
import GRDB

/// How the records are: counts, and what is wrong with them.
package struct RecordsHealth: Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    /// SQLite's own words.
    case damaged(String)
    case danglingReference(table: String)
    /// A record that cannot be read, by the number of the conversation.
    case unreadable(part: String, conversation: Int)
    /// Several people with one number.
    case sharedNumber(String, count: Int)
  }

  package var trainees = 0
  package var conversations = 0
  package var unfinished = 0
  package var turns = 0
  package var journal = 0
  package var forgotten = 0
  /// Of the database file with its log.
  package var bytes = 0
  package var faults: [Fault] = []
}

extension RecordStore {
  /// Looks at everything; takes seconds for hundreds of thousands of conversations.
  package func health() throws -> RecordsHealth {
    var health = RecordsHealth()
    try database.read { db in
      func count(_ what: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(what)") ?? 0 }
      health.trainees = try count("trainee")
      health.conversations = try count("conversation")
      health.unfinished = try count("conversation WHERE outcome IS NULL")
      health.turns = try count("turn")
      health.journal = try count("journal")
      health.forgotten = try count("forgotten")
      health.faults = try Self.faults(in: db)
    }
    let path = database.path
    for suffix in ["", "-wal"] {
      let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
      health.bytes += size ?? 0
    }
    return health
  }

  private static func faults(in db: Database) throws -> [RecordsHealth.Fault] {
    var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      .map(RecordsHealth.Fault.damaged)
    faults += Set(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { $0["table"] as String }).sorted()
      .map(RecordsHealth.Fault.danglingReference)
    let rows = try Row.fetchCursor(db, sql: "SELECT id, header, outcome FROM conversation ORDER BY id")
    while let row = try rows.next() {
      let outcome: String? = row["outcome"]
      if (try? value(HeaderRecord.self, from: row["header"])) == nil {
        faults.append(.unreadable(part: "header", conversation: row["id"]))
      }
      if let outcome, (try? value(OutcomeRecord.self, from: outcome)) == nil {
        faults.append(.unreadable(part: "outcome", conversation: row["id"]))
      }
    }
    let shared = try Row.fetchAll(
      db,
      sql:
        "SELECT number, COUNT(*) AS people FROM trainee WHERE number <> '' GROUP BY number HAVING people > 1 ORDER BY number"
    )
    return faults + shared.map { .sharedNumber($0["number"], count: $0["people"]) }
  }
}
