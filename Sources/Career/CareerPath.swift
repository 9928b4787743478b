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
    case scenariosPassed(anyOf: [String], count: Int, inExam: Bool)
    /// The mean satisfaction of the last `run` finished conversations, in tenths: 45 is 4.5 of 5 (S4-77).
    case satisfactionHeld(tenths: Int, run: Int)
    /// No fail-fault in the last `run` finished conversations.
    case noFailFault(run: Int)
  }

  /// From the lowest to the highest; at least one.
  package let levels: [Level]

  package init(levels: [Level]) {
    self.levels = levels
  }
}
