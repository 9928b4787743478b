/// Scenarios in the order in which a team needs them.
package struct WeakestScenarios: Equatable, Sendable {
  package let ids: [String]

  /// The lowest share of first attempts passed comes first; what nobody has played stands in the middle, and equal ones
  /// keep the order of `candidates`.
  package init(of candidates: [String], attempts: [Board.Attempt]) {
    var played: [String: (passed: Int, count: Int)] = [:]
    for attempt in attempts {
      played[attempt.scenario, default: (0, 0)].count += 1
      if attempt.isPassed { played[attempt.scenario, default: (0, 0)].passed += 1 }
    }
    let shares = candidates.map { id in played[id].map { $0.passed * 1000 / $0.count } ?? 500 }
    ids = candidates.indices.sorted { shares[$0] != shares[$1] ? shares[$0] < shares[$1] : $0 < $1 }
      .map { candidates[$0] }
  }
}
