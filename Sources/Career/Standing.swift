/// Where a trainee stands on the ladder and what is still missing for the next level.
package struct Standing: Equatable, Sendable {
  /// How far one gate is open.
  package struct GateState: Equatable, Sendable {
    package enum Missing: Equatable, Sendable {
      case nothing
      /// So many more scenarios, out of these, in the order of the path.
      case scenarios(more: Int, outOf: [String])
      /// Satisfaction in tenths, nil while nothing counts yet, and how many conversations the run still lacks.
      case satisfaction(tenths: Int?, conversations: Int)
      /// So many more conversations without a fail-fault.
      case cleanConversations(Int)
    }
    package let gate: CareerPath.Gate
    package let missing: Missing
    package var isOpen: Bool { missing == .nothing }
  }

  package let level: CareerPath.Level
  package let next: CareerPath.Level?
  package let gates: [GateState]

  package var openGates: Int { gates.count(where: \.isOpen) }

  /// Climbs from the lowest level as long as every gate of a level is open.
  ///
  /// - Parameter history: finished conversations, the latest first.
  package init(on path: CareerPath, history: [PastConversation]) {
    let counted = history.filter { !$0.awaitsReview }
    var index = 0
    var gates = path.levels[0].gates.map { Self.state(of: $0, in: counted) }
    while index + 1 < path.levels.count, gates.allSatisfy(\.isOpen) {
      index += 1
      gates = path.levels[index].gates.map { Self.state(of: $0, in: counted) }
    }
    level = path.levels[index]
    next = index + 1 < path.levels.count ? path.levels[index + 1] : nil
    self.gates = gates
  }

  private static func state(of gate: CareerPath.Gate, in history: [PastConversation]) -> GateState {
    GateState(gate: gate, missing: missing(for: gate, in: history))
  }

  private static func missing(for gate: CareerPath.Gate, in history: [PastConversation]) -> GateState.Missing {
    switch gate {
    case .scenariosPassed(let scenarios, let count, let inExam):
      let passed = Set(history.filter { $0.isPassed && ($0.isExam || !inExam) }.map(\.scenario))
      let open = scenarios.filter { !passed.contains($0) }
      let more = count - (scenarios.count - open.count)
      return more > 0 ? .scenarios(more: more, outOf: open) : .nothing
    case .satisfactionHeld(let tenths, let run):
      let last = history.compactMap(\.satisfaction).prefix(run)
      let sum = last.reduce(0, +) * 10
      if last.count == run, sum >= tenths * run { return .nothing }
      return .satisfaction(tenths: last.isEmpty ? nil : sum / last.count, conversations: run - last.count)
    case .noFailFault(let run):
      let clean = history.prefix { $0.failFaults == 0 }.count
      return clean >= run ? .nothing : .cleanConversations(run - clean)
    }
  }
}
