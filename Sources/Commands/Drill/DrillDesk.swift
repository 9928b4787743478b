import Career
import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// The projector of a drill: calls the players, plays, takes votes and guesses, and shows scores only at the end.
struct DrillDesk {
  let folder: LibraryFolder
  let language: Language
  let screen: Screen
  private(set) var log: DrillLog
  private var session: PlaySession?

  enum Leave: Equatable {
    case ended
    /// Can be taken up again.
    case interrupted
  }

  init(_ summary: DrillSummary, store: RecordStore, folder: LibraryFolder, language: Language, screen: Screen) throws {
    self.folder = folder
    self.language = language
    self.screen = screen
    log = try DrillLog(summary, in: store)
  }

  var drill: Drill { log.drill }
  private var screens: DrillScreens { DrillScreens(language: language) }
  private var opening: PlayOpening { PlayOpening(folder: folder, store: log.store, language: language) }

  /// Goes on until the drill is over or somebody leaves.
  mutating func run(reading reader: inout some LineReader) throws -> Leave {
    if drill != Drill(drill.plan) { screen.show(StyledText(language("接着上次的演练：", "Going on with the drill:"), .dim)) }
    while true {
      let leave: Leave?
      switch drill.phase {
      case .calling(let round): leave = try call(round, reading: &reader)
      case .playing(let round, let player): leave = try play(round, player, reading: &reader)
      case .voting(let round, let player): leave = try vote(round, player, reading: &reader)
      case .guessing(let round, _): leave = try guess(round, reading: &reader)
      case .discussing: leave = try discuss(reading: &reader)
      case .ended:
        screen.show(try DrillPaper(log: log, opening: opening, language: language).lines)
        return .ended
      }
      if let leave { return leave }
    }
  }

  // MARK: - Rounds

  private mutating func call(_ round: Int, reading reader: inout some LineReader) throws -> Leave? {
    let plan = drill.plan.rounds[round]
    let entry = try entry(of: plan)
    screen.clear()
    screen.show(screens.calling(plan, entry.header.title, round: round, of: drill.plan))
    guard try answer(screens.readyPrompt, reading: &reader) != nil else { return .interrupted }
    let trainee = try log.player(called: plan.players[0])
    let opened = try opening.begin(entry, by: trainee, mode: .drill, seed: plan.seed)
    guard let number = opened.number else { preconditionFailure("a drill keeps its conversations") }
    session = opened.session
    try log.take(.roundBegan(conversation: try log.store.key(of: number)))
    screen.show(BriefingScreen(scenario: opened.session.scenario, language: language).lines(mode: .drill))
    try show(.began)
    return nil
  }

  private func entry(of round: DrillPlan.Round) throws -> ScenarioShelf.Entry {
    let shelf = ScenarioShelf(in: folder, language: language)
    guard let entry = shelf.entries.first(where: { $0.header.id == round.scenario }) else {
      throw Failure(
        language(
          "演练里的场景 \(round.scenario) 不在库里了。", "The drill's scenario \(round.scenario) is no longer in the library."))
    }
    return entry
  }

  /// Takes the conversation of a round up again after an interruption.
  private mutating func openSession(_ round: Int) throws -> PlaySession {
    if let session { return session }
    guard let summary = try log.store.conversation(keyed: drill.conversations[round]) else {
      throw Failure(language("这一场的记录找不到了。", "The records of this round are gone."))
    }
    let opened = try opening.resume(summary).session
    session = opened
    let conversation = opened.conversation
    if case .notBegun = conversation.phase { try show(.began) }
    if let actor = conversation.listener(in: opened.scenario), let words = conversation.lastWords[actor] {
      screen.show(StyledText(language("「\(words)」", "“\(words)”")))
    }
    return opened
  }

  private mutating func play(_ round: Int, _ player: String, reading reader: inout some LineReader) throws -> Leave? {
    let session = try openSession(round)
    // The turn was on the disk before the machine went off; the drill had not counted it yet.
    if session.conversation.outcome != nil || session.conversation.replies.count > drill.replies {
      try log.take(.replied(isOver: session.conversation.outcome != nil))
      return nil
    }
    guard let line = try answer(screens.replyPrompt(player, session), reading: &reader) else { return .interrupted }
    switch PlayInput(line: line) {
    case .empty: break
    case .reply(let name, let text, _): try say(text, to: name)
    case .action(.leave, _): return .interrupted
    case .action(.wait, let argument): try wait(argument)
    case .action(.call, let name): if let actor = listener(name) { try show(.called(actor)) }
    case .action(.hangUp, _): try show(.hungUp)
    case .action(.help, _), .digit, .unknownAction, .action:
      complain(language("演练里可以：说话、@名字、/等、/打给、/挂机、/退出", "in a drill: speak, @name, /wait, /call, /hangup, /quit"))
    }
    return nil
  }

  private mutating func say(_ text: String, to name: String?) throws {
    guard let session, !text.trimmingBlanks().isEmpty, let actor = listener(name) else { return }
    try show(session.reply(text, to: actor))
  }

  private func listener(_ name: String?) -> ActorID? {
    guard let session else { return nil }
    guard let name else { return session.conversation.listener(in: session.scenario) }
    if let actor = session.scenario.actor(called: name) { return actor.id }
    complain(language("这里没有“\(name)”", "there is no “\(name)” here"))
    return nil
  }

  private mutating func wait(_ argument: String) throws {
    guard let session else { return }
    let reader = WaitTime(analyzer: session.kit.analyzer, language: session.scenario.header.language)
    guard let until = reader.moment(argument, from: session.conversation.now) else {
      return complain(language("等到什么时候？比如：/等 30分", "wait until when? e.g. /wait 30min"))
    }
    try show(.waited(until: until))
  }

  /// Applies an event and shows what is said, without bars, findings or points.
  private mutating func show(_ event: Conversation.Event) throws {
    guard var session else { return }
    do {
      let turn = try session.take(event)
      self.session = session
      screen.show(screens.turn(turn, of: session))
    } catch let refusal as Conversation.StepError {
      complain(RefusalText(scenario: session.scenario, language: language).text(refusal))
    }
  }

  // MARK: - The others

  private mutating func vote(_ round: Int, _ player: String, reading reader: inout some LineReader) throws -> Leave? {
    guard let line = try answer(screens.votePrompt(player), reading: &reader) else { return .interrupted }
    guard let input = HostInput(line, range: 1...5, isRunOfDigits: true) else {
      complain(language("手指是 1 到 5，比如：3 4 5 3 说得稳", "fingers are 1 to 5, e.g. 3 4 5 3 calm voice"))
      return nil
    }
    try log.take(.voted(fingers: input.numbers, sentence: input.sentence))
    return nil
  }

  private mutating func guess(_ round: Int, reading reader: inout some LineReader) throws -> Leave? {
    let session = try openSession(round)
    let customer = session.scenario.customer
    guard let line = try answer(screens.guessPrompt(customer.name), reading: &reader) else { return .interrupted }
    guard let input = HostInput(line, range: 0...10, isRunOfDigits: false) else {
      complain(language("怒气从 0 到 10，比如：7 8 6", "anger is 0 to 10, e.g. 7 8 6"))
      return nil
    }
    let anger = session.conversation.mood(of: customer.id, in: session.scenario).anger
    try log.take(.guessed(input.numbers, actual: anger))
    if case .playing = drill.phase { return nil }
    try closeRound()
    return nil
  }

  /// The round is over although the customer may not be done.
  private mutating func closeRound() throws {
    if var open = session, open.conversation.outcome == nil { _ = try open.take(.left) }
    session = nil
  }

  private mutating func discuss(reading reader: inout some LineReader) throws -> Leave? {
    if drill.notes.isEmpty {
      screen.clear()
      screen.show(try DrillPaper(log: log, opening: opening, language: language).questions)
    }
    guard let line = try answer(screens.notePrompt, reading: &reader) else { return .interrupted }
    let words = line.trimmingBlanks()
    guard words.isEmpty else {
      try log.take(.noted(words))
      return nil
    }
    guard let host = try answer(screens.hostPrompt, reading: &reader) else { return .interrupted }
    if !host.trimmingBlanks().isEmpty {
      try log.credit(try log.store.trainee(meaning: host.trimmingBlanks(), language: language))
    }
    try log.take(.discussionEnded)
    return nil
  }

  // MARK: - Asking

  /// Nil when the host leaves.
  private func answer(_ prompt: Prompt, reading reader: inout some LineReader) throws -> String? {
    while true {
      switch reader.readLine(prompt: prompt) {
      case .line(let line):
        if case .action(.leave, _) = PlayInput(line: line) { return leave() }
        return line
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return leave()
      }
    }
  }

  private func leave() -> String? {
    screen.show(
      StyledText(
        language("先停在这里，都存好了；peilian drill run 接着练。", "Stopped; everything is kept. peilian drill run goes on."), .dim))
    return nil
  }

  private func complain(_ text: String) { screen.show(StyledText("  " + text, .warning)) }
}
