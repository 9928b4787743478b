import Reports
import Scoring
import Terminal

/// An intake or an estate on the terminal.
struct TeamReportScreen {
  let report: TeamReport
  let language: Language
  let measure: DisplayWidth

  var lines: [StyledText] {
    let share = report.finished == 0 ? "—" : "\(report.passed * 100 / report.finished)%"
    let name = report.name.isEmpty ? language("没写", "not told") : report.name
    return [
      StyledText("── \(name) ──", .bold) + StyledText(kind, .dim),
      StyledText(
        language(
          "\(report.people.count) 人 · 练完 \(report.finished) 场 · 通过率 \(share) · 平均满意度 \(Decimals.hundredths(report.satisfaction))",
          "\(report.people.count) people · \(report.finished) finished · \(share) passed · mean satisfaction \(Decimals.hundredths(report.satisfaction))"
        )), "",
    ] + people + weakSpots
  }

  private var kind: String {
    switch report.kind {
    case .intake: language("  批次", "  intake")
    case .estate: language("  项目", "  estate")
    }
  }

  private var people: [StyledText] {
    guard !report.people.isEmpty else { return [StyledText(language("还没有学员。", "Nobody yet."), .dim)] }
    var table = TextTable(
      [
        .init(language("姓名", "Name"), widest: 16), .init(language("等级", "Level")),
        .init(language("练完", "Finished"), .trailing), .init(language("通过", "Passed"), .trailing),
        .init(language("满意度", "Satisfaction"), .trailing), .init(language("最近十场", "Last ten")),
        .init(language("常丢", "Often missed"), widest: 24), .init(language("最近一次", "Last time")),
      ], measure: measure)
    for member in report.people {
      table.add([
        StyledText(member.person.name, .bold), StyledText(member.level), StyledText(String(member.finished)),
        StyledText(String(member.passed)),
        StyledText(Decimals.hundredths(member.satisfaction), .of(satisfaction: member.satisfaction)),
        StyledText(TextChart.sparkline(member.lastTen, 0...100), Style(.cyan)), StyledText(member.weakest, .dim),
        StyledText(member.lastDay.map { ClockText(language: language).shortDate($0) } ?? "—", .dim),
      ])
    }
    return table.lines
  }

  private var weakSpots: [StyledText] {
    guard !report.weakSpots.isEmpty else { return [] }
    let most = max(1, report.weakSpots.map(\.conversations).max() ?? 1)
    var table = TextTable([.init("", widest: 30), .init(""), .init("", .trailing)], measure: measure)
    for spot in report.weakSpots {
      table.add([
        StyledText(spot.name), TextChart.bar(spot.conversations * 100 / most, .warning),
        StyledText(language("\(spot.conversations) 场", "\(spot.conversations)×"), .dim),
      ])
    }
    return ["", StyledText(language("最近常丢", "Often missed lately"), .bold)] + table.lines
  }
}

/// All estates, a line each.
struct GroupReportScreen {
  let report: GroupReport
  let language: Language
  let measure: DisplayWidth

  var lines: [StyledText] {
    guard !report.estates.isEmpty else {
      return [StyledText(language("还没有练习记录。", "Nothing has been practised yet."), .dim)]
    }
    var table = TextTable(
      [
        .init(language("项目", "Estate"), widest: 24), .init(language("学员", "Trainees"), .trailing),
        .init(language("近30天", "Active"), .trailing), .init(language("练完", "Finished"), .trailing),
        .init(language("通过率", "Passed"), .trailing), .init(""), .init(language("满意度", "Satisfaction"), .trailing),
        .init(language("近八周", "Eight weeks")), .init(language("常丢", "Often missed"), widest: 22),
      ], measure: measure)
    for estate in report.estates { table.add(row(estate)) }
    return [
      StyledText(language("── 集团 ──", "── Group ──"), .bold)
        + StyledText(language("  \(report.estates.count) 个项目", "  \(report.estates.count) estates"), .dim)
    ] + table.lines
  }

  private func row(_ estate: GroupReport.Estate) -> [StyledText] {
    [
      StyledText(estate.name.isEmpty ? language("（没写项目）", "(no estate)") : estate.name, .bold),
      StyledText(String(estate.trainees)), StyledText(String(estate.active)), StyledText(String(estate.finished)),
      StyledText(estate.passShare.map { "\($0)%" } ?? "—"), TextChart.bar(estate.passShare ?? 0),
      StyledText(Decimals.hundredths(estate.satisfaction), .of(satisfaction: estate.satisfaction)),
      StyledText(TextChart.sparkline(estate.weeks.map(\.satisfaction), 100...500), Style(.cyan)),
      StyledText(estate.weakest, .dim),
    ]
  }
}

extension Style {
  /// Green from 4.5, which is the target (S4-77), red below 3.5.
  fileprivate static func of(satisfaction: Int?) -> Style {
    guard let satisfaction else { return .dim }
    return satisfaction >= 450 ? .good : satisfaction >= 350 ? .warning : .bad
  }
}
