/// What was before the trainee's first turn: a colleague, or he himself, has said the wrong thing (救场).
package struct Opening: Equatable, Sendable {
  package struct Said: Equatable, Sendable {
    /// Nil: the trainee.
    package let by: ActorID?
    package let text: String
  }

  package let lines: [Said]
  /// Told to somebody else already: asked for again, he tells his story twice.
  package let told: [FactID]
  package let moods: [ActorID: Mood.Change]

  package static let none = Opening(lines: [], told: [], moods: [:])
}
