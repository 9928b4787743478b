import Documents
import Foundation
import GRDB

extension RecordStore {
  /// Everybody, in the order in which they were entered.
  package func trainees() throws -> [Trainee] {
    try database.read { db in try Row.fetchAll(db, sql: "SELECT * FROM trainee ORDER BY id").map(Self.trainee) }
  }

  /// Those with that number, else those with that name.
  package func trainees(called words: String) throws -> [Trainee] {
    try database.read { db in
      let numbered = try Row.fetchAll(
        db, sql: "SELECT * FROM trainee WHERE number = ? AND number <> '' ORDER BY key", arguments: [words])
      let rows =
        numbered.isEmpty
        ? try Row.fetchAll(db, sql: "SELECT * FROM trainee WHERE name = ? ORDER BY key", arguments: [words]) : numbered
      return rows.map(Self.trainee)
    }
  }

  package func trainee(withKey key: String) throws -> Trainee? {
    try database.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM trainee WHERE key = ?", arguments: [key]).map(Self.trainee)
    }
  }

  /// The trainee of that name or number, entered in the roster if he is new.
  ///
  /// Throws `SeveralTrainees` when it is not clear who is meant.
  package func trainee(named name: String, at stamp: String = "") throws -> Trainee {
    let known = try trainees(called: name)
    if known.count > 1 { throw SeveralTrainees(candidates: known) }
    return try known.first ?? enter([.name: name], at: stamp)
  }

  /// Enters somebody new.
  ///
  /// With a number he has the same key on every machine, so that his conversations meet again after a merge.
  package func enter(_ fields: [Trainee.Field: String], at stamp: String) throws -> Trainee {
    try database.write { db in
      let key = try Self.newKey(number: fields[.number] ?? "", in: db)
      return try Self.change(fields, of: key, at: stamp, in: db)
    }
  }

  /// Changes what is told of somebody; what is not named stays.
  @discardableResult
  package func change(_ trainee: Trainee, _ fields: [Trainee.Field: String], at stamp: String) throws -> Trainee {
    try database.write { db in try Self.change(fields, of: trainee.key, at: stamp, in: db) }
  }

  /// Enters and changes several at once: all or none.
  package func apply(_ changes: [(trainee: Trainee?, fields: [Trainee.Field: String])], at stamp: String) throws {
    try database.write { db in
      for change in changes {
        let key = try change.trainee?.key ?? Self.newKey(number: change.fields[.number] ?? "", in: db)
        _ = try Self.change(change.fields, of: key, at: stamp, in: db)
      }
    }
  }

  /// A change that is made here and now stands, also against one that a fast clock has dated later.
  private static func change(_ fields: [Trainee.Field: String], of key: String, at stamp: String, in db: Database)
    throws
    -> Trainee
  {
    let newest =
      try String.fetchOne(
        db,
        sql: "SELECT MAX(changedAt) FROM traineeField JOIN trainee ON trainee.id = traineeField.trainee WHERE key = ?",
        arguments: [key]) ?? ""
    return try set(fields, of: key, at: stamp > newest || stamp.isEmpty ? stamp : newest + "+", in: db)
  }

  /// A later change wins over an earlier one; of the same second, the greater by its bytes. Whatever the order in which
  /// changes arrive, the same ones stand in the end.
  static func set(_ fields: [Trainee.Field: String], of key: String, at stamp: String, in db: Database) throws
    -> Trainee
  {
    try db.execute(
      sql: "INSERT INTO trainee (key, name) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
      arguments: [key, fields[.name] ?? ""])
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM trainee WHERE key = ?", arguments: [key])!
    for (field, value) in fields {
      try db.execute(
        sql: """
          INSERT INTO traineeField (trainee, field, value, changedAt) VALUES (?, ?, ?, ?)
          ON CONFLICT (trainee, field) DO UPDATE SET value = excluded.value, changedAt = excluded.changedAt
          WHERE (excluded.changedAt, excluded.value) > (changedAt, value)
          """, arguments: [id, field.rawValue, value, stamp])
      // The field is one of an enum's, never a text from outside.
      try db.execute(
        sql: """
          UPDATE trainee SET \(field.rawValue) =
            (SELECT value FROM traineeField WHERE trainee = ?1 AND field = ?2) WHERE id = ?1
          """, arguments: [id, field.rawValue])
    }
    return trainee(try Row.fetchOne(db, sql: "SELECT * FROM trainee WHERE id = ?", arguments: [id])!)
  }

  /// One who was forgotten and comes back begins anew under another key.
  private static func newKey(number: String, in db: Database) throws -> String {
    guard !number.isEmpty else { return UUID().uuidString }
    var generation = 0
    while true {
      let key = "n-" + ContentHash(of: "trainee\u{0}\(number)\u{0}\(generation)".utf8).text
      if try !isForgotten(key, in: db) { return key }
      generation += 1
    }
  }

  // MARK: - Who practised last

  /// Who practised last on this machine.
  package func lastTrainee() throws -> Trainee? {
    try database.read { db in
      try Row.fetchOne(
        db, sql: "SELECT trainee.* FROM setting JOIN trainee ON trainee.key = setting.value WHERE setting.name = ?",
        arguments: [Self.lastTraineeSetting]
      ).map(Self.trainee)
    }
  }

  package func setLastTrainee(_ trainee: Trainee) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [Self.lastTraineeSetting, trainee.key])
    }
  }

  static let lastTraineeSetting = "lastTrainee"

  static func trainee(_ row: Row) -> Trainee {
    Trainee(
      id: row["id"], key: row["key"], name: row["name"], number: row["number"], estate: row["estate"],
      post: row["post"], intake: row["intake"], pin: row["pin"])
  }
}
