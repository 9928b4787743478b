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

extension CaseRecord.Item {
  /// What belongs there, for `?`.
  func help(in language: Language) -> String {
    switch self {
    case .place: language("什么时候、在哪里：几号几点，几栋几户，哪个位置。例：周二10:05，5栋802卫生间", "when and where: date, building, flat, room")
    case .about:
      language("这件事关系到谁：报事的人、被投诉的人或该管的部门。例：5栋802郑先生；工程部", "who it is about: the person, colleague or department")
    case .course: language("出了什么事，按先后写，两三句：起因、现在怎样、已经做了什么", "what happened, in order, in two or three sentences")
    case .demand: language("客户自己要的是什么，用他的话。例：今天修好，修前先打电话", "what the customer wants, in his words")
    case .contact: language("打哪个电话找他、什么时候方便。没问过就先问", "which number, and when it suits. Ask if you have not")
    }
  }
}
