import Authoring
import Roleplay
import Scoring

/// A simulated conversation in the shape of the golden transcripts: its `> ` lines are a script for `play --script`.
struct SimulatedTranscript {
  let scenario: Scenario
  let play: SimulatedPlay

  var text: String {
    "scenario: \(scenario.header.id)\nseed: \(play.seed)\ntrainee: \(play.kind.rawValue)\n\n" + body
  }

  var body: String {
    var text = ""
    var turn = 0
    for step in play.turns {
      if let input = input(step.event) { text += "> \(input)\n" }
      text += found(step.event) + step.effects.map(line).joined()
      for incident in play.incidents where incident.turn == turn && turn > 0 {
        text += "  !! \(incident.kind.rawValue): \(incident.what)\n"
      }
      turn += 1
    }
    return text
  }

  private func input(_ event: Conversation.Event) -> String? {
    switch event {
    case .replied(let actor, let text, _): return Self.typed(text, to: scenario.actor(actor))
    case .called(let actor): return "/打给 \(scenario.actor(actor)?.name ?? actor.text)"
    case .waited(let until): return "/等 \(Self.clock(until))"
    case .hungUp: return "/挂机"
    default: return nil
    }
  }

  private static func typed(_ text: String, to actor: Actor?) -> String {
    "@\(actor?.id.text ?? "") " + text
  }

  private static func clock(_ moment: CivilDateTime) -> String {
    let (hour, minute) = (moment.minuteOfDay / 60, moment.minuteOfDay % 60)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private func found(_ event: Conversation.Event) -> String {
    guard case .replied(_, _, let hearing) = event else { return "" }
    if !hearing.isJudged { return "  ? not judged\n" }
    let signs = hearing.signs.map(\.text).sorted().joined(separator: " ")
    return signs.isEmpty ? "" : "  ~ \(signs)\n"
  }

  private func line(_ effect: Conversation.Effect) -> String {
    switch effect {
    case .says(let actor, let text): return "\(scenario.actor(actor)?.name ?? actor.text): \(text)\n"
    case .clock(let moment): return "[\(moment)]\n"
    case .did(let deed): return "  * \(deed)\n"
    case .told(let fact): return "  told \(fact)\n"
    case .promised(let number): return "  promised \(number)\n"
    case .promiseKept(let number): return "  kept \(number)\n"
    case .promiseBroken(let number): return "  broken \(number)\n"
    case .entered(let stage): return "  → \(stage)\n"
    case .ended(.reached(let ending)): return "= \(ending)\n"
    case .ended(.left): return "= left\n"
    default: return ""
    }
  }
}
