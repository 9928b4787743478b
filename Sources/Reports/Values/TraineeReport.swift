import Scoring

/// Where one trainee stands: ladder, training indicators, the last ten conversations, skills and weak spots.
package struct TraineeReport: Equatable, Sendable {
  package let person: ReportPerson
  /// When it was made, at this machine's place.
  package let madeOn: CivilDateTime
  package let standing: Standing
  package let indicators: [IndicatorLine]
  /// The latest first.
  package let played: [Played]
  /// Over all conversations, not only those of `played`.
  package let counts: Counts
  package let skills: [Skill]
  /// Most often missed first.
  package let weakSpots: [WeakSpot]
  package let marks: [Marked]

  package init(
    person: ReportPerson, madeOn: CivilDateTime, standing: Standing, indicators: [IndicatorLine], played: [Played],
    counts: Counts, skills: [Skill], weakSpots: [WeakSpot], marks: [Marked]
  ) {
    self.person = person
    self.madeOn = madeOn
    self.standing = standing
    self.indicators = indicators
    self.played = played
    self.counts = counts
    self.skills = skills
    self.weakSpots = weakSpots
    self.marks = marks
  }

  package struct Standing: Equatable, Sendable {
    package let level: String
    /// Nil on the highest.
    package let next: String?
    package let gates: [Gate]

    package init(level: String, next: String?, gates: [Gate]) {
      self.level = level
      self.next = next
      self.gates = gates
    }

    package var openGates: Int { gates.count(where: \.isOpen) }
  }

  package struct Gate: Equatable, Sendable {
    package let requirement: String
    /// What is still missing; empty when the gate is open.
    package let missing: String
    package let isOpen: Bool

    package init(requirement: String, missing: String, isOpen: Bool) {
      self.requirement = requirement
      self.missing = missing
      self.isOpen = isOpen
    }
  }

  package struct Counts: Equatable, Sendable {
    package let finished: Int
    package let passed: Int
    package let exams: Int
    package let awaitingReview: Int
    /// Mean satisfaction in hundredths: 450 is 4.5 of 5; nil while there is none.
    package let satisfaction: Int?

    package init(finished: Int, passed: Int, exams: Int, awaitingReview: Int, satisfaction: Int?) {
      self.finished = finished
      self.passed = passed
      self.exams = exams
      self.awaitingReview = awaitingReview
      self.satisfaction = satisfaction
    }
  }

  package struct Played: Equatable, Sendable {
    package let title: String
    package let day: CivilDateTime?
    package let isExam: Bool
    package let verdict: ConversationReport.Result.Verdict
    package let total: Int?
    package let satisfaction: Int?

    package init(
      title: String, day: CivilDateTime?, isExam: Bool, verdict: ConversationReport.Result.Verdict, total: Int?,
      satisfaction: Int?
    ) {
      self.title = title
      self.day = day
      self.isExam = isExam
      self.verdict = verdict
      self.total = total
      self.satisfaction = satisfaction
    }
  }

  package struct WeakSpot: Equatable, Sendable {
    package let name: String
    /// In how many of the last conversations.
    package let conversations: Int

    package init(name: String, conversations: Int) {
      self.name = name
      self.conversations = conversations
    }
  }

  package struct Marked: Equatable, Sendable {
    package let title: String
    package let day: CivilDateTime?
    package let marks: HandMarks

    package init(title: String, day: CivilDateTime?, marks: HandMarks) {
      self.title = title
      self.day = day
      self.marks = marks
    }
  }
}

/// 训练指标: one figure of a period, with its formula and what it was reckoned from.
package struct IndicatorLine: Equatable, Sendable {
  package let id: String
  package let name: String
  /// Share of the whole in percent: 35.
  package let weight: Int
  /// 0 to 100; nil while nothing counts yet.
  package let value: Int?
  /// As people say it: 4.6 / 5, 92 %.
  package let shown: String
  package let target: String
  package let formula: String
  /// Conversations behind it.
  package let conversations: Int

  package init(
    id: String, name: String, weight: Int, value: Int?, shown: String, target: String, formula: String,
    conversations: Int
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.value = value
    self.shown = shown
    self.target = target
    self.formula = formula
    self.conversations = conversations
  }
}

/// One criterion over the last conversations: a line of the heat map.
package struct Skill: Equatable, Sendable {
  package enum Cell: String, Equatable, Sendable {
    /// Nothing of it was seen.
    case unseen
    /// Met, and no fault of the same kind.
    case met
    case partly
    case missed
    case fault
  }
  package let id: String
  package let name: String
  /// The oldest first.
  package let cells: [Cell]

  package init(id: String, name: String, cells: [Cell]) {
    self.id = id
    self.name = name
    self.cells = cells
  }
}
