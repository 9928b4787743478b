/// How a history leads up the ladder: replayed in order of time, so that a level once reached stays reached whatever is
/// missed later, and every machine that knows the same history finds the same promotions.
package struct Ladder {
  package struct Promotion: Equatable, Sendable {
    package let from: CareerPath.LevelID
    package let to: CareerPath.LevelID
    /// When the last gate opened: ISO 8601 in UTC.
    package let stamp: String
    /// For each gate of `from`, in their order, the keys of what opened it.
    package let evidence: [[String]]
  }

  package private(set) var promotions: [Promotion] = []
  private(set) var rank = 0
  private let path: CareerPath
  /// By level, then by gate.
  private var meters: [[GateMeter]]

  private enum Event {
    case conversation(PastConversation, isUnseen: Bool)
    case deed(PastDeed)

    var stamp: String {
      switch self {
      case .conversation(let conversation, _): conversation.details.stamp
      case .deed(let deed): deed.stamp
      }
    }
  }

  /// - Parameter history: finished conversations, the latest first; those that await review do not count.
  package init(on path: CareerPath, history: [PastConversation], deeds: [PastDeed] = []) {
    self.path = path
    meters = path.levels.map { $0.gates.map(GateMeter.init) }
    climb(at: "")
    for event in Self.events(history, deeds) {
      for level in meters.indices {
        for gate in meters[level].indices {
          switch event {
          case .conversation(let conversation, let isUnseen):
            meters[level][gate].take(conversation, isUnseen: isUnseen)
          case .deed(let deed): meters[level][gate].take(deed)
          }
        }
      }
      climb(at: event.stamp)
    }
  }

  private mutating func climb(at stamp: String) {
    while rank + 1 < path.levels.count, meters[rank].allSatisfy({ $0.missing == .nothing }) {
      promotions.append(
        Promotion(
          from: path.levels[rank].id, to: path.levels[rank + 1].id, stamp: stamp,
          evidence: meters[rank].map(\.evidence)))
      rank += 1
    }
  }

  func states(ofLevel level: Int) -> [Standing.GateState] {
    meters[level].map { Standing.GateState(gate: $0.gate, missing: $0.missing) }
  }

  /// In order of time: deeds stand after the conversations of the same second.
  private static func events(_ history: [PastConversation], _ deeds: [PastDeed]) -> [Event] {
    var seen: Set<Variant> = []
    let conversations = history.reversed().compactMap { conversation -> Event? in
      let variant = Variant(scenario: conversation.scenario, seed: conversation.details.seed)
      let isUnseen = seen.insert(variant).inserted
      return conversation.awaitsReview ? nil : .conversation(conversation, isUnseen: isUnseen)
    }
    let done = deeds.sorted { ($0.stamp, $0.key) < ($1.stamp, $1.key) }
    var (events, next): ([Event], Int) = ([], 0)
    for event in conversations {
      while next < done.count, done[next].stamp < event.stamp {
        events.append(.deed(done[next]))
        next += 1
      }
      events.append(event)
    }
    return events + done[next...].map(Event.deed)
  }

  private struct Variant: Hashable {
    let scenario: String
    let seed: UInt64
  }
}
