import Roleplay
import Scoring

extension EventRecord {
  package init(_ event: Conversation.Event) {
    switch event {
    case .began: self.init(kind: .began)
    case .replied(let actor, let text, _): self.init(kind: .replied, actor: actor.text, text: text)
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

  private static func items(of record: CaseRecord) -> [String: String] {
    Dictionary(uniqueKeysWithValues: record.items.map { ($0.key.rawValue, $0.value) })
  }
}

extension TurnRecord {
  /// The event that was played, with what was heard in it: no scorer is needed to play it again.
  package func replayed() throws(UnreadableRecord) -> Conversation.Event {
    switch event.kind {
    case .began: return .began
    case .replied:
      guard let hearing else { throw UnreadableRecord(part: "hearing", value: "nil") }
      return .replied(to: try actor(), text: try text(), try hearing.hearing())
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

  private func actor() throws(UnreadableRecord) -> ActorID {
    guard let actor = event.actor else { throw UnreadableRecord(part: "event.actor", value: "nil") }
    return ActorID(actor)
  }

  private func text() throws(UnreadableRecord) -> String {
    guard let text = event.text else { throw UnreadableRecord(part: "event.text", value: "nil") }
    return text
  }

  private func items() throws(UnreadableRecord) -> [CaseRecord.Item: String] {
    var items: [CaseRecord.Item: String] = [:]
    for (name, value) in event.items ?? [:] {
      guard let item = CaseRecord.Item(rawValue: name) else { throw UnreadableRecord(part: "event.items", value: name) }
      items[item] = value
    }
    return items
  }
}
