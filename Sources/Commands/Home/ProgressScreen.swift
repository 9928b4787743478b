import Career
import Library
import Scoring
import Terminal

/// The standing on the ladder, and for each closed gate exactly what opens it.
struct ProgressScreen {
  let shelf: ScenarioShelf
  let language: Language

  func lines(for standing: Standing) -> [StyledText] {
    let level = name(of: standing.level)
    guard let next = standing.next else {
      return [StyledText(language("陪练等级：\(level)（最高一级）", "Level: \(level) (the highest)"), .bold)]
    }
    let heading = language(
      "陪练等级：\(level) → \(name(of: next))，已满足 \(standing.openGates)/\(standing.gates.count) 项",
      "Level: \(level) → \(name(of: next)), \(standing.openGates) of \(standing.gates.count) met")
    return [StyledText(heading, .bold)] + standing.gates.map(line)
  }

  private func name(of level: CareerPath.Level) -> String { level.names[language.rawValue] ?? level.id.text }

  private func line(_ state: Standing.GateState) -> StyledText {
    let mark = state.isOpen ? StyledText("  ✓ ", .good) : StyledText("  ○ ", .warning)
    let rest = missing(state.missing)
    return mark + StyledText(requirement(state.gate))
      + StyledText(rest.isEmpty ? "" : language("：\(rest)", ": \(rest)"), .dim)
  }

  private func requirement(_ gate: CareerPath.Gate) -> String {
    switch gate {
    case .scenariosPassed(let scenarios, let count, let inExam):
      let mode = inExam ? language("考试", "exam") : language("练习或考试", "practice or exam")
      return language(
        "通过 \(scenarios.count) 个指定场景中的 \(count) 个（\(mode)）",
        "pass \(count) of \(scenarios.count) named scenarios (\(mode))")
    case .satisfactionHeld(let tenths, let run):
      return language(
        "最近 \(run) 场平均满意度 ≥ \(decimal(tenths))", "mean satisfaction of the last \(run) ≥ \(decimal(tenths))")
    case .noFailFault(let run):
      return language("最近 \(run) 场没有红线", "no red-line fault in the last \(run)")
    }
  }

  private func missing(_ missing: Standing.GateState.Missing) -> String {
    switch missing {
    case .nothing: ""
    case .scenarios(let more, let open):
      language("还差 \(more) 个，可练 \(titles(open))", "\(more) more, e.g. \(titles(open))")
    case .satisfaction(let tenths, let conversations):
      [
        tenths.map { language("现在 \(decimal($0))", "now \(decimal($0))") },
        conversations > 0 ? language("还要练 \(conversations) 场", "\(conversations) more to play") : nil,
      ].compactMap(\.self).joined(separator: language("，", ", "))
    case .cleanConversations(let count): language("还差连续 \(count) 场", "\(count) more in a row")
    }
  }

  private func titles(_ ids: [String]) -> String {
    ids.prefix(3).map { id in
      shelf.entries.first { $0.header.id == id }.map { "\($0.header.number) \($0.header.title)" } ?? id
    }.joined(separator: language("、", ", "))
  }

  private func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
