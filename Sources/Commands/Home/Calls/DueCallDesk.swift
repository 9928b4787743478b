import Library
import Records
import Roleplay
import Scoring
import Terminal

/// Picks up a call that is due on a real day: one answer, judged like any reply, and the promise is off the list.
struct DueCallDesk {
  let store: RecordStore
  let folder: LibraryFolder
  let language: Language
  let screen: Screen

  func answer(_ call: DueCall, of trainee: Trainee, reading reader: inout some LineReader) throws {
    guard let summary = try store.conversations(of: trainee).first(where: { $0.number == call.conversation }) else {
      return
    }
    let opened = try PlayOpening(folder: folder, store: store, language: language).resume(summary)
    let words = DueCallScreen(language: opened.kit.scenario.header.language, today: RealTime.today()).words(
      of: call.record)
    screen.show([
      StyledText(call.record.name, .accent), StyledText("  " + language("「\(words)」", "“\(words)”")),
    ])
    let prompt = Prompt(StyledText("\(call.record.name)› ", .accent), history: "reply")
    guard case .line(let reply) = reader.readLine(prompt: prompt), !reply.trimmingBlanks().isEmpty else {
      return screen.show(StyledText(language("没接，电话还会再来。", "Not answered: it will ring again."), .warning))
    }
    show(reply, to: call.record, words, opened)
    try store.answer(call, with: reply)
  }

  private func show(_ reply: String, to call: DueCallRecord, _ words: String, _ opened: PlayOpening.Opened) {
    let scenario = opened.kit.scenario
    let actor = scenario.actor(ActorID(call.actor)) ?? scenario.customer
    var moment = opened.session.conversation.moment(to: actor.id, in: scenario)
    moment.channel = .phone
    moment.customer = words
    let hearing = opened.kit.hear(reply, at: moment)
    let coach = Coach(rulebook: opened.kit.analyzer.rulebook, language: language, scenario: scenario)
    let findings = FindingLines(coach: coach, language: language, cost: [:])
    screen.show(findings.lines(for: hearing, in: reply, to: actor, at: opened.session.conversation.now))
    screen.show(StyledText(language("接过了，这件事记下了。", "Answered and noted."), .good))
  }
}
