import Scoring

extension Step {
  /// To the next five minutes, as people say it; a few minutes are meant as they are.
  mutating func schedule(_ event: EventID, in minutes: Int) {
    let moment = CivilDateTime(minutes: state.now.minutes + minutes)
    schedule(event, at: minutes < 10 ? moment : Wording.roundedUp(moment))
  }

  mutating func schedule(_ event: EventID, at moment: CivilDateTime) {
    let index = state.agenda.firstIndex { $0.at > moment } ?? state.agenda.endIndex
    state.agenda.insert(Appointment(at: moment, event: event), at: index)
  }

  mutating func advance(minutes: Int) { advance(to: CivilDateTime(minutes: state.now.minutes + minutes)) }

  /// Lets everything happen that falls due, in the order of the clock. Stops where the conversation ends.
  mutating func advance(to moment: CivilDateTime) {
    while state.outcome == nil {
      let event = state.agenda.first.flatMap { $0.at <= moment ? $0 : nil }
      let grace = scenario.manners.timing.grace
      let promise = state.promises.nextDue(by: moment, grace: grace)
      if let event, promise?.due.map({ event.at.minutes <= $0.minutes + grace }) ?? true {
        state.agenda.removeFirst()
        happen(event)
      } else if let promise {
        breakPromise(promise)
      } else {
        break
      }
    }
    if state.outcome == nil { state.now = max(state.now, moment) }
  }

  private mutating func happen(_ appointment: Appointment) {
    guard let event = scenario.event(appointment.event) else { return }
    guard outlook(for: event.by, says: []).holds(event.when) else { return }
    showClock(appointment.at)
    for deed in event.deeds {
      feel(deed)
      perform(deed)
    }
    for actor in scenario.actors {
      if let felt = event.moods[actor.id] { change(actor.id, by: felt, because: .event(event.id)) }
    }
    say(event.says, by: event.by, as: event.id.text)
    flushSpeech()
    if let next = event.next { go(to: next) }
    flushSpeech()
  }

  mutating func showClock(_ moment: CivilDateTime) {
    flushSpeech()
    state.now = max(state.now, moment)
    effects.append(.clock(state.now))
  }

  /// In this step: what the clock brought was for him to speak of.
  private func hasSpoken(_ actor: ActorID) -> Bool {
    effects.contains { if case .says(actor, _) = $0 { true } else { false } }
  }

  /// Quarters of an hour beyond what he was asked to wait. Nobody holds the line for more than one.
  private func waitedQuarters(until: CivilDateTime) -> Int {
    let agreed = state.hold.map { max(0, $0.since.minutes + $0.minutes - state.now.minutes) } ?? 0
    let quarters = max(0, until.minutes - state.now.minutes - agreed) / 15
    return state.channel == .phone ? min(quarters, 1) : quarters
  }

  mutating func wait(until: CivilDateTime, at stage: Stage) throws(Conversation.StepError) {
    guard until > state.now else { throw .timeHasPassed(state.now) }
    // On a chat nobody stands there and waits.
    let hasCompany =
      !stage.away.contains(stage.with) && !scenario.isOfTheHouse(stage.with) && state.channel != .chat
    let quarters = waitedQuarters(until: until)
    state.turn += 1
    state.onLine = nil
    let move = bestMove(on: .wait, to: stage.with, outlook(for: stage.with, says: []), at: stage)
    if hasCompany, quarters > 0 {
      let each = scenario.manners.change(.waiting)
      let whole = Mood.Change(anger: each.anger * quarters, trust: each.trust * quarters)
      change(stage.with, by: whole, because: .waited(minutes: quarters * 15))
    }
    advance(to: until)
    guard state.stage == stage.id else { return }
    if let move {
      follow(move, to: stage.with)
    } else if hasCompany, quarters > 0, !hasSpoken(stage.with) {
      react(.general(.waited), by: stage.with)
    }
    testPatience()
  }
}
