/// The criteria that a trainee misses most often lately.
package struct WeakSpots: Equatable, Sendable {
  /// How many of the last conversations count: enough to show a habit, few enough that practice shows soon.
  package static let window = 5

  package struct Spot: Equatable, Sendable {
    package let criterion: String
    /// In how many of the last conversations it was missed.
    package let conversations: Int
  }

  /// Most often missed first; equal ones by id.
  package let spots: [Spot]

  /// - Parameter history: finished conversations, the latest first.
  package init(in history: [PastConversation]) {
    var counts: [String: Int] = [:]
    for conversation in history.prefix(Self.window) {
      for criterion in Set(conversation.missed) { counts[criterion, default: 0] += 1 }
    }
    spots = counts.map { Spot(criterion: $0.key, conversations: $0.value) }.sorted {
      $0.conversations != $1.conversations
        ? $0.conversations > $1.conversations
        : $0.criterion.unicodeScalars.lexicographicallyPrecedes($1.criterion.unicodeScalars)
    }
  }
}
