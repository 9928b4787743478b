import Documents
import Roleplay
import Scoring

extension ConversationReport {
  /// For other programs, never localised but for the names of criteria.
  package var json: JSONValue {
    [
      "kind": "conversation", "scenario": Self.scenario(scenario), "trainee": trainee.json,
      "mode": isExam ? "exam" : "practice", "playedAt": .optional(playedAt) { .string($0.description) },
      "result": result.json, "transcript": .array(transcript.map(\.json)),
      "moods": .array(
        moods.map {
          ["at": .string($0.at.description), "anger": .integer($0.anger), "trust": .integer($0.trust)]
        }), "scorecard": .optional(scorecard, \.json), "promises": .array(promises.map(\.json)),
      "record": .array(
        record.map { ["item": .string($0.item.rawValue), "text": .string($0.text), "faulty": .bool($0.isFaulty)] }),
      "marks": .optional(marks, \.json),
    ]
  }

  private static func scenario(_ header: ScenarioHeader) -> JSONValue {
    [
      "id": .string(header.id), "number": .integer(header.number), "title": .string(header.title),
      "level": .string(header.level.rawValue), "channel": .string(header.channel.rawValue),
    ]
  }
}

extension ReportPerson {
  package var json: JSONValue {
    ["name": .string(name), "estate": .string(estate), "post": .string(post), "intake": .string(intake)]
  }
}

extension HandMarks {
  package var json: JSONValue {
    [
      "posture": .optional(posture) { .integer($0) }, "voice": .optional(voice) { .integer($0) },
      "manner": .optional(manner) { .integer($0) }, "comment": .string(comment), "trainer": .string(trainer),
    ]
  }
}

extension ConversationReport.Result {
  fileprivate var json: JSONValue {
    [
      "verdict": .string(verdict.rawValue), "total": .optional(total) { .integer($0) }, "capped": .bool(isCapped),
      "ending": .optional(ending) { .string($0.rawValue) }, "satisfaction": .optional(satisfaction) { .integer($0) },
      "unjudged": .integer(unjudgedReplies),
    ]
  }
}

extension ConversationReport.Card {
  fileprivate var json: JSONValue {
    [
      "dimensions": .array(
        dimensions.map {
          [
            "dimension": .string($0.dimension.rawValue), "points": .integer($0.points), "worth": .integer($0.worth),
          ]
        }),
      "items": .array(
        items.map {
          [
            "title": .string($0.title), "dimension": .string($0.dimension.rawValue), "points": .integer($0.points),
            "worth": .integer($0.worth),
          ]
        }),
      "deductions": .array(deductions.map { ["points": .integer($0.points), "reason": .string($0.reason)] }),
    ]
  }
}

extension ConversationReport.Promise {
  fileprivate var json: JSONValue {
    let name: JSONValue =
      switch state {
      case .open: "open"
      case .kept: "kept"
      case .broken: "broken"
      case .renewed: "renewed"
      }
    return [
      "number": .integer(number), "what": .string(what), "to": .string(to),
      "due": .optional(due) { .string($0.description) }, "state": name, "groundless": .bool(isGroundless),
    ]
  }
}

extension ConversationReport.Entry {
  fileprivate var json: JSONValue {
    switch self {
    case .said(let name, let speaker, let text, let at):
      [
        "at": .string(at.description), "speaker": .string(name), "customer": .bool(speaker == .customer),
        "text": .string(text),
      ]
    case .replied(let reply):
      [
        "at": .string(reply.at.description), "to": .optional(reply.to) { .string($0) }, "reply": .string(reply.text),
        "judged": .bool(reply.isJudged), "takenBack": .bool(reply.isTakenBack),
        "findings": .array(reply.notes.map(\.json)),
      ]
    case .acted(let words, let at): ["at": .string(at.description), "action": .string(words)]
    case .happened(let words, _, let at): ["at": .string(at.description), "event": .string(words)]
    }
  }
}

extension ConversationReport.Note {
  fileprivate var json: JSONValue {
    [
      "criterion": .string(criterion), "name": .string(name), "rule": .string(rule),
      "severity": .optional(severity) { .string($0.rawValue) },
      "spans": .array(spans.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
      "points": .integer(points), "heard": .optional(heard) { .string($0) }, "say": .optional(say) { .string($0) },
      "why": .optional(why) { .string($0) },
    ]
  }
}
