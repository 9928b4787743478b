import Career
import GRDB
import Scoring

/// One estate's conversations, counted where they are stored.
package struct EstateSum: Equatable, Sendable {
  /// Empty for those who have none.
  package let estate: String
  package internal(set) var trainees = 0
  /// Who practised on or after the first of the last 30 days.
  package internal(set) var active = 0
  package internal(set) var finished = 0
  package internal(set) var passed = 0
  package internal(set) var awaitingReview = 0
  package internal(set) var satisfactionSum = 0
  package internal(set) var satisfactionCount = 0
  package internal(set) var lastDay: CivilDateTime?
  /// Of the last weeks, the oldest first; the last one ends today.
  package internal(set) var weeks: [Week]
  /// Missed most in the last five conversations of each of its trainees; nil when nothing is.
  package internal(set) var missedMost: MissedCount?

  package struct Week: Equatable, Sendable {
    package internal(set) var finished = 0
    package internal(set) var satisfactionSum = 0
    package internal(set) var satisfactionCount = 0
  }
}

extension RecordStore {
  /// Every estate that has a trainee, by the bytes of its name.
  ///
  /// - Parameters:
  ///   - today: days since 0001-01-01.
  ///   - step: told after each of the four walks over the records.
  package func estateSums(on today: Int, weeks: Int, by rules: ExamRules, step: (Int, Int) -> Void) throws
    -> [EstateSum]
  {
    try database.read { db in
      var sums: [String: EstateSum] = [:]
      try Self.countTrainees(into: &sums, weeks: weeks, since: Self.day(today - 29), in: db)
      step(1, 4)
      try Self.countConversations(into: &sums, in: db)
      step(2, 4)
      try Self.correct(&sums, by: rules, in: db)
      try Self.countWeeks(into: &sums, weeks: weeks, today: today, in: db)
      step(3, 4)
      try Self.countMissed(into: &sums, in: db)
      step(4, 4)
      return sums.values.sorted { $0.estate.utf8.lexicographicallyPrecedes($1.estate.utf8) }
    }
  }

  /// `2026-11-22`
  private static func day(_ number: Int) -> String {
    String(CivilDateTime(minutes: number * 1440).description.prefix(10))
  }

  private static func countTrainees(into sums: inout [String: EstateSum], weeks: Int, since: String, in db: Database)
    throws
  {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT estate, COUNT(*) AS trainees, SUM(EXISTS (
          SELECT 1 FROM played WHERE played.trainee = trainee.id AND civil >= ?)) AS active
        FROM trainee GROUP BY estate
        """, arguments: [since])
    for row in rows {
      let empty = [EstateSum.Week](repeating: .init(), count: weeks)
      var sum = EstateSum(estate: row["estate"], weeks: empty)
      sum.trainees = row["trainees"]
      sum.active = row["active"]
      sums[sum.estate] = sum
    }
  }

  private static func countConversations(into sums: inout [String: EstateSum], in db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT estate, SUM(finished) AS finished, SUM(passed) AS passed, SUM(review) AS review,
          SUM(satisfactions) AS satisfactions, SUM(rated) AS rated, MAX(last) AS last
        FROM trainee JOIN (
          SELECT trainee AS who, COUNT(*) AS finished, SUM(passed) AS passed, SUM(review) AS review,
            SUM(satisfaction) AS satisfactions, COUNT(satisfaction) AS rated, MAX(civil) AS last
          FROM played GROUP BY trainee) ON who = trainee.id
        GROUP BY estate
        """)
    for row in rows {
      let estate: String = row["estate"]
      let last: String? = row["last"]
      sums[estate]?.finished = row["finished"]
      sums[estate]?.passed = row["passed"]
      sums[estate]?.awaitingReview = row["review"]
      sums[estate]?.satisfactionSum = row["satisfactions"] ?? 0
      sums[estate]?.satisfactionCount = row["rated"]
      sums[estate]?.lastDay = last.flatMap(CivilDateTime.init)
    }
  }

  /// Trainers' verdicts change what was passed and what is open; satisfaction stays the customer's.
  private static func correct(_ sums: inout [String: EstateSum], by rules: ExamRules, in db: Database) throws {
    for (key, line) in try decided(by: rules, in: db) {
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT estate, played.passed, played.review FROM conversation
            JOIN played ON played.conversation = conversation.id JOIN trainee ON trainee.id = played.trainee
            WHERE conversation.key = ?
            """, arguments: [key])
      else { continue }
      let (estate, passed, review): (String, Bool, Bool) = (row["estate"], row["passed"], row["review"])
      sums[estate]?.passed += (line.isPassed ? 1 : 0) - (passed ? 1 : 0)
      sums[estate]?.awaitingReview += (line.awaitsReview ? 1 : 0) - (review ? 1 : 0)
    }
  }

  private static func countWeeks(into sums: inout [String: EstateSum], weeks: Int, today: Int, in db: Database) throws {
    let first = today - weeks * 7 + 1
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT estate, substr(civil, 1, 10) AS day, COUNT(*) AS finished, SUM(satisfaction) AS satisfactions,
          COUNT(satisfaction) AS rated
        FROM trainee CROSS JOIN played ON played.trainee = trainee.id
        WHERE civil >= ? AND civil < ? GROUP BY estate, day
        """, arguments: [day(first), day(today + 1)])
    for row in rows {
      let (estate, day): (String, String) = (row["estate"], row["day"])
      guard let number = CivilDateTime(day + "T00:00")?.dayNumber, (first...today).contains(number) else { continue }
      let week = (number - first) / 7
      sums[estate]?.weeks[week].finished += row["finished"]
      sums[estate]?.weeks[week].satisfactionSum += row["satisfactions"] ?? 0
      sums[estate]?.weeks[week].satisfactionCount += row["rated"]
    }
  }

  private static func countMissed(into sums: inout [String: EstateSum], in db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT estate, missed.value AS title, COUNT(DISTINCT conversation.id) AS count
        FROM trainee JOIN conversation ON conversation.id IN (
            SELECT conversation FROM played WHERE played.trainee = trainee.id ORDER BY civil DESC, key DESC LIMIT ?)
          JOIN json_each(conversation.outcome, '$.missed') AS missed
        GROUP BY estate, title ORDER BY count, title DESC
        """, arguments: [WeakSpots.window])
    for row in rows {
      let estate: String = row["estate"]
      // The last row of an estate is what it misses most.
      sums[estate]?.missedMost = MissedCount(title: row["title"], conversations: row["count"])
    }
  }
}
