import Glibc

/// How firmly one thing is remembered, after FSRS-6 with its published default parameters.
///
/// Floating point lives in this file alone; what leaves it is rounded to fixed integers, so that the same answers give the
/// same days on every machine. Formulas: open-spaced-repetition/fsrs4anki, wiki "The Algorithm", FSRS-6. Parameters:
/// `FSRS6_DEFAULT_PARAMETERS` of fsrs-rs, `src/inference_v6.rs`.
package struct Memory: Equatable, Sendable {
  /// Millionths of a day after which nine of ten are still remembered.
  package let stability: Int
  /// Millionths, from 1 (easy) to 10.
  package let difficulty: Int

  /// How an answer went.
  package enum Grade: Int, CaseIterable, Sendable {
    case again = 1
    case hard, good, easy
  }

  /// After the first answer.
  package init(first grade: Grade) {
    self.init(stability: Self.parameters[grade.rawValue - 1], difficulty: Self.firstDifficulty(grade.rawValue))
  }

  /// As kept: millionths of days and of difficulty.
  package init(stability: Int, difficulty: Int) {
    self.stability = stability
    self.difficulty = difficulty
  }

  /// After one more answer, so many civil days after the last; a second one on the same day counts as none.
  package func reviewed(_ grade: Grade, after days: Int) -> Memory {
    let (s, d) = (Double(stability) / Self.unit, Double(difficulty) / Self.unit)
    let next =
      switch (days > 0, grade) {
      case (false, _): Self.onTheSameDay(s, grade.rawValue)
      case (true, .again): Self.forgotten(s, d, Self.recall(days: Double(days), stability: s))
      case (true, _): Self.recalled(s, d, Self.recall(days: Double(days), stability: s), grade)
      }
    return Memory(stability: next, difficulty: Self.nextDifficulty(d, grade.rawValue))
  }

  /// Whole days until nine of ten are still remembered, at least one.
  package var interval: Int { min(max(1, (stability + 500_000) / 1_000_000), Self.longestInterval) }

  /// The chance, in millionths, that it is remembered so many days after the last answer.
  package func recall(after days: Int) -> Int {
    Int((Self.recall(days: Double(max(0, days)), stability: Double(stability) / Self.unit) * Self.unit).rounded())
  }

  // MARK: - FSRS-6

  private static let unit = 1_000_000.0
  private static let longestInterval = 36_500
  private static let parameters = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  private init(stability: Double, difficulty: Double) {
    self.stability = Int((min(max(stability, 0.001), Double(Self.longestInterval)) * Self.unit).rounded())
    self.difficulty = Int((min(max(difficulty, 1), 10) * Self.unit).rounded())
  }

  /// R(t, S) = (1 + factor · t / S) ^ −w20, with factor such that R(S, S) = 0.9.
  private static func recall(days: Double, stability: Double) -> Double {
    let decay = -parameters[20]
    let factor = pow(0.9, 1 / decay) - 1
    return pow(1 + factor * days / stability, decay)
  }

  /// D0(G) = w4 − e ^ (w5 · (G − 1)) + 1, not yet held between 1 and 10.
  private static func firstDifficulty(_ grade: Int) -> Double {
    parameters[4] - exp(parameters[5] * Double(grade - 1)) + 1
  }

  /// Linear damping towards 10, then reversion towards the difficulty of an easy thing.
  private static func nextDifficulty(_ d: Double, _ grade: Int) -> Double {
    let moved = d - parameters[6] * Double(grade - 3) * (10 - d) / 9
    return parameters[7] * firstDifficulty(4) + (1 - parameters[7]) * moved
  }

  private static func recalled(_ s: Double, _ d: Double, _ r: Double, _ grade: Grade) -> Double {
    let bonus = grade == .hard ? parameters[15] : grade == .easy ? parameters[16] : 1
    let gain = exp(parameters[8]) * (11 - d) * pow(s, -parameters[9]) * (exp(parameters[10] * (1 - r)) - 1) * bonus
    return s * (gain + 1)
  }

  private static func forgotten(_ s: Double, _ d: Double, _ r: Double) -> Double {
    let left =
      parameters[11] * pow(d, -parameters[12]) * (pow(s + 1, parameters[13]) - 1) * exp(parameters[14] * (1 - r))
    return min(left, s / exp(parameters[17] * parameters[18]))
  }

  /// Only a wrong answer makes it less firm, as in `stability_short_term` of fsrs-rs, `src/model_v6.rs`.
  private static func onTheSameDay(_ s: Double, _ grade: Int) -> Double {
    let gain = exp(parameters[17] * (Double(grade) - 3 + parameters[18])) * pow(s, -parameters[19])
    return s * (grade > 1 ? max(gain, 1) : gain)
  }
}
