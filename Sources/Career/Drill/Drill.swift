/// Where a drill stands, and how one event moves it on.
///
/// A plain value over its plan: the same events give the same drill, so it is kept as the list of them and taken up
/// again after an interruption. No score is shown before `ended`.
package struct Drill: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// Call the players of the round to the front, then send `roundBegan`.
    case calling(round: Int)
    /// The next reply is this player's: send `replied` after it.
    case playing(round: Int, player: String)
    /// The others show one to five fingers: send `voted`.
    case voting(round: Int, player: String)
    /// The others guess the customer's anger, 0 to 10: send `guessed`.
    case guessing(round: Int, player: String)
    /// All have played and nobody has seen a score: send `noted` for what is said, then `discussionEnded`.
    case discussing
    /// Final: scores may be shown.
    case ended
  }

  package enum Event: Equatable, Sendable {
    /// `conversation`: the key under which the records keep it.
    case roundBegan(conversation: String)
    /// A reply was given; `isOver` when the conversation ended with it.
    case replied(isOver: Bool)
    case voted(fingers: [Int], sentence: String)
    /// `actual`: the anger as the engine had it, 0 to 100.
    case guessed([Int], actual: Int)
    case noted(String)
    case discussionEnded
  }

  package enum StepError: Error, Equatable {
    /// The event does not belong to this phase.
    case outOfTurn(Phase)
    /// Fingers are 1 to 5, guesses 0 to 10.
    case outOfRange(Int)
  }

  /// What the others thought of one performance: a round in the hot seat, a reply in a relay.
  package struct Verdict: Equatable, Sendable {
    package let round: Int
    package let player: String
    /// How many replies of the round had been given.
    package let replies: Int
    package let fingers: [Int]
    package let sentence: String
    package var guesses: [Int] = []
    /// Anger 0 to 100 when it was guessed; nil as long as it was not.
    package var actualAnger: Int?
  }

  package let plan: DrillPlan
  package private(set) var phase: Phase
  package private(set) var verdicts: [Verdict] = []
  /// Keys of the conversations, by round.
  package private(set) var conversations: [String] = []
  /// What the team said in the discussion.
  package private(set) var notes: [String] = []
  /// Replies given in this round.
  package private(set) var replies = 0
  private var isRoundOver = false

  package init(_ plan: DrillPlan) {
    self.plan = plan
    phase = plan.rounds.isEmpty ? .ended : .calling(round: 0)
  }

  /// If it throws, nothing has changed.
  package mutating func step(_ event: Event) throws(StepError) {
    switch (phase, event) {
    case (.calling(let round), .roundBegan(let conversation)):
      conversations.append(conversation)
      (replies, isRoundOver) = (0, false)
      phase = .playing(round: round, player: speaker(of: round))
    case (.playing(let round, let player), .replied(let isOver)):
      replies += 1
      isRoundOver = isOver || replies >= plan.replies
      let isJudged = plan.form == .relay || isRoundOver
      phase = isJudged ? .voting(round: round, player: player) : .playing(round: round, player: speaker(of: round))
    case (.voting(let round, let player), .voted(let fingers, let sentence)):
      for count in fingers where !(1...5).contains(count) { throw .outOfRange(count) }
      verdicts.append(Verdict(round: round, player: player, replies: replies, fingers: fingers, sentence: sentence))
      phase = .guessing(round: round, player: player)
    case (.guessing(let round, _), .guessed(let guesses, let actual)):
      for guess in guesses where !(0...10).contains(guess) { throw .outOfRange(guess) }
      verdicts[verdicts.count - 1].guesses = guesses
      verdicts[verdicts.count - 1].actualAnger = actual
      phase = next(after: round)
    case (.discussing, .noted(let words)): notes.append(words)
    case (.discussing, .discussionEnded): phase = .ended
    default: throw .outOfTurn(phase)
    }
  }

  private func next(after round: Int) -> Phase {
    guard isRoundOver else { return .playing(round: round, player: speaker(of: round)) }
    return round + 1 < plan.rounds.count ? .calling(round: round + 1) : .discussing
  }

  /// Whose turn it is after the replies given so far.
  private func speaker(of round: Int) -> String {
    let players = plan.rounds[round].players
    return players[replies % players.count]
  }
}

extension Drill {
  /// The mean of the fingers shown, in tenths; nil when nobody showed any.
  package func fingersInTenths(of player: String) -> Int? {
    let shown = verdicts.filter { $0.player == player }.flatMap(\.fingers)
    return shown.isEmpty ? nil : (shown.reduce(0, +) * 20 + shown.count) / (2 * shown.count)
  }

  /// How far the guesses were from the truth on average, in tenths of a step of the bar; nil without guesses.
  package var guessErrorInTenths: Int? {
    var (sum, count) = (0, 0)
    for verdict in verdicts {
      guard let actual = verdict.actualAnger else { continue }
      for guess in verdict.guesses {
        sum += abs(guess * 10 - actual)
        count += 1
      }
    }
    return count == 0 ? nil : (2 * sum + count) / (2 * count)
  }
}
