/// How decisions agree with labels, counted.
package struct Agreement: Sendable, Equatable {
  package var truePositives = 0
  package var falsePositives = 0
  package var falseNegatives = 0
  package var trueNegatives = 0

  package init() {}

  mutating func add(_ decision: Bool, _ label: Bool) {
    switch (decision, label) {
    case (true, true): truePositives += 1
    case (true, false): falsePositives += 1
    case (false, true): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  package static func + (a: Agreement, b: Agreement) -> Agreement {
    var sum = a
    sum.truePositives += b.truePositives
    sum.falsePositives += b.falsePositives
    sum.falseNegatives += b.falseNegatives
    sum.trueNegatives += b.trueNegatives
    return sum
  }

  package var positives: Int { truePositives + falseNegatives }

  package var precision: Double {
    let found = truePositives + falsePositives
    return found == 0 ? 0 : Double(truePositives) / Double(found)
  }

  package var recall: Double { positives == 0 ? 0 : Double(truePositives) / Double(positives) }

  /// Cohen's κ.
  package var kappa: Double {
    let total = Double(truePositives + falsePositives + falseNegatives + trueNegatives)
    guard total > 0 else { return 0 }
    let agreed = Double(truePositives + trueNegatives) / total
    let found = Double(truePositives + falsePositives)
    let met = Double(positives)
    let chance = (found * met + (total - found) * (total - met)) / (total * total)
    return chance < 1 ? (agreed - chance) / (1 - chance) : 1
  }
}
