/// How exams are held and marked: `exams` of `Rubrics/career-path.json`. The courses give no figures; these are our own.
package struct ExamRules: Equatable, Sendable {
  /// Real minutes for one scenario; then it is taken as it stands.
  package var minutesPerScenario = 15
  /// Scenarios of one exam.
  package var scenarios = 3
  /// So many of them must be passed.
  package var toPass = 2
  /// Who comes later than so many minutes after the beginning waits for the next exam.
  package var lateMinutes = 10
  /// Days between a failed exam and the next try, and tries in all; then the mentor must sign off before another.
  package var resitAfterDays = 1
  package var tries = 3
  /// Points of 100 that a trainer's verdict on a reply gives which nothing understood.
  package var credit: [ReplyVerdict: Int] = [.good: 6, .fair: 3, .poor: 0, .redLine: 0]

  package init() {}
}

/// What a trainer thinks of a reply that nothing understood.
package enum ReplyVerdict: String, CaseIterable, Sendable {
  case good, fair, poor
  /// Caps the points like any fail-fault.
  case redLine = "red-line"
}
