import Roleplay
import Scoring
import Terminal

/// The sheet after the last word: how it ended, what it was worth and why.
struct ScorecardScreen {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  func lines(for conversation: Conversation) -> [StyledText] {
    let card = Scorecard(of: conversation, in: scenario)
    return [StyledText("")] + ending(conversation, card) + [total(card)] + dimensions(card) + missed(card)
      + deductions(card, conversation)
  }

  private func ending(_ conversation: Conversation, _ card: Scorecard) -> [StyledText] {
    guard case .reached(let id) = conversation.outcome, let ending = scenario.ending(id) else {
      return [StyledText(language("── 中途退出 ──", "── left before the end ──"), .bold)]
    }
    let stars =
      String(repeating: "★", count: ending.satisfaction) + String(repeating: "☆", count: 5 - ending.satisfaction)
    return [
      StyledText("── \(ending.kind.name(in: language)) ── ", .bold)
        + StyledText(language("满意度 ", "satisfaction ") + "\(ending.satisfaction) \(stars)"),
      StyledText("  " + language("「\(ending.why)」", "“\(ending.why)”"), .dim),
    ]
  }

  private func total(_ card: Scorecard) -> StyledText {
    switch card.verdict {
    case .awaitsReview:
      StyledText(
        language(
          "待复核：\(card.unjudgedReplies) 句没听懂，由带教定分",
          "awaiting review: \(card.unjudgedReplies) replies were not understood"),
        .warning)
    case .passed: StyledText(language("得分 \(card.total) · 通过", "\(card.total) points · passed"), .good)
    case .failed:
      StyledText(language("得分 \(card.total) · 未通过", "\(card.total) points · not passed"), .bad)
        + StyledText(card.isCapped ? language("（有红线，封顶）", " (held down by a red-line fault)") : "")
    }
  }

  private func dimensions(_ card: Scorecard) -> [StyledText] {
    card.dimensions.map { dimension, sum in
      let share = sum.worth == 0 ? 0 : sum.points * 10 / sum.worth
      let name = DisplayWidth().padded(dimension.name(in: language), to: 18)
      return StyledText("  \(name)") + StyledText(String(repeating: "▇", count: share), .good)
        + StyledText(String(repeating: "░", count: 10 - share), .dim) + StyledText(" \(sum.points)/\(sum.worth)")
    }
  }

  private func missed(_ card: Scorecard) -> [StyledText] {
    let titles = card.missedTitles
    guard !titles.isEmpty else { return [] }
    return [
      StyledText(language("还缺：", "still missing: "), .bold) + StyledText(titles.joined(separator: language("、", ", ")))
    ]
  }

  private func deductions(_ card: Scorecard, _ conversation: Conversation) -> [StyledText] {
    guard !card.deductions.isEmpty else { return [] }
    return [StyledText(language("扣分：", "points off:"), .bold)]
      + card.deductions.map { StyledText("  −\($0.points)  ", .bad) + StyledText(reason($0.what, conversation)) }
  }

  private func reason(_ deduction: Scorecard.Deduction, _ conversation: Conversation) -> String {
    switch deduction {
    case .fault(let reply, let finding):
      let words = conversation.replies[reply].text.scalars(finding.spans)
      return language(
        "\(coach.name(of: finding.criterion)) 「\(words)」", "\(coach.name(of: finding.criterion)) “\(words)”")
    case .brokenPromise(let number): return language("承诺 \(number) 没做到", "promise \(number) was broken")
    case .groundlessPromise(let number):
      return language("承诺 \(number) 的时间没问过要来的人", "promise \(number): nobody asked the one who must come")
    case .hints(let count): return language("看提示 \(count) 次", "hints: \(count)")
    case .retractions(let count): return language("重来 \(count) 次", "replies taken back: \(count)")
    }
  }
}

extension String {
  /// The characters of these scalar ranges, with … between them.
  func scalars(_ spans: [Range<Int>]) -> String {
    let scalars = Array(unicodeScalars)
    return spans.map { span in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.clamped(to: scalars.indices)])
      return String(view)
    }.joined(separator: "…")
  }
}
