import Career
import Documents
import Records
import Reports
import Scoring
import Terminal

/// Training indicators on the screen: each with its formula, its figures and the conversations behind it.
struct IndicatorsScreen {
  struct Row {
    let trainee: Trainee
    let indicators: Indicators
  }

  let language: Language
  let rules: IndicatorRules
  let period: Period

  private var remark: StyledText {
    StyledText(
      language("训练指标只用来安排练习，不与薪酬挂钩。", "Training indicators plan practice; they are never relevant to pay."), .dim)
  }

  // MARK: - One trainee

  func sheet(_ row: Row) -> [StyledText] {
    let indicators = row.indicators
    let count = indicators.counted
    let title = language(
      "\(row.trainee.name) · 训练指标 \(period) · \(count) 场",
      "\(row.trainee.name) · training indicators \(period) · \(count) conversations")
    var lines = [StyledText(title, .bold)]
    if indicators.awaitingReview > 0 {
      let waiting = indicators.awaitingReview
      lines.append(
        StyledText(language("另有 \(waiting) 场待复核，没有算进来", "\(waiting) await review and are left out"), .warning))
    }
    guard count > 0 else {
      return lines + [StyledText(language("这段时间没有练完的场次", "nothing was finished in this time"), .dim)]
    }
    lines += indicators.values.flatMap(self.lines)
    let total = StyledText(language("合计 ", "Total "), .bold) + StyledText(points(indicators.total), .accent)
    return lines + [total + StyledText(language(" / 100", " of 100"), .dim), remark]
  }

  private func lines(_ value: Indicators.Value) -> [StyledText] {
    let name = DisplayWidth().padded(self.name(of: value.indicator), to: 14)
    let head =
      StyledText("  \(name)", .accent) + StyledText(DisplayWidth().padded("\(value.weight)%", to: 5))
      + StyledText(points(value.score), .bold)
    var lines = [head, StyledText("      " + formula(value.basis), .dim)]
    if !value.conversations.isEmpty {
      let keys = value.conversations.prefix(6).map { String($0.prefix(8)) }.joined(separator: " ")
      let more = value.conversations.count > 6 ? " …" : ""
      lines.append(
        StyledText(
          "      " + language("依据 \(value.conversations.count) 场：", "from \(value.conversations.count): ") + keys
            + more, .dim))
    }
    return lines
  }

  func name(of indicator: Indicator) -> String {
    switch indicator {
    case .satisfaction: language("客户满意度", "satisfaction")
    case .timeliness: language("响应时效", "timeliness")
    case .solving: language("问题解决", "solving")
    case .complaints: language("投诉控制", "complaints")
    case .returnVisits: language("回访完成", "return visits")
    }
  }

  func formula(_ basis: Indicators.Basis) -> String {
    switch basis {
    case .satisfaction(let sum, let count):
      let mean = count == 0 ? "—" : Decimals.hundredths(sum * 100 / count)
      let (floor, target) = (Decimals.tenths(rules.satisfactionFloor), Decimals.tenths(rules.satisfactionTarget))
      return language(
        "平均 \(sum) ÷ \(count) = \(mean)，目标 \(target)；(平均 − \(floor)) ÷ (\(target) − \(floor))",
        "mean \(sum) ÷ \(count) = \(mean), target \(target); (mean − \(floor)) ÷ (\(target) − \(floor))")
    case .timeliness(let first, let promises):
      let (share, within) = (rules.firstAnswerShare, rules.firstAnswerWithin)
      return language(
        "前 \(within) 句内答到点上 \(text(first)) 占 \(share)%，按时兑现承诺 \(text(promises)) 占 \(100 - share)%",
        "moved within \(within) replies \(text(first)) × \(share)%, promises kept in time \(text(promises)) × \(100 - share)%"
      )
    case .solving(let solved, let first):
      let share = rules.solvedShare
      return language(
        "解决 \(text(solved)) 占 \(share)%，首次就解决 \(text(first)) 占 \(100 - share)%",
        "solved \(text(solved)) × \(share)%, at the first try \(text(first)) × \(100 - share)%")
    case .complaints(let count):
      return language(
        "投诉或红线 \(count) 次，目标 0；100 − \(count) × \(rules.perComplaint)",
        "\(count) complaints or red lines, target 0; 100 − \(count) × \(rules.perComplaint)")
    case .returnVisits(let share):
      return share.outOf == 0
        ? language("没有到期的回访，不计分，权重分给其余各项", "none was due: not rated, its weight goes to the others")
        : language("按约回访 \(text(share))", "made as promised \(text(share))")
    }
  }

  private func text(_ share: Indicators.Share) -> String { "\(share.count)/\(share.outOf)" }
  private func points(_ score: Int?) -> String { score.map(Decimals.hundredths) ?? "—" }

  // MARK: - Everybody

  func table(_ rows: [Row]) -> [StyledText] {
    guard !rows.isEmpty else { return [StyledText(language("名册是空的。", "Nobody is in the roster yet."), .dim)] }
    let width = DisplayWidth()
    let names = max(4, rows.map { width.of($0.trainee.name) }.max() ?? 4)
    let titles = Indicator.allCases.map { width.padded(name(of: $0), to: 14, .trailing) }.joined()
    let header = width.padded(language("姓名", "name"), to: names) + titles
    let total = width.padded(language("合计", "total"), to: 9, .trailing)
    let lines = rows.map { row in
      StyledText(width.padded(row.trainee.name, to: names))
        + StyledText(row.indicators.values.map { width.padded(points($0.score), to: 14, .trailing) }.joined())
        + StyledText(width.padded(points(row.indicators.total), to: 9, .trailing), .bold)
        + StyledText(language("  \(row.indicators.counted) 场", "  \(row.indicators.counted)"), .dim)
    }
    return [
      StyledText(language("训练指标 \(period)", "Training indicators \(period)"), .bold), StyledText(header + total, .dim),
    ]
      + lines + [remark]
  }

  // MARK: - JSON

  /// Scores and total in hundredths of a point.
  static func json(_ row: Row) -> JSONValue {
    [
      "trainee": .string(row.trainee.name), "key": .string(row.trainee.key), "number": .string(row.trainee.number),
      "conversations": .integer(row.indicators.counted), "awaitingReview": .integer(row.indicators.awaitingReview),
      "total": .optional(row.indicators.total) { .integer($0) },
      "indicators": .array(row.indicators.values.map(json)),
    ]
  }

  private static func json(_ value: Indicators.Value) -> JSONValue {
    [
      "indicator": .string(value.indicator.rawValue), "weight": .integer(value.weight),
      "score": .optional(value.score) { .integer($0) }, "basis": json(value.basis),
      "conversations": .array(value.conversations.map { .string($0) }),
    ]
  }

  private static func json(_ basis: Indicators.Basis) -> JSONValue {
    switch basis {
    case .satisfaction(let sum, let count): ["sum": .integer(sum), "count": .integer(count)]
    case .timeliness(let first, let promises): ["firstAnswers": json(first), "promises": json(promises)]
    case .solving(let solved, let first): ["solved": json(solved), "firstTry": json(first)]
    case .complaints(let count): ["complaints": .integer(count)]
    case .returnVisits(let share): ["visits": json(share)]
    }
  }

  private static func json(_ share: Indicators.Share) -> JSONValue {
    ["count": .integer(share.count), "outOf": .integer(share.outOf)]
  }
}
