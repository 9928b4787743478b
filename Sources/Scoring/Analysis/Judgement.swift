/// What a reply as a whole is worth, 1 to 5, and whether it can be said at all.
struct Judgement {
  let isJudged: Bool
  let overall: Int?

  init(_ findings: [Finding], contentCount: Int, _ language: Language, _ weights: ScoringWeights) {
    let isUnderstood = findings.contains { !weights.formal.contains($0.criterion) }
    isJudged = isUnderstood || contentCount < weights.substance[language] ?? 1
    overall = isJudged ? Self.overall(findings, weights) : nil
  }

  /// Base and points of every criterion once, then the caps of the faults.
  private static func overall(_ findings: [Finding], _ weights: ScoringWeights) -> Int {
    var points = weights.base
    var cap = 5
    var seen: Set<CriterionID> = []
    for finding in findings {
      cap = min(cap, weights.caps[finding.criterion] ?? 5)
      if let severity = finding.severity { cap = min(cap, weights.severityCaps[severity] ?? 5) }
      guard seen.insert(finding.criterion).inserted else { continue }
      let worth = weights.criteria[finding.criterion] ?? finding.severity.flatMap { weights.severities[$0] } ?? 0
      points += finding.verdict == .partly ? worth / 2 : worth
    }
    return min(cap, 1 + weights.thresholds.count { points >= $0 })
  }
}
