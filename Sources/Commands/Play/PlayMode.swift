import Scoring

package enum PlayMode: String, CaseIterable, Sendable {
  /// Coached after every reply; hints and second tries allowed.
  case practice
  /// One attempt, no aids, no scores until the end.
  case exam

  func name(in language: Language) -> String {
    switch self {
    case .practice: language("练习", "practice")
    case .exam: language("考试", "exam")
    }
  }
}
