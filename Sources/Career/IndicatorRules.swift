/// How the training indicators are counted: `indicators` of `Rubrics/career-path.json`.
///
/// The weights are those of S4-77…81. What the courses leave open (catalogue 5.2) is a setting with a default of our own.
package struct IndicatorRules: Equatable, Sendable {
  /// Percent, of 100 together.
  package var weights: [Indicator: Int] = [
    .satisfaction: 35, .timeliness: 25, .solving: 20, .complaints: 10, .returnVisits: 10,
  ]
  /// Mean satisfaction in tenths: at the target all points (S4-77), at the floor none, in a straight line between.
  package var satisfactionTarget = 45
  package var satisfactionFloor = 30
  /// An answer is in time when one of the first so many replies moves the case.
  package var firstAnswerWithin = 2
  /// How much of timeliness the first answer is, in percent; the rest are promises kept.
  package var firstAnswerShare = 50
  /// How much of solving the share solved is, in percent; the rest is the share solved at the first try.
  package var solvedShare = 50
  /// Taken off 100 for each complaint; the target is none (S4-80).
  package var perComplaint = 25

  package init() {}
}

/// 训练指标: what is counted of a period's conversations. Never relevant to pay.
package enum Indicator: String, CaseIterable, Sendable {
  case satisfaction, timeliness, solving, complaints
  case returnVisits = "return-visits"
}
