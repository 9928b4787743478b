import Library
import Roleplay
import Scoring

/// Chooses as somebody would who knows the scenario: looks what its moves and expectations need just now, says that, and
/// goes by what really comes of it.
struct Planner {
  let kit: PlayKit
  let composer: Composer
  let progress: Progress
  let bench: Workbench

  private var scenario: Scenario { kit.scenario }

  /// What one turn would bring.
  struct Trial {
    let turn: TraineeTurn
    let gain: Int
  }

  /// Something to say that is not put into words before it is tried.
  private enum Plan {
    case wording(Utterance)
    case needs(Needs, to: ActorID)
  }

  /// Tries at most so many replies in a turn.
  private static let tries = 10
  /// A reply that gains this much is good enough: a stage nearer to the end, or ten points.
  private static let enough = 200

  func turn(in conversation: Conversation, _ dice: inout Dice) -> TraineeTurn? {
    guard let stage = conversation.stage.flatMap(scenario.stage) else { return nil }
    var best: Trial?
    let before = progress.value(of: conversation, in: scenario)
    func consider(_ turn: TraineeTurn) -> TraineeTurn? {
      guard let trial = trial(turn, in: conversation, worth: before) else { return nil }
      if trial.gain > best?.gain ?? 0 { best = trial }
      return trial.gain >= Self.enough ? trial.turn : nil
    }
    // While somebody is out of reach, time and calls come before words.
    let isWaiting = stage.away.contains(scenario.customer.id)
    if isWaiting, let turn = silent(in: conversation, at: stage).firstResult(consider) { return turn }
    var tries = 0
    let known = composer.known(in: conversation)
    for plan in plans(in: conversation, at: stage, &dice) where tries < Self.tries {
      guard let utterance = utterance(for: plan, in: conversation, knowing: known, &dice) else { continue }
      tries += 1
      let turn = spoken(utterance, in: conversation)
      if let good = consider(turn) { return good }
    }
    if best == nil, !isWaiting, let turn = silent(in: conversation, at: stage).firstResult(consider) { return turn }
    return best?.turn ?? patient(in: conversation) ?? lastResort(in: conversation, at: stage)
  }

  func spoken(_ utterance: Utterance, in conversation: Conversation) -> TraineeTurn {
    let moment = conversation.moment(to: utterance.to, in: scenario)
    let hearing = kit.hear(utterance.text, at: moment, on: bench)
    return TraineeTurn(
      event: .replied(to: utterance.to, text: utterance.text, hearing), utterance: utterance)
  }

  private func trial(_ turn: TraineeTurn, in conversation: Conversation, worth before: Int) -> Trial? {
    guard let played = turn.played(in: conversation, of: scenario) else { return nil }
    let gain = progress.value(of: played.after, in: scenario) - before
    return Trial(turn: TraineeTurn(event: turn.event, utterance: turn.utterance, played: played), gain: gain)
  }

  /// A call, a wait or hanging up would bring an ending, whatever it is worth.
  func canEndSilently(_ conversation: Conversation) -> Bool {
    guard let stage = conversation.stage.flatMap(scenario.stage) else { return true }
    return silent(in: conversation, at: stage).contains { turn in
      turn.played(in: conversation, of: scenario)?.after.outcome != nil
    }
  }

  /// Nothing is worth saying: let time pass until something happens or falls due.
  private func patient(in conversation: Conversation) -> TraineeTurn? {
    let next = (conversation.eventTimes + dues(in: conversation)).filter { $0 > conversation.now }.min()
    return next.map { TraineeTurn(event: .waited(until: $0), utterance: nil) }
  }

  /// Nothing to wait for either: what costs least, rather than to sit there.
  private func lastResort(in conversation: Conversation, at stage: Stage) -> TraineeTurn? {
    let before = progress.value(of: conversation, in: scenario)
    let trials = silent(in: conversation, at: stage).compactMap { trial($0, in: conversation, worth: before) }
    return trials.enumerated().max { ($0.element.gain, $1.offset) < ($1.element.gain, $0.offset) }?.element.turn
  }

  /// Waits, calls and, where the stage knows it, hanging up.
  private func silent(in conversation: Conversation, at stage: Stage) -> [TraineeTurn] {
    var events: [Conversation.Event] = []
    let times = (conversation.eventTimes + dues(in: conversation)).filter { $0 > conversation.now }
    if let next = times.min() { events.append(.waited(until: next)) }
    let isHungUp = (stage.moves + scenario.moves).contains { $0.on == .hangUp }
    events += scenario.actors.filter { stage.away.contains($0.id) || $0.role == .colleague }.map { .called($0.id) }
    if isHungUp { events.append(.hungUp) }
    return events.map { TraineeTurn(event: $0, utterance: nil) }
  }

  private func dues(in conversation: Conversation) -> [CivilDateTime] {
    conversation.promises.entries.filter { $0.state == .open && $0.maker == .speaker }.compactMap(\.due)
  }

  /// What would be right here, untried.
  func guess(in conversation: Conversation, _ dice: inout Dice) -> Utterance? {
    guard let stage = conversation.stage.flatMap(scenario.stage) else { return nil }
    let known = composer.known(in: conversation)
    for plan in plans(in: conversation, at: stage, &dice) {
      if let utterance = utterance(for: plan, in: conversation, knowing: known, &dice) { return utterance }
    }
    return nil
  }

  private func utterance(
    for plan: Plan, in conversation: Conversation, knowing known: [String], _ dice: inout Dice
  ) -> Utterance? {
    switch plan {
    case .wording(let wording): wording
    case .needs(let needs, let actor): composer.reply(for: needs, to: actor, in: conversation, knowing: known, &dice)
    }
  }

  /// Best first: the author's wording, all that the stage wants in one breath, then one thing after the other.
  private func plans(in conversation: Conversation, at stage: Stage, _ dice: inout Dice) -> [Plan] {
    // On a silent line nothing is known that a colleague could be told.
    let goals = Goals(of: conversation, at: stage, in: scenario, progress).all
      .filter { !stage.isSilent || $0.to == stage.with }
    var plans: [Plan] = []
    if let wording = composer.wording(of: stage), !conversation.replies.contains(where: { $0.text == wording.text }) {
      plans.append(.wording(wording))
    }
    if let all = Goal.merged(goals.filter { $0.to == stage.with }) {
      plans.insert(.needs(all.needs, to: all.to), at: dice.happens(percent: 50) ? plans.endIndex : 0)
    }
    return plans + goals.map { .needs($0.needs, to: $0.to) }
  }
}

extension Sequence {
  /// What the first element gives for which there is something.
  fileprivate func firstResult<Result>(_ result: (Element) -> Result?) -> Result? {
    for element in self {
      if let found = result(element) { return found }
    }
    return nil
  }
}
