import Roleplay
import Scoring
import Terminal

/// The sheet after the last word: how it ended, what it was worth and why.
struct ScorecardScreen {
  let scenario: Scenario
  let coach: Coach
  let language: Language
  var mode = PlayMode.practice
  /// The most costly ones; the debrief has them all.
  private static let mostMissed = 6
  /// Of an exam; nil where nothing is kept.
  var interruptions: Int?

  func lines(for conversation: Conversation) -> [StyledText] {
    let card = Scorecard(of: conversation, in: scenario, isExam: mode == .exam)
    return [StyledText("")] + ending(conversation, card) + total(card) + exam + dimensions(card) + missed(card)
      + deductions(card, conversation) + record(conversation)
  }

  private var exam: [StyledText] {
    guard mode == .exam else { return [] }
    let count = interruptions ?? 0
    return [
      StyledText(
        count == 0
          ? language("考试 · 没有中断", "exam · no interruptions")
          : language("考试 · 中断 \(count) 次", "exam · interruptions: \(count)"),
        count == 0 ? .dim : .warning)
    ]
  }

  /// In an exam nothing was said about the form when it was handed in.
  private func record(_ conversation: Conversation) -> [StyledText] {
    guard mode == .exam, let record = conversation.record else { return [] }
    return [StyledText(language("登记单：", "the record:"), .bold)]
      + RecordScreen(scenario: scenario, language: language).lines(for: record, in: conversation)
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

  private func total(_ card: Scorecard) -> [StyledText] {
    switch card.verdict {
    case .awaitsReview: awaitsReview(card)
    case .passed: [StyledText(language("得分 \(card.total) · 通过", "\(card.total) points · passed"), .good)]
    case .failed:
      [
        StyledText(language("得分 \(card.total) · 未通过", "\(card.total) points · not passed"), .bad)
          + StyledText(whyFailed(card))
      ]
    }
  }

  /// A satisfied customer alone is no pass.
  private func whyFailed(_ card: Scorecard) -> String {
    let pass = scenario.manners.scorecard.pass
    if card.isCapped { return language("（有红线，封顶）", " (held down by a red-line fault)") }
    if card.total < pass, card.satisfaction ?? 0 >= 4 {
      return language(
        "（客户满意了，可该做的漏得多：\(pass) 分才算过）", " (the customer is content, but too much was left out: \(pass) are needed)")
    }
    if card.total < pass { return language("（\(pass) 分才算过）", " (\(pass) are needed)") }
    return language("（客户走的时候事情没办成）", " (the customer left with nothing done)")
  }

  private func awaitsReview(_ card: Scorecard) -> [StyledText] {
    var reasons: [String] = []
    let faults = card.failFaults.count
    if mode == .exam, faults > 0 {
      reasons.append(language("\(faults) 处红线要带教确认", "\(faults) red-line faults to confirm"))
    }
    if card.unjudgedReplies > 0 {
      reasons.append(language("\(card.unjudgedReplies) 句没听懂", "\(card.unjudgedReplies) replies not understood"))
    }
    return [
      StyledText(language("待复核", "awaiting review"), .warning)
        + StyledText(
          language("：", ": ") + reasons.joined(separator: language("，", ", "))
            + language("，由带教定分（机器暂计 \(card.total)）", "; the trainer decides (provisional: \(card.total))"), .warning)
    ]
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
    let list = titles.prefix(Self.mostMissed).joined(separator: language("、", ", "))
    let rest = titles.count > Self.mostMissed ? language(" 等 \(titles.count) 项", " … \(titles.count) in all") : ""
    return [StyledText(language("还缺：", "still missing: "), .bold) + StyledText(list + rest)]
  }

  private func deductions(_ card: Scorecard, _ conversation: Conversation) -> [StyledText] {
    guard !card.deductions.isEmpty else { return [] }
    return [StyledText(language("扣分：", "points off:"), .bold)]
      + card.deductions.map { StyledText("  −\($0.points)  ", .bad) + StyledText(reason($0.what, conversation)) }
  }

  func reason(_ deduction: Scorecard.Deduction, _ conversation: Conversation) -> String {
    switch deduction {
    case .fault(let reply, let finding):
      let words = conversation.replies[reply].text.scalars(finding.spans)
      return language(
        "\(coach.name(of: finding.criterion)) 「\(words)」", "\(coach.name(of: finding.criterion)) “\(words)”")
    case .brokenPromise(let number): return language("承诺 \(number) 没做到", "promise \(number) was broken")
    case .forgottenPromise(let number): return language("承诺 \(number) 没有下文", "nothing came of promise \(number)")
    case .omission(let entry): return entry.omission.name(in: language)
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
