import Roleplay

/// What the trainee does besides speaking, from its name and what was typed after it: `/请稍等 3分`, `/转接 工程部`.
struct TypedAction {
  let conversation: Conversation
  let scenario: Scenario

  /// Why nothing can be done with what was typed.
  enum Fault: Error, Equatable {
    case noSuchActor(String)
    /// Nobody was named, and nobody goes without saying.
    case nobody
    case tooManyItems
  }

  /// Nil for what is no such action.
  func event(for action: PlayAction, _ argument: String) throws(Fault) -> Conversation.Event? {
    switch action {
    case .hold: .acted(.hold(minutes: number(in: argument) ?? 3), with: try listener())
    case .pause: .acted(.pause(seconds: number(in: argument) ?? 5), with: try listener())
    case .transfer: .acted(.transfer(to: try actor(argument)), with: try party())
    case .escalate:
      .acted(
        .escalate(to: try argument.isEmpty ? above() : actor(argument)), with: try party())
    case .takeMessage: .acted(.takeMessage(try message(argument)), with: try party())
    case .goPrivate: .acted(.goPrivate, with: try argument.isEmpty ? party() : actor(argument))
    case .goPublic: .acted(.goPublic, with: try party())
    case .note: .noted(argument)
    default: nil
    }
  }

  func event(taking message: Message) throws(Fault) -> Conversation.Event {
    .acted(.takeMessage(message), with: try party())
  }

  private func listener() throws(Fault) -> ActorID {
    guard let actor = conversation.listener(in: scenario) else { throw .nobody }
    return actor
  }

  /// Whom it is about: the one talked to, or the customer when that is a colleague.
  private func party() throws(Fault) -> ActorID {
    let listener = try listener()
    return scenario.isOfTheHouse(listener) ? scenario.customer.id : listener
  }

  private func actor(_ name: String) throws(Fault) -> ActorID {
    guard !name.isEmpty else { throw .nobody }
    guard let actor = scenario.actor(called: name) else { throw .noSuchActor(name) }
    return actor.id
  }

  private func above() throws(Fault) -> ActorID {
    guard let above = conversation.nextAbove(in: scenario) else { throw .nobody }
    return above
  }

  /// The first number written in digits: 3分, 5秒, 2–3 minutes.
  private func number(in text: String) -> Int? {
    let digits = text.unicodeScalars.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    return Int(String(String.UnicodeScalarView(digits))).map { min($0, 600) }
  }

  /// The five items in their order with ` | ` between.
  private func message(_ argument: String) throws(Fault) -> Message {
    let parts = argument.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
    guard parts.count <= Message.Item.allCases.count else { throw .tooManyItems }
    let items = zip(Message.Item.allCases, parts).filter { !$0.1.isEmpty }
    return Message(items: Dictionary(uniqueKeysWithValues: items.map { ($0.0, $0.1) }))
  }
}
