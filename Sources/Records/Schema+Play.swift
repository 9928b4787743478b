import GRDB

extension RecordStore {
  /// What the role-play desk keeps besides the turns themselves.
  static func registerPlayTables(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("play-1-interruptions-options") { db in
      try db.execute(
        sql: """
          CREATE TABLE interruption (
            conversation INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
            record TEXT NOT NULL
          );
          CREATE INDEX interruptionByConversation ON interruption(conversation);
          CREATE TABLE traineeOption (
            trainee INTEGER NOT NULL REFERENCES trainee(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (trainee, name)
          ) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("play-2-due-calls") { db in
      try db.execute(
        sql: """
          CREATE TABLE dueCall (
            id INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
            dueOn INTEGER NOT NULL,
            record TEXT NOT NULL,
            answer TEXT
          );
          CREATE INDEX dueCallByConversation ON dueCall(conversation);
          """)
    }
  }
}
