import Foundation
import GRDB

/// Something that took a trainee away from an exam.
package struct InterruptionRecord: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    /// Ctrl-C at the prompt.
    case key
    /// Left, killed or hung up, and taken up again.
    case resumed
  }
  package static let currentVersion = 0

  package var version = Self.currentVersion
  package var kind: Kind
  /// Real time, ISO 8601 in UTC.
  package var at: String

  package init(kind: Kind, at: String) {
    self.kind = kind
    self.at = at
  }
}

extension RecordStore {
  package func note(_ interruption: InterruptionRecord, in number: ConversationNumber) throws {
    let record = String(decoding: try JSONEncoder().encode(interruption), as: UTF8.self)
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO interruption (conversation, record) VALUES (?, ?)", arguments: [number.id, record])
    }
  }

  /// In the order in which they happened.
  package func interruptions(of number: ConversationNumber) throws -> [InterruptionRecord] {
    try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT record FROM interruption WHERE conversation = ? ORDER BY rowid", arguments: [number.id]
      ).map { try JSONDecoder().decode(InterruptionRecord.self, from: Data($0.utf8)) }
    }
  }

  /// What a trainee has chosen under this name; nil when he has not.
  package func option(_ name: String, of trainee: Trainee) throws -> String? {
    try database.read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM traineeOption WHERE trainee = ? AND name = ?", arguments: [trainee.id, name])
    }
  }

  package func setOption(_ name: String, to value: String, of trainee: Trainee) throws {
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO traineeOption (trainee, name, value) VALUES (?, ?, ?)
          ON CONFLICT (trainee, name) DO UPDATE SET value = excluded.value
          """, arguments: [trainee.id, name, value])
    }
  }
}
