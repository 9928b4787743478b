/// What a trainee misses most often lately: enough conversations to show a habit, few enough that practice shows soon.
package struct WeakSpots: Equatable, Sendable {
  /// How many of the last conversations count.
  package static let window = 5

  package struct Spot: Equatable, Sendable {
    /// A criterion's id, or an expectation's title.
    package let missed: String
    /// In how many of the last conversations it was missed.
    package let conversations: Int
  }

  /// Most often missed first; equal ones by name.
  package let spots: [Spot]

  /// Expectations by their titles, as people read them.
  ///
  /// - Parameter history: finished conversations, the latest first.
  package static func expectations(in history: [PastConversation]) -> WeakSpots {
    WeakSpots(in: history) { $0.missed }
  }

  /// Criteria by their ids: expected in a conversation, and not met each time.
  ///
  /// - Parameter history: finished conversations, the latest first.
  package static func criteria(in history: [PastConversation]) -> WeakSpots {
    WeakSpots(in: history) { $0.details.criteria.filter { $0.met < $0.expected }.map(\.id) }
  }

  private init(in history: [PastConversation], missed: (PastConversation) -> [String]) {
    var counts: [String: Int] = [:]
    for conversation in history.prefix(Self.window) {
      for one in Set(missed(conversation)) { counts[one, default: 0] += 1 }
    }
    spots = counts.map { Spot(missed: $0.key, conversations: $0.value) }.sorted {
      $0.conversations != $1.conversations
        ? $0.conversations > $1.conversations
        : $0.missed.unicodeScalars.lexicographicallyPrecedes($1.missed.unicodeScalars)
    }
  }
}
