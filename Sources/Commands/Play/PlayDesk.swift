import Foundation
import Roleplay
import Scoring
import Terminal

/// The desk at which a trainee sits: reads lines, plays them, shows what comes of it, until the role-play ends.
struct PlayDesk {
  private(set) var session: PlaySession
  let mode: PlayMode
  let language: Language
  let coach: Coach
  let screen: Screen
  let options: PlayOptions
  /// Where a line that was being typed is kept when the terminal vanishes, to be shown again at `resume`.
  let drafts: DraftKeeper?
  /// Stands in the next line, to be changed: a reply that was held back, or one of an earlier run.
  var draft: String
  /// Lines of a chat turn that are typed and not yet sent.
  var bubbles = ChatBubbles()
  /// What stands in a form that was put aside.
  var form: [CaseRecord.Item: String] = [:]
  var message: [Message.Item: String] = [:]
  /// The trainee's own words from another time, just after which it begins (救场).
  var beginsAfter: String?

  enum Leave: Equatable {
    case ended
    /// Can be resumed.
    case interrupted
  }

  init(
    _ opened: PlayOpening.Opened, language: Language, screen: Screen, options: PlayOptions = PlayOptions(),
    drafts: DraftKeeper? = nil
  ) {
    session = opened.session
    mode = opened.mode
    coach = Coach(rulebook: opened.kit.analyzer.rulebook, language: language, scenario: opened.kit.scenario)
    self.language = language
    self.screen = screen
    self.options = options
    self.drafts = drafts
    draft = ""
  }

  /// Plays until the conversation ends or is left.
  mutating func run(reading reader: inout some LineReader) throws -> Leave {
    if session.conversation.phase == .notBegun {
      screen.show(BriefingScreen(scenario: session.scenario, language: language).lines(mode: mode))
      try take(beginning)
    } else {
      if mode == .exam { try session.noteInterruption(.resumed) }
      screen.show(ResumeScreen(session: session, language: language, mode: mode).lines)
      draft = drafts?.take() ?? ""
    }
    while session.conversation.outcome == nil {
      if try turn(reading: &reader) == .interrupted { return .interrupted }
    }
    try writeUp(reading: &reader)
    let card = ScorecardScreen(
      scenario: session.scenario, coach: coach, language: language, mode: mode,
      interruptions: try session.interruptions())
    screen.show(card.lines(for: session.conversation))
    showDebrief()
    return .ended
  }

  private var beginning: Conversation.Event {
    guard let text = beginsAfter else { return .began }
    let actor = session.scenario.stages[0].with
    let moment = session.conversation.moment(to: actor, in: session.scenario)
    return .beganAfter(text, session.kit.hear(text, at: moment))
  }

  /// One line, or a silence.
  private mutating func turn(reading reader: inout some LineReader) throws -> Leave? {
    let event = reader.readLine(prompt: prompt())
    draft = ""
    switch event {
    case .line(let line): return try obey(line, reading: &reader)
    case .interrupted: try interrupted()
    case .idle(let seconds): try grewImpatient(after: seconds)
    case .endOfInput where !bubbles.isEmpty:
      // What was typed on a chat and not sent yet is not lost with the pipe.
      if let (text, actor) = bubbles.sent() { try send(text, to: actor, line: text, reading: &reader) }
    case .endOfInput: if try confirmsLeaving(reading: &reader) { return .interrupted }
    case .hungUp(let draft):
      drafts?.keep(draft)
      return .interrupted
    }
    return nil
  }

  // MARK: - One line

  private mutating func obey(_ line: String, reading reader: inout some LineReader) throws -> Leave? {
    switch PlayInput(line: line) {
    case .empty:
      guard let (text, actor) = bubbles.sent() else { return nil }
      try send(text, to: actor, line: text, reading: &reader)
      return nil
    case .digit(let number):
      return try obey(digit: number, reading: &reader)
    case .action(let action, let argument):
      return try obey(action, argument, reading: &reader)
    case .unknownAction(let name):
      complain(
        language(
          "没有 /\(name) 这个操作，/帮助 看有哪些；想把它当话说，打两个斜杠 //", "no action /\(name); /help lists them; to say it, type //"))
      return nil
    case .reply(let name, let text, _):
      guard passesPinyinCheck(text, reading: &reader) else { return nil }
      try say(text, to: name, line: line, reading: &reader)
      return nil
    }
  }

  private mutating func say(_ text: String, to name: String?, line: String, reading reader: inout some LineReader)
    throws
  {
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      complain(language("要对他说什么？名字后面接着打", "say something after the name"))
      return
    }
    guard let actor = listener(name, of: text) else { return }
    if session.conversation.channel == .chat, !options.readsScript {
      if let rest = bubbles.add(text, to: actor) {
        try send(rest.text, to: rest.actor, line: rest.text, reading: &reader)
      }
      return
    }
    try send(text, to: actor, line: line, reading: &reader)
  }

  /// Says it, unless the trainee is warned and takes his words back before anybody has heard them.
  private mutating func send(_ text: String, to actor: ActorID, line: String, reading reader: inout some LineReader)
    throws
  {
    let event = session.reply(text, to: actor)
    if warns, case .replied(_, _, let hearing) = event {
      let warning = findings.warning(
        of: hearing, in: text, to: session.scenario.actor(actor), at: session.conversation.now)
      screen.show(warning)
      let question = language("  还是这样说出去？y 说出去，回车改一改：", "  Say it all the same? y, or Enter to change it: ")
      guard warning.isEmpty || Answer.isYes(question, reading: &reader) else {
        draft = line
        return
      }
    }
    let parts = SpokenPart.parts(of: text, in: session.scenario)
    guard parts != [.words(text, at: 0)] else { return try take(event) }
    for part in parts where session.conversation.outcome == nil {
      switch part {
      case .words(let words, let other, _): try take(session.reply(words, to: other ?? actor))
      case .pause(let seconds): try take(.acted(.pause(seconds: seconds), with: actor))
      }
    }
  }

  private var warns: Bool { mode == .practice && options.warnsOfFaults && !options.readsScript }

  /// The one spoken to; nil after a complaint.
  func listener(_ name: String?, of text: String = "") -> ActorID? {
    guard let name else { return session.conversation.listener(of: text, in: session.scenario) }
    if let actor = session.scenario.actor(called: name) { return actor.id }
    let names = session.scenario.actors.map { $0.aliases.first ?? $0.name }.joined(separator: language("、", ", "))
    complain(language("这里没有“\(name)”。能找的有：\(names)", "there is no “\(name)” here. You can turn to: \(names)"))
    return nil
  }

  /// Applies an event and shows what came of it; a refusal is told, and nothing has happened.
  mutating func take(_ event: Conversation.Event) throws {
    do {
      let turn = try session.take(event)
      screen.show(turnScreen.lines(for: turn, leadingTo: session.conversation))
      if case .retracted = event { screen.show(StandingScreen(session: session, language: language, mode: mode).lines) }
    } catch let refusal as Conversation.StepError {
      complain(RefusalText(scenario: session.scenario, language: language).text(refusal))
    }
  }

  private func showDebrief() {
    guard !session.conversation.replies.isEmpty else { return }
    screen.show(
      DebriefScreen(scenario: session.scenario, coach: coach, language: language)
        .lines(for: session.conversation, isExam: mode == .exam, followsCard: true))
    screen.show(
      StyledText(
        language("换一句会怎样？主页输“如果”；再看一遍输“复盘”。", "Another sentence? “whatif” at home; “debrief” shows this again."), .dim))
  }

  // MARK: - What is shown between turns

  func complain(_ text: String) { screen.show(StyledText("  " + text, .warning)) }

  private var turnScreen: TurnScreen {
    TurnScreen(scenario: session.scenario, findings: findings, language: language, mode: mode)
  }

  private var findings: FindingLines {
    FindingLines(coach: coach, language: language, cost: session.scenario.manners.scorecard.faults)
  }

  /// In a chat with a group it matters who reads along.
  private var place: String {
    guard session.conversation.channel == .chat, !session.scenario.group.isEmpty else { return "" }
    return session.conversation.privateWith == nil ? language("（群里）", " (group)") : language("（私聊）", " (private)")
  }

  private func prompt() -> Prompt {
    let (scenario, conversation) = (session.scenario, session.conversation)
    let name = conversation.listener(in: scenario).flatMap(scenario.actor)?.name ?? ""
    let footer = PlayFooter(
      mode: mode, channel: conversation.channel, hasGroup: !scenario.group.isEmpty, language: language)
    return Prompt(
      StyledText(ClockText(language: language).time(conversation.now) + " ", .dim)
        + StyledText(bubbles.isEmpty ? "\(name)\(place)› " : "\(name)\(place)┊ ", .accent),
      footer: bubbles.footer(in: language) + footer.lines(columns: screen.columns(), screen.measure),
      history: mode == .practice ? "reply" : nil,
      completion: PlayCompletion(scenario: scenario, mode: mode, language: language).complete,
      idleAfter: options.pace == .real && bubbles.isEmpty ? scenario.manners.timing.idle : nil,
      idlesOnlyWhenEmpty: true,
      draft: draft)
  }
}
