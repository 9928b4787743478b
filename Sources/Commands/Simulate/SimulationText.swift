import Authoring
import Roleplay
import Scoring
import Terminal

/// The report of a simulation for people: a table for each scenario, then what must be mended, with seed and turn.
struct SimulationText {
  let reports: [Simulation.Report]
  let language: Language
  private let width = DisplayWidth()

  init(reports: [Simulation.Report], language: Language) {
    self.reports = reports
    self.language = language
  }

  var text: String {
    if reports.isEmpty { return language("库里还没有场景。\n", "The library holds no scenario yet.\n") }
    let plays = reports.flatMap(\.tallies).reduce(0) { $0 + $1.plays }
    let broken = reports.count { $0.breaksLaw }
    let summary =
      broken == 0
      ? language("\(plays) 场，规矩都守住了。", "\(plays) conversations, no law broken.")
      : language(
        "\(plays) 场，\(broken) 个场景坏了规矩（标 ✗ 的）。", "\(plays) conversations, laws broken in \(broken) scenarios (✗).")
    return reports.map { scenario($0) }.joined(separator: "\n") + "\n" + summary + "\n"
  }

  private func scenario(_ report: Simulation.Report) -> String {
    let header = report.scenario.header
    let lines = ["── \(header.number) \(header.title) ──"] + table(report) + findings(report)
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(_ report: Simulation.Report) -> [String] {
    let kinds = Ending.Kind.allCases
    let head =
      [language("学员", "trainee"), language("场数", "runs")] + kinds.map { $0.shortName(in: language) }
      + [
        language("没完", "open"), language("及格", "passed"), language("轮数", "turns"), language("最多", "most"),
        language("听不懂", "not judged"),
      ]
    let rows = report.tallies.map { tally in
      [tally.kind.name(in: language), String(tally.plays)] + kinds.map { Self.count(tally.endings[$0] ?? 0) }
        + [
          Self.count(tally.openEnds), Self.count(tally.passes), String(tally.medianTurns), String(tally.mostTurns),
          "\(tally.unjudgedPercent)%",
        ]
    }
    return aligned([head] + rows)
  }

  private static func count(_ number: Int) -> String { number == 0 ? "·" : String(number) }

  /// The first column to the left, numbers to the right.
  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { width.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        "  " + width.padded(cell, to: widths[column], column == 0 ? .leading : .trailing)
      }.joined()
    }
  }

  private func findings(_ report: Simulation.Report) -> [String] {
    Incident.Kind.allCases.flatMap { kind -> [String] in
      let found = report.tallies.filter { ($0.incidents[kind] ?? 0) > 0 }
      guard !found.isEmpty else { return [] }
      let total = found.reduce(0) { $0 + ($1.incidents[kind] ?? 0) }
      let head = "\(kind.isLaw ? "✗" : "·") \(kind.name(in: language))" + language("：\(total) 次", ": \(total)")
      let shown = found.flatMap { tally in
        tally.examples.filter { $0.incident.kind == kind }.map { example(tally.kind, $0) }
      }
      return [head] + shown.prefix(12)
    }
  }

  private func example(_ kind: TraineeKind, _ example: SimulationTally.Example) -> String {
    let incident = example.incident
    let place = "\(kind.name(in: language)):\(example.seed)"
    let turn = language("第 \(incident.turn) 轮", "turn \(incident.turn)")
    let stage = incident.stage.map { " [\($0.text)]" } ?? ""
    return "    \(place) \(turn)\(stage) \(incident.what)"
  }
}

extension Ending.Kind {
  /// As the head of a column.
  fileprivate func shortName(in language: Language) -> String {
    switch self {
    case .resolved: language("解决", "resolved")
    case .deferred: language("约定", "deferred")
    case .handedUp: language("上报", "handed up")
    case .walkedOut: language("走了", "left")
    case .complaint: language("投诉", "complaint")
    }
  }
}
