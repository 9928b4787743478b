import Documents
import Foundation
import GRDB

/// Something that happened besides the conversations: a promotion, a trainer's verdict, a drill, an answered question.
///
/// Journal records are versioned types of this room. They are only ever added, travel in bundles, and go when one of the
/// trainees whom they are about is forgotten.
package protocol JournalRecord: Codable, Equatable, Sendable {
  /// Stable, in lower case with dashes; never the name of another type's.
  static var kind: String { get }
  /// Two records of the same identity about the same trainees are one and the same on every machine, and the earlier
  /// stands. Nil: every record stands for itself.
  var identity: String? { get }
}

extension JournalRecord {
  package var identity: String? { nil }
}

/// A record with when, about whom and about which conversation.
package struct JournalLine<Record: JournalRecord>: Equatable, Sendable {
  package let key: String
  /// Real time, ISO 8601 in UTC.
  package let at: String
  /// The trainees' keys, in the order in which they were given.
  package let about: [String]
  /// The key of a conversation, which need not have arrived on this machine yet.
  package let conversation: String?
  package let record: Record
}

extension RecordStore {
  /// Writes a record down, once: the key of what stands, old or new.
  @discardableResult
  package func write<Record: JournalRecord>(
    _ record: Record, at stamp: String, about trainees: [Trainee] = [], conversation: String? = nil
  ) throws -> String {
    try database.write { db in
      let line = try Self.line(record, at: stamp, about: trainees.map(\.key), conversation: conversation)
      try line.merge(into: db)
      return line.key
    }
  }

  static func line<Record: JournalRecord>(
    _ record: Record, at stamp: String, about: [String], conversation: String?
  ) throws -> JournalRow {
    JournalRow(
      key: try journalKey(record, at: stamp, about: about, conversation: conversation), kind: Record.kind, at: stamp,
      conversation: conversation, record: try text(of: record), about: about)
  }

  /// The lines of one kind, oldest first; those of the same second by key.
  package func journal<Record: JournalRecord>(
    of type: Record.Type, about trainee: Trainee? = nil, conversation: String? = nil
  ) throws -> [JournalLine<Record>] {
    try database.read { db in try Self.journal(of: type, about: trainee, conversation: conversation, in: db) }
  }

  static func journal<Record: JournalRecord>(
    of type: Record.Type, about trainee: Trainee?, conversation: String?, in db: Database
  ) throws -> [JournalLine<Record>] {
    var sql = "SELECT journal.* FROM journal WHERE kind = ?"
    var arguments: StatementArguments = [Record.kind]
    if let trainee {
      sql += " AND id IN (SELECT journal FROM journalAbout WHERE trainee = ?)"
      arguments += [trainee.id]
    }
    if let conversation {
      sql += " AND conversation = ?"
      arguments += [conversation]
    }
    return try Row.fetchAll(db, sql: sql + " ORDER BY at, key", arguments: arguments).map { row in
      JournalLine(
        key: row["key"], at: row["at"], about: try JournalRow.about(row["id"], in: db),
        conversation: row["conversation"], record: try value(Record.self, from: row["record"]))
    }
  }

  /// Takes a line back that was written on this machine a moment ago.
  package func strike(_ key: String) throws {
    try database.write { db in
      try db.execute(
        sql: "DELETE FROM journalAbout WHERE journal IN (SELECT id FROM journal WHERE key = ?)", arguments: [key])
      try db.execute(sql: "DELETE FROM journal WHERE key = ?", arguments: [key])
    }
  }

  private static func journalKey(
    _ record: some JournalRecord, at stamp: String, about: [String], conversation: String?
  ) throws -> String {
    let what = try record.identity ?? stamp + "\u{0}" + text(of: record)
    let parts = [type(of: record).kind, about.joined(separator: "\u{1}"), conversation ?? "", what]
    return ContentHash(of: parts.joined(separator: "\u{0}").utf8).text
  }
}

/// A line of the journal as it is stored and as it travels, whatever its kind.
struct JournalRow: Equatable {
  let key: String
  let kind: String
  let at: String
  let conversation: String?
  let record: String
  let about: [String]

  static func about(_ id: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT trainee.key FROM journalAbout JOIN trainee ON trainee.id = journalAbout.trainee
        WHERE journal = ? ORDER BY position
        """, arguments: [id])
  }

  /// Adds the line unless it is there. Of two with the same key the earlier stands, then the smaller by its bytes: the
  /// same on every machine, in whatever order they arrive.
  @discardableResult
  func merge(into db: Database) throws -> Bool {
    let old = try Row.fetchOne(db, sql: "SELECT id, at, record FROM journal WHERE key = ?", arguments: [key])
    if let old {
      let (oldAt, oldRecord): (String, String) = (old["at"], old["record"])
      let isEarlier = at == oldAt ? record.utf8.lexicographicallyPrecedes(oldRecord.utf8) : at < oldAt
      guard isEarlier else { return false }
      try db.execute(
        sql: "UPDATE journal SET at = ?, conversation = ?, record = ? WHERE key = ?",
        arguments: [at, conversation, record, key])
      return true
    }
    try db.execute(
      sql: "INSERT INTO journal (key, kind, at, conversation, record) VALUES (?, ?, ?, ?, ?)",
      arguments: [key, kind, at, conversation, record])
    let id = db.lastInsertedRowID
    for (position, trainee) in about.enumerated() {
      try db.execute(
        sql: "INSERT INTO journalAbout (journal, position, trainee) SELECT ?, ?, id FROM trainee WHERE key = ?",
        arguments: [id, position, trainee])
    }
    return true
  }
}
