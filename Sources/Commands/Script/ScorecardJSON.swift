import Documents
import Roleplay
import Scoring

/// The scorecard as the last line of a script's output.
struct ScorecardJSON {
  let scenario: Scenario
  var mode = PlayMode.practice
  /// Of an exam; nil where nothing is kept.
  var interruptions: Int?

  /// `{"scorecard": {"ending","kind","satisfaction","total","verdict","capped","dimensions","missed","deductions"}}`, in an exam
  /// with `"mode"` and `"interruptions"`.
  func value(for conversation: Conversation) -> JSONValue {
    let card = Scorecard(of: conversation, in: scenario, isExam: mode == .exam)
    let ending: Ending? =
      if case .reached(let id) = conversation.outcome { scenario.ending(id) } else { nil }
    let exam: [JSONValue.Member] =
      mode == .exam
      ? [
        .init(key: "mode", value: .string(mode.rawValue)),
        .init(key: "interruptions", value: .optional(interruptions) { .integer($0) }),
      ] : []
    let members: JSONValue =
      [
        "ending": .optional(ending) { .string($0.id.text) }, "kind": .optional(ending) { .string($0.kind.rawValue) },
        "satisfaction": .optional(card.satisfaction) { .integer($0) }, "total": .integer(card.total),
        "verdict": .string(Self.name(card.verdict)), "capped": .bool(card.isCapped),
        "unjudged": .integer(card.unjudgedReplies),
        "dimensions": .object(
          card.dimensions.map { dimension, sum in
            .init(key: dimension.rawValue, value: ["points": .integer(sum.points), "worth": .integer(sum.worth)])
          }),
        "missed": .array(card.missedTitles.map { .string($0) }),
        "deductions": .array(card.deductions.map { ["points": .integer($0.points), "what": Self.reason($0.what)] }),
      ]
    guard case .object(let shared) = members else { return members }
    return ["scorecard": .object(shared + exam)]
  }

  private static func name(_ verdict: Scorecard.Verdict) -> String {
    switch verdict {
    case .passed: "passed"
    case .failed: "failed"
    case .awaitsReview: "awaits-review"
    }
  }

  private static func reason(_ deduction: Scorecard.Deduction) -> JSONValue {
    switch deduction {
    case .fault(let reply, let finding): ["fault": .string(finding.criterion.text), "reply": .integer(reply + 1)]
    case .brokenPromise(let number): ["brokenPromise": .integer(number)]
    case .forgottenPromise(let number): ["forgottenPromise": .integer(number)]
    case .omission(let entry): ["omission": .string(entry.omission.rawValue), "turn": .integer(entry.turn)]
    case .groundlessPromise(let number): ["groundlessPromise": .integer(number)]
    case .hints(let count): ["hints": .integer(count)]
    case .retractions(let count): ["retractions": .integer(count)]
    }
  }
}
