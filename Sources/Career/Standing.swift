/// Where a trainee stands on the ladder and what is still missing for the next level.
package struct Standing: Equatable, Sendable {
  /// How far one gate is open.
  package struct GateState: Equatable, Sendable {
    package struct OpenCriterion: Equatable, Sendable {
      package let id: String
      /// So many more conversations in a row that meet it.
      package let more: Int
      package init(id: String, more: Int) {
        self.id = id
        self.more = more
      }
    }
    package enum Missing: Equatable, Sendable {
      case nothing
      /// So many more scenarios, out of these, in the order of the path.
      case scenarios(more: Int, outOf: [String])
      /// Satisfaction in tenths, nil while nothing counts yet, and how many more conversations at the least.
      case satisfaction(tenths: Int?, conversations: Int)
      /// So many more conversations without a fail-fault.
      case cleanConversations(Int)
      case criteria([OpenCriterion])
      case deeds(PastDeed.Kind, more: Int)
    }
    package let gate: CareerPath.Gate
    package let missing: Missing
    package var isOpen: Bool { missing == .nothing }
  }

  package let level: CareerPath.Level
  package let next: CareerPath.Level?
  package let gates: [GateState]
  /// Gates of the levels below that would be closed today: shown, never taken back.
  package let lapsed: [GateState]

  package var openGates: Int { gates.count(where: \.isOpen) }

  /// - Parameters:
  ///   - history: finished conversations, the latest first.
  ///   - reached: the highest level that the records know; where the history alone leads higher, that counts.
  package init(
    on path: CareerPath, history: [PastConversation], deeds: [PastDeed] = [], reached: CareerPath.LevelID? = nil
  ) {
    let ladder = Ladder(on: path, history: history, deeds: deeds)
    let index = max(reached.flatMap(path.rank) ?? 0, ladder.rank)
    level = path.levels[index]
    next = index + 1 < path.levels.count ? path.levels[index + 1] : nil
    gates = ladder.states(ofLevel: index)
    lapsed = (0..<index).flatMap { ladder.states(ofLevel: $0) }.filter { !$0.isOpen }
  }
}
