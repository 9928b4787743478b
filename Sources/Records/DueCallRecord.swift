import Foundation
import GRDB

/// A promise of a finished practice that falls due on a real day: then the customer calls.
package struct DueCallRecord: Codable, Equatable, Sendable {
  package static let currentVersion = 0

  package var version = Self.currentVersion
  /// Who calls: the actor's id and name.
  package var actor: String
  package var name: String
  /// As it was typed.
  package var what: String
  /// The civil day on which it was promised, and the one on which it falls due, as days since 0001-01-01.
  package var promisedOn: Int
  package var dueOn: Int

  package init(actor: String, name: String, what: String, promisedOn: Int, dueOn: Int) {
    self.actor = actor
    self.name = name
    self.what = what
    self.promisedOn = promisedOn
    self.dueOn = dueOn
  }
}

/// A call that waits to be answered.
package struct DueCall: Equatable, Sendable {
  let id: Int64
  package let conversation: ConversationNumber
  package let record: DueCallRecord
}

extension RecordStore {
  package func keep(_ calls: [DueCallRecord], from number: ConversationNumber) throws {
    try database.write { db in
      for call in calls {
        try db.execute(
          sql: "INSERT INTO dueCall (conversation, dueOn, record) VALUES (?, ?, ?)",
          arguments: [number.id, call.dueOn, String(decoding: try JSONEncoder().encode(call), as: UTF8.self)])
      }
    }
  }

  /// Those that nobody has answered and that are due on this civil day or were before, the longest overdue first.
  package func dueCalls(for trainee: Trainee, on day: Int) throws -> [DueCall] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT dueCall.id AS id, conversation, record FROM dueCall
          JOIN conversation ON conversation.id = dueCall.conversation
          WHERE trainee = ? AND dueOn <= ? AND answer IS NULL ORDER BY dueOn, dueCall.id
          """, arguments: [trainee.id, day]
      ).map { row in
        let record: String = row["record"]
        return DueCall(
          id: row["id"], conversation: ConversationNumber(id: row["conversation"]),
          record: try JSONDecoder().decode(DueCallRecord.self, from: Data(record.utf8)))
      }
    }
  }

  /// What the trainee said to it. Then it does not come again.
  package func answer(_ call: DueCall, with words: String) throws {
    try database.write { db in
      try db.execute(sql: "UPDATE dueCall SET answer = ? WHERE id = ?", arguments: [words, call.id])
    }
  }
}
