import Scoring

package enum PlayMode: String, CaseIterable, Sendable {
  /// Coached after every reply; hints and second tries allowed.
  case practice
  /// One attempt, no aids, no scores until the end.
  case exam
  /// A round of a team's drill: no aids, nothing shown until the team has talked, and it counts for nobody.
  case drill

  /// What a trainee can choose.
  static let choices: [PlayMode] = [.practice, .exam]

  func name(in language: Language) -> String {
    switch self {
    case .practice: language("练习", "practice")
    case .exam: language("考试", "exam")
    case .drill: language("演练", "drill")
    }
  }
}
