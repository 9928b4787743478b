import Scoring

/// What a finished conversation teaches: where it turned, what was missed, what was said best, and a way that works.
package struct Debrief: Equatable, Sendable {
  /// A turn in which somebody outside the house changed his mind most.
  package struct TurningPoint: Equatable, Sendable {
    package let turn: Int
    package let actor: ActorID
    /// All that happened to the mood in that turn.
    package let change: Mood.Change
    /// What did most of it, as it stands in the ledger.
    package let cause: MoodEntry
    /// Into `Conversation.replies`; nil when no words were said in it: a wait, a call, an event.
    package let reply: Int?

    package var isGood: Bool { change.trust - change.anger > 0 }
    var weight: Int { abs(change.anger) + abs(change.trust) }
  }

  /// What was expected and did not come.
  package struct Missed: Equatable, Sendable {
    package let title: String
    package let stage: StageID
    package let worth: Int
  }

  /// The sentence that did most good.
  package struct BestSentence: Equatable, Sendable {
    package let reply: Int
    package let text: String
  }

  /// One stage of a way that works.
  package struct Step: Equatable, Sendable {
    package let stage: StageID
    /// What is expected there, in the scenario's own words.
    package let aims: [String]
    /// A wording or an action that would do; nil where the author gives none.
    package let wording: String?
    /// All of it was done.
    package let isMet: Bool
  }

  /// At most three, in the order of the conversation.
  package let turningPoints: [TurningPoint]
  /// The most worth first.
  package let missed: [Missed]
  package let best: BestSentence?
  /// The scenario's main way, and the detours that were taken.
  package let way: [Step]
  /// Nil when the trainee broke off.
  package let ending: Ending?
}

extension Debrief {
  /// Changes below this are no turn of the conversation.
  private static let least = 8
  private static let mostPoints = 3

  package init(of conversation: Conversation, in scenario: Scenario, isExam: Bool = false) {
    let card = Scorecard(of: conversation, in: scenario, isExam: isExam)
    turningPoints = Self.turningPoints(of: conversation, in: scenario)
    missed = card.items.enumerated().filter { $0.element.met == nil }
      .sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
      .map { Missed(title: $0.element.title, stage: $0.element.stage, worth: $0.element.worth) }
    best = BestSentence(of: conversation, in: scenario)
    way = scenario.stages.filter { !$0.isDetour || conversation.visited.contains($0.id) }.compactMap { stage in
      guard !stage.expectations.isEmpty || !stage.hints.isEmpty else { return nil }
      return Step(
        stage: stage.id, aims: stage.expectations.map(\.title), wording: stage.hints.last,
        isMet: !card.items.contains { $0.stage == stage.id && $0.met == nil })
    }
    if case .reached(let id) = conversation.outcome { ending = scenario.ending(id) } else { ending = nil }
  }

  private static func turningPoints(of conversation: Conversation, in scenario: Scenario) -> [TurningPoint] {
    var points: [TurningPoint] = []
    for actor in scenario.actors where actor.role != .colleague && scenario.lead(of: actor.id) == actor.id {
      let own = conversation.moodLedger.filter { $0.actor == actor.id }
      for turn in Set(own.map(\.turn)).sorted() {
        let entries = own.filter { $0.turn == turn }
        guard let cause = strongest(of: entries) else { continue }
        points.append(
          TurningPoint(
            turn: turn, actor: actor.id, change: entries.reduce(.none) { $0 + $1.change }, cause: cause,
            reply: conversation.replies.firstIndex { $0.turn == turn }))
      }
    }
    return points.filter { $0.weight >= least }
      .sorted { ($1.weight, $0.turn) < ($0.weight, $1.turn) }
      .prefix(mostPoints).sorted { $0.turn < $1.turn }
  }

  /// In the direction of the whole; a law that only held something back explains nothing.
  private static func strongest(of entries: [MoodEntry]) -> MoodEntry? {
    let sum = entries.reduce(Mood.Change.none) { $0 + $1.change }
    let sign = sum.trust - sum.anger >= 0 ? 1 : -1
    let reasons = entries.filter { entry in
      if case .law = entry.cause { return false }
      return true
    }
    return reasons.reduce(nil) { best, entry in
      let worth = (entry.change.trust - entry.change.anger) * sign
      guard let best else { return entry }
      return worth > (best.change.trust - best.change.anger) * sign ? entry : best
    }
  }
}
