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
}
