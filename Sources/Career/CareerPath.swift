/// The ladder junior → senior → supervisor as `Rubrics/career-path.json` describes it.
package struct CareerPath: Equatable, Sendable {
  /// `junior`, `senior`, `supervisor`: also the level of a scenario.
  package struct LevelID: Hashable, Sendable {
    package let text: String
    package init(_ text: String) { self.text = text }
  }

  package struct Level: Equatable, Sendable {
    package let id: LevelID
    package let names: [String: String]
    /// What a trainee of this level must show to reach the next; empty on the last.
    package let gates: [Gate]

    package init(id: LevelID, names: [String: String], gates: [Gate]) {
      self.id = id
      self.names = names
      self.gates = gates
    }
  }

  /// One condition for promotion.
  package enum Gate: Equatable, Sendable {
    /// So many different scenarios of these passed; an exam counts as a practice does unless `inExam` asks for one.
    /// `unseen` asks for a variant (seed) that the trainee had not met before.
    case scenariosPassed(anyOf: [String], count: Int, inExam: Bool, unseen: Bool = false)
    /// The mean satisfaction of the last `run` finished conversations, in tenths: 45 is 4.5 of 5 (S4-77).
    case satisfactionHeld(tenths: Int, run: Int)
    /// No fail-fault in the last `run` finished conversations; what a trainer has overturned is none.
    case noFailFault(run: Int)
    /// Each of these criteria met, without a fault of it, in the last `times` conversations that expected it.
    case criteriaMastered([String], times: Int)
    /// So many times done besides the conversations (S4-97, S4-98); of newcomers, so many different ones.
    case deeds(PastDeed.Kind, count: Int)
  }

  /// From the lowest to the highest; at least one.
  package let levels: [Level]
  package let indicators: IndicatorRules
  package let exams: ExamRules

  package init(levels: [Level], indicators: IndicatorRules = IndicatorRules(), exams: ExamRules = ExamRules()) {
    self.levels = levels
    self.indicators = indicators
    self.exams = exams
  }

  /// The place of a level on the ladder, from 0; nil for one that is not on it (any more).
  package func rank(of id: LevelID) -> Int? { levels.firstIndex { $0.id == id } }
}
