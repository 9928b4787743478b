import Scoring

/// Something that can be seen in a reply: a criterion of the codebook, or a cue of the scenario.
package enum Sign: Hashable, Sendable {
  case criterion(CriterionID)
  case cue(CueID)

  /// Criteria have a dot in their names, cues have none.
  package init(_ text: String) {
    self = text.unicodeScalars.contains(".") ? .criterion(CriterionID(text)) : .cue(CueID(text))
  }

  package var text: String {
    switch self {
    case .criterion(let criterion): criterion.text
    case .cue(let cue): cue.text
    }
  }
}

/// When a move, a fact or an event applies.
package indirect enum Condition: Equatable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// Seen in this reply.
  case says(Sign)
  /// Seen in this or an earlier reply to the same actor.
  case said(Sign)
  case told(FactID)
  case done(DeedID)
  /// Promised with a time, whether or not it has fallen due.
  case promised(PledgeID)
  case kept(PledgeID)
  case broken(PledgeID)
  case anger(ClosedRange<Int>)
  case trust(ClosedRange<Int>)
  /// Replies given in this stage, this one included.
  case tries(ClosedRange<Int>)
  /// Done with anybody in this conversation.
  case acted(Action.Kind)
  /// Done at least once with nothing left out.
  case actedWell(Action.Kind)
  /// How often in this stage words were followed by silence enough.
  case silences(ClosedRange<Int>)

  package static let always = Condition.all([])

  /// How much it demands: the more, the more special the case, and the more special case wins.
  package var specificity: Int {
    switch self {
    case .all(let parts): parts.reduce(0) { $0 + $1.specificity }
    case .any(let parts): parts.map(\.specificity).min() ?? 0
    case .not, .says, .said, .told, .done, .promised, .kept, .broken, .anger, .trust, .tries, .acted, .actedWell,
      .silences:
      1
    }
  }

  /// It asks for words that only this scenario knows.
  var isAboutCase: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutCase)
    case .says(.cue): true
    default: false
    }
  }

  /// It asks for something that is done without words: an action, a deed, a silence, a promise kept.
  var isAboutDeeds: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.isAboutDeeds)
    case .done, .kept, .acted, .actedWell, .silences: true
    case .not, .says, .said, .told, .promised, .broken, .anger, .trust, .tries: false
    }
  }

  /// The promises that it is about.
  var pledges: [PledgeID] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.pledges)
    case .promised(let pledge), .kept(let pledge), .broken(let pledge): [pledge]
    case .not, .says, .said, .told, .done, .anger, .trust, .tries, .acted, .actedWell, .silences: []
    }
  }

  /// The signs that can make it true, for evidence.
  package var signs: [Sign] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.signs)
    case .says(let sign), .said(let sign): [sign]
    case .not, .told, .done, .promised, .kept, .broken, .anger, .trust, .tries, .acted, .actedWell, .silences: []
    }
  }
}

/// What a condition may look at.
package struct Outlook {
  let says: Set<Sign>
  /// Seen in earlier replies to the same actor, how often.
  let saidBefore: [Sign: Int]
  var told: Set<FactID>
  var done: Set<DeedID>
  let promises: PromiseLedger
  var mood: Mood
  let tries: Int
  let actions: [Conversation.ActionTaken]
  let silences: Int

  /// As it will be when these are done as well.
  func doing(_ deeds: Set<DeedID>) -> Outlook {
    var later = self
    later.done.formUnion(deeds)
    return later
  }

  /// As it will be when these are told as well.
  package func telling(_ facts: [FactID]) -> Outlook {
    var later = self
    later.told.formUnion(facts)
    return later
  }

  package func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy(holds)
    case .any(let parts): parts.contains(where: holds)
    case .not(let part): !holds(part)
    case .says(let sign): says.contains(sign)
    case .said(let sign): says.contains(sign) || saidBefore[sign] != nil
    case .told(let fact): told.contains(fact)
    case .done(let deed): done.contains(deed)
    case .promised(let pledge): promises.wasPromised(pledge)
    case .kept(let pledge): promises.wasKept(pledge)
    case .broken(let pledge): promises.wasBroken(pledge)
    case .anger(let range): range.contains(mood.anger)
    case .trust(let range): range.contains(mood.trust)
    case .tries(let range): range.contains(tries)
    case .acted(let kind): actions.contains { $0.action.kind == kind }
    case .actedWell(let kind): actions.contains { $0.action.kind == kind && $0.omitted.isEmpty }
    case .silences(let range): range.contains(silences)
    }
  }
}
