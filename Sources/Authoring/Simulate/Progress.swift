import Roleplay

/// How far a conversation has come towards a good end: what a planner wants to raise.
struct Progress: Sendable {
  private let distances: [StageID: Int]
  private let points: [StageID: [Int]]

  init(of scenario: Scenario) {
    distances = Self.distances(in: scenario)
    points = Dictionary(
      uniqueKeysWithValues: scenario.stages.map { ($0.id, $0.expectations.map(\.points)) })
  }

  /// Steps from a stage to the best ending that is a success; 20 when there is no way.
  func distance(_ stage: StageID) -> Int { distances[stage] ?? 20 }

  func distance(_ destination: Destination, in scenario: Scenario) -> Int {
    switch destination {
    case .stage(let stage): distance(stage)
    case .ending(let ending): scenario.ending(ending).flatMap(Self.cost) ?? 20
    }
  }

  static func isSuccess(_ conversation: Conversation, _ scenario: Scenario) -> Bool {
    guard case .reached(let ending) = conversation.outcome else { return false }
    return scenario.ending(ending)?.kind.isSuccess ?? false
  }

  /// Weighs points of the scorecard, ways to go, things done, promises and the customer's mood against each other.
  func value(of conversation: Conversation, in scenario: Scenario) -> Int {
    var sum = 0
    if case .reached(let id) = conversation.outcome, let ending = scenario.ending(id) {
      sum += ending.kind.isSuccess ? 2000 + ending.satisfaction * 500 : -20_000
    } else if let stage = conversation.stage {
      sum -= 300 * distance(stage)
    } else {
      sum -= 20_000
    }
    for met in conversation.met { sum += 20 * (points[met.stage]?[met.index] ?? 0) }
    sum += 15 * conversation.told.count
    for deed in scenario.deeds where conversation.done.contains(deed.id) { sum += Self.value(of: deed) }
    for entry in conversation.promises.entries { sum += Self.value(of: entry) }
    let mood = conversation.mood(of: scenario.customer.id, in: scenario)
    return sum + 3 * (mood.trust - mood.anger)
  }

  static func value(of deed: Deed) -> Int {
    deed.moods.values.reduce(0) { $0 + $1.trust - $1.anger } >= 0 ? 60 : -60
  }

  private static func value(of entry: PromiseLedger.Entry) -> Int {
    let groundless = entry.isGroundless ? -300 : 0
    switch entry.state {
    case .kept: return groundless + (entry.due == nil ? 0 : 80)
    case .broken: return groundless - 1000
    case .open, .renewed: return groundless + (entry.pledge == nil || entry.due == nil ? 0 : 30)
    }
  }

  /// A lesser success counts as some steps more; nil for a failure.
  private static func cost(of ending: Ending) -> Int? {
    ending.kind.isSuccess ? 3 * (5 - ending.satisfaction) : nil
  }

  private static func distances(in scenario: Scenario) -> [StageID: Int] {
    func ways(_ moves: [Move]) -> [Destination] { moves.compactMap(\.next) }
    func events(at stage: Stage) -> [Destination] {
      scenario.events.compactMap { event in
        if case .afterStage(let other, _) = event.due, other != stage.id { return nil }
        return event.next
      }
    }
    var known: [StageID: Int] = [:]
    for _ in scenario.stages {
      for stage in scenario.stages {
        let near = (ways(stage.moves + scenario.moves) + events(at: stage)).compactMap { way -> Int? in
          switch way {
          case .stage(let next): next == stage.id ? nil : known[next]
          case .ending(let ending): scenario.ending(ending).flatMap(cost)
          }
        }
        if let nearest = near.min() { known[stage.id] = min(known[stage.id] ?? .max, nearest + 1) }
      }
    }
    return known
  }
}
