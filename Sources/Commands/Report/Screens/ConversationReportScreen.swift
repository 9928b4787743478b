import Reports
import Roleplay
import Scoring
import Terminal

/// One conversation on the terminal: what was said with the evidence, then what it was worth.
struct ConversationReportScreen {
  let report: ConversationReport
  let language: Language
  let measure: DisplayWidth

  var lines: [StyledText] {
    head + [""] + transcript + [""] + result + scorecard + promises + record + marks
  }

  private var clock: ClockText { ClockText(language: language) }

  private var head: [StyledText] {
    let facts = [
      report.trainee.name, report.trainee.place, report.scenario.level.name(in: language),
      report.scenario.channel.name(in: language),
      report.isExam ? language("考试", "exam") : language("练习", "practice"),
      report.playedAt.map { clock.date($0) + " " + clock.time($0) } ?? "",
    ]
    return [
      StyledText("── \(report.scenario.number) \(report.scenario.title) ──", .bold),
      StyledText(facts.filter { !$0.isEmpty }.joined(separator: " · "), .dim),
    ]
  }

  private var transcript: [StyledText] { report.transcript.flatMap(entry) }

  private func entry(_ entry: ConversationReport.Entry) -> [StyledText] {
    switch entry {
    case .said(let name, let speaker, let words, let at):
      [
        time(at) + StyledText(name + language("：", ": "), speaker == .customer ? .accent : .bold)
          + StyledText(language("「\(words)」", "“\(words)”"))
      ]
    case .replied(let reply): self.reply(reply)
    case .acted(let words, let at): [time(at) + StyledText("▸ " + words, .dim)]
    case .happened(let words, let tone, let at): [time(at) + StyledText("· " + words, style(tone))]
    }
  }

  private func time(_ at: CivilDateTime) -> StyledText { StyledText(clock.time(at) + "  ", .dim) }

  private func style(_ tone: ConversationReport.Tone) -> Style {
    switch tone {
    case .plain: .dim
    case .good: .good
    case .bad: .bad
    }
  }

  private func reply(_ reply: ConversationReport.Reply) -> [StyledText] {
    let to = reply.to.map { " → " + $0 } ?? ""
    let taken = reply.isTakenBack ? StyledText(language("（收回了）", " (taken back)"), .dim) : ""
    var lines = [
      time(reply.at) + StyledText(report.trainee.name + to + language("：", ": "), .bold)
        + MarkedText(reply: reply).text + taken
    ]
    let good = reply.notes.filter { $0.severity == nil }.map(\.name)
    if !good.isEmpty {
      lines.append(StyledText("       ✓ " + unique(good).joined(separator: language("、", ", ")), .good))
    }
    lines += MarkedReply(text: reply.text, notes: reply.notes).faults.flatMap { fault($0, in: reply.text) }
    if !reply.isJudged {
      lines.append(StyledText("       " + language("？没听懂，留给带教看", "? not judged: kept for the trainer"), .warning))
    }
    return lines
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Faults by one rule together: their advice is given once.
  private func fault(_ notes: [ConversationReport.Note], in text: String) -> [StyledText] {
    let (note, points) = (notes[0], notes.reduce(0) { $0 + $1.points })
    let words = notes.map { language("「\(text.scalars($0.spans))」", "“\(text.scalars($0.spans))”") }.joined()
    var first = StyledText("       ✗ \(note.name) ", .bad) + StyledText(words)
    if points > 0 { first += StyledText("  −\(points)", .bad) }
    var lines = [first]
    if let heard = note.heard {
      lines.append(StyledText("         " + language("对方听成了：「\(heard)」", "heard as: “\(heard)”"), .dim))
    }
    if let say = note.say {
      lines.append(StyledText("         " + language("可以说：「\(say)」", "you could say: “\(say)”")))
    }
    return lines
  }

  private var result: [StyledText] {
    let result = report.result
    let stars = result.satisfaction.map {
      language("满意度 ", "satisfaction ") + String(repeating: "★", count: $0) + String(repeating: "☆", count: 5 - $0)
    }
    let ending = result.ending?.name(in: language) ?? language("中途退出", "left early")
    var lines = [
      StyledText(ending + "  ", .bold) + StyledText((stars ?? "") + "  ")
        + StyledText(result.total.map { language("得分 \($0)  ", "\($0) points  ") } ?? "", .bold)
        + VerdictText(language: language).styled(result.verdict)
    ]
    if !result.why.isEmpty { lines.append(StyledText("  " + language("「\(result.why)」", "“\(result.why)”"), .dim)) }
    if report.moods.count > 1 { lines += mood }
    return lines
  }

  private var mood: [StyledText] {
    let anger = TextChart.sparkline(report.moods.map(\.anger), 0...100)
    let trust = TextChart.sparkline(report.moods.map(\.trust), 0...100)
    let (first, last) = (report.moods[0], report.moods[report.moods.count - 1])
    return [
      StyledText(language("  怒气 ", "  anger ")) + StyledText(anger, Style(.red))
        + StyledText("  \(first.anger) → \(last.anger)", .dim),
      StyledText(language("  信任 ", "  trust ")) + StyledText(trust, Style(.green))
        + StyledText("  \(first.trust) → \(last.trust)", .dim),
    ]
  }

  private var scorecard: [StyledText] {
    guard let card = report.scorecard else { return [] }
    var table = TextTable([.init(""), .init(""), .init("", .trailing)], measure: measure)
    for sum in card.dimensions {
      let share = sum.worth == 0 ? 0 : sum.points * 100 / sum.worth
      table.add([
        StyledText(sum.dimension.name(in: language)), TextChart.bar(share), StyledText("\(sum.points)/\(sum.worth)"),
      ])
    }
    let missed = card.items.filter { $0.points == 0 }.map(\.title)
    return [""] + table.lines
      + (missed.isEmpty
        ? []
        : [
          StyledText(language("  还缺：", "  still missing: "), .bold)
            + StyledText(missed.joined(separator: language("、", ", ")))
        ])
      + card.deductions.map { StyledText("  −\($0.points)  ", .bad) + StyledText($0.reason) }
  }

  private var promises: [StyledText] {
    guard !report.promises.isEmpty else { return [] }
    var table = TextTable([.init(""), .init(""), .init("", widest: 44), .init("")], measure: measure)
    for promise in report.promises {
      table.add([
        StyledText(String(promise.number), .bold),
        StyledText(promise.due.map(clock.day) ?? language("没说时间", "no time")),
        StyledText("\(promise.what) → \(promise.to)"), state(promise.state),
      ])
    }
    return ["", StyledText(language("承诺台账", "Promises"), .bold)] + table.lines
  }

  private func state(_ state: ConversationReport.Promise.State) -> StyledText {
    switch state {
    case .open: StyledText(language("未到期", "open"), .dim)
    case .kept: StyledText(language("已做到", "kept"), .good)
    case .broken: StyledText(language("没做到", "broken"), .bad)
    case .renewed(let number): StyledText(language("改为 \(number)", "renewed as \(number)"), .dim)
    }
  }

  private var record: [StyledText] {
    guard !report.record.isEmpty else { return [] }
    return ["", StyledText(language("登记", "Case record"), .bold)]
      + report.record.map { line in
        StyledText(line.isFaulty ? "  ✗ " : "  ✓ ", line.isFaulty ? .bad : .good)
          + StyledText(line.item.name(in: language) + language("：", ": "), .dim) + StyledText(line.text)
      }
  }

  private var marks: [StyledText] {
    guard let marks = report.marks else { return [] }
    return ["", StyledText(language("带教点评", "The trainer's marks"), .bold)]
      + HandMarksText(language: language).lines(marks)
  }
}

/// A reply with its evidence: good words green, faults red and underlined.
private struct MarkedText {
  let reply: ConversationReport.Reply

  var text: StyledText {
    let scalars = Array(reply.text.unicodeScalars)
    var kinds = [Kind](repeating: .plain, count: scalars.count)
    for note in reply.notes {
      for index in note.spans.joined() where kinds.indices.contains(index) {
        kinds[index] = note.severity != nil || kinds[index] == .bad ? .bad : .good
      }
    }
    var text = StyledText("")
    var start = 0
    while start < scalars.count {
      let end = kinds[start...].firstIndex { $0 != kinds[start] } ?? scalars.count
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      text += StyledText(String(view), kinds[start].style)
      start = end
    }
    return text
  }

  private enum Kind {
    case plain, good, bad

    var style: Style {
      switch self {
      case .plain: .plain
      case .good: Style(.green, underlined: true)
      case .bad: Style(.red, bold: true, underlined: true)
      }
    }
  }
}

struct VerdictText {
  let language: Language

  func styled(_ verdict: ConversationReport.Result.Verdict) -> StyledText {
    switch verdict {
    case .passed: StyledText(language("✓ 通过", "✓ passed"), .good)
    case .failed: StyledText(language("✗ 未通过", "✗ not passed"), .bad)
    case .awaitsReview: StyledText(language("待复核", "awaiting review"), .warning)
    case .unfinished: StyledText(language("没练完", "unfinished"), .warning)
    }
  }
}

/// 仪态 4 · 语音 5 · 态度 —
struct HandMarksText {
  let language: Language

  func lines(_ marks: HandMarks) -> [StyledText] {
    let rated = [
      (language("仪态", "posture"), marks.posture), (language("语音", "voice"), marks.voice),
      (language("态度", "manner"), marks.manner),
    ]
    let first = rated.map { "\($0.0) \($0.1.map(String.init) ?? "—")" }.joined(separator: " · ")
    let by = marks.trainer.isEmpty ? "" : language("（\(marks.trainer)）", " (\(marks.trainer))")
    return [StyledText("  " + first) + StyledText(by, .dim)]
      + (marks.comment.isEmpty ? [] : [StyledText("  " + marks.comment)])
  }
}
