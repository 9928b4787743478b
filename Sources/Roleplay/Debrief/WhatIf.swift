import Scoring

/// One finished conversation played again with one sentence changed.
///
/// What came afterwards is said again as long as it still fits: at the same stage and to the same listener. Every reply
/// from the changed one on is heard anew, because what it means hangs on what was said before.
package struct WhatIf: Equatable, Sendable {
  /// The customer after one event.
  package struct Point: Equatable, Sendable {
    /// Into the events that were played.
    package let event: Int
    package let at: CivilDateTime
    package let mood: Mood
  }

  /// Why the rest no longer fits.
  package enum Reason: Equatable, Sendable {
    case stage(was: StageID?, now: StageID?)
    case listener(was: ActorID?, now: ActorID?)
    /// It ended already.
    case ended(Conversation.Outcome)
    /// The next event cannot be done any more.
    case refused
  }

  package struct Parting: Equatable, Sendable {
    /// The first event that was not played again.
    package let event: Int
    package let reason: Reason
  }

  package let changed: Int
  package let before: [Point]
  package let after: [Point]
  /// What is said in answer to the changed sentence, in order.
  package let answers: [Said]
  /// Nil when all of it could be said again.
  package let parting: Parting?
  package let conversation: Conversation

  package struct Said: Equatable, Sendable {
    package let actor: ActorID
    package let text: String
  }
}

extension WhatIf {
  package typealias Hear = (_ text: String, _ moment: Moment) -> Hearing

  /// - Parameters:
  ///   - events: of a conversation that was really played, without those taken back: see `ReplayedEvents`.
  ///   - index: of the reply to change among them.
  ///   - text: what is said instead, to the same listener.
  /// - Returns: nil when there is no reply at `index`.
  package init?(
    _ events: [Conversation.Event], in scenario: Scenario, seed: UInt64, changing index: Int, to text: String,
    hear: Hear
  ) throws(Conversation.StepError) {
    guard events.indices.contains(index), case .replied(let listener, _, _) = events[index] else { return nil }
    var (old, new) = (Conversation(of: scenario, seed: seed), Conversation(of: scenario, seed: seed))
    var (before, after): ([Point], [Point]) = ([], [])
    var answers: [Said] = []
    var parting: Parting?
    for (number, event) in events.enumerated() {
      if parting == nil, number > index { parting = Self.parting(at: number, old, new, in: scenario) }
      if parting == nil {
        let words = number == index ? text : nil
        let changed = number < index ? event : Self.heard(event, saying: words, to: listener, new, scenario, hear)
        do {
          let effects = try new.step(changed, in: scenario)
          after.append(Point(event: number, new, scenario))
          if number == index { answers = Self.said(effects) }
        } catch {
          if number <= index { throw error }
          parting = Parting(event: number, reason: .refused)
        }
      }
      guard old.outcome == nil else { continue }
      _ = try old.step(event, in: scenario)
      before.append(Point(event: number, old, scenario))
    }
    self.init(
      changed: index, before: before, after: after, answers: answers, parting: parting, conversation: new)
  }

  private static func parting(at number: Int, _ old: Conversation, _ new: Conversation, in scenario: Scenario)
    -> Parting?
  {
    if let outcome = new.outcome { return Parting(event: number, reason: .ended(outcome)) }
    if old.stage != new.stage { return Parting(event: number, reason: .stage(was: old.stage, now: new.stage)) }
    let (was, now) = (old.listener(in: scenario), new.listener(in: scenario))
    return was == now ? nil : Parting(event: number, reason: .listener(was: was, now: now))
  }

  private static func heard(
    _ event: Conversation.Event, saying words: String?, to listener: ActorID, _ conversation: Conversation,
    _ scenario: Scenario, _ hear: Hear
  ) -> Conversation.Event {
    guard case .replied(let actor, let text, _) = event else { return event }
    let to = words == nil ? actor : listener
    let said = words ?? text
    return .replied(to: to, text: said, hear(said, conversation.moment(to: to, in: scenario)))
  }

  private static func said(_ effects: [Conversation.Effect]) -> [Said] {
    effects.compactMap { effect in
      if case .says(let actor, let text) = effect { return Said(actor: actor, text: text) }
      return nil
    }
  }
}

extension WhatIf.Point {
  fileprivate init(event: Int, _ conversation: Conversation, _ scenario: Scenario) {
    self.init(
      event: event, at: conversation.now, mood: conversation.mood(of: scenario.customer.id, in: scenario))
  }
}

/// The events of a conversation as if nothing had been taken back and no hint been asked for.
package struct ReplayedEvents: Equatable, Sendable {
  package private(set) var events: [Conversation.Event] = []

  package init(_ events: [Conversation.Event]) {
    for event in events { add(event) }
  }

  private mutating func add(_ event: Conversation.Event) {
    switch event {
    case .hintAsked: break
    case .retracted:
      guard let last = events.lastIndex(where: Self.canBeTakenBack) else { break }
      events.removeSubrange(last...)
    default: events.append(event)
    }
  }

  /// What the customer sees; everything after it goes with it.
  private static func canBeTakenBack(_ event: Conversation.Event) -> Bool {
    switch event {
    case .replied, .called, .waited, .acted: true
    default: false
    }
  }
}
