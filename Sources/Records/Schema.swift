import GRDB

extension RecordStore {
  /// Grows at its end only: a database of any released version opens in every later one.
  static var schema: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0") { db in
      try db.execute(
        sql: """
          CREATE TABLE trainee (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            estate TEXT NOT NULL DEFAULT '',
            post TEXT NOT NULL DEFAULT '',
            intake TEXT NOT NULL DEFAULT ''
          );
          CREATE TABLE blob (
            hash TEXT PRIMARY KEY,
            path TEXT NOT NULL,
            content BLOB NOT NULL
          );
          CREATE TABLE conversation (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            trainee INTEGER NOT NULL REFERENCES trainee(id),
            scenario TEXT NOT NULL,
            language TEXT NOT NULL,
            startedAt TEXT NOT NULL,
            header TEXT NOT NULL,
            outcome TEXT
          );
          CREATE INDEX conversationByTrainee ON conversation(trainee, startedAt);
          CREATE TABLE inForce (
            conversation INTEGER NOT NULL REFERENCES conversation(id),
            position INTEGER NOT NULL,
            hash TEXT NOT NULL REFERENCES blob(hash),
            PRIMARY KEY (conversation, position)
          ) WITHOUT ROWID;
          CREATE TABLE turn (
            conversation INTEGER NOT NULL REFERENCES conversation(id),
            ordinal INTEGER NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (conversation, ordinal)
          ) WITHOUT ROWID;
          CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("1-people", migrate: migrateToPeople)
    migrator.registerMigration("2-first-attempts") { db in
      try db.execute(
        sql: "CREATE INDEX conversationByAttempt ON conversation(trainee, scenario, civil, key, mode, kind)")
    }
    registerPlayTables(&migrator)
    migrator.registerMigration("x-played", migrate: migrateToPlayed)
    migrator.registerMigration("y-first-attempts", migrate: migrateToFirstAttempts)
    return migrator
  }
}
