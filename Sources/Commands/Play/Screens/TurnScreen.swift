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
      lines += findings.lines(for: hearing, in: text, to: scenario.actor(actor), at: turn.before.now)
    }
    var speaker: ActorID?
    for effect in turn.effects {
      if case .says(let actor, _) = effect, actor != speaker {
        lines.append(heading(of: actor, after))
        speaker = actor
      }
      lines += self.lines(for: effect, of: turn, after)
    }
    return lines + newListener(turn, after)
  }

  private func heading(of actor: ActorID, _ after: Conversation) -> StyledText {
    let name = scenario.actor(actor)?.name ?? actor.text
    guard mode == .practice, !scenario.isOfTheHouse(actor) else { return StyledText(name, .accent) }
    return MoodBars(language: language).heading(name, after.mood(of: actor, in: scenario))
  }

  private func lines(for effect: Conversation.Effect, of turn: PlaySession.Turn, _ after: Conversation) -> [StyledText]
  {
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
    case .tookBack(let taken): tookBack(taken, turn.before, after)
    case .checkedRecord: record(turn, after)
    case .quoted(let text): [StyledText(language("你：「\(text)」", "You: “\(text)”"), .dim)]
    case .acted(let action, let actor):
      [StyledText(language("  （\(text(of: action, actor))）", "  (\(text(of: action, actor)))"), .dim)]
    case .omitted(let omission, _): mode == .practice ? [StyledText("  ✗ " + omission.name(in: language), .bad)] : []
    case .cameBack(let actor, let minutes):
      [StyledText(language("（\(name(actor))等了 \(minutes) 分钟）", "(\(name(actor)) waited \(minutes) min)"), .dim)]
    case .checkedMessage(let faulty): message(faulty)
    case .silence: [StyledText(silence(on: after.channel), .dim)]
    case .isHere(let actor):
      [StyledText(language("（\(name(actor))就在跟前，不用打）", "(\(name(actor)) is right here)"), .dim)]
    case .parted(let actor): [StyledText(parted(from: actor), .dim)]
    case .entered, .told, .notJudged, .lacks, .listenerChanged, .ended: []
    }
  }

  private func silence(on channel: Channel) -> String {
    switch channel {
    case .phone: language("（电话那头没有声音）", "(silence on the line)")
    case .chat: language("（没有回）", "(no answer)")
    case .counter, .visit: language("（没接话）", "(says nothing)")
    }
  }

  private func parted(from actor: ActorID) -> String {
    language(
      "（和\(name(actor))先说到这儿，事情还没完：/等 11:00 或 /等 半小时 往下演，再挂一次就到此为止）",
      "(that is all with \(name(actor)) for now, the case goes on: /wait 11:00 or /wait 30m; hang up again to end it here)"
    )
  }

  private func text(of action: Action, _ actor: ActorID) -> String {
    let other: ActorID? =
      switch action {
      case .transfer(let to), .escalate(let to): to
      default: nil
      }
    return action.name(with: name(actor), and: other.map(name), in: language)
  }

  private func name(_ actor: ActorID) -> String { scenario.actor(actor)?.name ?? actor.text }

  private func message(_ faulty: [Message.Item]) -> [StyledText] {
    guard mode == .practice else { return [StyledText("  " + language("留言记好了", "message taken"), .dim)] }
    guard !faulty.isEmpty else { return [StyledText("  ✓ " + language("留言齐全", "the message is complete"), .good)] }
    let names = faulty.map { $0.name(in: language) }.joined(separator: language("、", ", "))
    return [StyledText("  ✗ " + language("留言里缺或不对：\(names)", "missing or wrong in the message: \(names)"), .bad)]
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
    let cost = scenario.manners.scorecard.hint
    return StyledText("  " + (isWording ? language("可以这样说：", "for instance: ") : language("提示：", "hint: ")), .warning)
      + StyledText(text)
      + StyledText(
        isWording
          ? language("（−\(cost)）", " (−\(cost))")
          : language("（−\(cost)；再按一次给说法）", " (−\(cost); once more for a wording)"), .dim)
  }

  private func tookBack(_ taken: Conversation.Taken, _ before: Conversation, _ after: Conversation) -> [StyledText] {
    let clock = ClockText(language: language).time(after.now)
    var lines = [
      StyledText(language("（收回\(what(taken))，", "(\(what(taken)) taken back, "), .dim)
        + StyledText(
          language(
            "回到 \(clock)，第 \(after.retractions) 次重来）", "at \(clock) again, no. \(after.retractions))"), .dim)
    ]
    let gone = before.promises.entries.count - after.promises.entries.count
    if gone > 0 {
      lines.append(StyledText(language("（那句里许的 \(gone) 个承诺也不算了）", "(\(gone) promises in it are void)"), .dim))
    }
    return lines
  }

  private func what(_ taken: Conversation.Taken) -> String {
    switch taken {
    case .reply(let text, _):
      let words = DisplayWidth().truncated(text.split(separator: "\n").joined(separator: " "), to: 40)
      return language("「\(words)」", "“\(words)”")
    case .call(let actor): return language("打给\(name(actor))的电话", "the call to \(name(actor))")
    case .wait: return language("刚才的等待", "the wait")
    case .action(let kind): return language("“\(kind.name(in: language))”", "the \(kind.name(in: language))")
    }
  }

  private func record(_ turn: PlaySession.Turn, _ after: Conversation) -> [StyledText] {
    guard mode == .practice, case .recorded(let record) = turn.event else {
      return [StyledText("  " + language("登记好了", "recorded"), .dim)]
    }
    return RecordScreen(scenario: scenario, language: language).lines(for: record, in: after)
  }

  /// 现在对着：… when plain text goes to somebody else from now on.
  private func newListener(_ turn: PlaySession.Turn, _ after: Conversation) -> [StyledText] {
    let old = turn.before.listener(in: scenario)
    guard after.outcome == nil, let old, let new = after.listener(in: scenario), new != old,
      let actor = scenario.actor(new)
    else { return [] }
    var line = StyledText(language("现在对着：\(actor.name)", "Now talking to: \(actor.name)"), .warning)
    if let stage = after.stage.flatMap(scenario.stage), stage.away.contains(old), let gone = scenario.actor(old) {
      line += StyledText(
        language("（\(gone.name)不在跟前，找她/他用 /打给 \(gone.name)）", " (\(gone.name) is not here: /call \(gone.name))"), .dim)
    }
    return [line]
  }
}
