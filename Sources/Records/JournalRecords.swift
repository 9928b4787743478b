/// A step up the ladder, with what opened each gate. Once written it stays.
package struct PromotionRecord: JournalRecord {
  package static let kind = "promotion"
  package var version = 0
  package var from: String
  package var to: String
  /// For each gate of `from`, keys of conversations and journal lines.
  package var evidence: [[String]]
  package var identity: String? { to }

  package init(from: String, to: String, evidence: [[String]]) {
    self.from = from
    self.to = to
    self.evidence = evidence
  }
}

/// A trainer's word on one item of a conversation.
package struct VerdictRecord: JournalRecord {
  package static let kind = "verdict"
  package var version = 0
  /// The trainee's replies from 1.
  package var reply: Int
  /// The rule whose fail-fault is decided; nil for a reply that nothing understood.
  package var rule: String?
  /// `confirmed` or `overturned` for a rule; `good`, `fair`, `poor`, `red-line` for a reply.
  package var decision: String
  package var reviewer: String
  package var note: String?

  package init(reply: Int, rule: String?, decision: String, reviewer: String, note: String? = nil) {
    self.reply = reply
    self.rule = rule
    self.decision = decision
    self.reviewer = reviewer
    self.note = note
  }
}

/// 同伴点评: what a colleague says about a conversation. About the one who comments, then the one who played.
package struct CommentRecord: JournalRecord {
  package static let kind = "comment"
  package var version = 0
  package var text: String
  package init(text: String) { self.text = text }
}

/// Somebody has led a drill. About him.
package struct DrillLedRecord: JournalRecord {
  package static let kind = "drill-led"
  package var version = 0
  package var title: String
  package init(title: String) { self.title = title }
}

/// Somebody coaches a newcomer. About the coach, then the newcomer.
package struct CoachingRecord: JournalRecord {
  package static let kind = "coaching"
  package var version = 0
  package var note: String?
  package init(note: String? = nil) { self.note = note }
}

/// 带教签字: a mentor stands up for a level or an exam. About the trainee.
package struct SignOffRecord: JournalRecord {
  package static let kind = "sign-off"
  package var version = 0
  /// `level` or the key of an exam.
  package var what: String
  package var mentor: String
  package var note: String?
  package init(what: String, mentor: String, note: String? = nil) {
    self.what = what
    self.mentor = mentor
    self.note = note
  }
}

/// A test of knowledge questions that was passed. About the trainee.
package struct KnowledgePassedRecord: JournalRecord {
  package static let kind = "knowledge-passed"
  package var version = 0
  package var right: Int
  package var asked: Int
  package init(right: Int, asked: Int) {
    self.right = right
    self.asked = asked
  }
}
