import Roleplay
import Scoring

extension EventRecord {
  package init(_ event: Conversation.Event) {
    switch event {
    case .began: self.init(kind: .began)
    case .replied(let actor, let text, _): self.init(kind: .replied, actor: actor.text, text: text)
    case .beganAfter(let text, _): self.init(kind: .beganAfter, text: text)
    case .acted(let action, let actor): self.init(action, with: actor)
    case .idled(let seconds): self.init(kind: .idled, amount: seconds)
    case .waited(let until): self.init(kind: .waited, until: until.description)
    case .called(let actor): self.init(kind: .called, actor: actor.text)
    case .hungUp: self.init(kind: .hungUp)
    case .hintAsked: self.init(kind: .hintAsked)
    case .retracted: self.init(kind: .retracted)
    case .recorded(let record): self.init(kind: .recorded, items: Self.items(of: record))
    case .noted(let note): self.init(kind: .noted, text: note)
    case .left: self.init(kind: .left)
    }
  }

  private init(_ action: Action, with actor: ActorID) {
    switch action {
    case .hold(let minutes): self.init(kind: .held, actor: actor.text, amount: minutes)
    case .transfer(let other): self.init(kind: .transferred, actor: actor.text, other: other.text)
    case .takeMessage(let message):
      let items = Dictionary(uniqueKeysWithValues: message.items.map { ($0.key.rawValue, $0.value) })
      self.init(kind: .tookMessage, actor: actor.text, items: items)
    case .escalate(let above): self.init(kind: .escalated, actor: actor.text, other: above.text)
    case .goPrivate: self.init(kind: .wentPrivate, actor: actor.text)
    case .goPublic: self.init(kind: .wentPublic, actor: actor.text)
    case .pause(let seconds): self.init(kind: .paused, actor: actor.text, amount: seconds)
    }
  }

  private static func items(of record: CaseRecord) -> [String: String] {
    Dictionary(uniqueKeysWithValues: record.items.map { ($0.key.rawValue, $0.value) })
  }
}

extension TurnRecord {
  /// The event that was played, with what was heard in it: no scorer is needed to play it again.
  package func replayed() throws(UnreadableRecord) -> Conversation.Event {
    switch event.kind {
    case .began: return .began
    case .beganAfter: return .beganAfter(try text(), try heard())
    case .idled: return .idled(seconds: try amount())
    case .held: return .acted(.hold(minutes: try amount()), with: try actor())
    case .transferred: return .acted(.transfer(to: try other()), with: try actor())
    case .tookMessage: return .acted(.takeMessage(Message(items: try items())), with: try actor())
    case .escalated: return .acted(.escalate(to: try other()), with: try actor())
    case .wentPrivate: return .acted(.goPrivate, with: try actor())
    case .wentPublic: return .acted(.goPublic, with: try actor())
    case .paused: return .acted(.pause(seconds: try amount()), with: try actor())
    case .replied: return .replied(to: try actor(), text: try text(), try heard())
    case .waited:
      guard let until = event.until.flatMap(CivilDateTime.init) else {
        throw UnreadableRecord(part: "event.until", value: event.until ?? "nil")
      }
      return .waited(until: until)
    case .called: return .called(try actor())
    case .hungUp: return .hungUp
    case .hintAsked: return .hintAsked
    case .retracted: return .retracted
    case .recorded: return .recorded(CaseRecord(items: try items()))
    case .noted: return .noted(try text())
    case .left: return .left
    }
  }

  private func heard() throws(UnreadableRecord) -> Hearing {
    guard let hearing else { throw UnreadableRecord(part: "hearing", value: "nil") }
    return try hearing.hearing()
  }

  private func other() throws(UnreadableRecord) -> ActorID {
    guard let other = event.other else { throw UnreadableRecord(part: "event.other", value: "nil") }
    return ActorID(other)
  }

  private func amount() throws(UnreadableRecord) -> Int {
    guard let amount = event.amount else { throw UnreadableRecord(part: "event.amount", value: "nil") }
    return amount
  }

  private func actor() throws(UnreadableRecord) -> ActorID {
    guard let actor = event.actor else { throw UnreadableRecord(part: "event.actor", value: "nil") }
    return ActorID(actor)
  }

  private func text() throws(UnreadableRecord) -> String {
    guard let text = event.text else { throw UnreadableRecord(part: "event.text", value: "nil") }
    return text
  }

  private func items<Item: RawRepresentable & Hashable>() throws(UnreadableRecord) -> [Item: String]
  where Item.RawValue == String {
    var items: [Item: String] = [:]
    for (name, value) in event.items ?? [:] {
      guard let item = Item(rawValue: name) else { throw UnreadableRecord(part: "event.items", value: name) }
      items[item] = value
    }
    return items
  }
}
