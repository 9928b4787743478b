import Foundation
import GRDB

/// One who practises, as known to this machine.
package struct Trainee: Equatable, Sendable {
  let id: Int64
  package let name: String
  /// 项目, 岗位, 批次; empty when not told.
  package let estate: String
  package let post: String
  package let intake: String
}

extension RecordStore {
  /// The trainee of that name, entered in the roster if he is new.
  package func trainee(named name: String) throws -> Trainee {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO trainee (key, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        arguments: [UUID().uuidString, name])
      return Self.trainee(try Row.fetchOne(db, sql: "SELECT * FROM trainee WHERE name = ?", arguments: [name])!)
    }
  }

  /// Who practised last on this machine.
  package func lastTrainee() throws -> Trainee? {
    try database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT trainee.* FROM setting JOIN trainee ON trainee.name = setting.value WHERE setting.name = ?",
        arguments: [Self.lastTraineeSetting]
      ).map(Self.trainee)
    }
  }

  package func setLastTrainee(_ trainee: Trainee) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [Self.lastTraineeSetting, trainee.name])
    }
  }

  private static let lastTraineeSetting = "lastTrainee"

  private static func trainee(_ row: Row) -> Trainee {
    Trainee(id: row["id"], name: row["name"], estate: row["estate"], post: row["post"], intake: row["intake"])
  }
}
