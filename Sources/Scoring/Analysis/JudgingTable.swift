/// The weights of `scoring.json` by number of criterion: what a reply as a whole is worth, and whether it can be said.
struct JudgingTable: Sendable {
  struct Judgement: Equatable {
    let isJudged: Bool
    /// 1 to 5; nil when not judged.
    let overall: Int?
  }

  private struct Entry: BitwiseCopyable {
    /// Points whatever the severity; `unset` where only the severity counts.
    let points: Int32
    let cap: Int32
    let isFormal: Bool
  }

  private static let unset = Int32.min

  private let base: Int
  private let thresholds: [Int]
  private let entries: Frozen<Entry>
  /// By severity as in `RuleLine`, good first.
  private let severityPoints: [Int]
  private let severityCaps: [Int]
  private let substance: [Language: Int]

  init(_ weights: ScoringWeights, _ criteria: [Criterion]) {
    base = weights.base
    thresholds = weights.thresholds
    substance = weights.substance
    severityPoints = [0] + Severity.allCases.sorted().map { weights.severities[$0] ?? 0 }
    severityCaps = [5] + Severity.allCases.sorted().map { weights.severityCaps[$0] ?? 5 }
    entries = Frozen(
      criteria.map { criterion in
        Entry(
          points: weights.criteria[criterion.id].map { Int32($0) } ?? Self.unset,
          cap: Int32(weights.caps[criterion.id] ?? 5), isFormal: weights.formal.contains(criterion.id))
      })
  }

  /// Base and points of every criterion once, the gravest and fullest finding of it, then the caps of the faults.
  func judge(_ run: borrowing RuleRun, _ language: Language) -> Judgement {
    var points = base
    var cap = 5
    var isUnderstood = false
    for index in 0..<run.accepted.count {
      let one = run.accepted[index]
      let entry = entries[Int(one.criterion)]
      cap = min(cap, Int(entry.cap), severityCaps[Int(one.severity)])
      if !entry.isFormal { isUnderstood = true }
      guard isFullest(index, run) else { continue }
      let worth = entry.points == Self.unset ? severityPoints[Int(one.severity)] : Int(entry.points)
      points += one.isPartly ? worth / 2 : worth
    }
    guard isUnderstood || run.reading.contentCount < substance[language] ?? 1 else {
      return Judgement(isJudged: false, overall: nil)
    }
    return Judgement(isJudged: true, overall: min(cap, 1 + thresholds.count { points >= $0 }))
  }

  /// The highest `overall` of a reply with a finding of this criterion.
  func cap(of criterion: Int32) -> Int { Int(entries[Int(criterion)].cap) }

  /// Whether findings of a criterion do not by themselves show that a reply was understood.
  func isFormal(_ criterion: Int32) -> Bool { entries[Int(criterion)].isFormal }

  func isSubstantial(_ contentCount: Int, in language: Language) -> Bool { contentCount >= substance[language] ?? 1 }

  /// Whether no other finding of the same criterion weighs more, or as much and stands before it.
  private func isFullest(_ index: Int, _ run: borrowing RuleRun) -> Bool {
    let one = run.accepted[index]
    for other in 0..<min(run.accepted.count, 64) where other != index {
      let rival = run.accepted[other]
      guard rival.criterion == one.criterion else { continue }
      if rival.severity != one.severity {
        if rival.severity > one.severity { return false }
      } else if rival.isPartly != one.isPartly {
        if one.isPartly { return false }
      } else if other < index {
        return false
      }
    }
    return index < 64
  }
}
