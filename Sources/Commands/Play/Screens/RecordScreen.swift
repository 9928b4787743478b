import Roleplay
import Scoring
import Terminal

/// The verdict on a filled-in form, item by item, with what was really said.
struct RecordScreen {
  let scenario: Scenario
  let language: Language

  func lines(for record: CaseRecord, in conversation: Conversation) -> [StyledText] {
    let checks = RecordCheck(of: record, in: conversation, of: scenario).items
    let faulty = checks.filter { $0.state != .right }
    let heading =
      faulty.isEmpty
      ? StyledText("  ✓ " + language("登记齐全，都对得上", "the record is complete and true"), .good)
      : StyledText(
        "  ✗ " + language("登记里有 \(faulty.count) 项要改", "\(faulty.count) items of the record need mending"), .bad)
    return [heading] + checks.map(line)
  }

  private func line(_ check: RecordCheck.ItemCheck) -> StyledText {
    let name = check.item.name(in: language) + language("：", ": ")
    switch check.state {
    case .right: return StyledText("    ✓ ", .good) + StyledText(name + check.written, .dim)
    case .missing: return StyledText("    ✗ ", .bad) + StyledText(name + language("没填。", "empty. ")) + truth(check)
    case .wrong:
      return StyledText("    ✗ ", .bad)
        + StyledText(name + language("「\(check.written)」跟说的对不上。", "“\(check.written)” is not what was said. "))
        + truth(check)
    }
  }

  private func truth(_ check: RecordCheck.ItemCheck) -> StyledText {
    guard let truth = check.truth else {
      return StyledText(language("这一项还没问过，先问清楚再补", "this was not asked yet: ask, then fill it in"), .dim)
    }
    return StyledText(language("说过的是：\(truth)", "what was said: \(truth)"), .dim)
  }
}
