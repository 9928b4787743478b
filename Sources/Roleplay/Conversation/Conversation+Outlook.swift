import Scoring

extension Conversation {
  /// What the next reply to `actor` will be judged by; nil when the conversation is not open.
  ///
  /// For whoever looks ahead: `simulate` chooses by it what is worth saying.
  /// - Parameter signs: what the reply shows; none where only the rest is looked at.
  package func outlook(to actor: ActorID, in scenario: Scenario, saying signs: Set<Sign> = []) -> Outlook? {
    guard let stage = stage.flatMap(scenario.stage) else { return nil }
    var step = Step(state: self, scenario: scenario)
    if step.isTheirs(actor, stage) { step.state.inStage.tries += 1 }
    return step.outlook(for: actor, says: signs)
  }

  /// What `actor` must still be told before he does anything.
  package func lacking(to actor: ActorID, in scenario: Scenario) -> [CueID] {
    Step(state: self, scenario: scenario).missing(for: actor).map(\.cue)
  }

  /// What a reply to `actor` asks for, one fact for each thing that it asks, in order.
  package func facts(askedIn hearing: Hearing, of actor: ActorID, in scenario: Scenario) -> [Fact] {
    Step(state: self, scenario: scenario).questions(in: hearing, to: actor).map(\.fact)
  }

  /// When the clock brings something of itself, soonest first.
  package var eventTimes: [CivilDateTime] { agenda.map(\.at) }
}
