import Roleplay
import Scoring
import Terminal

/// One turn as the trainee sees it: what was good or not, then what everybody says.
struct TurnScreen {
  let scenario: Scenario
  let findings: FindingLines
  let language: Language
  let mode: PlayMode

  func lines(for turn: PlaySession.Turn, leadingTo after: Conversation) -> [StyledText] {
    var lines: [StyledText] = []
    if mode == .practice, case .replied(let actor, let text, let hearing) = turn.event {
      lines += findings.lines(for: hearing, in: text, to: scenario.actor(actor))
    }
    var speaker: ActorID?
    for effect in turn.effects {
      if case .says(let actor, _) = effect, actor != speaker {
        lines.append(heading(of: actor, after))
        speaker = actor
      }
      lines += self.lines(for: effect, after)
    }
    return lines
  }

  private func heading(of actor: ActorID, _ after: Conversation) -> StyledText {
    let name = scenario.actor(actor)?.name ?? actor.text
    guard mode == .practice, scenario.actor(actor)?.role != .colleague else { return StyledText(name, .accent) }
    return MoodBars(language: language).heading(name, after.mood(of: actor, in: scenario))
  }

  private func lines(for effect: Conversation.Effect, _ after: Conversation) -> [StyledText] {
    switch effect {
    case .says(_, let text): [StyledText("  " + language("「\(text)」", "“\(text)”"))]
    case .clock(let moment): [StyledText(ClockText(language: language).day(moment), .dim)]
    case .did(let deed): [StyledText("  · \(scenario.deed(deed)?.title ?? deed.text)", .good)]
    case .channelChanged(let channel):
      [StyledText(language("（\(channel.name(in: language))）", "(\(channel.name(in: language)))"), .dim)]
    case .promised(let number): promise(number, after, Style.plain, language("记下了", "noted"))
    case .promiseKept(let number): promise(number, after, .good, language("做到了", "kept"))
    case .promiseBroken(let number): promise(number, after, .bad, language("没做到", "broken"))
    case .hint(let text, let isWording): [hint(text, isWording: isWording)]
    case .tookBack: [StyledText(language("（收回上一句，重新说）", "(last reply taken back)"), .dim)]
    case .checkedRecord(let faulty): record(faulty)
    case .entered, .told, .notJudged, .ended: []
    }
  }

  private func promise(_ number: PromiseNumber, _ after: Conversation, _ style: Style, _ verb: String) -> [StyledText] {
    guard mode == .practice, let entry = after.promises.entries.first(where: { $0.number == number }) else { return [] }
    let due = entry.due.map { ClockText(language: language).short($0, seenFrom: after.now) + " " } ?? ""
    let what = language("「\(entry.what)」", "“\(entry.what)”")
    return [
      StyledText("  " + language("承诺", "promise") + " \(number) \(verb)\(language("：", ": "))\(due)\(what)", style)
    ]
  }

  private func hint(_ text: String, isWording: Bool) -> StyledText {
    StyledText("  " + (isWording ? language("可以这样说：", "for instance: ") : language("提示：", "hint: ")), .warning)
      + StyledText(text)
  }

  private func record(_ faulty: [CaseRecord.Item]) -> [StyledText] {
    guard !faulty.isEmpty else { return [StyledText("  ✓ " + language("登记齐全", "the record is complete"), .good)] }
    let names = faulty.map { $0.name(in: language) }.joined(separator: language("、", ", "))
    return [StyledText("  ✗ " + language("登记里缺或不对：\(names)", "missing or wrong in the record: \(names)"), .bad)]
  }
}

extension CaseRecord.Item {
  func name(in language: Language) -> String {
    switch self {
    case .place: language("时间地点", "time and place")
    case .about: language("涉及的人或部门", "person or department")
    case .course: language("事情经过", "course of events")
    case .demand: language("客户诉求", "demand")
    case .contact: language("联系方式", "contact")
    }
  }
}
