import Roleplay
import Scoring
import Terminal

/// Where a conversation stands now: who is in front, and his last words.
struct StandingScreen {
  let session: PlaySession
  let language: Language
  let mode: PlayMode

  var lines: [StyledText] {
    let (scenario, conversation) = (session.scenario, session.conversation)
    guard let actor = conversation.listener(in: scenario), let words = conversation.lastWords[actor] else { return [] }
    let name = scenario.actor(actor)?.name ?? actor.text
    let heading =
      mode == .practice
      ? MoodBars(language: language).heading(name, conversation.mood(of: actor, in: scenario))
      : StyledText(name, .accent)
    return [heading, StyledText("  " + language("「\(words)」", "“\(words)”"))]
  }
}

/// A conversation that is taken up again: the briefing in short and the last two turns, then where it stands.
struct ResumeScreen {
  let session: PlaySession
  let language: Language
  let mode: PlayMode

  var lines: [StyledText] {
    let scenario = session.scenario
    let briefing = BriefingScreen(scenario: scenario, language: language).inShort(mode: mode)
    let turns = session.recent.flatMap(lines(of:))
    let heading = turns.isEmpty ? [] : [StyledText(language("── 上回说到 ──", "── so far ──"), .dim)]
    let standing = StandingScreen(session: session, language: language, mode: mode).lines
    // The last turn may already end with what he said last.
    let isSaid = standing.last.map { $0 == turns.last } ?? true
    return briefing + heading + turns + (isSaid ? standing.prefix(0) : standing[...])
  }

  private func lines(of turn: PlaySession.Turn) -> [StyledText] {
    let scenario = session.scenario
    var lines: [StyledText] = []
    if case .replied(let actor, let text, _) = turn.event {
      let name = scenario.actor(actor)?.name ?? actor.text
      lines.append(StyledText(language("你 → \(name)：", "You → \(name): "), .bold) + StyledText(text))
    }
    for case .says(let actor, let text) in turn.effects {
      lines.append(StyledText(scenario.actor(actor)?.name ?? actor.text, .accent))
      lines.append(StyledText("  " + language("「\(text)」", "“\(text)”")))
    }
    return lines
  }
}
