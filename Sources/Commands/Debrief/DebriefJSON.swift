import Documents
import Roleplay

/// A debrief for other programs: the same in every interface language.
struct DebriefJSON {
  let scenario: Scenario

  /// `{"ending","kind","satisfaction","why","turningPoints","best","missed","way"}`; replies count from 1.
  func value(for conversation: Conversation, isExam: Bool) -> JSONValue {
    let debrief = Debrief(of: conversation, in: scenario, isExam: isExam)
    return [
      "scenario": .string(scenario.header.id),
      "ending": .optional(debrief.ending) { .string($0.id.text) },
      "kind": .optional(debrief.ending) { .string($0.kind.rawValue) },
      "satisfaction": .optional(debrief.ending) { .integer($0.satisfaction) },
      "why": .optional(debrief.ending) { .string($0.why) },
      "turningPoints": .array(debrief.turningPoints.map { point($0, conversation) }),
      "best": .optional(debrief.best) { ["reply": .integer($0.reply + 1), "text": .string($0.text)] },
      "missed": .array(
        debrief.missed.map {
          ["title": .string($0.title), "stage": .string($0.stage.text), "worth": .integer($0.worth)]
        }),
      "way": .array(
        debrief.way.map {
          [
            "stage": .string($0.stage.text), "aims": .array($0.aims.map { .string($0) }),
            "wording": .optional($0.wording) { .string($0) }, "met": .bool($0.isMet),
          ]
        }),
    ]
  }

  private func point(_ point: Debrief.TurningPoint, _ conversation: Conversation) -> JSONValue {
    [
      "turn": .integer(point.turn), "actor": .string(point.actor.text), "anger": .integer(point.change.anger),
      "trust": .integer(point.change.trust), "reply": .optional(point.reply) { .integer($0 + 1) },
      "text": .optional(point.reply) { .string(conversation.replies[$0].text) },
    ]
  }
}

/// What would have come of another sentence, for other programs.
struct WhatIfJSON {
  /// `{"changed","says","before","after","parted","ending"}`; events count from 0.
  static func value(for what: WhatIf) -> JSONValue {
    [
      "changed": .integer(what.changed),
      "says": .array(what.answers.map { ["speaker": .string($0.actor.text), "text": .string($0.text)] }),
      "before": .array(what.before.map(point)), "after": .array(what.after.map(point)),
      "parted": .optional(what.parting) { ["event": .integer($0.event), "reason": .string(reason($0.reason))] },
      "ending": ending(what.conversation.outcome),
    ]
  }

  private static func point(_ point: WhatIf.Point) -> JSONValue {
    [
      "event": .integer(point.event), "at": .string(point.at.description), "anger": .integer(point.mood.anger),
      "trust": .integer(point.mood.trust),
    ]
  }

  private static func reason(_ reason: WhatIf.Reason) -> String {
    switch reason {
    case .stage: "stage"
    case .listener: "listener"
    case .ended: "ended"
    case .refused: "refused"
    }
  }

  private static func ending(_ outcome: Conversation.Outcome?) -> JSONValue {
    if case .reached(let ending) = outcome { return .string(ending.text) }
    return .null
  }
}
