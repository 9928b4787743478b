import Scoring
import Terminal

/// The end of a report: how many replies, which faults, the worst lines.
struct ScoreSummary {
  let tally: ScoreTally
  let rulebook: Rulebook
  let language: Language

  /// Characters of a reply shown in the list of the worst.
  private static let shownScalars = 40

  var lines: [StyledText] {
    guard tally.replies > 0 else { return [StyledText(language("没有可评的回复。", "No replies to score."), .warning)] }
    var lines = [StyledText(language("── 小结 ──", "── summary ──"), .bold), StyledText(counts)]
    let faults = list(tally.faults)
    lines.append(
      StyledText(language("问题：", "faults: "), .bad)
        + StyledText(faults.isEmpty ? language("没有发现", "none found") : faults))
    let merits = list(tally.merits, limit: 6)
    if !merits.isEmpty { lines.append(StyledText(language("做得好：", "good: "), .good) + StyledText(merits)) }
    if !tally.worst.isEmpty {
      lines.append(StyledText(language("最差的几句：", "worst lines:"), .bold))
      lines += tally.worst.map(worst)
    }
    return lines
  }

  private var counts: String {
    var parts = [language("\(tally.replies) 条回复", "\(tally.replies) \(tally.replies == 1 ? "reply" : "replies")")]
    if tally.judged > 0 { parts.append(language("平均 \(average) 分", "\(average) of 5 on average")) }
    if tally.unjudged > 0 { parts.append(language("未评 \(tally.unjudged) 条", "\(tally.unjudged) not judged")) }
    if tally.invalid > 0 { parts.append(language("读不了 \(tally.invalid) 行", "\(tally.invalid) unreadable")) }
    return parts.joined(separator: language("，", ", "))
  }

  /// To one decimal, rounded half up, without floating point.
  private var average: String {
    let tenths = (tally.overallSum * 20 + tally.judged) / (tally.judged * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func list(_ counts: [CriterionID: Int], limit: Int = .max) -> String {
    let order = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return order.prefix(limit).map { "\(name($0.key)) \($0.value)" }.joined(separator: language("、", ", "))
  }

  private func name(_ criterion: CriterionID) -> String {
    rulebook.criterion(criterion)?.names[language] ?? criterion.text
  }

  private func worst(_ bad: ScoreTally.Bad) -> StyledText {
    let place = language("  第 \(bad.line) 行（\(bad.overall) 分）", "  line \(bad.line) (\(bad.overall)) ")
    let names = bad.faults.map(name).joined(separator: language("、", ", "))
    return StyledText(place, .bold) + StyledText(language("「\(shortened(bad.words))」", "“\(shortened(bad.words))”"))
      + StyledText(" " + names, .bad)
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0 == "\n" ? " " : $0 }
    let isCut = scalars.count > Self.shownScalars
    return String(String.UnicodeScalarView(scalars.prefix(Self.shownScalars))) + (isCut ? "…" : "")
  }
}
