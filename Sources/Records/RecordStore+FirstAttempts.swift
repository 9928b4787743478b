import Career
import GRDB

extension RecordStore {
  /// A trainee's earliest finished conversation of a scenario.
  package struct FirstAttempt: Equatable, Sendable {
    /// The trainee's key, and his name, which others may have too.
    package let trainee: String
    package let name: String
    package let scenario: String
    /// Civil date-time where it was played.
    package let civil: String
    package let isPassed: Bool
    package let satisfaction: Int?
  }

  /// Drills are exercises of the team and count for nobody. What trainers have decided counts.
  ///
  /// - Parameters:
  ///   - since: civil date; earlier attempts are left out, and still are the first.
  ///   - estate: nil asks for everybody.
  package func firstAttempts(since: String, estate: String? = nil, by rules: ExamRules) throws -> [FirstAttempt] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT trainee.key AS trainee, trainee.name AS name, played.scenario AS scenario, played.civil AS civil,
            played.key AS key, passed, satisfaction,
            EXISTS (SELECT 1 FROM journal WHERE conversation = played.key AND kind = ?3) AS judged
          FROM firstAttempt JOIN played ON played.conversation = firstAttempt.conversation
          JOIN trainee ON trainee.id = played.trainee
          WHERE firstAttempt.civil >= ?1 AND (?2 IS NULL OR estate = ?2)
          ORDER BY firstAttempt.civil, firstAttempt.key
          """, arguments: [since, estate, VerdictRecord.kind]
      ).map { row in
        let (isPassed, isJudged): (Bool, Bool) = (row["passed"], row["judged"])
        let judged = isJudged ? try Self.decided(row["key"], by: rules, in: db) : nil
        return FirstAttempt(
          trainee: row["trainee"], name: row["name"], scenario: row["scenario"], civil: row["civil"],
          isPassed: judged?.isPassed ?? isPassed, satisfaction: row["satisfaction"])
      }
    }
  }
}
