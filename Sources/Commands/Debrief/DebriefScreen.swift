import Roleplay
import Scoring
import Terminal

/// What a finished conversation teaches, in a dozen lines.
struct DebriefScreen {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  private static let mostMissed = 4
  /// Right after the end nobody reads more.
  private static let firstSteps = 2

  /// - Parameter followsCard: what was missed stands there already.
  func lines(for conversation: Conversation, isExam: Bool = false, followsCard: Bool = false) -> [StyledText] {
    let debrief = Debrief(of: conversation, in: scenario, isExam: isExam)
    return [StyledText(language("── 复盘 ──", "── debrief ──"), .bold)] + turns(debrief, conversation) + best(debrief)
      + (followsCard ? [] : missed(debrief)) + way(debrief, atMost: followsCard ? Self.firstSteps : nil)
  }

  /// The customer's own words, for when the scorecard is not on the screen any more.
  func ending(of conversation: Conversation) -> [StyledText] {
    let debrief = Debrief(of: conversation, in: scenario)
    guard let ending = debrief.ending else { return [StyledText(language("中途退出", "left before the end"), .dim)] }
    let name = scenario.customer.name
    return [
      StyledText(
        language(
          "\(ending.kind.name(in: language))，\(name)打 \(ending.satisfaction) 分：「\(ending.why)」",
          "\(ending.kind.name(in: language)); \(name) gives \(ending.satisfaction) of 5: “\(ending.why)”"))
    ]
  }

  private func turns(_ debrief: Debrief, _ conversation: Conversation) -> [StyledText] {
    guard !debrief.turningPoints.isEmpty else { return [] }
    return [StyledText(language("转折：", "turning points:"), .bold)]
      + debrief.turningPoints.map { point in
        let reply = point.reply.map { conversation.replies[$0] }
        let time = reply.map { ClockText(language: language).time($0.at) + " " } ?? ""
        let mark = point.isGood ? StyledText("  ▲ ", .good) : StyledText("  ▼ ", .bad)
        let who =
          scenario.actors.count { $0.role != .colleague } > 1 ? (scenario.actor(point.actor)?.name ?? "") + " " : ""
        let why = MoodReason(scenario: scenario, coach: coach, language: language).text(
          of: point.cause, in: conversation)
        return mark + StyledText(time, .dim)
          + StyledText(who + MoodChangeText(language: language).text(point.change), .bold)
          + StyledText(language("：\(why)", ": \(why)")) + StyledText(said(reply, point.cause), .dim)
      }
  }

  /// The reply itself, where the reason does not quote it.
  private func said(_ reply: Conversation.Reply?, _ cause: MoodEntry) -> String {
    guard let reply else { return "" }
    if case .words = cause.cause { return "" }
    let words = DisplayWidth().truncated(reply.text.split(separator: "\n").joined(separator: " "), to: 36)
    return language("（您说：\(words)）", " (you: \(words))")
  }

  private func best(_ debrief: Debrief) -> [StyledText] {
    guard let best = debrief.best else { return [] }
    return [
      StyledText(language("最好的一句：", "best sentence: "), .bold) + StyledText(quoted(best.text), .good)
    ]
  }

  private func missed(_ debrief: Debrief) -> [StyledText] {
    guard !debrief.missed.isEmpty else { return [] }
    let titles = debrief.missed.prefix(Self.mostMissed).map(\.title)
    let more = debrief.missed.count - titles.count
    let rest = more > 0 ? language(" 等 \(debrief.missed.count) 项", " and \(more) more") : ""
    return [
      StyledText(language("漏掉的：", "missed: "), .bold)
        + StyledText(titles.joined(separator: language("、", ", ")) + rest)
    ]
  }

  /// Only the stages where something was missed: what went well needs no model.
  private func way(_ debrief: Debrief, atMost count: Int?) -> [StyledText] {
    let all = debrief.way.enumerated().filter { !$0.element.isMet && $0.element.wording != nil }
    let steps = all.prefix(count ?? all.count)
    guard !steps.isEmpty else { return [] }
    let rest =
      all.count > steps.count
      ? [
        StyledText(
          language("  后面还有 \(all.count - steps.count) 步，输“复盘”看全", "  \(all.count - steps.count) more: “debrief”"), .dim)
      ]
      : []
    return [StyledText(language("可以这样走：", "a way through:"), .bold)]
      + steps.map { index, step in
        let aims = debrief.missed.filter { $0.stage == step.stage }.map(\.title)
        return StyledText("  \(index + 1) ", .accent)
          + StyledText(aims.joined(separator: language("、", ", ")) + language("：", ": "), .dim)
          + StyledText(quoted(step.wording ?? ""))
      } + rest
  }

  private func quoted(_ words: String) -> String { language("「\(words)」", "“\(words)”") }
}

/// 怒气 −7 信任 +5
struct MoodChangeText {
  let language: Language

  func text(_ change: Mood.Change) -> String {
    var parts: [String] = []
    if change.anger != 0 { parts.append(language("怒气", "anger") + signed(change.anger)) }
    if change.trust != 0 { parts.append(language("信任", "trust") + signed(change.trust)) }
    return parts.joined(separator: " ")
  }

  private func signed(_ number: Int) -> String { number < 0 ? " −\(-number)" : " +\(number)" }
}
