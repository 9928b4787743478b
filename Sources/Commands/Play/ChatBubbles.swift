import Roleplay
import Scoring
import Terminal

/// Several lines of a chat that make one turn: each Enter adds one, Enter alone sends them.
struct ChatBubbles: Equatable {
  private var texts: [String] = []
  private var actor: ActorID?

  var isEmpty: Bool { texts.isEmpty }

  /// Adds a line. What was meant for somebody else before is returned: it is a turn of its own and goes first.
  mutating func add(_ text: String, to actor: ActorID) -> (text: String, actor: ActorID)? {
    let earlier = self.actor == actor ? nil : sent()
    self.actor = actor
    texts.append(text)
    return earlier
  }

  /// All of them as one reply, a line each; nil when there is none. Afterwards there is none.
  mutating func sent() -> (text: String, actor: ActorID)? {
    guard let actor, !texts.isEmpty else { return nil }
    defer { self = ChatBubbles() }
    return (texts.joined(separator: "\n"), actor)
  }

  mutating func removeLast() -> String? { texts.popLast() }

  func footer(in language: Language) -> [StyledText] {
    guard !isEmpty else { return [] }
    return [
      StyledText(
        language("\(texts.count) 条还没发：空按回车发出去，接着打再加一条", "\(texts.count) unsent: Enter alone sends, or type another"),
        .warning)
    ]
  }
}
