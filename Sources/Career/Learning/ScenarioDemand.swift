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
  package init?(against weak: WeakSpots, outOf demands: [ScenarioDemand], last: String?) {
    for spot in weak.spots {
      let fitting = demands.filter { $0.criteria.contains(spot.missed) }
      let others = fitting.filter { $0.scenario != last }
      let shortest = (others.isEmpty ? fitting : others).enumerated().min { a, b in
        a.element.expectations != b.element.expectations
          ? a.element.expectations < b.element.expectations : a.offset < b.offset
      }
      guard let shortest else { continue }
      self.init(
        scenario: shortest.element.scenario,
        reason: .exercises(criterion: spot.missed, missedIn: spot.conversations))
      return
    }
    return nil
  }
}
