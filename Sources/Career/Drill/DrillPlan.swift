/// A drill before work as it was planned: who plays what, and how.
package struct DrillPlan: Equatable, Sendable {
  package enum Form: String, CaseIterable, Sendable {
    /// One plays while the others watch, then the next one in a variant of his own.
    case hotSeat = "hot-seat"
    /// One conversation; each says one reply, in turn (接力).
    case relay
  }

  /// One conversation of the drill.
  package struct Round: Equatable, Sendable {
    /// Id of the scenario.
    package let scenario: String
    /// The variant: the same scenario with another seed gives other answers.
    package let seed: UInt64
    /// One in the hot seat, everybody in a relay, in the order in which they speak.
    package let players: [String]

    package init(scenario: String, seed: UInt64, players: [String]) {
      self.scenario = scenario
      self.seed = seed
      self.players = players
    }
  }

  package let form: Form
  /// What the drill is about, in the words of who planned it; empty when the weak spots chose.
  package let topic: String
  package let players: [String]
  /// Replies after which a round is over even if the conversation is not: fifteen minutes are short.
  package let replies: Int
  package let rounds: [Round]

  /// - Parameters:
  ///   - scenarios: ids, dealt out to the players in turn; a relay plays the first.
  ///   - seed: of the whole drill; every round gets a variant of its own.
  package init(
    form: Form, topic: String, players: [String], scenarios: [String], replies: Int? = nil, seed: UInt64
  ) {
    self.form = form
    self.topic = topic
    self.players = players
    let usual = Self.usualReplies(form, players: players.count)
    self.replies = max(1, replies ?? usual)
    switch form {
    case .relay:
      rounds = scenarios.prefix(1).map { Round(scenario: $0, seed: seed, players: players) }
    case .hotSeat:
      rounds =
        scenarios.isEmpty
        ? []
        : players.enumerated().map { index, player in
          let scenario = scenarios[index % scenarios.count]
          return Round(scenario: scenario, seed: seed &+ UInt64(index) &* 7919, players: [player])
        }
    }
  }

  package init(form: Form, topic: String, players: [String], replies: Int, rounds: [Round]) {
    self.form = form
    self.topic = topic
    self.players = players
    self.replies = replies
    self.rounds = rounds
  }

  /// About thirty typed replies fit into the ten minutes that remain beside votes and talk.
  private static func usualReplies(_ form: Form, players: Int) -> Int {
    switch form {
    case .relay: max(2 * players, 8)
    case .hotSeat: min(8, max(3, 30 / max(1, players)))
    }
  }
}
