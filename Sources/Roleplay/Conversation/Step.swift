import Scoring

/// One step under way: the state being changed, and what has happened so far, in order.
struct Step {
  var state: Conversation
  let scenario: Scenario
  var effects: [Conversation.Effect] = []
  /// Spoken in this step and not yet joined into one person's speech.
  var parts: [Part] = []

  struct Part: Equatable {
    let by: ActorID
    let text: String
  }

  init(state: Conversation, scenario: Scenario) {
    self.state = state
    self.scenario = scenario
  }

  mutating func take(_ event: Conversation.Event) throws(Conversation.StepError) {
    if let outcome = state.outcome { throw .alreadyEnded(outcome) }
    if case .began = event { return try begin() }
    guard let stage = state.stage.flatMap(scenario.stage) else { throw .notBegun }
    switch event {
    case .began: throw .alreadyBegun
    case .replied(let actor, let text, let hearing): try reply(to: actor, text, hearing, at: stage)
    case .waited(let until): try wait(until: until, at: stage)
    case .called(let actor): try call(actor, at: stage)
    case .hungUp: hangUp(at: stage)
    case .hintAsked: hint(at: stage)
    case .retracted: try retract()
    case .recorded(let record): write(record)
    case .noted(let text): state.notes.append(text)
    case .left: end(.left)
    }
    flushSpeech()
  }

  private mutating func begin() throws(Conversation.StepError) {
    guard state.phase == .notBegun else { throw .alreadyBegun }
    for event in scenario.events {
      if case .at(let moment) = event.due { schedule(event.id, at: moment) }
    }
    enter(scenario.stages[0].id)
    flushSpeech()
  }

  private mutating func hint(at stage: Stage) {
    guard !stage.hints.isEmpty else { return }
    let index = min(state.inStage.hint, stage.hints.count - 1)
    state.inStage.hint += 1
    state.hints += 1
    effects.append(.hint(stage.hints[index], isWording: index == stage.hints.count - 1 && index > 0))
  }

  private mutating func retract() throws(Conversation.StepError) {
    guard var before = state.before.first else { throw .nothingToRetract }
    before.retractions = state.retractions + 1
    before.hints = state.hints
    state = before
    effects.append(.tookBack)
  }

  private mutating func write(_ record: CaseRecord) {
    state.turn += 1
    state.record = record
    effects.append(.checkedRecord(faulty: record.faulty(against: scenario.record)))
    advance(minutes: scenario.pace.aside)
  }
}
