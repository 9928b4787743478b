import Scoring

/// An intake or an estate as a page: everybody on a line.
package struct TeamPage: Sendable {
  private let report: TeamReport
  private let language: Language

  package init(_ report: TeamReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var page: Page {
    Page(title: "\(name) · \(kind)", language: language, paper: .landscape, classes: "wide") {
      PageHead(
        kind: kind, title: name,
        facts: [
          language("\(report.people.count) 人", "\(report.people.count) people"),
          ClockText(language: language).date(report.madeOn),
        ]
      ).html
      figures
      people
      WeakSpotSection(spots: report.weakSpots, language: language).html
      PageFoot(language: language).html
    }
  }

  private var kind: String {
    switch report.kind {
    case .intake: language("批次报告", "Intake report")
    case .estate: language("项目报告", "Estate report")
    }
  }

  private var name: String { report.name.isEmpty ? language("没写", "not told") : report.name }

  private var figures: HTML {
    HTML(.section, "card figures") {
      Figure(
        name: language("人数", "People"), value: String(report.people.count), unit: "",
        more: HTML(
          text: language(
            "练过的 \(report.people.count { $0.finished > 0 }) 人",
            "\(report.people.count { $0.finished > 0 }) have practised"))
      ).html
      Figure(
        name: language("平均满意度", "Mean satisfaction"), value: Decimals.hundredths(report.satisfaction), unit: "/ 5",
        more: HTML(text: language("目标 4.5", "target 4.5"))
      ).html
      Figure(
        name: language("练完", "Finished"), value: String(report.finished), unit: language("场", ""), more: HTML()
      ).html
      Figure(
        name: language("通过率", "Passed"),
        value: report.finished == 0 ? "—" : String(report.passed * 100 / report.finished),
        unit: report.finished == 0 ? "" : "%", more: HTML(text: language("\(report.passed) 场", "\(report.passed)"))
      ).html
    }
  }

  private var people: HTML {
    HTML(.section, "card") {
      HTML(.h2) { language("学员", "Trainees") }
      if report.people.isEmpty {
        HTML(.p, "empty") { language("还没有学员。", "Nobody yet.") }
      } else {
        HTML(.div, "scroll") {
          HTML(.table) {
            HTML(.thead) { HTML(.tr) { heads.map { name in HTML(.th, "", [.scope: "col"]) { name } } } }
            HTML(.tbody) { report.people.map(row) }
          }
        }
      }
    }
  }

  private var heads: [String] {
    [
      language("姓名", "Name"), language("岗位", "Post"), language("等级", "Level"), language("练完", "Finished"),
      language("通过", "Passed"), language("满意度", "Satisfaction"), language("最近十场", "Last ten"),
      language("常丢", "Often missed"), language("最近一次", "Last time"),
    ]
  }

  private func row(_ member: TeamReport.Member) -> HTML {
    HTML(.tr) {
      HTML(.td, "nowrap") { HTML(.strong) { member.person.name } }
      HTML(.td, "soft") { report.kind == .intake ? member.person.estatePost : member.person.post }
      HTML(.td, "nowrap") { member.level }
      HTML(.td, "nowrap") { String(member.finished) }
      HTML(.td, "nowrap") { String(member.passed) }
      HTML(.td, "nowrap " + Tone.ofSatisfaction(member.satisfaction).word) { Decimals.hundredths(member.satisfaction) }
      HTML(.td, "spark") {
        if !member.lastTen.isEmpty { Sparkline(values: member.lastTen, highest: 100).html }
      }
      HTML(.td, "soft") { member.weakest }
      HTML(.td, "nowrap soft") { member.lastDay.map { ClockText(language: language).shortDate($0) } ?? "—" }
    }
  }
}

extension ReportPerson {
  fileprivate var estatePost: String { [estate, post].filter { !$0.isEmpty }.joined(separator: " · ") }
}

/// Good, bad or between, by the five-point satisfaction: from 4.5 it is on target (S4-77).
enum Tone: String {
  case good, warn, bad, none

  static func ofSatisfaction(_ hundredths: Int?) -> Tone {
    guard let hundredths else { return .none }
    return hundredths >= 450 ? .good : hundredths >= 350 ? .warn : .bad
  }

  var word: String { self == .none ? "" : rawValue + "-word" }
}
