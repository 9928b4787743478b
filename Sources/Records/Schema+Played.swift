import GRDB

extension RecordStore {
  /// A narrow row for each finished conversation, kept by triggers, so that it can never disagree with the record.
  ///
  /// SQLite before 3.41 takes no virtual column out of an index alone: counting 200,000 conversations by the columns of
  /// `conversation` reads and parses every record, twenty times as long.
  static func migrateToPlayed(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE played (
          conversation INTEGER PRIMARY KEY,
          trainee INTEGER NOT NULL,
          key TEXT NOT NULL,
          civil TEXT NOT NULL,
          isExam INTEGER NOT NULL,
          satisfaction INTEGER,
          points INTEGER,
          passed INTEGER NOT NULL,
          review INTEGER NOT NULL
        );
        CREATE INDEX playedByTrainee ON played(trainee, civil, key, satisfaction, passed, review);
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
      INSERT INTO played (conversation, trainee, key, civil, isExam, satisfaction, points, passed, review)
        SELECT \(row).id, \(row).trainee, \(row).key, \(row).civil, \(row).mode = 'exam', \(row).satisfaction,
          CASE WHEN \(isOpen) THEN NULL ELSE \(row).points END, \(row).passed AND NOT \(isOpen),
          \(row).review OR \(isOpen)
        \(source) WHERE \(row).kind IS NOT NULL;
      """
  }
}
