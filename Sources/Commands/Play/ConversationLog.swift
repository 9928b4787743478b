import Records
import Roleplay
import Scoring

/// Where the turns of one conversation are written down.
struct ConversationLog {
  let store: RecordStore
  let number: ConversationNumber
  let mode: PlayMode

  func note(_ kind: InterruptionRecord.Kind) throws {
    try store.note(InterruptionRecord(kind: kind, at: RealTime.stamp()), in: number)
  }

  func interruptions() throws -> Int { try store.interruptions(of: number).count }

  func append(_ turn: PlaySession.Turn, leadingTo after: Conversation, in scenario: Scenario) throws {
    let record = TurnRecord(
      event: EventRecord(turn.event), hearing: turn.hearing.map(HearingRecord.init),
      shown: turn.effects.compactMap(Self.line),
      moods: scenario.actors.compactMap { actor in
        after.moods[actor.id].map { MoodRecord(actor: actor.id.text, anger: $0.anger, trust: $0.trust) }
      },
      stage: after.stage?.text ?? "", clock: after.now.description)
    try store.append(record, to: number, outcome: try after.outcome.map { try outcome($0, of: after, in: scenario) })
    if after.outcome != nil, turn.before.outcome == nil, mode == .practice {
      try store.keep(dueCalls(after, in: scenario), from: number)
    }
  }

  /// What was promised beyond the end and falls due on a real day.
  private func dueCalls(_ conversation: Conversation, in scenario: Scenario) -> [DueCallRecord] {
    let today = RealTime.today()
    return conversation.promisesForRealDays(in: scenario).map { promise in
      DueCallRecord(
        actor: promise.to.text, name: scenario.actor(promise.to)?.name ?? promise.to.text, what: promise.what,
        promisedOn: today, dueOn: today + promise.daysLater)
    }
  }

  private static func line(_ effect: Conversation.Effect) -> LineRecord? {
    switch effect {
    case .says(let actor, let text): LineRecord(speaker: actor.text, text: text)
    case .hint(let text, _): LineRecord(speaker: nil, text: text)
    default: nil
    }
  }

  private func outcome(
    _ outcome: Conversation.Outcome, of conversation: Conversation, in scenario: Scenario
  ) throws -> OutcomeRecord {
    let card = Scorecard(of: conversation, in: scenario, isExam: mode == .exam)
    let ending: Ending? =
      switch outcome {
      case .reached(let id): scenario.ending(id)
      case .left: nil
      }
    return OutcomeRecord(
      ending: ending?.id.text ?? "", kind: ending?.kind.rawValue ?? "left", satisfaction: card.satisfaction,
      points: card.verdict == .awaitsReview ? nil : card.total, isPassed: card.verdict == .passed,
      awaitsReview: card.verdict == .awaitsReview, failFaults: card.failFaults.map(\.rule.text),
      missed: card.missedTitles, retractions: conversation.retractions,
      details: OutcomeDetails(of: conversation, in: scenario, endedAt: RealTime.stamp()),
      interruptions: mode == .exam ? try interruptions() : nil)
  }
}

extension Scorecard {
  /// Faults that capped the total, in the order in which they were typed.
  var failFaults: [Finding] {
    deductions.compactMap { deduction in
      if case .fault(_, let finding) = deduction.what, finding.severity == .fail { return finding }
      return nil
    }
  }

  /// What was expected and not met, most costly first; equal ones in the order of the scenario.
  var missedTitles: [String] {
    items.enumerated().filter { $0.element.met == nil }.sorted { a, b in
      a.element.worth != b.element.worth ? a.element.worth > b.element.worth : a.offset < b.offset
    }.map(\.element.title)
  }
}
