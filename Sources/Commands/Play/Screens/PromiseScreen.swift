import Roleplay
import Scoring
import Terminal

/// 承诺台账: who promised what by when, and what became of it.
struct PromiseScreen {
  let scenario: Scenario
  let language: Language

  func lines(for conversation: Conversation) -> [StyledText] {
    let entries = conversation.promises.entries
    guard !entries.isEmpty else { return [StyledText(language("还没有许诺什么。", "Nothing has been promised yet."), .dim)] }
    return entries.map { entry in
      let due = entry.due.map { ClockText(language: language).day($0) } ?? language("没说时间", "no time said")
      let to = scenario.actor(entry.to)?.name ?? entry.to.text
      return StyledText("  \(entry.number)  \(due)  ", .bold) + StyledText("\(entry.what) → \(to)  ") + state(entry)
    }
  }

  private func state(_ entry: PromiseLedger.Entry) -> StyledText {
    switch entry.state {
    case .open: StyledText(language("未到期", "open"), .dim)
    case .kept: StyledText(language("已做到", "kept"), .good)
    case .broken: StyledText(language("没做到", "broken"), .bad)
    case .renewed(let number): StyledText(language("改为 \(number)", "renewed as \(number)"), .dim)
    }
  }
}
