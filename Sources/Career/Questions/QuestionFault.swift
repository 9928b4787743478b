import Documents

/// What can be wrong with knowledge questions beyond their JSON.
package enum QuestionFault: Fault, Equatable {
  /// The same words stand twice among the choices.
  case duplicateChoice(String)
  /// More points are asked for than there are.
  case pointsOutOfReach(count: Int, points: Int)
  /// Neither choices nor points, or both.
  case noSuchForm
  /// The model answer itself would be marked as wrong.
  case modelNotAccepted(String)
  /// An answer that must not be accepted would be.
  case wrongAnswerAccepted(String)

  package static let allCodes = [
    "duplicate-choice", "points-out-of-reach", "no-such-form", "model-not-accepted",
    "wrong-answer-accepted",
  ]

  package var code: String {
    switch self {
    case .duplicateChoice: "duplicate-choice"
    case .pointsOutOfReach: "points-out-of-reach"
    case .noSuchForm: "no-such-form"
    case .modelNotAccepted: "model-not-accepted"
    case .wrongAnswerAccepted: "wrong-answer-accepted"
    }
  }
}
