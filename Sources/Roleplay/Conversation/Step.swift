import Scoring

/// One step under way: the state being changed, and what has happened so far, in order.
struct Step {
  var state: Conversation
  let scenario: Scenario
  var effects: [Conversation.Effect] = []
  /// The reply that this step is about.
  var heard: Heard?
  /// As typed.
  var text: [Unicode.Scalar] = []
  /// Spoken in this step and not yet joined into one person's speech.
  var parts: [Part] = []
  /// Questions that no fact covers have had their answers in this step.
  var hasAnsweredByForm = false

  struct Part: Equatable {
    let by: ActorID
    var text: String
    var kind = Kind.matter

    enum Kind { case matter, reaction, want }

    /// Leads up to nothing.
    var isWhole: Bool { !(text.unicodeScalars.last.map("，、：,:".unicodeScalars.contains) ?? true) }
  }

  init(state: Conversation, scenario: Scenario) {
    self.state = state
    self.scenario = scenario
  }

  mutating func take(_ event: Conversation.Event) throws(Conversation.StepError) {
    if let outcome = state.outcome { return try writeUp(event, after: outcome) }
    if case .began = event { return try begin() }
    if case .beganAfter(let text, let hearing) = event { return try begin(after: text, hearing) }
    guard let stage = state.stage.flatMap(scenario.stage) else { throw .notBegun }
    let listener = state.listener(in: scenario)
    keepForUndo(event)
    try take(event, at: stage)
    creditWithoutWords(at: stage)
    flushSpeech()
    if state.outcome == nil, let now = state.listener(in: scenario), now != listener {
      effects.append(.listenerChanged(now))
    }
  }

  private mutating func take(_ event: Conversation.Event, at stage: Stage) throws(Conversation.StepError) {
    switch event {
    case .began, .beganAfter: throw .alreadyBegun
    case .replied(let actor, let text, let hearing): try reply(to: actor, text, hearing, at: stage)
    case .waited(let until): try wait(until: until, at: stage)
    case .called(let actor): try call(actor, at: stage)
    case .acted(let action, let actor): try act(action, with: actor, at: stage)
    case .idled(let seconds): idle(seconds, at: stage)
    case .hungUp: hangUp(at: stage)
    case .hintAsked: hint(at: stage)
    case .retracted: try retract()
    case .recorded(let record): write(record)
    case .noted(let text): state.notes.append(text)
    case .left: end(.left)
    }
  }

  /// When he has gone the form and the note can still be written; nothing else happens any more.
  private mutating func writeUp(_ event: Conversation.Event, after outcome: Conversation.Outcome)
    throws(Conversation.StepError)
  {
    switch (outcome, event) {
    case (.reached, .recorded(let record)): write(record)
    case (.reached, .noted(let text)): state.notes.append(text)
    default: throw .alreadyEnded(outcome)
    }
  }

  private mutating func hint(at stage: Stage) {
    guard !stage.hints.isEmpty else { return }
    let index = min(state.inStage.hint, stage.hints.count - 1)
    state.inStage.hint += 1
    state.hints += 1
    effects.append(.hint(stage.hints[index], isWording: index == stage.hints.count - 1 && index > 0))
  }

  /// Before whatever the customer sees. Forms and notes are not his business, nor is a hint.
  private mutating func keepForUndo(_ event: Conversation.Event) {
    let taken: Conversation.Taken
    switch event {
    case .replied(let actor, let text, _): taken = .reply(text, to: actor)
    case .called(let actor): taken = .call(actor)
    case .waited: taken = .wait
    case .acted(let action, _): taken = .action(action.kind)
    default: return
    }
    var earlier = state
    earlier.before = []
    state.before = [Undo(state: earlier, taken: taken)]
  }

  private mutating func retract() throws(Conversation.StepError) {
    guard let undo = state.before.first else { throw .nothingToRetract }
    var earlier = undo.state
    earlier.retractions = state.retractions + 1
    earlier.hints = state.hints
    earlier.record = state.record
    earlier.notes = state.notes
    state = earlier
    effects.append(.tookBack(undo.taken))
  }

  private mutating func write(_ record: CaseRecord) {
    state.turn += 1
    state.record = record
    effects.append(.checkedRecord(faulty: record.faulty(against: scenario.record)))
    if state.outcome == nil { advance(minutes: scenario.pace.aside) }
  }
}
