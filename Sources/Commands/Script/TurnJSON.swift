import Documents
import Roleplay
import Scoring

/// A turn for other programs: the same in every interface language.
struct TurnJSON {
  let scenario: Scenario

  /// `{"turn","at","stage","input","to","judged","overall","findings","says","deeds","omitted","mood","promises",
  /// "listener","error"}`
  func line(for turn: PlaySession.Turn, of script: ScriptLine?, leadingTo after: Conversation) -> JSONValue {
    [
      "turn": .integer(after.turn), "at": .string(after.now.description),
      "stage": .optional(after.stage) { .string($0.text) }, "event": .string(Self.name(of: turn.event)),
      "input": .optional(script) { .string($0.line) }, "to": .optional(Self.listener(turn.event)) { .string($0.text) },
      "judged": .optional(turn.hearing) { .bool($0.isJudged) },
      "overall": .optional(turn.hearing?.analysis.overall) { .integer($0) },
      "findings": .array((turn.hearing?.analysis.findings ?? []).map { finding($0, of: script) }),
      "says": .array(turn.effects.compactMap(says)), "deeds": .array(turn.effects.compactMap(deed)),
      "omitted": .array(turn.effects.compactMap(omitted)), "mood": .object(moods(after)),
      "promises": .array(turn.effects.compactMap { promise($0, after) }),
      "listener": .optional(after.outcome == nil ? after.listener(in: scenario) : nil) { .string($0.text) },
    ]
  }

  /// A line that could not be played.
  static func refusal(_ script: ScriptLine, number: Int, code: String) -> JSONValue {
    ["input": .string(script.line), "error": ["line": .integer(number), "code": .string(code)]]
  }

  private static func name(of event: Conversation.Event) -> String {
    switch event {
    case .began, .beganAfter: "began"
    case .replied: "replied"
    case .waited: "waited"
    case .called: "called"
    case .acted(let action, _): action.kind.rawValue
    case .idled: "idled"
    case .hungUp: "hung-up"
    case .hintAsked: "hint-asked"
    case .retracted: "retracted"
    case .recorded: "recorded"
    case .noted: "noted"
    case .left: "left"
    }
  }

  private static func listener(_ event: Conversation.Event) -> ActorID? {
    switch event {
    case .replied(let actor, _, _), .called(let actor), .acted(_, let actor): actor
    default: nil
    }
  }

  private func finding(_ finding: Finding, of script: ScriptLine?) -> JSONValue {
    let spans = finding.spans.map { script?.place($0) ?? $0 }
    return FindingJSON.value(finding, spans: spans, in: script?.line ?? "")
  }

  private func says(_ effect: Conversation.Effect) -> JSONValue? {
    switch effect {
    case .says(let actor, let text): ["speaker": .string(actor.text), "text": .string(text)]
    case .hint(let text, let isWording): ["hint": .string(text), "wording": .bool(isWording)]
    default: nil
    }
  }

  private func deed(_ effect: Conversation.Effect) -> JSONValue? {
    if case .did(let deed) = effect { return .string(deed.text) }
    return nil
  }

  private func omitted(_ effect: Conversation.Effect) -> JSONValue? {
    if case .omitted(let omission, _) = effect { return .string(omission.rawValue) }
    return nil
  }

  private func moods(_ after: Conversation) -> [JSONValue.Member] {
    scenario.actors.compactMap { actor in
      after.moods[actor.id].map {
        JSONValue.Member(key: actor.id.text, value: ["anger": .integer($0.anger), "trust": .integer($0.trust)])
      }
    }
  }

  private func promise(_ effect: Conversation.Effect, _ after: Conversation) -> JSONValue? {
    let (number, state): (PromiseNumber, String)
    switch effect {
    case .promised(let made): (number, state) = (made, "made")
    case .promiseKept(let kept): (number, state) = (kept, "kept")
    case .promiseBroken(let broken): (number, state) = (broken, "broken")
    default: return nil
    }
    let entry = after.promises.entries.first { $0.number == number }
    return [
      "number": .integer(number), "state": .string(state), "what": .optional(entry) { .string($0.what) },
      "due": .optional(entry?.due) { .string($0.description) },
    ]
  }
}
