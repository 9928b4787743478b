import Library
import Roleplay
import Scoring
import Terminal

/// Asks which sentence to change and what to say instead, and shows what would have come of it.
struct WhatIfDesk {
  let session: PlaySession
  let language: Language
  let screen: Screen

  private var events: [Conversation.Event] { ReplayedEvents(session.events).events }

  /// Where each reply stands among the events, in order.
  private var replies: [(event: Int, text: String, to: ActorID)] {
    events.enumerated().compactMap { index, event in
      if case .replied(let actor, let text, _) = event { return (index, text, actor) }
      return nil
    }
  }

  /// Goes on until the trainee has seen enough.
  func run(reading reader: inout some LineReader) throws {
    guard !replies.isEmpty else {
      return screen.show(StyledText(language("这一场里您一句也没说，没有可换的。", "You said nothing there."), .warning))
    }
    screen.show(list)
    while true {
      let question = language("换第几句？（回车结束）", "Change which? (Enter ends) ")
      guard case .line(let answer) = reader.readLine(prompt: Prompt(StyledText(question, .accent))) else { return }
      let words = answer.trimmingBlanks()
      if words.isEmpty { return }
      guard let number = Int(words), replies.indices.contains(number - 1) else {
        screen.show(StyledText(language("输 1 到 \(replies.count)", "1 to \(replies.count)"), .warning))
        continue
      }
      let prompt = Prompt(StyledText(language("换成：", "say instead: "), .accent), draft: replies[number - 1].text)
      guard case .line(let text) = reader.readLine(prompt: prompt) else { return }
      guard !text.trimmingBlanks().isEmpty else { continue }
      screen.show(try lines(changing: number, to: text))
    }
  }

  private var list: [StyledText] {
    replies.enumerated().map { index, reply in
      let name = session.scenario.actor(reply.to)?.name ?? reply.to.text
      let words = screen.measure.truncated(reply.text.split(separator: "\n").joined(separator: " "), to: 60)
      return StyledText(screen.measure.padded(String(index + 1), to: 3, .trailing) + " ", .accent)
        + StyledText("→ \(name) ", .dim) + StyledText(words)
    }
  }

  /// - Parameter number: of the reply, from 1.
  func lines(changing number: Int, to text: String) throws -> [StyledText] {
    guard let what = try what(changing: number, to: text) else { return [] }
    let view = WhatIfScreen(
      scenario: session.scenario, events: events, language: language, columns: screen.columns(), measure: screen.measure
    )
    return view.lines(for: what)
  }

  func what(changing number: Int, to text: String) throws -> WhatIf? {
    guard replies.indices.contains(number - 1) else { return nil }
    return try WhatIf(
      events, in: session.scenario, seed: session.conversation.seed, changing: replies[number - 1].event, to: text,
      hear: session.kit.hear)
  }
}
