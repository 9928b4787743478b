import Roleplay
import Scoring

/// Anger and trust over the conversation.
struct MoodCurve {
  let points: [ConversationReport.MoodPoint]
  let language: Language

  private static let (width, height, left, right, top, bottom) = (700, 214, 46, 104, 14, 30)

  var html: HTML {
    HTML(
      .svg, "curve",
      [.viewBox: "0 0 \(Self.width) \(Self.height)", .role: "img", .ariaLabel: language("情绪曲线", "mood curve")]
    ) {
      [0, 50, 100].map(grid)
      times
      line(\.trust, "trust")
      line(\.anger, "anger")
      ends
    }
  }

  private func x(_ index: Int) -> Int {
    Self.left + index * (Self.width - Self.left - Self.right) / max(1, points.count - 1)
  }
  private func y(_ value: Int) -> Int { Self.top + (100 - value) * (Self.height - Self.top - Self.bottom) / 100 }

  private func grid(_ value: Int) -> HTML {
    HTML(.g) {
      HTML(
        .line, "grid", [.x1: "\(Self.left)", .x2: "\(Self.width - Self.right)", .y1: "\(y(value))", .y2: "\(y(value))"])
      HTML(.label, "", [.x: "\(Self.left - 8)", .y: "\(y(value) + 4)", .anchor: "end"]) { String(value) }
    }
  }

  /// At most eight of the times, and always the first.
  private var times: [HTML] {
    let step = max(1, (points.count + 7) / 8)
    return points.indices.filter { $0 % step == 0 }.enumerated().map { place, index in
      // On a phone the writing is larger, and every other time has to give way.
      HTML(.label, place % 2 == 0 ? "" : "odd", [.x: "\(x(index))", .y: "\(Self.height - 6)", .anchor: "middle"]) {
        ClockText(language: language).time(points[index].at)
      }
    }
  }

  private func line(_ value: (ConversationReport.MoodPoint) -> Int, _ name: String) -> HTML {
    HTML(.g) {
      HTML(
        .polyline, name,
        [.points: points.indices.map { "\(x($0)),\(y(value(points[$0])))" }.joined(separator: " ")])
      points.indices.map { index in
        HTML(.circle, name, [.cx: "\(x(index))", .cy: "\(y(value(points[index])))", .r: "3.2"]) {
          HTML(.title) { "\(ClockText(language: language).time(points[index].at)) \(value(points[index]))" }
        }
      }
    }
  }

  /// Names at the right end, kept apart.
  private var ends: HTML {
    guard let last = points.last else { return HTML() }
    var (anger, trust) = (y(last.anger), y(last.trust))
    if abs(anger - trust) < 24 {
      let middle = min(max((anger + trust) / 2, Self.top + 12), Self.height - Self.bottom - 12)
      (anger, trust) = last.anger >= last.trust ? (middle - 12, middle + 12) : (middle + 12, middle - 12)
    }
    let edge = "\(Self.width - Self.right + 10)"
    return HTML(.g) {
      HTML(.label, "anger", [.x: edge, .y: "\(anger + 4)"]) { language("怒气 ", "anger ") + String(last.anger) }
      HTML(.label, "trust", [.x: edge, .y: "\(trust + 4)"]) { language("信任 ", "trust ") + String(last.trust) }
    }
  }
}

/// A share of a whole as a bar.
enum Meter {
  /// - Parameter share: 0 to 100.
  static func html(_ share: Int, _ tone: String = "") -> HTML {
    let width = min(100, max(0, share))
    return HTML(.svg, "meter " + tone, [.viewBox: "0 0 100 8", .preserveAspectRatio: "none", .ariaHidden: "true"]) {
      HTML(.rect, "track", [.x: "0", .y: "0", .width: "100", .height: "8", .rx: "2"])
      if width > 0 { HTML(.rect, "fill", [.x: "0", .y: "0", .width: "\(width)", .height: "8", .rx: "2"]) }
    }
  }
}

/// The last values as a small line; where there is none it has a gap.
struct Sparkline {
  /// The oldest first.
  let values: [Int?]
  let highest: Int
  var lowest = 0

  var html: HTML {
    HTML(.svg, "line", [.viewBox: "0 0 100 24", .preserveAspectRatio: "none", .ariaHidden: "true"]) {
      HTML(.line, "mark", [.x1: "0", .x2: "100", .y1: "23", .y2: "23"])
      runs.map { run in HTML(.polyline, "", [.points: run.joined(separator: " ")]) }
    }
  }

  private func place(_ index: Int, _ value: Int) -> String {
    let share = min(max(value, lowest), highest) - lowest
    return "\(index * 100 / max(1, values.count - 1)),\(21 - share * 18 / max(1, highest - lowest))"
  }

  /// Neighbours that have a value; one alone becomes a short stroke.
  private var runs: [[String]] {
    var runs: [[String]] = [[]]
    for (index, value) in values.enumerated() {
      if let value { runs[runs.count - 1].append(place(index, value)) } else { runs.append([]) }
    }
    return runs.filter { !$0.isEmpty }.map { $0.count == 1 ? [$0[0], $0[0]] : $0 }
  }
}

/// One criterion over the last conversations. A fault has a cross through it, a miss a stroke.
struct HeatLine {
  let cells: [Skill.Cell]

  var html: HTML {
    let width = max(1, cells.count) * 12
    return HTML(.svg, "heat", [.viewBox: "0 0 \(width) 12", .preserveAspectRatio: "xMinYMid", .ariaHidden: "true"]) {
      cells.enumerated().map { index, cell in
        HTML(.g) {
          HTML(
            .rect, cell.rawValue, [.x: "\(index * 12)", .y: "1", .width: "10", .height: "10", .rx: "2"])
          sign(cell, at: index * 12)
        }
      }
    }
  }

  private func sign(_ cell: Skill.Cell, at x: Int) -> HTML? {
    switch cell {
    case .fault: HTML(.path, "", [.d: "M\(x + 3) 4l4 4m0-4l-4 4"])
    case .missed: HTML(.path, "", [.d: "M\(x + 3) 6h4"])
    case .met, .partly, .unseen: nil
    }
  }
}

/// The points of the last conversations, a column each: passed ones full, others lighter, open ones only outlined.
struct PointColumns {
  /// The oldest first.
  let played: [TraineeReport.Played]
  let language: Language

  private static let (step, width, height, base) = (70, 34, 132, 108)

  var html: HTML {
    let whole = max(10, played.count) * Self.step
    return HTML(
      .svg, "columns",
      [
        .viewBox: "0 0 \(whole) \(Self.height)", .role: "img",
        .ariaLabel: language("最近几场得分", "points of the last conversations"),
      ]
    ) {
      HTML(.line, "base", [.x1: "0", .x2: "\(whole)", .y1: "\(Self.base)", .y2: "\(Self.base)"])
      played.enumerated().map { column($0.element, at: $0.offset * Self.step + (Self.step - Self.width) / 2) }
    }
  }

  private func column(_ played: TraineeReport.Played, at x: Int) -> HTML {
    let height = max(2, (played.total ?? 40) * 85 / 100)
    let kind = played.total == nil ? "open" : played.verdict == .passed ? "passed" : "failed"
    let middle = "\(x + Self.width / 2)"
    return HTML(.g) {
      HTML(
        .rect, kind,
        [.x: "\(x)", .y: "\(Self.base - height)", .width: "\(Self.width)", .height: "\(height)", .rx: "2"])
      HTML(.label, "", [.x: middle, .y: "\(Self.base - height - 6)", .anchor: "middle"]) {
        played.total.map(String.init) ?? language("待复核", "open")
      }
      HTML(.label, "day", [.x: middle, .y: "\(Self.height - 6)", .anchor: "middle"]) {
        played.day.map { ClockText(language: language).shortDate($0) } ?? ""
      }
    }
  }
}
