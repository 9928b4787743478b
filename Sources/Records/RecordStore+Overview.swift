import Career
import GRDB
import Scoring

/// A finished conversation as overviews count it, with what trainers have decided.
package struct ConversationLine: Equatable, Sendable {
  package let key: String
  package let civil: CivilDateTime
  package let isExam: Bool
  package let satisfaction: Int?
  /// Nil while a trainer has still to look.
  package let points: Int?
  package let isPassed: Bool
  package let awaitsReview: Bool
}

/// What is missed, and in how many conversations.
package struct MissedCount: Equatable, Sendable {
  package let title: String
  package let conversations: Int
}

extension RecordStore {
  /// Estates in no order; the empty name holds those who have none.
  package func estates() throws -> [String] {
    try database.read { try String.fetchAll($0, sql: "SELECT DISTINCT estate FROM trainee") }
  }

  package func intakes() throws -> [String] {
    try database.read { try String.fetchAll($0, sql: "SELECT DISTINCT intake FROM trainee WHERE intake <> ''") }
  }

  /// The level of everybody who has been promoted, by key: the last promotion's.
  package func levels(on path: CareerPath) throws -> [String: CareerPath.LevelID] {
    try database.read { db in
      var levels: [String: CareerPath.LevelID] = [:]
      for line in try Self.journal(of: PromotionRecord.self, about: nil, conversation: nil, in: db) {
        guard let key = line.about.first else { continue }
        let level = CareerPath.LevelID(line.record.to)
        if (path.rank(of: level) ?? -1) > (levels[key].flatMap(path.rank) ?? -1) { levels[key] = level }
      }
      return levels
    }
  }

  /// A trainee's finished conversations, the latest first, out of the index alone.
  package func lines(of trainee: Trainee, by rules: ExamRules) throws -> [ConversationLine] {
    try database.read { db in
      let decided = try Self.decided(by: rules, of: trainee, in: db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT key, civil, isExam, satisfaction, points, passed, review
          FROM played WHERE trainee = ? ORDER BY civil DESC, key DESC
          """, arguments: [trainee.id]
      ).map { row in decided[row["key"]] ?? Self.line(row) }
    }
  }

  /// What a trainee has missed in the last conversations, most often first.
  package func missed(of trainee: Trainee, inLast count: Int) throws -> [MissedCount] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT missed.value AS title, COUNT(DISTINCT conversation.id) AS count
          FROM conversation, json_each(conversation.outcome, '$.missed') AS missed
          WHERE conversation.id IN (
            SELECT conversation FROM played WHERE trainee = ? ORDER BY civil DESC, key DESC LIMIT ?)
          GROUP BY title ORDER BY count DESC, title
          """, arguments: [trainee.id, count]
      ).map { MissedCount(title: $0["title"], conversations: $0["count"]) }
    }
  }

  private static func line(_ row: Row) -> ConversationLine {
    let civil: String = row["civil"]
    return ConversationLine(
      key: row["key"], civil: CivilDateTime(civil) ?? CivilDateTime(minutes: 0), isExam: row["isExam"],
      satisfaction: row["satisfaction"], points: row["points"], isPassed: row["passed"], awaitsReview: row["review"])
  }

  /// The few conversations on which a trainer has given a word, reckoned anew, by key.
  static func decided(by rules: ExamRules, of trainee: Trainee? = nil, in db: Database) throws
    -> [String: ConversationLine]
  {
    let verdicts = Dictionary(
      grouping: try journal(of: VerdictRecord.self, about: trainee, conversation: nil, in: db)
    ) { $0.conversation ?? "" }
    var lines: [String: ConversationLine] = [:]
    for (key, own) in verdicts { lines[key] = try line(key, own.map(\.record), by: rules, in: db) }
    return lines
  }

  /// One conversation reckoned anew with what trainers have said about it; nil when it is not here or not finished.
  static func decided(_ key: String, by rules: ExamRules, in db: Database) throws -> ConversationLine? {
    let verdicts = try journal(of: VerdictRecord.self, about: nil, conversation: key, in: db)
    return try line(key, verdicts.map(\.record), by: rules, in: db)
  }

  private static func line(_ key: String, _ verdicts: [VerdictRecord], by rules: ExamRules, in db: Database) throws
    -> ConversationLine?
  {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, key, header, outcome, 0 AS turns FROM conversation WHERE key = ?", arguments: [key])
    guard let row, let past = PastConversation(try summary(row), verdicts: verdicts, by: rules) else { return nil }
    return ConversationLine(
      key: key, civil: past.details.startedAt, isExam: past.isExam, satisfaction: past.satisfaction,
      points: past.details.points, isPassed: past.isPassed, awaitsReview: past.awaitsReview)
  }
}
