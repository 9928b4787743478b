/// What a trainee should practise now, and why.
package struct Proposal: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case neverPlayed
    /// Played last so many days ago.
    case notPractised(days: Int)
    case notPassedYet
    /// Nothing is due: it is the one that was played longest ago.
    case leastRecent
    /// It asks for a criterion that was missed in so many of the last conversations.
    case exercises(criterion: String, missedIn: Int)
  }

  package let scenario: String
  package let reason: Reason

  /// - Parameters:
  ///   - candidates: scenario ids of the trainee's level and below, easiest first.
  ///   - history: finished conversations, the latest first.
  ///   - today: days since 0001-01-01.
  package init?(outOf candidates: [String], history: [PastConversation], today: Int) {
    let played = Set(history.map(\.scenario))
    let passed = Set(history.filter(\.isPassed).map(\.scenario))
    if let failed = Self.failed(of: candidates, in: history, passed) {
      self.init(scenario: failed, reason: .notPassedYet)
    } else if let new = candidates.first(where: { !played.contains($0) }) {
      self.init(scenario: new, reason: .neverPlayed)
    } else if let oldest = Self.leastRecent(of: candidates, in: history) {
      let days = today - oldest.day
      self.init(scenario: oldest.scenario, reason: days > 0 ? .notPractised(days: days) : .leastRecent)
    } else {
      return nil
    }
  }

  init(scenario: String, reason: Reason) {
    self.scenario = scenario
    self.reason = reason
  }

  /// The one that failed last. What awaits a trainer's review has not failed.
  private static func failed(of candidates: [String], in history: [PastConversation], _ passed: Set<String>) -> String?
  {
    var seen: Set<String> = []
    return history.first {
      seen.insert($0.scenario).inserted && !$0.awaitsReview && !passed.contains($0.scenario)
        && candidates.contains($0.scenario)
    }?.scenario
  }

  private static func leastRecent(of candidates: [String], in history: [PastConversation]) -> PastConversation? {
    let latest = candidates.compactMap { id in history.first { $0.scenario == id } }
    return latest.min { $0.day < $1.day }
  }
}
