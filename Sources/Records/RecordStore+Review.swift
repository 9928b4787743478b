import Career
import GRDB

/// One thing that a trainer decides, with all that he needs for it. Whose it is stays hidden.
package struct ReviewItem: Equatable, Sendable {
  package let conversation: String
  package let title: String
  package let isExam: Bool
  /// The trainee's replies from 1.
  package let reply: Int
  /// Nil for a reply that nothing understood.
  package let rule: String?
  package let criterion: String?
  /// What was said to the trainee before, oldest first: speaker's id and words.
  package let before: [LineRecord]
  package let text: String
  /// Where the fault stands in `text`, in scalars.
  package let spans: [Range<Int>]
  /// What has been decided; nil while it is open.
  package let decision: String?
}

extension RecordStore {
  /// What waits for a trainer: exams first, the oldest first; of practice only what no machine could judge, unless all
  /// of it is asked for.
  package func reviewQueue(withPractice: Bool = false, decided: Bool = false) throws -> [ReviewItem] {
    try database.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, key, header, outcome, 0 AS turns FROM conversation
          WHERE (review = 1 OR fails > 0) AND (review = 1 OR mode = 'exam' OR ?)
          ORDER BY mode = 'exam' DESC, startedAt, key
          """, arguments: [withPractice])
      let verdicts = try Self.verdicts(in: db)
      return try rows.flatMap { row in
        let summary = try Self.summary(row)
        return try Self.items(of: summary, verdicts[summary.key] ?? [], withPractice, decided, in: db)
      }
    }
  }

  /// All of them at once, by conversation, the oldest first: one question to the database rather than one for each.
  private static func verdicts(in db: Database) throws -> [String: [VerdictRecord]] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT conversation, record FROM journal WHERE kind = ? AND conversation IS NOT NULL ORDER BY at, key",
      arguments: [VerdictRecord.kind])
    return try rows.reduce(into: [:]) { found, row in
      found[row["conversation"], default: []].append(try value(VerdictRecord.self, from: row["record"]))
    }
  }

  private static func items(
    of summary: ConversationSummary, _ verdicts: [VerdictRecord], _ withPractice: Bool, _ decided: Bool,
    in db: Database
  ) throws -> [ReviewItem] {
    let isExam = summary.header.mode == "exam"
    guard let outcome = summary.outcome, let review = TrainerReview(outcome, isExam: isExam, verdicts: verdicts) else {
      return []
    }
    let wanted = review.items.filter { item in
      decided ? review.decisions[item] != nil : review.decisions[item] == nil
    }.filter { item in
      if case .failFault = item { return isExam || withPractice }
      return true
    }
    guard !wanted.isEmpty else { return [] }
    let replies = try Self.replies(of: summary.number, in: db)
    return wanted.compactMap { item in
      let (number, rule): (Int, String?) =
        switch item {
        case .failFault(let reply, let rule): (reply, rule)
        case .unjudged(let reply): (reply, nil)
        }
      guard replies.indices.contains(number - 1) else { return nil }
      let reply = replies[number - 1]
      let finding = reply.turn.hearing?.findings.first { $0.rule == rule }
      let verdict = verdicts.last { $0.reply == number && $0.rule == rule }
      return ReviewItem(
        conversation: summary.key, title: summary.header.title, isExam: isExam, reply: number, rule: rule,
        criterion: finding?.criterion, before: reply.before, text: reply.turn.event.text ?? "",
        spans: finding?.spans.compactMap(\.range) ?? [], decision: verdict?.decision)
    }
  }

  /// The replies that stand, with what was said before each.
  private static func replies(of number: ConversationNumber, in db: Database) throws
    -> [(turn: TurnRecord, before: [LineRecord])]
  {
    let turns = try String.fetchAll(
      db, sql: "SELECT record FROM turn WHERE conversation = ? ORDER BY ordinal", arguments: [number.id]
    ).map { try value(TurnRecord.self, from: $0) }
    var replies: [(turn: TurnRecord, before: [LineRecord])] = []
    var heard: [LineRecord] = []
    for turn in turns {
      switch turn.event.kind {
      case .replied: replies.append((turn, Array(heard.suffix(3))))
      case .retracted: if !replies.isEmpty { replies.removeLast() }
      default: break
      }
      heard += turn.shown.filter { $0.speaker != nil }
    }
    return replies
  }

  /// Writes a trainer's word down.
  ///
  /// - Returns: the key with which it can be struck out again.
  package func decide(_ item: ReviewItem, as decision: String, by reviewer: String, at stamp: String) throws -> String {
    let owner = try database.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT trainee.* FROM conversation JOIN trainee ON trainee.id = conversation.trainee
          WHERE conversation.key = ?
          """, arguments: [item.conversation]
      ).map(Self.trainee)
    }
    let record = VerdictRecord(reply: item.reply, rule: item.rule, decision: decision, reviewer: reviewer)
    return try write(record, at: stamp, about: owner.map { [$0] } ?? [], conversation: item.conversation)
  }
}
