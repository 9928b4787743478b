import Roleplay
import Scoring
import Terminal

/// `/为什么`: what moved each mood in the last turn that moved one, in words of the desk and never by the id of a rule.
struct WhyScreen {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  func lines(for conversation: Conversation) -> [StyledText] {
    let moved = conversation.moodLedger.filter { $0.change != .none }
    guard let last = moved.last else {
      return [StyledText(language("情绪还没有变化。", "No mood has changed yet."), .dim)]
    }
    return moved.filter { $0.turn == last.turn }.map { entry in
      let name = scenario.actor(entry.actor)?.name ?? entry.actor.text
      return StyledText("  \(name)  ", .accent)
        + StyledText(MoodChangeText(language: language).text(entry.change) + "  ")
        + StyledText(
          MoodReason(scenario: scenario, coach: coach, language: language).text(of: entry, in: conversation), .dim)
    }
  }
}

/// Why a mood changed, as one would say it across the desk.
struct MoodReason {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  func text(of entry: MoodEntry, in conversation: Conversation) -> String {
    switch entry.cause {
    case .words(let criterion, let rule): words(criterion, rule, entry, conversation)
    case .move: move(entry)
    case .toldFact(let fact): language("你问到了，他说了：\(known(fact))", "you asked and were told: \(known(fact))")
    case .askedAgain(let fact): language("说过的又问一遍：\(known(fact))", "asked again what was told: \(known(fact))")
    case .deed(let deed): language("事情办了：", "done: ") + (scenario.deed(deed)?.title ?? deed.text)
    case .event(let event): self.event(event)
    case .repeated: language("又是同样的安慰，事情没往前走", "the same comfort again, and the case not moved")
    case .stockAnswer: language("这话对谁都能说，没有一个字是这件事的", "it would fit anybody: not a word about this case")
    case .nothingSaid: language("没有一句能帮上忙", "nothing in it that helps")
    case .kept(let number): promise(number, conversation, language("说到做到", "kept"))
    case .broken(let number): promise(number, conversation, language("说了没做到", "broken"))
    case .waited(let minutes): language("干等了 \(minutes) 分钟", "left waiting for \(minutes) minutes")
    case .omitted(let omission): omission.name(in: language)
    case .unsafe: language("有危险，他只想听怎么保住人", "in danger, only safety counts")
    case .idled(let seconds): language("\(seconds) 秒没有动静", "nothing for \(seconds) seconds")
    case .forgotten(let number): promise(number, conversation, language("说了没下文", "nothing came of it"))
    case .opening: language("你开口之前就这样了", "so it was before you began")
    case .law(let law): text(of: law)
    }
  }

  private func words(_ criterion: CriterionID, _ rule: RuleID, _ entry: MoodEntry, _ conversation: Conversation)
    -> String
  {
    let name = coach.name(of: criterion)
    let reply = conversation.replies.last { $0.turn == entry.turn }
    guard let reply, let finding = reply.hearing.analysis.findings.first(where: { $0.rule == rule }) else {
      return name
    }
    let words = reply.text.scalars(finding.spans)
    return language("「\(words)」\(name)", "“\(words)”: \(name)")
  }

  private func move(_ entry: MoodEntry) -> String {
    let name = scenario.actor(entry.actor)?.name ?? entry.actor.text
    return entry.change.anger > 0 || entry.change.trust < 0
      ? language("没接住\(name)这会儿要的", "it missed what \(name) wants just now")
      : language("说到了\(name)这会儿要的", "it met what \(name) wants just now")
  }

  private func event(_ id: EventID) -> String {
    let who = scenario.event(id).flatMap { scenario.actor($0.by) }?.name
    return who.map { language("\($0)那边有了动静", "news from \($0)") } ?? language("事情有了变化", "something happened")
  }

  private func promise(_ number: PromiseNumber, _ conversation: Conversation, _ verb: String) -> String {
    let what = conversation.promises.entries.first { $0.number == number }?.what ?? ""
    return language("\(verb)：「\(what)」", "\(verb): “\(what)”")
  }

  private func known(_ id: FactID) -> String {
    scenario.actors.lazy.flatMap(\.facts).first { $0.id == id }?.known ?? id.text
  }

  private func text(of law: MoodEntry.Law) -> String {
    switch law {
    case .faultForbidsCalm: language("这句里有过错，再说好话气也消不下去", "with a fault in it, kind words calm nobody")
    case .progressForbidsAnger: language("事情在往前走，他不再添气", "the case moves, so no new anger")
    case .wordsAreLimited: language("光靠说，一次只能消这么多；要办事", "words alone calm only so far: do something")
    }
  }
}
