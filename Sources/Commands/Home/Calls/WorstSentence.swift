import Records
import Roleplay

/// What a trainee once said that did most harm: a repair scene (救场) begins just after it.
struct WorstSentence: Equatable {
  let scenario: String
  let actor: ActorID
  let text: String
  private let gravity: Int

  /// How many conversations back is looked.
  private static let reach = 30

  /// The gravest first, and of equals the latest; replies with soft faults only are no disaster.
  static func all(of trainee: Trainee, in store: RecordStore, language: String) throws -> [WorstSentence] {
    var found: [WorstSentence] = []
    for summary in try store.conversations(of: trainee, limit: reach) where summary.header.language == language {
      for turn in try store.turns(of: summary.number) {
        guard let text = turn.event.text, let actor = turn.event.actor, turn.event.kind == .replied,
          let gravity = turn.hearing?.findings.compactMap({ gravity(of: $0.severity) }).max()
        else { continue }
        found.append(
          WorstSentence(scenario: summary.header.scenario, actor: ActorID(actor), text: text, gravity: gravity))
      }
    }
    return found.enumerated().sorted { ($1.element.gravity, $0.offset) < ($0.element.gravity, $1.offset) }.map(
      \.element)
  }

  private static func gravity(of severity: String?) -> Int? {
    switch severity {
    case "fail": 2
    case "heavy": 1
    default: nil
    }
  }
}
