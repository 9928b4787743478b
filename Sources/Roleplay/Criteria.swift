import Scoring

/// Criteria of the codebook that the conversation itself looks at.
extension CriterionID {
  static let closing = CriterionID("courtesy.closing")
  static let hangUp = CriterionID("banned.hang-up")
  static let hold = CriterionID("courtesy.hold")
  static let moreHelp = CriterionID("courtesy.more-help")
  static let offerHelp = CriterionID("courtesy.offer-help")
  static let thanks = CriterionID("courtesy.thanks")
  static let clarify = CriterionID("deescalation.clarify")
  static let deadline = CriterionID("deescalation.deadline")
  static let owner = CriterionID("deescalation.owner")
  static let restate = CriterionID("deescalation.restate")
  static let asksAgain = CriterionID("conduct.asks-again")
  static let safetyFirst = CriterionID("conduct.safety-first")
  /// Says nothing of this case: what the scenario knows of it, the rubrics cannot know.
  static let stockAnswer = CriterionID("conduct.stock-answer")
}
