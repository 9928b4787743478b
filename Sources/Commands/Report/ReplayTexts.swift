import Records
import Reports
import Roleplay
import Scoring

/// The lines of a report's transcript.
struct ReplayTexts {
  let scenario: Scenario
  let coach: Coach
  let language: Language

  func name(of actor: ActorID) -> String { scenario.actor(actor)?.name ?? actor.text }

  private func name(of actor: String?) -> String { actor.map { name(of: ActorID($0)) } ?? "" }

  /// What the trainee did; nil for what shows only in what followed.
  func entry(for turn: TurnRecord, at: CivilDateTime) -> ConversationReport.Entry? {
    let event = turn.event
    switch event.kind {
    case .began: return nil
    case .replied: return .replied(reply(turn, at: at))
    case .waited:
      let until = event.until.flatMap(CivilDateTime.init).map { ClockText(language: language).short($0, seenFrom: at) }
      return .acted(language("等到 \(until ?? "")", "waited until \(until ?? "")"), at: at)
    case .called: return .acted(language("打给 \(name(of: event.actor))", "called \(name(of: event.actor))"), at: at)
    case .hungUp: return .acted(language("挂了电话", "hung up"), at: at)
    case .hintAsked: return .acted(language("看提示", "asked for a hint"), at: at)
    case .retracted: return .acted(language("收回上一句，重新说", "took the last reply back"), at: at)
    case .recorded: return .acted(language("填了登记表", "filled in the case record"), at: at)
    case .noted: return .acted(language("备注：\(event.text ?? "")", "note: \(event.text ?? "")"), at: at)
    case .left: return .acted(language("退出", "left"), at: at)
    case .beganAfter, .idled, .held, .transferred, .tookMessage, .escalated, .wentPrivate, .wentPublic, .paused:
      return nil
    }
  }

  private func reply(_ turn: TurnRecord, at: CivilDateTime) -> ConversationReport.Reply {
    let hearing = try? turn.hearing?.hearing()
    let listener = turn.event.actor.flatMap { scenario.actor(ActorID($0)) }
    return ConversationReport.Reply(
      to: listener?.id == scenario.customer.id ? nil : name(of: turn.event.actor), at: at,
      text: turn.event.text ?? "",
      notes: (hearing?.analysis.findings ?? []).filter { $0.severity != nil || $0.criterion.group != "conduct" }
        .map { note($0, to: listener, at: at) },
      isJudged: hearing?.isJudged ?? true, isTakenBack: false)
  }

  private func note(_ finding: Finding, to listener: Actor?, at: CivilDateTime) -> ConversationReport.Note {
    let advice = finding.severity == nil ? nil : coach.advice(on: finding, to: listener, at: at)
    return ConversationReport.Note(
      criterion: finding.criterion.text, name: coach.name(of: finding.criterion), rule: finding.rule.text,
      severity: finding.severity, spans: finding.spans,
      points: finding.severity.flatMap { scenario.manners.scorecard.faults[$0] } ?? 0, heard: advice?.heard,
      say: advice?.say, why: advice?.why)
  }

  /// A line that was on the screen.
  func line(_ line: LineRecord, at: CivilDateTime) -> ConversationReport.Entry {
    guard let speaker = line.speaker else {
      return .happened(language("提示：\(line.text)", "hint: \(line.text)"), .plain, at: at)
    }
    let isCustomer = speaker == scenario.customer.id.text
    return .said(by: name(of: speaker), isCustomer ? .customer : .other, line.text, at: at)
  }

  /// What came about besides words; nil for what is of no interest afterwards.
  func happening(_ effect: Conversation.Effect, in after: Conversation, at: CivilDateTime)
    -> ConversationReport.Entry?
  {
    switch effect {
    case .did(let deed): .happened(scenario.deed(deed)?.title ?? deed.text, .good, at: at)
    case .promised(let number): promise(number, language("记下了", "noted"), .plain, after, at)
    case .promiseKept(let number): promise(number, language("做到了", "kept"), .good, after, at)
    case .promiseBroken(let number): promise(number, language("没做到", "broken"), .bad, after, at)
    case .quoted(let text): .happened(language("你：「\(text)」", "You: “\(text)”"), .plain, at: at)
    case .acted(let action, let actor): .acted(action.name(with: name(of: actor), in: language), at: at)
    case .omitted(let omission, _): .happened("✗ " + omission.name(in: language), .bad, at: at)
    case .cameBack(let actor, let minutes):
      .happened(
        language("\(name(of: actor))等了 \(minutes) 分钟", "\(name(of: actor)) waited \(minutes) min"), .plain, at: at)
    default: nil
    }
  }

  private func promise(
    _ number: PromiseNumber, _ verb: String, _ tone: ConversationReport.Tone, _ after: Conversation, _ at: CivilDateTime
  ) -> ConversationReport.Entry? {
    guard let entry = after.promises.entries.first(where: { $0.number == number }) else { return nil }
    let due = entry.due.map { ClockText(language: language).short($0, seenFrom: at) + " " } ?? ""
    return .happened(
      language("承诺 \(number) \(verb)：\(due)「\(entry.what)」", "promise \(number) \(verb): \(due)“\(entry.what)”"), tone,
      at: at)
  }

  func reason(_ deduction: Scorecard.Deduction, in conversation: Conversation) -> String {
    ScorecardScreen(scenario: scenario, coach: coach, language: language).reason(deduction, conversation)
  }
}
