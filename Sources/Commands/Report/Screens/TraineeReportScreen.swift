import Reports
import Scoring
import Terminal

/// Where one trainee stands, on the terminal.
struct TraineeReportScreen {
  let report: TraineeReport
  let language: Language
  let measure: DisplayWidth

  var lines: [StyledText] {
    head + ladder + indicators + PlayedLines(language: language, measure: measure).lastTen(report.played) + skills
      + weakSpots + marks
  }

  private var head: [StyledText] {
    let counts = report.counts
    let place = report.person.place
    return [
      StyledText("── \(report.person.name) ──", .bold) + StyledText(place.isEmpty ? "" : "  " + place, .dim),
      StyledText(
        language(
          "练完 \(counts.finished) 场 · 通过 \(counts.passed) 场 · 考试 \(counts.exams) 场 · 平均满意度 \(Decimals.hundredths(counts.satisfaction))",
          "\(counts.finished) finished · \(counts.passed) passed · \(counts.exams) exams · mean satisfaction \(Decimals.hundredths(counts.satisfaction))"
        )),
    ]
  }

  private var ladder: [StyledText] {
    let standing = report.standing
    let heading =
      standing.next.map {
        language(
          "陪练等级：\(standing.level) → \($0)，已满足 \(standing.openGates)/\(standing.gates.count) 项",
          "Level: \(standing.level) → \($0), \(standing.openGates) of \(standing.gates.count) met")
      } ?? language("陪练等级：\(standing.level)（最高一级）", "Level: \(standing.level) (the highest)")
    return ["", StyledText(heading, .bold)]
      + standing.gates.map { gate in
        StyledText(gate.isOpen ? "  ✓ " : "  ○ ", gate.isOpen ? .good : .warning) + StyledText(gate.requirement)
          + StyledText(gate.missing.isEmpty ? "" : language("：", ": ") + gate.missing, .dim)
      }
  }

  private var indicators: [StyledText] {
    guard !report.indicators.isEmpty else { return [] }
    var table = TextTable(
      [.init(""), .init("", .trailing), .init(""), .init("", .trailing), .init("")], measure: measure)
    for indicator in report.indicators {
      table.add([
        StyledText(indicator.name), StyledText("\(indicator.weight)%", .dim),
        indicator.value.map { TextChart.bar($0) } ?? StyledText(language("还没有", "none yet"), .dim),
        StyledText(indicator.value.map(String.init) ?? "—", .bold), StyledText(indicator.shown, .dim),
      ])
    }
    return ["", StyledText(language("训练指标（不是薪酬考核）", "Training indicators (not for pay)"), .bold)] + table.lines
  }

  private var skills: [StyledText] {
    guard !report.skills.isEmpty else { return [] }
    var table = TextTable([.init(""), .init(""), .init("", .trailing)], measure: measure)
    for skill in report.skills {
      let seen = skill.cells.count { $0 != .unseen }
      let met = skill.cells.count { $0 == .met || $0 == .partly }
      table.add([
        StyledText(skill.name),
        skill.cells.reduce(StyledText("")) { $0 + cell($1) },
        StyledText(seen == 0 ? "—" : "\(met)/\(seen)", .dim),
      ])
    }
    let key = language(
      "  █ 做到  ▒ 一半  ○ 该做没做  ✗ 过错  · 没遇到（从左到右由远到近）",
      "  █ met  ▒ partly  ○ missed  ✗ fault  · no occasion (oldest first)")
    return ["", StyledText(language("技能", "Skills"), .bold)] + table.lines + [StyledText(key, .dim)]
  }

  private func cell(_ cell: Skill.Cell) -> StyledText {
    switch cell {
    case .met: StyledText("█", .good)
    case .partly: StyledText("▒", .good)
    case .missed: StyledText("○", .warning)
    case .fault: StyledText("✗", .bad)
    case .unseen: StyledText("·", .dim)
    }
  }

  private var weakSpots: [StyledText] {
    guard !report.weakSpots.isEmpty else { return [] }
    let spots = report.weakSpots.map {
      language("\($0.name)（\($0.conversations) 场）", "\($0.name) (\($0.conversations)×)")
    }
    return [
      "",
      StyledText(language("最近常丢：", "Often missed: "), .bold)
        + StyledText(spots.joined(separator: language("、", ", "))),
    ]
  }

  private var marks: [StyledText] {
    guard !report.marks.isEmpty else { return [] }
    return ["", StyledText(language("带教点评", "The trainer's marks"), .bold)]
      + report.marks.flatMap { marked in
        [StyledText("  " + marked.title, .dim)] + HandMarksText(language: language).lines(marked.marks)
      }
  }
}

/// Conversations one below the other.
struct PlayedLines {
  let language: Language
  let measure: DisplayWidth

  /// - Parameter played: the latest first.
  func lastTen(_ played: [TraineeReport.Played]) -> [StyledText] {
    let ten = Array(played.prefix(10))
    guard !ten.isEmpty else { return ["", StyledText(language("还没有练完的对话。", "No finished conversation yet."), .dim)] }
    let line = TextChart.sparkline(ten.reversed().map(\.total), 0...100)
    return [
      "", StyledText(language("最近十场 ", "The last ten "), .bold) + StyledText(line, Style(.cyan)),
    ] + table(ten)
  }

  func table(_ played: [TraineeReport.Played]) -> [StyledText] {
    var table = TextTable(
      [.init(""), .init("", widest: 36), .init(""), .init(""), .init("", .trailing), .init("")], measure: measure)
    for one in played {
      table.add([
        StyledText(one.day.map { ClockText(language: language).shortDate($0) } ?? "", .dim), StyledText(one.title),
        StyledText(one.isExam ? language("考试", "exam") : "", .warning),
        StyledText(one.satisfaction.map { String(repeating: "★", count: $0) } ?? ""),
        StyledText(one.total.map(String.init) ?? "—", .bold), VerdictText(language: language).styled(one.verdict),
      ])
    }
    return table.lines
  }
}
