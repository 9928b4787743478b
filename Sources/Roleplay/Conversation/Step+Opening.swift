import Scoring

extension Step {
  mutating func begin() throws(Conversation.StepError) {
    try open()
    enter(scenario.stages[0].id)
    flushSpeech()
  }

  /// He begins with what the trainee has said before: felt and answered, but worth no points.
  mutating func begin(after text: String, _ hearing: Hearing) throws(Conversation.StepError) {
    try open()
    effects.append(.quoted(text))
    let actor = scenario.stages[0].with
    for finding in hearing.analysis.findings {
      guard let base = finding.severity.flatMap({ scenario.manners.faults[$0] }) else { continue }
      change(actor, by: base, because: .words(finding.criterion, finding.rule))
    }
    if let fault = hearing.worstFault, !react(.criterion(fault.criterion), by: actor) {
      react(.general(.fault), by: actor)
    }
    enter(scenario.stages[0].id)
    flushSpeech()
  }

  /// What was before: said, told to somebody else, taken amiss.
  private mutating func open() throws(Conversation.StepError) {
    guard state.phase == .notBegun else { throw .alreadyBegun }
    for event in scenario.events {
      if case .at(let moment) = event.due { schedule(event.id, at: moment) }
    }
    for said in scenario.opening.lines {
      if let by = said.by {
        parts.append(Part(by: by, text: said.text))
      } else {
        flushSpeech()
        effects.append(.quoted(said.text))
      }
    }
    flushSpeech()
    state.told.formUnion(scenario.opening.told)
    state.toldElsewhere.formUnion(scenario.opening.told)
    for actor in scenario.actors {
      if let felt = scenario.opening.moods[actor.id] { change(actor.id, by: felt, because: .opening) }
    }
  }
}
