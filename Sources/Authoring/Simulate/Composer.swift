import Roleplay
import Scoring

/// Puts replies together that show what they must show.
struct Composer {
  let scenario: Scenario
  let phrasebook: Phrasebook

  private var language: Language { scenario.header.language }

  /// A reply that should meet the needs; nil when there are no words for one of them.
  ///
  /// - Parameter known: of this conversation, gathered once for all replies of a turn.
  func reply(
    for needs: Needs, to actor: ActorID, in conversation: Conversation, knowing known: [String], _ dice: inout Dice
  ) -> Utterance? {
    var parts = [address(actor)]
    var shown: Set<Sign> = []
    for pledge in needs.pledges.sorted() {
      guard let promise = promise(pledge, in: conversation, &dice) else { return nil }
      parts.append(promise)
    }
    let wanted = needs.signs.union(needs.facts.compactMap { phrasebook.questions[$0] })
    for sign in wanted.sorted(by: { ($0.isQuestion ? 1 : 0, $0.text) < ($1.isQuestion ? 1 : 0, $1.text) }) {
      if shown.contains(sign) { continue }
      guard let phrase = words(for: sign, wanted: wanted, known, &dice) else { return nil }
      parts.append(phrase.text)
      shown.formUnion(phrase.signs)
    }
    return Utterance(text: Sentences.joined(parts, in: language), to: actor, asks: needs.facts)
  }

  /// The author's own wording for the stage, to whom it speaks.
  func wording(of stage: Stage) -> Utterance? {
    guard let wording = phrasebook.wordings[stage.id] else { return nil }
    guard let name = wording.name else { return Utterance(text: wording.text, to: stage.with) }
    return scenario.actor(called: name).map { Utterance(text: wording.text, to: $0.id) }
  }

  /// One that shows most of what is wanted; among equals by lot.
  private func words(
    for sign: Sign, wanted: Set<Sign>, _ known: [String], _ dice: inout Dice
  ) -> Phrase? {
    if case .criterion(let criterion) = sign, let own = ofThisCase(criterion, known, &dice) { return own }
    guard let shelf = phrasebook.shelf(for: sign) else { return nil }
    let shown = shelf.shown(of: wanted)
    let most = shown.max() ?? 0
    return dice.pick(shown.indices.filter { shown[$0] == most || dice.happens(percent: 20) }).map { shelf.phrases[$0] }
  }

  /// What this customer has told, else what the desk shows.
  func known(in conversation: Conversation) -> [String] {
    let told = scenario.facts.filter { conversation.told.contains($0.id) }.map(\.known)
    return told.isEmpty ? scenario.briefing.shows : told
  }

  /// Some things cannot be said without it.
  private func ofThisCase(_ criterion: CriterionID, _ known: [String], _ dice: inout Dice) -> Phrase? {
    guard let known = dice.pick(known) else { return nil }
    let text: String
    switch criterion.text {
    case "deescalation.restate":
      text =
        language == .chinese ? "我跟您核对一下：\(known)，对吗？" : "Let me make sure I have this right: \(known), is that correct?"
    case "conduct.remembers":
      text = language == .chinese ? "您刚才说\(known)，我记着呢。" : "You told me earlier: \(known)."
    default: return nil
    }
    return Phrase(text: text, signs: [.criterion(criterion)])
  }

  /// 陈师傅 of 工程部 陈师傅.
  private func address(_ actor: ActorID) -> String {
    let name = scenario.actor(actor)?.name ?? ""
    return language == .chinese ? "\(name.split(separator: " ").last ?? "")，" : "\(name),"
  }

  // Promises

  private func promise(_ id: PledgeID, in conversation: Conversation, _ dice: inout Dice) -> String? {
    guard let pledge = scenario.pledge(id) else { return nil }
    let time = SpokenTime(language: language, now: conversation.now).words(promiseTime(conversation))
    guard pledge.keptBy == .calling else {
      return dice.pick(phrasebook.phrases(for: .cue(pledge.cue))).map { "\(time)，\($0.text)" }
    }
    return language == .chinese
      ? "\(time)我给您打电话，有没有结果都告诉您。" : "I'll call you by \(time), with or without news."
  }

  /// After all that is under way, so that there is something to tell.
  private func promiseTime(_ conversation: Conversation) -> CivilDateTime {
    let now = conversation.now.minutes
    let last = conversation.eventTimes.map(\.minutes).filter { $0 < now + 480 }.max() ?? now
    return CivilDateTime(minutes: (max(now + 30, last + 10) + 4) / 5 * 5)
  }
}

extension Sign {
  var isQuestion: Bool {
    if case .cue(let cue) = self { return cue.text.hasPrefix("asks:") }
    return false
  }
}

/// A moment as one says it to somebody, exact to the minute.
struct SpokenTime {
  let language: Language
  let now: CivilDateTime

  func words(_ moment: CivilDateTime) -> String {
    let (hour, minute) = (moment.minuteOfDay / 60, moment.minuteOfDay % 60)
    let days = moment.dayNumber - now.dayNumber
    switch language {
    case .chinese:
      let part = hour < 12 ? "上午" : hour < 18 ? "下午" : "晚上"
      let clock = "\(hour > 12 ? hour - 12 : hour)点" + (minute == 0 ? "" : "\(minute)分")
      return (days == 0 ? "今天" : days == 1 ? "明天" : "后天") + part + clock
    case .english:
      let clock = "\(hour % 12 == 0 ? 12 : hour % 12):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "am" : "pm")"
      return days == 0 ? clock : "\(clock) tomorrow"
    }
  }
}
