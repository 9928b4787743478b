import Scoring

/// How a recogniser agrees with the labels on writers that it had not seen.
package struct LearningReport: Sendable {
  package let language: Language
  package let rows: Int
  package let criteria: [(id: CriterionID, agreement: Agreement)]
  /// On writers on whose replies the rules had not been sharpened.
  package let honest: [(id: CriterionID, agreement: Agreement)]
  /// Intraclass correlation of `overall` on those.
  package let overall: Double
  package let figures: [RecogniserModel.Figure]

  init(
    _ language: Language, _ labels: LabelTable, _ decisions: [[Bool]], writers: [Substring], overall: [Int],
    judged: [Int], _ settings: LearningSettings
  ) {
    self.language = language
    rows = writers.count
    let honestRows = writers.indices.filter { !settings.rulesKnow.contains(String(writers[$0])) }
    let tally = { (rows: [Int]) in
      labels.criteria.enumerated().map { index, id in
        var agreement = Agreement()
        for row in rows { agreement.add(decisions[row][index], labels.isMet[index][row]) }
        return (id: id, agreement: agreement)
      }
    }
    criteria = tally(Array(writers.indices))
    honest = tally(honestRows)
    self.overall = WorthFit.correlation(honestRows.map { Double(judged[$0]) }, honestRows.map { Double(overall[$0]) })
    let names = Set(writers).sorted { scalarOrder(String($0), String($1)) }
    figures = names.map { name in
      let rows = writers.indices.filter { writers[$0] == name }
      let pooled = tally(rows).reduce(Agreement()) { $0 + $1.agreement }
      return RecogniserModel.Figure(
        writer: String(name), replies: Int32(rows.count), kappa: Int32((pooled.kappa * 10_000).rounded()))
    }
  }

  /// Over criteria that ten replies meet.
  package static func meanKappa(_ list: [(id: CriterionID, agreement: Agreement)]) -> Double {
    let counted = list.filter { $0.agreement.positives >= 10 }
    return counted.isEmpty ? 0 : counted.reduce(0) { $0 + $1.agreement.kappa } / Double(counted.count)
  }

  package static func pooled(_ list: [(id: CriterionID, agreement: Agreement)], group: String) -> Agreement {
    list.filter { $0.id.group == group }.reduce(Agreement()) { $0 + $1.agreement }
  }

  /// How much better than another model on the writers that both were tested on, in ten-thousandths of κ; nil without
  /// such writers.
  package func gain(over other: RecogniserModel) -> Int? {
    var (sum, count) = (0, 0)
    for figure in figures {
      guard let old = other.figures.first(where: { $0.writer == figure.writer && $0.replies == figure.replies }) else {
        continue
      }
      sum += Int(figure.kappa - old.kappa) * Int(figure.replies)
      count += Int(figure.replies)
    }
    return count == 0 ? nil : sum / count
  }
}
