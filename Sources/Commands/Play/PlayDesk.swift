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
  /// What the trainee had typed when the terminal vanished or he went, to be shown again at `resume`.
  let drafts: DraftKeeper?

  private var turnScreen: TurnScreen {
    TurnScreen(scenario: session.scenario, findings: findings, language: language, mode: mode)
  }

  private var findings: FindingLines {
    FindingLines(coach: coach, language: language, cost: session.scenario.manners.scorecard.faults)
  }

  enum Leave: Equatable {
    case ended
    /// Can be resumed.
    case interrupted
  }

  init(_ opened: PlayOpening.Opened, language: Language, screen: Screen, drafts: DraftKeeper? = nil) {
    session = opened.session
    mode = opened.mode
    coach = Coach(
      rulebook: opened.kit.analyzer.rulebook, language: language, spoken: opened.kit.scenario.header.language)
    self.language = language
    self.screen = screen
    self.drafts = drafts
  }

  /// Plays until the conversation ends or is left.
  mutating func run(reading reader: inout some LineReader) throws -> Leave {
    if session.conversation.phase == .notBegun {
      screen.show(BriefingScreen(scenario: session.scenario, language: language).lines(mode: mode))
      try take(.began)
    } else {
      showWhereItStands()
    }
    while session.conversation.outcome == nil {
      switch reader.readLine(prompt: prompt()) {
      case .line(let line):
        if try obey(line, reading: &reader) == .interrupted { return .interrupted }
      case .interrupted, .idle:
        continue
      case .endOfInput:
        if try confirmsLeaving(reading: &reader) { return .interrupted }
      case .hungUp(let draft):
        drafts?.keep(draft)
        return .interrupted
      }
    }
    screen.show(
      ScorecardScreen(scenario: session.scenario, coach: coach, language: language).lines(for: session.conversation))
    return .ended
  }

  // MARK: - One line

  private mutating func obey(_ line: String, reading reader: inout some LineReader) throws -> Leave? {
    switch PlayInput(line: line) {
    case .empty:
      return nil
    case .digit(let number):
      guard let action = PlayAction.numbered(number, in: mode) else {
        complain(language("没有 \(number) 号，下面一行是能用的", "there is no \(number); see the line below"))
        return nil
      }
      return try obey(action, "", reading: &reader)
    case .action(let action, let argument):
      return try obey(action, argument, reading: &reader)
    case .unknownAction(let name):
      complain(
        language(
          "没有 /\(name) 这个操作，/帮助 看有哪些；想把它当话说，打两个斜杠 //", "no action /\(name); /help lists them; to say it, type //"))
      return nil
    case .reply(let name, let text, _):
      guard try passesPinyinCheck(text, reading: &reader) else { return nil }
      try say(text, to: name)
      return nil
    }
  }

  private mutating func say(_ text: String, to name: String?) throws {
    guard !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      complain(language("要对他说什么？名字后面接着打", "say something after the name"))
      return
    }
    guard let actor = listener(name) else { return }
    try take(session.reply(text, to: actor))
  }

  /// The one spoken to; nil after a complaint.
  private func listener(_ name: String?) -> ActorID? {
    guard let name else { return session.conversation.listener(in: session.scenario) }
    if let actor = session.scenario.actor(called: name) { return actor.id }
    let names = session.scenario.actors.map { $0.aliases.first ?? $0.name }.joined(separator: language("、", ", "))
    complain(language("这里没有“\(name)”。能找的有：\(names)", "there is no “\(name)” here. You can turn to: \(names)"))
    return nil
  }

  private mutating func obey(_ action: PlayAction, _ argument: String, reading reader: inout some LineReader) throws
    -> Leave?
  {
    guard mode == .practice || !action.isPracticeAid else {
      complain(language("考试里不能用 /\(action.names[0])", "/\(action.names[1]) is not available in an exam"))
      return nil
    }
    switch action {
    case .hint: try take(.hintAsked)
    case .retract: try take(.retracted)
    case .record: try fillRecord(reading: &reader)
    case .call: try call(argument)
    case .wait: try wait(argument)
    case .promises:
      screen.show(PromiseScreen(scenario: session.scenario, language: language).lines(for: session.conversation))
    case .why:
      screen.show(
        WhyScreen(scenario: session.scenario, coach: coach, language: language).lines(for: session.conversation))
    case .hangUp: try take(.hungUp)
    case .leave: return try confirmsLeaving(reading: &reader) ? .interrupted : nil
    case .help: screen.show(PlayHelp(language: language, mode: mode).lines)
    }
    return nil
  }

  /// Applies an event and shows what came of it; a refusal is told, and nothing has happened.
  private mutating func take(_ event: Conversation.Event) throws {
    do {
      let turn = try session.take(event)
      screen.show(turnScreen.lines(for: turn, leadingTo: session.conversation))
      if case .retracted = event { showWhereItStands() }
    } catch let refusal as Conversation.StepError {
      complain(RefusalText(scenario: session.scenario, language: language).text(refusal))
    }
  }

  private mutating func call(_ name: String) throws {
    guard !name.isEmpty else {
      complain(
        language(
          "打给谁？比如：/打给 \(session.scenario.customer.name)", "call whom? e.g. /call \(session.scenario.customer.name)"))
      return
    }
    if let actor = listener(name) { try take(.called(actor)) }
  }

  private mutating func wait(_ argument: String) throws {
    let reader = WaitTime(analyzer: session.kit.analyzer, language: session.scenario.header.language)
    guard let until = reader.moment(argument, from: session.conversation.now) else {
      complain(language("等到什么时候？比如：/等 30分、/等 16:30、/等 明天上午", "wait until when? e.g. /wait 30min, /wait 16:30"))
      return
    }
    try take(.waited(until: until))
  }

  // MARK: - Questions back

  private func passesPinyinCheck(_ text: String, reading reader: inout some LineReader) throws -> Bool {
    guard session.scenario.header.language == .chinese, BarePinyin.isLikely(text) else { return true }
    let question = language(
      "「\(text)」好像还没切到中文输入法，就这样发出去吗？(y/N) ", "“\(text)” looks like bare pinyin. Send it as it is? (y/N) ")
    return asks(question, reading: &reader)
  }

  private func confirmsLeaving(reading reader: inout some LineReader) throws -> Bool {
    asks(
      language("先离开？说过的都存好了，下次输入“继续”接着练。(y/N) ", "Leave? Everything is kept; “resume” goes on from here. (y/N) "),
      reading: &reader)
  }

  /// The end of the input answers for itself: there is nobody left to ask.
  private func asks(_ question: String, reading reader: inout some LineReader) -> Bool {
    switch reader.readLine(prompt: Prompt(StyledText(question, .warning))) {
    case .line(let answer): ["y", "yes", "是", "好", "对"].contains(answer.trimmingBlanks().lowercased())
    case .endOfInput, .hungUp: true
    case .interrupted, .idle: false
    }
  }

  private mutating func fillRecord(reading reader: inout some LineReader) throws {
    var items: [CaseRecord.Item: String] = [:]
    for item in CaseRecord.Item.allCases {
      let prompt = Prompt(StyledText("  \(item.name(in: language))\(language("：", ": "))", .accent), history: "record")
      guard case .line(let text) = reader.readLine(prompt: prompt) else {
        complain(language("没登记，刚才填的作废", "not recorded"))
        return
      }
      if !text.trimmingBlanks().isEmpty { items[item] = text }
    }
    try take(.recorded(CaseRecord(items: items)))
  }

  // MARK: - What is shown between turns

  private func complain(_ text: String) { screen.show(StyledText("  " + text, .warning)) }

  private func showWhereItStands() {
    let (scenario, conversation) = (session.scenario, session.conversation)
    guard let actor = conversation.listener(in: scenario), let words = conversation.lastWords[actor] else { return }
    let name = scenario.actor(actor)?.name ?? actor.text
    screen.show([
      mode == .practice
        ? MoodBars(language: language).heading(name, conversation.mood(of: actor, in: scenario))
        : StyledText(name, .accent),
      StyledText("  " + language("「\(words)」", "“\(words)”")),
    ])
  }

  private func prompt() -> Prompt {
    let (scenario, conversation) = (session.scenario, session.conversation)
    let name = conversation.listener(in: scenario).flatMap(scenario.actor)?.name ?? ""
    return Prompt(
      StyledText(ClockText(language: language).time(conversation.now) + " ", .dim) + StyledText("\(name)› ", .accent),
      footer: [PlayAction.footer(in: mode, language: language)], history: mode == .practice ? "reply" : nil,
      completion: PlayCompletion(scenario: scenario, mode: mode, language: language).complete, idleAfter: nil)
  }
}
