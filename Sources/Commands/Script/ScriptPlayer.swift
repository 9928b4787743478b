import Documents
import Roleplay
import Scoring
import Terminal

/// Plays a script without a terminal: one reply or action a line, one JSON object a turn, the scorecard at last.
struct ScriptPlayer {
  private(set) var session: PlaySession
  let mode: PlayMode
  let output: TerminalOutput

  init(session: PlaySession, mode: PlayMode, output: TerminalOutput) {
    self.session = session
    self.mode = mode
    self.output = output
  }

  private var json: TurnJSON { TurnJSON(scenario: session.scenario) }

  /// After the end only the form and the note are still taken. Returns false if a line could not be played.
  mutating func play(_ lines: some Sequence<String>) throws -> Bool {
    try take(.began, of: nil)
    var isClean = true
    for (index, line) in lines.enumerated() {
      let script = ScriptLine(line)
      guard session.conversation.outcome == nil || script.input.isWriting else { continue }
      if case .empty = script.input { continue }
      do {
        try take(script)
      } catch let refusal as Refusal {
        output.write(TurnJSON.refusal(script, number: index + 1, code: refusal.code).text + "\n")
        isClean = false
      }
    }
    if session.conversation.outcome == nil { try take(.left, of: nil) }
    let card = ScorecardJSON(scenario: session.scenario, mode: mode, interruptions: try session.interruptions())
    output.write(card.value(for: session.conversation).text + "\n")
    return isClean
  }

  /// Why a line was not played, as a stable code.
  struct Refusal: Error, Equatable {
    let code: String
  }

  /// One turn, or one for each piece of a reply that has silences in it or turns to somebody else.
  private mutating func take(_ script: ScriptLine) throws {
    guard case .reply(let name, let text, _) = script.input else { return try take(event(for: script), of: script) }
    let parts = SpokenPart.parts(of: text, in: session.scenario)
    guard parts != [.words(text, at: 0)] else { return try take(event(for: script), of: script) }
    let actor = try listener(name, of: text)
    for part in parts where session.conversation.outcome == nil {
      switch part {
      case .words(let words, let other, let start):
        try take(session.reply(words, to: other ?? actor), of: script.piece(from: start))
      case .pause(let seconds): try take(.acted(.pause(seconds: seconds), with: actor), of: script)
      }
    }
  }

  private mutating func take(_ event: Conversation.Event, of script: ScriptLine?) throws {
    do {
      let turn = try session.take(event)
      output.write(json.line(for: turn, of: script, leadingTo: session.conversation).text + "\n")
    } catch let error as Conversation.StepError {
      throw Refusal(code: error.code)
    }
  }

  func event(for script: ScriptLine) throws -> Conversation.Event {
    if let outcome = session.conversation.outcome, !script.input.isWriting {
      throw Refusal(code: Conversation.StepError.alreadyEnded(outcome).code)
    }
    switch script.input {
    case .reply(let name, let text, _): return session.reply(text, to: try listener(name, of: text))
    case .action(let action, let argument): return try event(for: action, argument)
    case .unknownAction: throw Refusal(code: "unknown-action")
    case .digit, .empty: throw Refusal(code: "empty")
    }
  }

  private func event(for action: PlayAction, _ argument: String) throws -> Conversation.Event {
    guard mode == .practice || !action.isPracticeAid else { throw Refusal(code: "not-in-exam") }
    switch action {
    case .hint: return .hintAsked
    case .retract: return .retracted
    case .call: return .called(try listener(argument))
    case .wait: return .waited(until: try moment(argument))
    case .hangUp: return .hungUp
    case .leave: return .left
    case .record: return .recorded(try record(argument))
    case .hold, .transfer, .escalate, .takeMessage, .goPrivate, .goPublic, .pause, .note:
      return try typed(action, argument)
    case .promises, .why, .help: throw Refusal(code: "shows-nothing-here")
    }
  }

  private func typed(_ action: PlayAction, _ argument: String) throws -> Conversation.Event {
    let typed = TypedAction(conversation: session.conversation, scenario: session.scenario)
    do {
      guard let event = try typed.event(for: action, argument) else { throw Refusal(code: "unknown-action") }
      return event
    } catch let fault as TypedAction.Fault {
      throw Refusal(code: fault == .tooManyItems ? "too-many-items" : "no-such-actor")
    }
  }

  private func listener(_ name: String?, of text: String = "") throws -> ActorID {
    guard let name else {
      guard let actor = session.conversation.listener(of: text, in: session.scenario) else {
        throw Refusal(code: "no-such-actor")
      }
      return actor
    }
    guard let actor = session.scenario.actor(called: name) else { throw Refusal(code: "no-such-actor") }
    return actor.id
  }

  private func moment(_ argument: String) throws -> CivilDateTime {
    let reader = WaitTime(analyzer: session.kit.analyzer, language: session.scenario.header.language)
    guard let moment = reader.moment(argument, from: session.conversation.now) else {
      throw Refusal(code: "no-such-time")
    }
    return moment
  }

  /// The five items in their order with ` | ` between.
  private func record(_ argument: String) throws -> CaseRecord {
    let parts = argument.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
    guard parts.count <= CaseRecord.Item.allCases.count else { throw Refusal(code: "too-many-items") }
    let items = zip(CaseRecord.Item.allCases, parts).filter { !$0.1.isEmpty }
    return CaseRecord(items: Dictionary(uniqueKeysWithValues: items.map { ($0.0, $0.1) }))
  }
}

extension Conversation.StepError {
  /// Stable, for machines.
  var code: String {
    switch self {
    case .alreadyEnded: "already-ended"
    case .notBegun: "not-begun"
    case .alreadyBegun: "already-begun"
    case .noSuchActor: "no-such-actor"
    case .isAway: "is-away"
    case .timeHasPassed: "time-has-passed"
    case .nothingToRetract: "nothing-to-retract"
    case .notPossible: "not-possible"
    }
  }
}
