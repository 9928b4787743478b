import Roleplay
import Scoring
import Terminal

/// Two conversations side by side: as it went, and as it would have gone with another sentence.
struct WhatIfScreen {
  let scenario: Scenario
  let events: [Conversation.Event]
  let language: Language
  /// Cells in a row; nil where nobody measures.
  let columns: Int?
  let measure: DisplayWidth

  func lines(for what: WhatIf) -> [StyledText] {
    answers(what) + [heading] + rows(what) + parting(what) + sum(what)
  }

  private func answers(_ what: WhatIf) -> [StyledText] {
    what.answers.flatMap { said in
      [
        StyledText(scenario.actor(said.actor)?.name ?? said.actor.text, .accent),
        StyledText("  " + language("「\(said.text)」", "“\(said.text)”")),
      ]
    }
  }

  /// Ten cells a bar, or five where both do not fit.
  private var cells: Int { 2 * 10 * measure.of("▇") + 20 <= (columns ?? 80) ? 10 : 5 }
  private var barWidth: Int { cells * measure.of("▇") }

  private var heading: StyledText {
    let customer = scenario.customer.name
    return StyledText(
      measure.padded(language("怒气", "anger"), to: 8)
        + measure.padded(language("原来", "as it went"), to: barWidth + 5)
        + language("换一句（\(customer)）", "what if (\(customer))"), .bold)
  }

  private func rows(_ what: WhatIf) -> [StyledText] {
    what.before.filter { isShown($0.event) || $0.event == what.changed }.map { point in
      let other = what.after.first { $0.event == point.event }
      let mark = point.event == what.changed ? "→ " : "  "
      return StyledText(measure.padded(mark + ClockText(language: language).time(point.at), to: 8))
        + bar(point.mood.anger) + (other.map { bar($0.mood.anger) } ?? StyledText("·", .dim))
    }
  }

  /// A form or a note moves nobody.
  private func isShown(_ event: Int) -> Bool {
    switch events[event] {
    case .recorded, .noted: false
    default: true
    }
  }

  private func bar(_ value: Int) -> StyledText {
    TextChart.bar(value, cells: cells, Style(.red))
      + StyledText(measure.padded(String(value), to: 4, .trailing) + " ", .dim)
  }

  private func parting(_ what: WhatIf) -> [StyledText] {
    guard let parting = what.parting else {
      return [StyledText(language("后面的话照样说得通，一直走到了底。", "The rest still fitted, to the end."), .dim)]
    }
    let reason =
      switch parting.reason {
      case .ended: language("客户那头已经结束了", "it had ended")
      case .stage: language("客户已经在说别的了", "the customer was already elsewhere")
      case .listener: language("面前换了人", "somebody else was in front of you")
      case .refused: language("后面那一步做不成了", "the next step was not possible any more")
      }
    return [StyledText(language("从这里分开：\(reason)，后面的话接不上了。", "It parts here: \(reason)."), .warning)]
  }

  private func sum(_ what: WhatIf) -> [StyledText] {
    let shared = what.after.last
    guard let shared, let old = what.before.last(where: { $0.event <= shared.event }) else { return [] }
    let text = language(
      "到分开时：怒气 \(old.mood.anger) → \(shared.mood.anger)，信任 \(old.mood.trust) → \(shared.mood.trust)",
      "by then: anger \(old.mood.anger) → \(shared.mood.anger), trust \(old.mood.trust) → \(shared.mood.trust)")
    return [StyledText(text, .bold)] + ending(what)
  }

  private func ending(_ what: WhatIf) -> [StyledText] {
    guard case .reached(let id) = what.conversation.outcome, let ending = scenario.ending(id) else { return [] }
    return [
      StyledText(
        language(
          "结局：\(ending.kind.name(in: language))，满意度 \(ending.satisfaction)",
          "ending: \(ending.kind.name(in: language)), satisfaction \(ending.satisfaction)"))
    ]
  }
}
