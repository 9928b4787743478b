import Roleplay
import Scoring

/// Every line of a scenario and its people by what a conversation remembers of it.
struct LineIndex: Sendable {
  struct Entry: Sendable {
    let text: String
    /// It tells a fact for the first time.
    let isFact: Bool
  }

  /// A room, a number, a name is said again as it is: there is no other way to say it.
  private static func particular(_ language: Language) -> Int { language == .chinese ? 12 : 36 }

  private var entries: [UInt64: Entry] = [:]

  init(of scenario: Scenario) {
    let particular = Self.particular(scenario.header.language)
    for actor in scenario.actors {
      for fact in actor.facts {
        add(fact.says.filter { $0.text.unicodeScalars.count > particular }, isFact: true)
        add(fact.says)
        add(fact.again + fact.notYet)
      }
      for reaction in actor.persona.reactions.values {
        add(reaction.general + reaction.byTemper.values.flatMap { $0 })
      }
    }
    for stage in scenario.stages {
      add(stage.wants.flatMap { $0 } + stage.moves.flatMap(\.says))
    }
    add(scenario.moves.flatMap(\.says) + scenario.events.flatMap(\.says) + scenario.endings.flatMap(\.says))
    add(scenario.pledges.flatMap { $0.kept + $0.broken })
  }

  subscript(key: UInt64) -> Entry? { entries[key] }

  private mutating func add(_ lines: [Line], isFact: Bool = false) {
    for line in lines where entries[line.key] == nil || isFact {
      entries[line.key] = Entry(text: line.text, isFact: isFact)
    }
  }
}
