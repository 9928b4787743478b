import Scoring

extension Step {
  /// Takes the reply to heart: every change with its cause, then the laws of the turn.
  mutating func feel(_ heard: Heard) {
    let lead = scenario.lead(of: heard.to)
    let before = moodNow(lead)
    feelFaults(heard, lead)
    if heard.isBesideDanger {
      change(lead, by: scenario.manners.change(.unsafe), because: .unsafe)
    } else {
      feelWords(heard, lead)
    }
    if heard.isRepeated { change(lead, by: scenario.manners.change(.repeated), because: .repeated) }
    if heard.isStock { change(lead, by: scenario.manners.change(.stockAnswer), because: .stockAnswer) }
    if heard.signs.isEmpty { change(lead, by: scenario.manners.change(.nothingSaid), because: .nothingSaid) }
    for question in heard.questions { feel(question, lead) }
    let others = heard.move.map { feel($0.move, place: $0.place, lead, isNew: heard.movesOn || !$0.move.isStep) } ?? []
    for actor in [lead] + others { obeyLaws(heard, actor, before: actor == lead ? before : nil) }
    overhear(heard)
  }

  private mutating func feelFaults(_ heard: Heard, _ lead: ActorID) {
    var seen: Set<CriterionID> = []
    for finding in heard.hearing.analysis.findings {
      guard let severity = finding.severity, !heard.forgives(finding), seen.insert(finding.criterion).inserted
      else { continue }
      let base = scenario.manners.faults[severity] ?? .none
      let own = scenario.actor(heard.to)?.sensitivities[finding.criterion] ?? .none
      change(lead, by: base + own, because: .words(finding.criterion, finding.rule))
    }
  }

  /// Kind words: in full the first time, half the second, then no more; and never beyond the limit of the turn.
  private mutating func feelWords(_ heard: Heard, _ lead: ActorID) {
    var seen: Set<CriterionID> = []
    let before = moodNow(lead)
    for finding in heard.hearing.analysis.findings
    where finding.severity == nil && seen.insert(finding.criterion).inserted {
      let times = state.said[lead]?[.criterion(finding.criterion)] ?? 0
      guard times < 2, !heard.isRepeated else { continue }
      let full = wordsChange(finding.criterion, for: heard.to)
      let felt = times == 0 ? full : Mood.Change(anger: full.anger / 2, trust: full.trust / 2)
      change(lead, by: felt, because: .words(finding.criterion, finding.rule))
    }
    let after = moodNow(lead)
    let limit = scenario.manners.wordsLimit
    let excess = Mood.Change(
      anger: max(0, before.anger - after.anger - limit), trust: min(0, before.trust + limit - after.trust))
    change(lead, by: excess, because: .law(.wordsAreLimited))
  }

  func wordsChange(_ criterion: CriterionID, for actor: ActorID) -> Mood.Change {
    guard let listener = scenario.actor(actor) else { return .none }
    let base = listener.persona.words[criterion] ?? scenario.manners.words[criterion] ?? .none
    let sum = base + (listener.sensitivities[criterion] ?? .none)
    let isHeated = scenario.manners.temper(state.mood(of: actor, in: scenario).anger) >= .angry
    guard isHeated, scenario.manners.coldComfort.contains(criterion) else { return sum }
    return Mood.Change(anger: max(0, sum.anger), trust: sum.trust)
  }

  private mutating func feel(_ question: Question, _ lead: ActorID) {
    switch question.answer {
    case .tells: change(lead, by: question.fact.mood, because: .toldFact(question.fact.id))
    case .hasTold where state.toldElsewhere.contains(question.fact.id): note(.toldTwice, by: lead)
    case .hasTold: change(lead, by: scenario.manners.change(.askedAgain), because: .askedAgain(question.fact.id))
    case .notYet: break
    }
    guard question.answer == .tells else { return }
    for deed in question.fact.deeds { feel(deed) }
  }

  /// Returns whose mood changed besides the listener's.
  mutating func feel(_ move: Move, place: MovePlace, _ lead: ActorID, isNew: Bool = true) -> [ActorID] {
    let own = isNew ? move.mood : Mood.Change(anger: max(0, move.mood.anger), trust: min(0, move.mood.trust))
    change(lead, by: own, because: .move(place.stage))
    var others: [ActorID] = []
    for actor in scenario.actors {
      guard let felt = move.moods[actor.id] else { continue }
      change(actor.id, by: felt, because: .move(place.stage))
      others.append(actor.id)
    }
    for deed in move.deeds { feel(deed) }
    return others
  }

  /// What was done for somebody: counts a good deal more than words.
  mutating func feel(_ id: DeedID) {
    guard !state.done.contains(id), let deed = scenario.deed(id) else { return }
    for actor in scenario.actors {
      if let felt = deed.moods[actor.id] { change(actor.id, by: felt, because: .deed(id)) }
    }
  }

  private mutating func obeyLaws(_ heard: Heard, _ actor: ActorID, before: Mood?) {
    guard let before else { return }
    let delta = moodNow(actor).anger - before.anger
    if heard.isGrave, delta < 0 {
      change(actor, by: Mood.Change(anger: -delta, trust: 0), because: .law(.faultForbidsCalm))
    } else if heard.fault == nil, heard.isStep, delta > 0 {
      change(actor, by: Mood.Change(anger: -delta, trust: 0), because: .law(.progressForbidsAnger))
    }
  }

  /// A grave fault is half as bad in the ears of those who stand by or read along.
  private mutating func overhear(_ heard: Heard) {
    guard heard.isGrave, let fault = heard.fault, let whole = fault.severity.flatMap({ scenario.manners.faults[$0] })
    else { return }
    let half = Mood.Change(anger: whole.anger / 2, trust: whole.trust / 2)
    for other in [scenario.customer.id] + scenario.group
    where scenario.lead(of: heard.to) != scenario.lead(of: other) && state.isPresent(other, in: scenario) {
      change(other, by: half, because: .words(fault.criterion, fault.rule))
    }
  }

  // The ledger

  func moodNow(_ actor: ActorID) -> Mood { state.mood(of: actor, in: scenario) }

  mutating func change(_ actor: ActorID, by change: Mood.Change, because cause: MoodEntry.Cause) {
    let actor = scenario.lead(of: actor)
    let before = moodNow(actor)
    let after = before + change
    let real = Mood.Change(anger: after.anger - before.anger, trust: after.trust - before.trust)
    guard real != .none else { return }
    state.moods[actor] = after
    state.moodLedger.append(MoodEntry(turn: state.turn, actor: actor, cause: cause, change: real))
  }
}
