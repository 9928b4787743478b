import Career
import GRDB
import Scoring

/// A finished or open conversation with what trainers have said about it.
package struct ReviewedConversation: Equatable, Sendable {
  package let summary: ConversationSummary
  package let verdicts: [JournalLine<VerdictRecord>]
  /// Nil as long as it can be resumed.
  package let past: PastConversation?
}

extension RecordStore {
  /// A trainee's finished conversations as the training path counts them, the latest first.
  package func history(of trainee: Trainee, by rules: ExamRules) throws -> [PastConversation] {
    try reviewed(of: trainee, by: rules).compactMap(\.past)
  }

  /// A trainee's conversations with their verdicts, the latest first.
  package func reviewed(of trainee: Trainee, by rules: ExamRules) throws -> [ReviewedConversation] {
    try database.read { db in
      let verdicts = Dictionary(
        grouping: try Self.journal(of: VerdictRecord.self, about: trainee, conversation: nil, in: db)
      ) { $0.conversation ?? "" }
      // A drill is an exercise of the team and counts for nobody.
      return try Self.conversations(of: trainee, limit: -1, in: db).filter { $0.header.mode != "drill" }.map {
        summary in
        let own = verdicts[summary.key] ?? []
        return ReviewedConversation(
          summary: summary, verdicts: own, past: PastConversation(summary, verdicts: own.map(\.record), by: rules))
      }
    }
  }

  /// A finished conversation that is part of an exam.
  package struct ExamPart: Equatable, Sendable {
    /// The trainee's key.
    package let trainee: String
    /// The exam's key.
    package let sitting: String
    package let past: PastConversation
  }

  /// Everybody's, the latest first.
  package func examParts(by rules: ExamRules) throws -> [ExamPart] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT conversation.id AS id, conversation.key AS key, header, outcome, 0 AS turns, trainee.key AS owner
          FROM conversation JOIN trainee ON trainee.id = conversation.trainee
          WHERE json_extract(header, '$.sitting') IS NOT NULL AND outcome IS NOT NULL
          ORDER BY startedAt DESC, conversation.key DESC
          """
      ).compactMap { row in
        let summary = try Self.summary(row)
        let verdicts = try Self.journal(of: VerdictRecord.self, about: nil, conversation: summary.key, in: db)
        guard let sitting = summary.header.sitting,
          let past = PastConversation(summary, verdicts: verdicts.map(\.record), by: rules)
        else { return nil }
        return ExamPart(trainee: row["owner"], sitting: sitting, past: past)
      }
    }
  }

  /// What counts on the ladder besides conversations, in no order.
  package func deeds(of trainee: Trainee) throws -> [PastDeed] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT journal.key AS key, kind, at, COALESCE(other.key, '') AS subject
          FROM journalAbout JOIN journal ON journal.id = journalAbout.journal
          LEFT JOIN journalAbout AS second ON second.journal = journal.id AND second.position = 1
          LEFT JOIN trainee AS other ON other.id = second.trainee
          WHERE journalAbout.trainee = ? AND journalAbout.position = 0
          """, arguments: [trainee.id]
      ).compactMap { row in
        let kind: String = row["kind"]
        return Self.deedKinds[kind].map {
          PastDeed(kind: $0, stamp: row["at"], key: row["key"], subject: row["subject"])
        }
      }
    }
  }

  private static let deedKinds: [String: PastDeed.Kind] = [
    CommentRecord.kind: .comments, DrillLedRecord.kind: .drills, CoachingRecord.kind: .newcomers,
    SignOffRecord.kind: .signOffs, KnowledgePassedRecord.kind: .knowledge,
  ]
}

extension PastConversation {
  /// Nil when it has not ended.
  package init?(_ summary: ConversationSummary, verdicts: [VerdictRecord], by rules: ExamRules) {
    guard let outcome = summary.outcome else { return nil }
    let isExam = summary.header.mode == "exam"
    let civil = summary.header.civil.flatMap(CivilDateTime.init) ?? Self.civilInChina(summary.header.startedAt)
    var details = Details(outcome, of: summary)
    details.startedAt = civil
    let result = TrainerReview(outcome, isExam: isExam, verdicts: verdicts)?.result(rules.credit)
    details.points = result.map(\.points) ?? outcome.points
    self.init(
      scenario: summary.header.scenario, isExam: isExam, isPassed: result?.isPassed ?? outcome.isPassed,
      awaitsReview: result?.awaitsReview ?? outcome.awaitsReview, satisfaction: outcome.satisfaction,
      failFaults: result?.failFaults.count ?? outcome.failFaults.count, missed: outcome.missed,
      day: civil.dayNumber, details: details)
  }

  /// Records of version 0 know no civil time: China has one zone, eight hours ahead, and no summer time.
  private static func civilInChina(_ stamp: String) -> CivilDateTime {
    let utc = CivilDateTime(String(stamp.prefix(19))) ?? CivilDateTime(minutes: 0)
    return CivilDateTime(minutes: utc.minutes + 8 * 60)
  }
}

extension PastConversation.Details {
  init(_ outcome: OutcomeRecord, of summary: ConversationSummary) {
    self.init()
    key = summary.key
    title = summary.header.title
    seed = summary.header.seed
    stamp = summary.header.startedAt
    ending = PastConversation.Ending(rawValue: outcome.kind) ?? .left
    retractions = outcome.retractions
    guard let details = outcome.details else { return }
    replies = details.replies
    firstUseful = details.firstUseful
    promisesKept = details.promises.kept
    promisesBroken = details.promises.broken
    visitsDue = details.visits.due
    visitsDone = details.visits.done
    let faulted = details.faults.map(\.criterion)
    criteria = details.criteria.map { criterion in
      PastConversation.Criterion(
        id: criterion.criterion, expected: criterion.expected, met: criterion.met,
        faults: faulted.count { $0 == criterion.criterion })
    }
    for id in Set(faulted).subtracting(criteria.map(\.id)).sorted() {
      criteria.append(PastConversation.Criterion(id: id, expected: 0, met: 0, faults: faulted.count { $0 == id }))
    }
  }
}

extension TrainerReview {
  /// Nil for records of version 0, which do not tell enough to be marked anew.
  package init?(_ outcome: OutcomeRecord, isExam: Bool, verdicts: [VerdictRecord]) {
    guard let details = outcome.details else { return nil }
    let ending = PastConversation.Ending(rawValue: outcome.kind) ?? .left
    self.init(
      isExam: isExam, endsWell: ending.isGood, isUnclear: outcome.awaitsReview,
      faults: details.faults.map {
        Fault(reply: $0.reply, rule: $0.rule, isFail: $0.severity == Severity.fail.rawValue, cost: $0.cost)
      },
      unjudged: details.unjudged, earned: details.earned, deducted: details.deducted, passMark: details.passMark,
      cap: details.cap)
    // Oldest first, so that the latest word stands.
    for verdict in verdicts {
      let item = verdict.rule.map { Item.failFault(reply: verdict.reply, rule: $0) } ?? .unjudged(reply: verdict.reply)
      decisions[item] = verdict.engine ?? decisions[item]
    }
  }
}

extension VerdictRecord {
  var engine: TrainerReview.Decision? {
    switch decision {
    case "confirmed": .confirmed
    case "overturned": .overturned
    default: ReplyVerdict(rawValue: decision).map(TrainerReview.Decision.judged)
    }
  }
}
