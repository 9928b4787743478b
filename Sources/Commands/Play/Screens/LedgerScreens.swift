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

/// `/为什么`: what moved each mood in the last turn.
struct WhyScreen {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  func lines(for conversation: Conversation) -> [StyledText] {
    guard let last = conversation.moodLedger.last else {
      return [StyledText(language("情绪还没有变化。", "No mood has changed yet."), .dim)]
    }
    return conversation.moodLedger.filter { $0.turn == last.turn && $0.change != .none }.map { entry in
      let name = scenario.actor(entry.actor)?.name ?? entry.actor.text
      return StyledText("  \(name)  ", .accent) + StyledText(change(entry.change) + "  ")
        + StyledText(cause(entry.cause), .dim)
    }
  }

  private func change(_ change: Mood.Change) -> String {
    var parts: [String] = []
    if change.anger != 0 { parts.append(language("怒气", "anger") + signed(change.anger)) }
    if change.trust != 0 { parts.append(language("信任", "trust") + signed(change.trust)) }
    return parts.joined(separator: " ")
  }

  private func signed(_ number: Int) -> String { number < 0 ? " −\(-number)" : " +\(number)" }

  private func cause(_ cause: MoodEntry.Cause) -> String {
    switch cause {
    case .words(let criterion, let rule): "\(coach.name(of: criterion)) (\(rule))"
    case .move: language("你说到了点子上，或者没说到", "how it bore on the case")
    case .toldFact: language("你问了，他说了", "was asked and answered")
    case .askedAgain: language("问过的又问", "asked again what was told")
    case .deed(let deed): language("办了：", "done: ") + (scenario.deed(deed)?.title ?? deed.text)
    case .event: language("事情有了变化", "something happened")
    case .repeated: language("同样的安慰，事情没动", "the same comfort again, the case not moved")
    case .stockAnswer: language("万能句", "an all-purpose reply")
    case .nothingSaid: language("没说到有用的", "nothing that helps")
    case .kept(let number): language("承诺 \(number) 做到了", "promise \(number) kept")
    case .broken(let number): language("承诺 \(number) 没做到", "promise \(number) broken")
    case .waited(let minutes): language("干等了 \(minutes) 分钟", "left waiting for \(minutes) minutes")
    case .law(.faultForbidsCalm): language("这句里有过错，气消不下去", "a fault in the reply keeps anger up")
    case .law(.progressForbidsAnger): language("事情在往前走，不再添气", "the case moves, so no new anger")
    case .law(.wordsAreLimited): language("光靠说，只能消这么多", "words alone calm only so far")
    }
  }
}
