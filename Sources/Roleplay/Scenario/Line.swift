/// One thing that somebody can say, written so that it reads well before and after other lines.
package struct Line: Equatable, Sendable {
  /// Nil: whoever is speaking.
  package let by: ActorID?
  /// May hold slots: `{now}`, `{+25}` (the clock in 25 minutes, up to the next five), `{due}`, `{what}`.
  package let text: String
  /// Said only while this holds; `says` is about the reply that he answers.
  package let when: Condition
  /// It asks for one of these: not said when he has just been told.
  package let unless: [Sign]
  /// What the memory of things said holds: the same on every machine and in every process.
  package let key: UInt64
  let namesChoice: Bool
  /// What it says back to him in quotation marks: “再说”是什么时候再说？ What several call out is no such thing.
  let quotes: [SpokenWords]

  package init(_ text: String, by: ActorID? = nil, when: Condition = .always, unless: [Sign] = []) {
    self.by = by
    self.text = text
    self.when = when
    self.unless = unless
    key = Lot.hash(text)
    namesChoice = text.holds("{\(Wording.choice)}")
    quotes = text.hasPrefix("“") && text.hasSuffix("”") ? [] : Self.quoted(in: text)
  }

  private static func quoted(in text: String) -> [SpokenWords] {
    text.split(separator: "“", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "”" } }
      .filter { !$0.contains("{") }.map { SpokenWords(String($0)) }
  }
}

/// Wordings by insistence: those of the first level are alternatives; when they did not help, the next level's turn
/// comes.
package typealias Levels = [[Line]]
