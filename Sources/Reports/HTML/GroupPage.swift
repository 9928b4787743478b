import Scoring

/// All estates of a group at a glance: a tile each, then the figures.
package struct GroupPage: Sendable {
  private let report: GroupReport
  private let language: Language

  package init(_ report: GroupReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var page: Page {
    Page(title: language("集团训练概览", "Training across the group"), language: language, paper: .landscape, classes: "wide")
    {
      PageHead(
        kind: language("集团报告", "Group report"), title: language("各项目训练概览", "Every estate at a glance"),
        facts: [
          language("\(report.estates.count) 个项目", "\(report.estates.count) estates"),
          ClockText(language: language).date(report.madeOn),
        ]
      ).html
      figures
      if !report.estates.isEmpty { glance }
      table
      PageFoot(language: language).html
    }
  }

  private func sum(_ value: (GroupReport.Estate) -> Int) -> Int { report.estates.reduce(0) { $0 + value($1) } }

  private var figures: HTML {
    let (finished, rated) = (sum(\.finished), sum(\.satisfactionCount))
    return HTML(.section, "card figures") {
      Figure(
        name: language("学员", "Trainees"), value: String(sum(\.trainees)), unit: language("人", ""),
        more: HTML(text: language("近 30 天练过 \(sum(\.active)) 人", "\(sum(\.active)) practised within 30 days"))
      ).html
      Figure(
        name: language("练完", "Finished"), value: String(finished), unit: language("场", ""),
        more: HTML(text: language("待复核 \(sum(\.awaitingReview)) 场", "\(sum(\.awaitingReview)) awaiting review"))
      ).html
      Figure(
        name: language("平均满意度", "Mean satisfaction"),
        value: Decimals.hundredths(rated == 0 ? nil : sum(\.satisfactionSum) * 100 / rated), unit: "/ 5",
        more: HTML(text: language("目标 4.5", "target 4.5"))
      ).html
      Figure(
        name: language("通过率", "Passed"), value: finished == 0 ? "—" : String(sum(\.passed) * 100 / finished),
        unit: finished == 0 ? "" : "%", more: HTML()
      ).html
    }
  }

  private var glance: HTML {
    HTML(.section) {
      HTML(.p, "legend") {
        language(
          "大字是平均满意度；上边的颜色：绿 ≥ 4.5，黄 ≥ 3.5，红更低；线是近八周。",
          "The large figure is mean satisfaction; the upper edge: green from 4.5, yellow from 3.5, red below; the line shows eight weeks."
        )
      }
      HTML(.div, "tiles") { report.estates.map(tile) }
    }
  }

  private func tile(_ estate: GroupReport.Estate) -> HTML {
    HTML(.div, "tile " + Tone.ofSatisfaction(estate.satisfaction).rawValue) {
      HTML(.p, "name") { name(estate) }
      HTML(.p, "value") { Decimals.hundredths(estate.satisfaction) }
      Sparkline(values: estate.weeks.map(\.satisfaction), highest: 500, lowest: 100).html
      HTML(.p, "more") {
        language("\(estate.active)/\(estate.trainees) 人在练", "\(estate.active) of \(estate.trainees) active")
      }
    }
  }

  private func name(_ estate: GroupReport.Estate) -> String {
    estate.name.isEmpty ? language("（没写项目）", "(no estate)") : estate.name
  }

  private var table: HTML {
    HTML(.section, "card") {
      HTML(.h2) { language("明细", "Figures") }
      if report.estates.isEmpty {
        HTML(.p, "empty") { language("还没有练习记录。", "Nothing has been practised yet.") }
      } else {
        HTML(.div, "scroll") {
          HTML(.table) {
            HTML(.thead) { HTML(.tr) { heads.map { name in HTML(.th, "", [.scope: "col"]) { name } } } }
            HTML(.tbody) { report.estates.map(row) }
          }
        }
      }
    }
  }

  private var heads: [String] {
    [
      language("项目", "Estate"), language("学员", "Trainees"), language("近 30 天", "Active"),
      language("练完", "Finished"), language("通过率", "Passed"), "", language("满意度", "Satisfaction"),
      language("常丢", "Often missed"), language("最近一次", "Last time"),
    ]
  }

  private func row(_ estate: GroupReport.Estate) -> HTML {
    HTML(.tr) {
      HTML(.td, "nowrap") { HTML(.strong) { name(estate) } }
      HTML(.td) { String(estate.trainees) }
      HTML(.td) { String(estate.active) }
      HTML(.td) { String(estate.finished) }
      HTML(.td, "nowrap") { estate.passShare.map { "\($0)%" } ?? "—" }
      HTML(.td, "short-bar") { if let share = estate.passShare { Meter.html(share, share >= 80 ? "good" : "") } }
      HTML(.td, "nowrap " + Tone.ofSatisfaction(estate.satisfaction).word) { Decimals.hundredths(estate.satisfaction) }
      HTML(.td, "soft") { estate.weakest }
      HTML(.td, "nowrap soft") { estate.lastDay.map { ClockText(language: language).shortDate($0) } ?? "—" }
    }
  }
}
