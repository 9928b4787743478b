import Scoring

/// 成绩单: the examined conversations of one trainee, to be signed.
package struct ResultSheet: Equatable, Sendable {
  package let person: ReportPerson
  package let madeOn: CivilDateTime
  /// The oldest first.
  package let exams: [TraineeReport.Played]
  package let marks: [TraineeReport.Marked]

  package init(
    person: ReportPerson, madeOn: CivilDateTime, exams: [TraineeReport.Played], marks: [TraineeReport.Marked]
  ) {
    self.person = person
    self.madeOn = madeOn
    self.exams = exams
    self.marks = marks
  }
}

/// 签到表: who comes to a training, with room to sign.
package struct SignInSheet: Equatable, Sendable {
  package let title: String
  package let madeOn: CivilDateTime
  package let people: [ReportPerson]

  package init(title: String, madeOn: CivilDateTime, people: [ReportPerson]) {
    self.title = title
    self.madeOn = madeOn
    self.people = people
  }
}

/// 陪练等级证明: what level of practice somebody has reached here. No qualification.
package struct Certificate: Equatable, Sendable {
  package let person: ReportPerson
  package let level: String
  package let madeOn: CivilDateTime
  package let finished: Int
  package let passed: Int
  /// Mean in hundredths.
  package let satisfaction: Int?

  package init(
    person: ReportPerson, level: String, madeOn: CivilDateTime, finished: Int, passed: Int, satisfaction: Int?
  ) {
    self.person = person
    self.level = level
    self.madeOn = madeOn
    self.finished = finished
    self.passed = passed
    self.satisfaction = satisfaction
  }
}

/// 个人培训档案: everything about one trainee that a file needs.
package struct PersonalFile: Equatable, Sendable {
  package let report: TraineeReport
  /// All finished conversations, the oldest first.
  package let history: [TraineeReport.Played]

  package init(report: TraineeReport, history: [TraineeReport.Played]) {
    self.report = report
    self.history = history
  }
}
