/// What the trainee does with a conversation besides speaking in it.
package enum Action: Hashable, Sendable {
  /// Lets him wait on the line, or stand there, for as long as was said.
  case hold(minutes: Int)
  /// Connects him with somebody else. Warm when that one knows what he must know, blind when he does not.
  case transfer(to: ActorID)
  /// Writes down what he wants to have told to somebody who is not there.
  case takeMessage(Message)
  /// Brings in whoever stands above.
  case escalate(to: ActorID)
  /// Out of the group, into a talk between two.
  case goPrivate
  /// Back into the group.
  case goPublic
  /// Says nothing for a while: 【稍停5秒】.
  case pause(seconds: Int)

  /// As scenario files name them.
  package enum Kind: String, CaseIterable, Sendable {
    case hold, transfer, message, escalate, pause
    case goPrivate = "private"
    case goPublic = "public"
  }

  package var kind: Kind {
    switch self {
    case .hold: .hold
    case .transfer: .transfer
    case .takeMessage: .message
    case .escalate: .escalate
    case .goPrivate: .goPrivate
    case .goPublic: .goPublic
    case .pause: .pause
    }
  }
}

/// A message for somebody who is not there: the five items of S2-127.
package struct Message: Hashable, Sendable {
  package enum Item: String, CaseIterable, Sendable {
    /// Who called.
    case caller
    case number
    case reason
    /// When he called.
    case time
    /// Whom he wants.
    case wanted
  }

  /// Items that were left empty are absent.
  package let items: [Item: String]
  package init(items: [Item: String]) { self.items = items }

  /// The items that are empty, or lack what the scenario says belongs there.
  package func faulty(against truth: [Item: [String]]) -> [Item] {
    Item.allCases.filter { item in
      guard let text = items[item] else { return true }
      guard let words = truth[item] else { return false }
      return !words.contains { text.holds($0) }
    }
  }
}
