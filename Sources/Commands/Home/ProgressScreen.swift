import Career
import Documents
import Library
import Scoring
import Terminal

/// The standing on the ladder, and for each closed gate exactly what opens it.
struct ProgressScreen {
  let shelf: ScenarioShelf
  let criteria: CriterionNames
  let language: Language

  private var texts: GateText { GateText(shelf: shelf, criteria: criteria, language: language) }

  func lines(for standing: Standing) -> [StyledText] {
    let level = name(of: standing.level)
    var lines: [StyledText] = []
    if let next = standing.next {
      let heading = language(
        "陪练等级：\(level) → \(name(of: next))，已满足 \(standing.openGates)/\(standing.gates.count) 项",
        "Level: \(level) → \(name(of: next)), \(standing.openGates) of \(standing.gates.count) met")
      lines = [StyledText(heading, .bold)] + standing.gates.flatMap(self.lines)
    } else {
      lines = [StyledText(language("陪练等级：\(level)（最高一级）", "Level: \(level) (the highest)"), .bold)]
    }
    guard !standing.lapsed.isEmpty else { return lines }
    lines.append(
      StyledText(language("等级不收回，但最近这几项又松了：", "The level stays, but lately this has slipped:"), .warning))
    return lines + standing.lapsed.flatMap(self.lines)
  }

  private func name(of level: CareerPath.Level) -> String { level.names[language.rawValue] ?? level.id.text }

  /// What is asked for, and below it what to do next.
  private func lines(_ state: Standing.GateState) -> [StyledText] {
    let mark = state.isOpen ? StyledText("  ✓ ", .good) : StyledText("  ○ ", .warning)
    let missing = texts.missing(state.missing)
    let first =
      mark + StyledText(texts.requirement(state.gate))
      + StyledText(missing.isEmpty ? "" : language("：\(missing)", ": \(missing)"), .dim)
    guard let step = texts.step(state) else { return [first] }
    return [first, StyledText("      → ", .accent) + StyledText(step, .accent)]
  }

  /// `{"level","next","open","gates","lapsed"}`
  static func json(_ standing: Standing, trainee: String?) -> JSONValue {
    [
      "trainee": .optional(trainee) { .string($0) }, "level": .string(standing.level.id.text),
      "next": .optional(standing.next) { .string($0.id.text) }, "open": .integer(standing.openGates),
      "gates": .array(standing.gates.map(json)), "lapsed": .array(standing.lapsed.map(json)),
    ]
  }

  private static func json(_ state: Standing.GateState) -> JSONValue {
    .object(gate(state.gate) + [.init(key: "isOpen", value: .bool(state.isOpen))] + missing(state.missing))
  }

  private static func gate(_ gate: CareerPath.Gate) -> [JSONValue.Member] {
    func members(_ kind: String, _ rest: [JSONValue.Member]) -> [JSONValue.Member] {
      [.init(key: "kind", value: .string(kind))] + rest
    }
    switch gate {
    case .scenariosPassed(let scenarios, let count, let inExam, let unseen):
      return members(
        "scenarios-passed",
        [
          .init(key: "anyOf", value: .array(scenarios.map { .string($0) })),
          .init(key: "count", value: .integer(count)),
          .init(key: "inExam", value: .bool(inExam)), .init(key: "unseen", value: .bool(unseen)),
        ])
    case .satisfactionHeld(let tenths, let run):
      return members(
        "satisfaction-held", [.init(key: "tenths", value: .integer(tenths)), .init(key: "run", value: .integer(run))])
    case .noFailFault(let run): return members("no-fail-fault", [.init(key: "run", value: .integer(run))])
    case .criteriaMastered(let criteria, let times):
      return members(
        "criteria-mastered",
        [
          .init(key: "criteria", value: .array(criteria.map { .string($0) })),
          .init(key: "times", value: .integer(times)),
        ])
    case .deeds(let kind, let count): return members(kind.rawValue, [.init(key: "count", value: .integer(count))])
    }
  }

  private static func missing(_ missing: Standing.GateState.Missing) -> [JSONValue.Member] {
    switch missing {
    case .nothing: []
    case .scenarios(let more, let open):
      [.init(key: "more", value: .integer(more)), .init(key: "outOf", value: .array(open.map { .string($0) }))]
    case .satisfaction(let tenths, let conversations):
      [
        .init(key: "now", value: .optional(tenths) { .integer($0) }),
        .init(key: "more", value: .integer(conversations)),
      ]
    case .cleanConversations(let count): [.init(key: "more", value: .integer(count))]
    case .criteria(let open):
      [
        .init(
          key: "criteria",
          value: .array(open.map { ["criterion": .string($0.id), "more": .integer($0.more)] }))
      ]
    case .deeds(_, let more): [.init(key: "more", value: .integer(more))]
    }
  }
}
