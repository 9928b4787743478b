/// From which score on a criterion counts as met, chosen on replies of writers that the weights had not seen.
struct Thresholds: Sendable, Equatable {
  /// Where no rule has spoken.
  var alone: Float
  /// Where a rule has spoken: below it the rule's finding falls.
  var ruled: Float

  static let never: Float = 1000

  func decides(_ score: Float, isRuled: Bool) -> Bool { score >= (isRuled ? ruled : alone) }

  struct Sample {
    let score: Float
    let isMet: Bool
    let isRuled: Bool
    /// The rules had not been sharpened on this writer's replies, so that thresholds may be chosen on them.
    let isHonest: Bool
  }

  /// Places where a threshold may lie, with how many samples lie above it and how many of them are right.
  ///
  /// - Parameter mostly: Most of the samples may be right, as where a rule has spoken: every place is looked at.
  static func cuts(_ sorted: [Sample], mostly: Bool) -> [(score: Float, found: Int, right: Int)] {
    var cuts = [(score: never, found: 0, right: 0)]
    var right = 0
    let step = max(1, sorted.count / 4000)
    for (index, sample) in sorted.enumerated() {
      if sample.isMet { right += 1 }
      // Behind a hit and before a miss: elsewhere no threshold is best.
      guard index + 1 < sorted.count else {
        cuts.append((-never, index + 1, right))
        break
      }
      let next = sorted[index + 1]
      guard sample.isMet, !next.isMet, next.score < sample.score, index % step == 0 || step == 1 else { continue }
      cuts.append(((sample.score + next.score) / 2, index + 1, right))
      // Beyond three quarters of a large set nothing else is worth finding.
      if !mostly, index > 3 * max(20, sorted.count / 4) { break }
    }
    return cuts
  }
}
