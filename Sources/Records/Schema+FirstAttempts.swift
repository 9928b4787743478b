import GRDB

extension RecordStore {
  /// A drill is an exercise of the team and counts for nobody: its conversations leave `played`. What is left there
  /// keeps, by triggers again, the earliest conversation of each trainee and scenario, which is all that the board asks.
  static func migrateToFirstAttempts(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TRIGGER conversationPlayed;
        DROP TRIGGER conversationReplayed;
        DROP TRIGGER conversationErased;
        DROP TABLE played;
        CREATE TABLE played (
          conversation INTEGER PRIMARY KEY,
          trainee INTEGER NOT NULL,
          scenario TEXT NOT NULL,
          key TEXT NOT NULL,
          civil TEXT NOT NULL,
          isExam INTEGER NOT NULL,
          satisfaction INTEGER,
          points INTEGER,
          passed INTEGER NOT NULL,
          review INTEGER NOT NULL
        );
        CREATE INDEX playedByTrainee ON played(trainee, civil, key, satisfaction, passed, review);
        CREATE INDEX playedByScenario ON played(trainee, scenario, civil, key);
        CREATE TABLE firstAttempt (
          trainee INTEGER NOT NULL,
          scenario TEXT NOT NULL,
          civil TEXT NOT NULL,
          key TEXT NOT NULL,
          conversation INTEGER NOT NULL,
          PRIMARY KEY (trainee, scenario)
        ) WITHOUT ROWID;
        CREATE INDEX firstAttemptByDay ON firstAttempt(civil, key);
        CREATE TRIGGER playedFirst AFTER INSERT ON played BEGIN
          INSERT INTO firstAttempt (trainee, scenario, civil, key, conversation)
            VALUES (new.trainee, new.scenario, new.civil, new.key, new.conversation)
            ON CONFLICT (trainee, scenario) DO UPDATE SET
              civil = excluded.civil, key = excluded.key, conversation = excluded.conversation
            WHERE (excluded.civil, excluded.key) < (firstAttempt.civil, firstAttempt.key);
        END;
        CREATE TRIGGER playedGone AFTER DELETE ON played BEGIN
          DELETE FROM firstAttempt WHERE trainee = old.trainee AND scenario = old.scenario;
          INSERT INTO firstAttempt (trainee, scenario, civil, key, conversation)
            SELECT trainee, scenario, civil, key, conversation FROM played
            WHERE trainee = old.trainee AND scenario = old.scenario ORDER BY civil, key LIMIT 1;
        END;
        CREATE TRIGGER conversationPlayed AFTER INSERT ON conversation BEGIN \(entering("new")) END;
        CREATE TRIGGER conversationReplayed AFTER UPDATE ON conversation BEGIN
          DELETE FROM played WHERE conversation = old.id;
          \(entering("new"))
        END;
        CREATE TRIGGER conversationErased AFTER DELETE ON conversation BEGIN
          DELETE FROM played WHERE conversation = old.id;
        END;
        \(entering("conversation", from: "FROM conversation"))
        """)
  }

  /// An exam with a fail-fault that nobody has confirmed yet has no result, whatever was reckoned.
  private static func entering(_ row: String, from source: String = "") -> String {
    let isOpen = "(\(row).mode = 'exam' AND \(row).fails > 0)"
    return """
      INSERT INTO played (
          conversation, trainee, scenario, key, civil, isExam, satisfaction, points, passed, review)
        SELECT \(row).id, \(row).trainee, \(row).scenario, \(row).key, \(row).civil, \(row).mode = 'exam',
          \(row).satisfaction, CASE WHEN \(isOpen) THEN NULL ELSE \(row).points END, \(row).passed AND NOT \(isOpen),
          \(row).review OR \(isOpen)
        \(source) WHERE \(row).kind IS NOT NULL AND \(row).mode <> 'drill';
      """
  }
}
