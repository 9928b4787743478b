import Roleplay
import Scoring

/// Something worth saying, to whom.
struct Goal {
  let to: ActorID
  let needs: Needs
  /// In the coin of `Progress`.
  let worth: Int
  let isExpectation: Bool

  /// The best goal and all expectations beside it, as long as one breath holds them.
  static func merged(_ goals: [Goal]) -> Goal? {
    guard let first = goals.first(where: { !$0.isExpectation }) ?? goals.first else { return nil }
    var needs = first.needs
    for goal in goals where goal.isExpectation && goal.to == first.to {
      let more = needs + goal.needs
      if more.count <= 7 { needs = more }
    }
    return Goal(to: first.to, needs: needs, worth: first.worth, isExpectation: false)
  }
}

/// All that can be reached by words in one situation, the most valuable first.
struct Goals {
  private let conversation: Conversation
  private let stage: Stage
  private let scenario: Scenario
  private let progress: Progress
  private(set) var all: [Goal] = []

  init(of conversation: Conversation, at stage: Stage, in scenario: Scenario, _ progress: Progress) {
    self.conversation = conversation
    self.stage = stage
    self.scenario = scenario
    self.progress = progress
    let wanted = wanted
    for actor in scenario.actors where !stage.away.contains(actor.id) && scenario.lead(of: actor.id) == actor.id {
      guard let outlook = conversation.outlook(to: actor.id, in: scenario) else { continue }
      let facts = scenario.party(of: actor.id).flatMap(\.facts).filter {
        !conversation.told.contains($0.id) && $0.isKnown(in: outlook)
      }
      let tellable = Set(facts.map(\.id))
      let isAskedEnough = isAskedEnough(actor.id)
      all += moves(to: actor.id, outlook, tellable, wanted)
      if scenario.lead(of: stage.with) == actor.id { all += expectations(outlook, tellable) }
      all += facts.map { goal(for: $0, of: actor.id, wanted) }.filter { !isAskedEnough || $0.worth > Self.idle }
    }
    all = all.filter { !$0.needs.isNothing && $0.worth > 0 }.enumerated()
      .sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }.map(\.element)
  }

  /// A fact that leads nowhere.
  private static let idle = 15
  /// So many facts of a colleague; who still asks him such things while a customer waits for a call asks for ever.
  private static let enough = 5

  private func isAskedEnough(_ actor: ActorID) -> Bool {
    guard scenario.isOfTheHouse(actor) else { return false }
    return scenario.party(of: actor).flatMap(\.facts).count { conversation.told.contains($0.id) } >= Self.enough
  }

  /// Deeds and facts that stand between this stage and the next, with what leads to them.
  private var wanted: (deeds: Set<DeedID>, facts: Set<FactID>) {
    let ahead = (stage.moves + scenario.moves).filter { move in move.next.map { isForward($0) } ?? false }
    let conditions = ahead.map(\.when) + stage.expectations.map(\.when)
    var deeds = Set(conditions.flatMap(\.deeds)).subtracting(conversation.done)
    var facts = Set(conditions.flatMap(\.factsWanted)).subtracting(conversation.told)
    for event in scenario.events where event.deeds.contains(where: deeds.contains) {
      if case .afterDeed(let deed, _) = event.due { deeds.insert(deed) }
    }
    for move in stage.moves + scenario.moves where move.deeds.contains(where: deeds.contains) {
      facts.formUnion(move.when.factsWanted)
    }
    return (deeds, facts)
  }

  private func isForward(_ destination: Destination) -> Bool {
    progress.distance(destination, in: scenario) < progress.distance(stage.id)
  }

  private func moves(
    to actor: ActorID, _ outlook: Outlook, _ tellable: Set<FactID>, _ wanted: (deeds: Set<DeedID>, facts: Set<FactID>)
  ) -> [Goal] {
    let lacking = Needs(signs: Set(conversation.lacking(to: actor, in: scenario).map(Sign.cue)))
    return (stage.moves + scenario.moves).flatMap { move -> [Goal] in
      guard move.on == .reply, scenario.lead(of: move.to ?? stage.with) == actor else { return [] }
      let worth = worth(of: move, wanted.deeds)
      guard worth > 0 else { return [] }
      return move.when.ways(outlook, tellable: tellable).map {
        Goal(to: actor, needs: $0 + lacking, worth: worth - 5 * $0.count, isExpectation: false)
      }
    }
  }

  private func worth(of move: Move, _ wanted: Set<DeedID>) -> Int {
    var worth = 0
    switch move.next {
    case .ending(let id)?:
      guard let ending = scenario.ending(id), ending.kind.isSuccess else { return 0 }
      worth += 2000 + ending.satisfaction * 500
    case .stage(let next)?:
      worth += 300 * (progress.distance(stage.id) - progress.distance(next))
      if worth < 0 { return 0 }
    case nil: break
    }
    for id in move.deeds where !conversation.done.contains(id) {
      worth += (scenario.deed(id).map(Progress.value) ?? 0) + (wanted.contains(id) ? 200 : 0)
    }
    return worth + (move.isStep ? 10 : 0)
  }

  private func expectations(_ outlook: Outlook, _ tellable: Set<FactID>) -> [Goal] {
    stage.expectations.enumerated().flatMap { index, expectation -> [Goal] in
      let isMet = conversation.met.contains { $0.stage == stage.id && $0.index == index }
      guard !isMet, let way = expectation.when.ways(outlook, tellable: tellable).first else { return [] }
      return [Goal(to: scenario.lead(of: stage.with), needs: way, worth: 20 * expectation.points, isExpectation: true)]
    }
  }

  private func goal(for fact: Fact, of actor: ActorID, _ wanted: (deeds: Set<DeedID>, facts: Set<FactID>)) -> Goal {
    let deeds = fact.deeds.filter { wanted.deeds.contains($0) }.count
    let worth = Self.idle + 200 * deeds + (wanted.facts.contains(fact.id) ? 150 : 0)
    return Goal(to: actor, needs: Needs(facts: [fact.id]), worth: worth, isExpectation: false)
  }
}
