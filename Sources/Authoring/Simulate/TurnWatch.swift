import Roleplay
import Scoring

/// Looks at one turn after the other for what breaks a law or the illusion.
struct TurnWatch {
  private let scenario: Scenario
  private let lines: LineIndex
  private(set) var incidents: [Incident] = []
  private var numbers = NumbersSaid()
  /// Asked for, and held back until he is told what he needs.
  private var owed: Set<FactID> = []

  init(scenario: Scenario, lines: LineIndex) {
    self.scenario = scenario
    self.lines = lines
  }

  /// A part may come again after more turns than this.
  private static let memory = 10

  mutating func see(
    _ turn: TraineeTurn, _ effects: [Conversation.Effect], from before: Conversation, to after: Conversation
  ) {
    seeLines(before, after)
    if case .replied(let actor, _, let hearing) = turn.event {
      seeQuestions(turn, to: actor, hearing, effects, before, after)
      seeMood(hearing, after)
    }
    for case .says(let actor, let text) in effects {
      if let clash = numbers.clash(in: text, by: actor, scenario.header.language) { add(.contradiction, clash, after) }
    }
  }

  mutating func add(_ kind: Incident.Kind, _ what: String, _ after: Conversation) {
    let stage = after.stage ?? after.replies.last?.stage
    incidents.append(Incident(kind: kind, turn: after.turn, stage: stage, what: what))
  }

  /// No part is repeated within ten turns, but for the only and short line of a fact when it was asked for again: that
  /// may come a second time.
  private mutating func seeLines(_ before: Conversation, _ after: Conversation) {
    var repeated: [(line: LineIndex.Entry, isNear: Bool)] = []
    for (key, turn) in after.spoken where turn == after.turn {
      guard let earlier = before.spoken[key], let line = lines[key] else { continue }
      repeated.append((line, turn - earlier <= Self.memory))
    }
    let retold = after.retold.subtracting(before.retold)
    let again = scenario.facts.filter { retold.contains($0.id) }.flatMap(\.says).map(\.text)
    for (line, isNear) in repeated.sorted(by: { $0.line.text < $1.line.text }) {
      if isNear, !again.contains(line.text) { add(.repeatedPart, line.text, after) }
      if line.isFact { add(.toldTwice, line.text, after) }
    }
  }

  private mutating func seeQuestions(
    _ turn: TraineeTurn, to actor: ActorID, _ hearing: Hearing, _ effects: [Conversation.Effect],
    _ before: Conversation, _ after: Conversation
  ) {
    let told = effects.compactMap { effect -> FactID? in
      if case .told(let fact) = effect { return fact }
      return nil
    }
    let facts = scenario.party(of: actor).flatMap(\.facts)
    let heard = facts.filter { hearing.cues[$0.cue] != nil }
    for fact in told where !owed.contains(fact) {
      let isAsked = heard.contains { $0.id == fact } && turn.utterance?.mayAskMore != false
      if !isAsked { add(.unaskedAnswer, fact.text, after) }
    }
    // A colleague who was not told the room asks back, and answers once he knows it.
    let asksBack = effects.contains { effect in
      if case .lacks(actor, _) = effect { return true }
      return false
    }
    if asksBack { owed.formUnion(heard.map(\.id)) }
    guard !asksBack, let outlook = before.outlook(to: actor, in: scenario, saying: hearing.signs),
      hearing.isJudged
    else { return }
    // Three answers are as many as one breath holds, and each thing that is asked has one.
    let meant = before.facts(askedIn: hearing, of: actor, in: scenario)
    for fact in meant where meant.count <= 3 && !before.told.contains(fact.id) && fact.isKnown(in: outlook) {
      if !told.contains(fact.id) { add(.unansweredQuestion, fact.id.text, after) }
    }
    for fact in (turn.utterance?.asks ?? []).sorted() where !heard.contains(where: { $0.id == fact }) {
      add(.unheardQuestion, fact.text, after)
    }
  }

  /// The laws of one turn, as `design.md` words them.
  private mutating func seeMood(_ hearing: Hearing, _ after: Conversation) {
    guard hearing.isJudged, let reply = after.replies.last else { return }
    let change = reply.moodAfter.anger - reply.moodBefore.anger
    let worst = hearing.worstFault?.severity
    if let worst, worst > .soft, change < 0 { add(.calmedByFault, reply.text, after) }
    if worst == nil, reply.isStep, change > 0 { add(.angeredByProgress, reply.text, after) }
    let apology = Sign.criterion(CriterionID("courtesy.apology"))
    let isAgain = after.replies.dropLast().contains { $0.to == reply.to && $0.hearing.shows(apology) }
    guard hearing.shows(apology), isAgain, !reply.isStep, reply.moodBefore.anger < 100 else { return }
    if change <= 0 { add(.calmedByRepetition, reply.text, after) }
  }
}
