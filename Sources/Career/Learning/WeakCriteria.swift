/// The criteria that were expected lately and not met, by the conversations in which that happened.
package struct WeakCriteria: Equatable, Sendable {
  package struct Spot: Equatable, Sendable {
    package let criterion: String
    /// In how many of the last conversations it was missed.
    package let conversations: Int
  }

  /// Most often missed first; equal ones by id.
  package let spots: [Spot]

  /// - Parameter history: finished conversations, the latest first; the last five count.
  package init(in history: [PastConversation]) {
    var counts: [String: Int] = [:]
    for conversation in history.prefix(WeakSpots.window) {
      for criterion in conversation.details.criteria where criterion.met < criterion.expected {
        counts[criterion.id, default: 0] += 1
      }
    }
    spots = counts.map { Spot(criterion: $0.key, conversations: $0.value) }.sorted {
      $0.conversations != $1.conversations
        ? $0.conversations > $1.conversations
        : $0.criterion.unicodeScalars.lexicographicallyPrecedes($1.criterion.unicodeScalars)
    }
  }
}

/// What a scenario asks of the trainee, in short: enough to choose one.
package struct ScenarioDemand: Equatable, Sendable {
  package let scenario: String
  /// Criteria that its expectations name.
  package let criteria: Set<String>
  /// Its expectations: how long it is.
  package let expectations: Int

  package init(scenario: String, criteria: Set<String>, expectations: Int) {
    self.scenario = scenario
    self.criteria = criteria
    self.expectations = expectations
  }
}

extension Proposal {
  /// The shortest scenario that exercises what was missed most often in the last conversations; nil when nothing was
  /// missed or nothing exercises it.
  ///
  /// What was missed equally often is tried in turn. The scenario that was played last comes only where no other will do.
  package init?(against weak: WeakCriteria, outOf demands: [ScenarioDemand], last: String?) {
    for spot in weak.spots {
      let fitting = demands.filter { $0.criteria.contains(spot.criterion) }
      let others = fitting.filter { $0.scenario != last }
      let shortest = (others.isEmpty ? fitting : others).enumerated().min { a, b in
        a.element.expectations != b.element.expectations
          ? a.element.expectations < b.element.expectations : a.offset < b.offset
      }
      guard let shortest else { continue }
      self.init(
        scenario: shortest.element.scenario,
        reason: .exercises(criterion: spot.criterion, missedIn: spot.conversations))
      return
    }
    return nil
  }
}
