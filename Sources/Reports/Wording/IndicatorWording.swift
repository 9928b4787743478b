import Career
import Scoring

/// The training indicators in words, each with its formula.
package struct IndicatorWording: Sendable {
  private let rules: IndicatorRules
  private let language: Language

  package init(rules: IndicatorRules, language: Language) {
    self.rules = rules
    self.language = language
  }

  package func lines(_ indicators: Indicators) -> [IndicatorLine] {
    indicators.values.map { value in
      IndicatorLine(
        id: value.indicator.rawValue, name: name(value.indicator), weight: value.weight,
        value: value.score.map { $0 / 100 }, shown: shown(value.basis), target: target(value.indicator),
        formula: formula(value.indicator), conversations: value.conversations.count)
    }
  }

  package func name(_ indicator: Indicator) -> String {
    switch indicator {
    case .satisfaction: language("客户满意度", "Satisfaction")
    case .timeliness: language("响应及时", "Timeliness")
    case .solving: language("问题解决", "Solving")
    case .complaints: language("投诉控制", "Complaint control")
    case .returnVisits: language("回访", "Return visits")
    }
  }

  /// What was reached, in the unit of the indicator.
  package func shown(_ basis: Indicators.Basis) -> String {
    switch basis {
    case .satisfaction(let sum, let count): count == 0 ? "—" : Decimals.hundredths(sum * 100 / count) + " / 5"
    case .timeliness(let first, let promises): share(first) + " · " + share(promises)
    case .solving(let solved, let firstTry): share(solved) + " · " + share(firstTry)
    case .complaints(let count): language("\(count) 起", "\(count)")
    case .returnVisits(let visits): share(visits)
    }
  }

  private func share(_ share: Indicators.Share) -> String { share.outOf == 0 ? "—" : "\(share.count)/\(share.outOf)" }

  private func target(_ indicator: Indicator) -> String {
    switch indicator {
    case .satisfaction: tenths(rules.satisfactionTarget)
    case .complaints: "0"
    case .timeliness, .solving, .returnVisits: "100%"
    }
  }

  package func formula(_ indicator: Indicator) -> String {
    switch indicator {
    case .satisfaction:
      language(
        "（平均满意度 − \(tenths(rules.satisfactionFloor))）÷（\(tenths(rules.satisfactionTarget)) − \(tenths(rules.satisfactionFloor))）",
        "(mean − \(tenths(rules.satisfactionFloor))) ÷ (\(tenths(rules.satisfactionTarget)) − \(tenths(rules.satisfactionFloor)))"
      )
    case .timeliness:
      language(
        "前 \(rules.firstAnswerWithin) 句就推进的场次占 \(rules.firstAnswerShare)%，按时做到的承诺占 \(100 - rules.firstAnswerShare)%",
        "\(rules.firstAnswerShare) %: moved within \(rules.firstAnswerWithin) replies; \(100 - rules.firstAnswerShare) %: promises kept in time"
      )
    case .solving:
      language(
        "解决的场次占 \(rules.solvedShare)%，第一次练就解决的占 \(100 - rules.solvedShare)%",
        "\(rules.solvedShare) %: solved; \(100 - rules.solvedShare) %: solved at the first try")
    case .complaints:
      language("100 − 每起投诉或红线 \(rules.perComplaint)", "100 − \(rules.perComplaint) for each complaint or red line")
    case .returnVisits: language("答应回电并按时打了的 ÷ 答应回电的", "promised calls made in time ÷ promised calls")
    }
  }

  private func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
