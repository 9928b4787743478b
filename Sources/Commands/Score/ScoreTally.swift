import Scoring

/// What a run has seen so far, in the order of its input.
struct ScoreTally: Sendable, Equatable {
  /// A reply that is worth showing at the end.
  struct Bad: Sendable, Equatable {
    let line: Int
    let overall: Int
    /// Gravity of its faults, summed.
    let weight: Int
    /// As shown, masked where words are masked.
    let words: String
    let faults: [CriterionID]

    static func isWorse(_ a: Bad, _ b: Bad) -> Bool {
      if a.overall != b.overall { return a.overall < b.overall }
      return a.weight != b.weight ? a.weight > b.weight : a.line < b.line
    }
  }

  private(set) var replies = 0
  private(set) var invalid = 0
  private(set) var unjudged = 0
  private(set) var overallSum = 0
  private(set) var worstSeverity: Severity?
  private(set) var faults: [CriterionID: Int] = [:]
  private(set) var merits: [CriterionID: Int] = [:]
  /// The three worst, worst first.
  private(set) var worst: [Bad] = []

  var judged: Int { replies - unjudged }

  mutating func addInvalid() { invalid += 1 }

  mutating func add(_ analysis: Analysis) {
    replies += 1
    if let overall = analysis.overall { overallSum += overall } else { unjudged += 1 }
    for finding in analysis.findings {
      if let severity = finding.severity { worstSeverity = max(worstSeverity ?? severity, severity) }
    }
  }

  /// Counts criteria, once per reply, and remembers the reply if it is among the worst.
  mutating func addDetails(_ analysis: Analysis, line: Int, words: String) {
    var seen: Set<CriterionID> = []
    var bad: [CriterionID] = []
    var weight = 0
    for finding in analysis.findings where seen.insert(finding.criterion).inserted {
      guard let severity = finding.severity else {
        merits[finding.criterion, default: 0] += 1
        continue
      }
      faults[finding.criterion, default: 0] += 1
      bad.append(finding.criterion)
      weight += severity.weight
    }
    guard !bad.isEmpty else { return }
    keep([Bad(line: line, overall: analysis.overall ?? 3, weight: weight, words: words, faults: bad)])
  }

  mutating func add(_ later: ScoreTally) {
    replies += later.replies
    invalid += later.invalid
    unjudged += later.unjudged
    overallSum += later.overallSum
    if let severity = later.worstSeverity { worstSeverity = max(worstSeverity ?? severity, severity) }
    faults.merge(later.faults) { $0 + $1 }
    merits.merge(later.merits) { $0 + $1 }
    keep(later.worst)
  }

  private mutating func keep(_ more: [Bad]) {
    worst = Array((worst + more).sorted(by: Bad.isWorse).prefix(3))
  }
}

extension Severity {
  /// How much one fault weighs beside others in a list of the worst.
  fileprivate var weight: Int {
    switch self {
    case .soft: 1
    case .heavy: 3
    case .fail: 9
    }
  }
}
