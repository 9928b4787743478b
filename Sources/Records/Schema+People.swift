import GRDB

extension RecordStore {
  /// Trainees with a number and a PIN, changes that can be merged, the journal, and columns to count by.
  static func migrateToPeople(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE person (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          number TEXT NOT NULL DEFAULT '',
          estate TEXT NOT NULL DEFAULT '',
          post TEXT NOT NULL DEFAULT '',
          intake TEXT NOT NULL DEFAULT '',
          pin TEXT NOT NULL DEFAULT ''
        );
        INSERT INTO person (id, key, name, estate, post, intake) SELECT id, key, name, estate, post, intake FROM trainee;
        DROP TABLE trainee;
        ALTER TABLE person RENAME TO trainee;
        CREATE INDEX traineeByName ON trainee(name);
        CREATE INDEX traineeByNumber ON trainee(number);
        CREATE TABLE traineeField (
          trainee INTEGER NOT NULL REFERENCES trainee(id),
          field TEXT NOT NULL,
          value TEXT NOT NULL,
          changedAt TEXT NOT NULL,
          PRIMARY KEY (trainee, field)
        ) WITHOUT ROWID;
        INSERT INTO traineeField SELECT id, 'name', name, '' FROM trainee;
        INSERT INTO traineeField SELECT id, 'estate', estate, '' FROM trainee WHERE estate <> '';
        INSERT INTO traineeField SELECT id, 'post', post, '' FROM trainee WHERE post <> '';
        INSERT INTO traineeField SELECT id, 'intake', intake, '' FROM trainee WHERE intake <> '';
        UPDATE setting SET value = COALESCE((SELECT key FROM trainee WHERE trainee.name = setting.value), '')
          WHERE setting.name = 'lastTrainee';
        CREATE TABLE forgotten (hash TEXT PRIMARY KEY, salt TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE journal (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          at TEXT NOT NULL,
          conversation TEXT,
          record TEXT NOT NULL
        );
        CREATE INDEX journalByKind ON journal(kind, at);
        CREATE INDEX journalByConversation ON journal(conversation) WHERE conversation IS NOT NULL;
        CREATE TABLE journalAbout (
          journal INTEGER NOT NULL REFERENCES journal(id),
          position INTEGER NOT NULL,
          trainee INTEGER NOT NULL REFERENCES trainee(id),
          PRIMARY KEY (journal, position)
        ) WITHOUT ROWID;
        CREATE INDEX journalByTrainee ON journalAbout(trainee, journal);
        """)
    try addSummaryColumns(db)
  }

  /// Computed by SQLite out of header and outcome, so that they can never disagree with them; the index alone answers
  /// what counts over many conversations.
  private static func addSummaryColumns(_ db: Database) throws {
    let columns = [
      ("mode", "TEXT", "json_extract(header, '$.mode')"),
      // Records of version 0 know no civil time: China has one zone and no summer time.
      ("civil", "TEXT", "COALESCE(json_extract(header, '$.civil'), strftime('%Y-%m-%dT%H:%M', startedAt, '+8 hours'))"),
      ("kind", "TEXT", "json_extract(outcome, '$.kind')"),
      ("satisfaction", "INTEGER", "json_extract(outcome, '$.satisfaction')"),
      ("points", "INTEGER", "json_extract(outcome, '$.points')"),
      ("passed", "INTEGER", "json_extract(outcome, '$.isPassed')"),
      ("review", "INTEGER", "json_extract(outcome, '$.awaitsReview')"),
      ("fails", "INTEGER", "json_array_length(outcome, '$.failFaults')"),
    ]
    for (name, type, value) in columns {
      try db.execute(
        sql: "ALTER TABLE conversation ADD COLUMN \(name) \(type) GENERATED ALWAYS AS (\(value)) VIRTUAL")
    }
    try db.execute(
      sql: """
        CREATE INDEX conversationSummary ON conversation(
          trainee, civil, key, scenario, mode, kind, satisfaction, points, passed, review, fails);
        CREATE INDEX conversationByDay ON conversation(civil);
        CREATE INDEX conversationToReview ON conversation(mode, civil) WHERE review = 1 OR fails > 0;
        """)
  }
}
