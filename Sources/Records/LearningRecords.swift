/// One answer to a knowledge question. About the trainee.
package struct QuizAnswerRecord: JournalRecord {
  package static let kind = "quiz-answer"
  package var version = 0
  package var question: String
  /// The civil day at his place, as days since 0001-01-01: what the spacing counts from.
  package var day: Int
  package var language: String
  /// The choice taken, or what was typed.
  package var given: String
  package var isRight: Bool
  /// `again`, `hard`, `good`, `easy`.
  package var grade: String
  /// Of which sitting it was part, such as a pack's step; nil for practice between times.
  package var sitting: String?

  package init(
    question: String, day: Int, language: String, given: String, isRight: Bool, grade: String, sitting: String?
  ) {
    self.question = question
    self.day = day
    self.language = language
    self.given = given
    self.isRight = isRight
    self.grade = grade
    self.sitting = sitting
  }
}

/// One try to say better what was said badly. About the trainee; of the conversation in which he said it.
package struct MistakeTryRecord: JournalRecord {
  package static let kind = "mistake-try"
  package var version = 0
  /// The trainee's replies from 1, those taken back left out.
  package var reply: Int
  /// The rule that it broke.
  package var rule: String
  package var day: Int
  package var text: String
  package var hasWon: Bool
  /// How the round went, on its last try: what the spacing counts.
  package var grade: String?

  package init(reply: Int, rule: String, day: Int, text: String, hasWon: Bool, grade: String?) {
    self.reply = reply
    self.rule = rule
    self.day = day
    self.text = text
    self.hasWon = hasWon
    self.grade = grade
  }
}

/// One or two lines of the service diary (S4-87). About the trainee.
package struct DiaryRecord: JournalRecord {
  package static let kind = "diary"
  package var version = 0
  package var day: Int
  package var text: String
  /// What was asked, where a question led to it.
  package var prompt: String?

  package init(day: Int, text: String, prompt: String? = nil) {
    self.day = day
    self.text = text
    self.prompt = prompt
  }
}

/// A trainee has begun a pack. About him; only the first time counts.
package struct PackBegunRecord: JournalRecord {
  package static let kind = "pack-begun"
  package var version = 0
  package var pack: String
  package var day: Int
  package var identity: String? { pack }

  package init(pack: String, day: Int) {
    self.pack = pack
    self.day = day
  }
}

/// One step of a pack is done. About the trainee; of the conversation, for a scenario.
package struct PackStepRecord: JournalRecord {
  package static let kind = "pack-step"
  package var version = 0
  package var pack: String
  /// Part and number of the step: `1-am/2`.
  package var step: String
  package var day: Int
  /// What was written, for a talk: the answers in order.
  package var texts: [String]
  /// Right answers or points, and out of how many; nil where nothing is counted.
  package var points: Int?
  package var outOf: Int?
  package var isPassed: Bool?
  package var identity: String? { pack + "/" + step }

  package init(
    pack: String, step: String, day: Int, texts: [String] = [], points: Int? = nil, outOf: Int? = nil,
    isPassed: Bool? = nil
  ) {
    self.pack = pack
    self.step = step
    self.day = day
    self.texts = texts
    self.points = points
    self.outOf = outOf
    self.isPassed = isPassed
  }
}

/// A trainer wants a pack done by a day. About the trainee, where one is named.
package struct AssignmentRecord: JournalRecord {
  package static let kind = "assignment"
  package var version = 0
  package var pack: String
  /// A civil day, as days since 0001-01-01.
  package var due: Int
  /// Whoever belongs there; empty asks nothing.
  package var estate: String
  package var post: String
  package var intake: String

  package init(pack: String, due: Int, estate: String = "", post: String = "", intake: String = "") {
    self.pack = pack
    self.due = due
    self.estate = estate
    self.post = post
    self.intake = intake
  }
}

/// A reply that a trainer has approved for the phrase book. About whoever wrote it, where that is known.
package struct PhraseRecord: JournalRecord {
  package static let kind = "phrase"
  package var version = 0
  package var language: String
  package var text: String
  /// Words by which it is found besides its own.
  package var topic: String
  /// Shown only if he agrees.
  package var author: String?
  /// Criteria that it meets.
  package var meets: [String]
  package var identity: String? { language + "/" + text }

  package init(language: String, text: String, topic: String, author: String?, meets: [String]) {
    self.language = language
    self.text = text
    self.topic = topic
    self.author = author
    self.meets = meets
  }
}
