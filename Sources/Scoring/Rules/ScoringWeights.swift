internal import Documents

/// `Rubrics/scoring.json`: what findings are worth for `overall`, and when a reply counts as judged. All in points.
package struct ScoringWeights: Sendable {
  /// What a reply with nothing in it is worth.
  package var base = 20
  /// Points of single criteria; faults have negative ones.
  package var criteria: [CriterionID: Int] = [:]
  /// Points of a fault that `criteria` does not name.
  package var severities: [Severity: Int] = [:]
  /// The least points for an overall of 2, 3, 4 and 5.
  package var thresholds = [10, 20, 30, 40]
  /// The highest overall of a reply with this fault.
  package var caps: [CriterionID: Int] = [:]
  package var severityCaps: [Severity: Int] = [:]
  /// Letters and characters from which a reply that nothing understands is not judged, by language.
  package var substance: [Language: Int] = [.chinese: 8, .english: 24]
  /// Criteria that by themselves do not show that a reply was understood.
  package var formal: Set<CriterionID> = []
  var detectors = DetectorLimits()

  package init() {}
}

extension ScoringWeights {
  static let reading = Reading<ScoringWeights>.object { reader in
    reader.format(0)
    var weights = ScoringWeights()
    weights.base = reader.optional("base", .int(-1000...1000)) ?? weights.base
    weights.criteria = table(reader.optional("criteria", .entries(of: .int(-1000...1000))))
    weights.severities = reader.optional("severities", bySeverity(-1000...0)) ?? [:]
    if let bounds = reader.optional("thresholds", .array(of: .int(-1000...1000))), bounds.count == 4 {
      weights.thresholds = bounds
    }
    weights.caps = table(reader.optional("caps", .entries(of: .int(1...5))))
    weights.severityCaps = reader.optional("severityCaps", bySeverity(1...5)) ?? [:]
    if let substance = reader.optional("substance", substanceReading) { weights.substance = substance }
    weights.formal = Set((reader.optional("formal", .array(of: .string)) ?? []).map { CriterionID($0) })
    weights.detectors = reader.optional("detectors", DetectorLimits.reading) ?? weights.detectors
    return weights
  }

  private static func table(_ entries: [(key: Placed<String>, value: Int)]?) -> [CriterionID: Int] {
    Dictionary((entries ?? []).map { (CriterionID($0.key.value), $0.value) }) { first, _ in first }
  }

  private static func bySeverity(_ range: ClosedRange<Int>) -> Reading<[Severity: Int]> {
    .object { reader in
      var table: [Severity: Int] = [:]
      for severity in Severity.allCases { table[severity] = reader.optional(severity.rawValue, .int(range)) }
      return table
    }
  }

  private static let substanceReading = Reading<[Language: Int]>.object { reader in
    var table: [Language: Int] = [:]
    for language in Language.allCases { table[language] = reader.optional(language.rawValue, .int(1...1000)) }
    return table
  }
}
