import Career
import Reports
import Scoring

/// The training indicators as lines of a report.
struct IndicatorLines {
  let rules: IndicatorRules
  let period: Period
  let language: Language

  func lines(_ indicators: Indicators) -> [IndicatorLine] {
    let texts = IndicatorsScreen(language: language, rules: rules, period: period)
    return indicators.values.map { value in
      IndicatorLine(
        id: value.indicator.rawValue, name: texts.name(of: value.indicator), weight: value.weight,
        value: value.score.map { $0 / 100 }, shown: shown(value.basis), target: target(value.indicator),
        formula: texts.formula(value.basis), conversations: value.conversations.count)
    }
  }

  /// What was reached, in the unit of the indicator.
  private func shown(_ basis: Indicators.Basis) -> String {
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
    case .satisfaction: "\(rules.satisfactionTarget / 10).\(rules.satisfactionTarget % 10)"
    case .complaints: "0"
    case .timeliness, .solving, .returnVisits: "100%"
    }
  }
}
