/// How far a trainee has come in a pack.
package struct PackStanding: Equatable, Sendable {
  package struct Place: Equatable, Sendable {
    package let part: Pack.Part
    package let index: Int

    package init(part: Pack.Part, index: Int) {
      self.part = part
      self.index = index
    }

    package var step: Pack.Step { part.steps[index] }
    /// Under which it is kept: `1-am/0`.
    package var key: String { part.keys[index] }
  }

  /// What stands in the way of the next step today.
  package enum Today: Equatable, Sendable {
    case goOn
    /// The day's parts are done; the next belong to another day.
    case doneForToday
    case complete
  }

  package let pack: Pack
  /// The civil day on which each step was done.
  package let done: [String: Int]
  /// Nil when all is done.
  package let next: Place?
  package let today: Today
  /// The civil day on which the last step was done, once all are.
  package let completedOn: Int?

  /// - Parameters:
  ///   - done: the civil day of every step that is done, by its key.
  ///   - today: a civil day.
  package init(_ pack: Pack, done: [String: Int], today: Int) {
    self.pack = pack
    self.done = done
    let places = pack.parts.flatMap { part in part.steps.indices.map { Place(part: part, index: $0) } }
    next = places.first { done[$0.key] == nil }
    completedOn = next == nil ? places.compactMap { done[$0.key] }.max() : nil
    guard let next else {
      self.today = .complete
      return
    }
    // A new day of the course begins on a new civil day.
    let earlier = pack.parts.filter { ($0.day ?? 0) < (next.part.day ?? 0) }.flatMap(\.keys).compactMap { done[$0] }
    let isFresh = next.part.keys.allSatisfy { done[$0] == nil }
    let hasBegunDay = pack.parts.contains { part in
      part.day == next.part.day && part.keys.contains { done[$0] != nil }
    }
    self.today = isFresh && !hasBegunDay && (earlier.max() ?? Int.min) >= today ? .doneForToday : .goOn
  }

  package func doneSteps(of part: Pack.Part) -> Int { part.keys.count { done[$0] != nil } }

  package var partsLeft: Int { pack.parts.count { doneSteps(of: $0) < $0.steps.count } }

  /// The week of the plan that follows, from 0, and whether its thirty days are over; nil before all is done and for a
  /// pack without a plan.
  package func week(on day: Int) -> Int? {
    guard let completedOn, !pack.plan.isEmpty, day >= completedOn, day - completedOn < Self.planDays else { return nil }
    return min((day - completedOn) / 7, pack.plan.count - 1)
  }

  /// Thirty days after the course there is a meeting about what came of it (S4-109).
  package static let planDays = 30

  package func isReviewDue(on day: Int) -> Bool {
    guard let completedOn, !pack.plan.isEmpty else { return false }
    return day - completedOn >= Self.planDays
  }
}
