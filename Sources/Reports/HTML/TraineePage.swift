import Scoring

/// Where one trainee stands, as a page.
package struct TraineePage: Sendable {
  private let report: TraineeReport
  private let language: Language

  package init(_ report: TraineeReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var page: Page {
    Page(title: language("\(report.person.name) · 学员报告", "\(report.person.name) · trainee report"), language: language)
    {
      PageHead(
        kind: language("学员报告", "Trainee report"), title: report.person.name,
        facts: [report.person.place, ClockText(language: language).date(report.madeOn)]
      ).html
      sections
      PageFoot(language: language).html
    }
  }

  /// Everything below the head: the personal file has it too.
  @HTMLBuilder var sections: HTML {
    CountFigures(report: report, language: language).html
    LadderSection(standing: report.standing, language: language).html
    if !report.indicators.isEmpty { IndicatorSection(indicators: report.indicators, language: language).html }
    PlayedSection(
      title: language("最近十场", "The last ten"), played: Array(report.played.prefix(10)), language: language
    ).html
    SkillSection(skills: report.skills, language: language).html
    WeakSpotSection(spots: report.weakSpots, language: language).html
    if !report.marks.isEmpty { MarkedSection(marked: report.marks, language: language).html }
  }
}

/// How much was played and how it went.
struct CountFigures {
  let report: TraineeReport
  let language: Language

  var html: HTML {
    let counts = report.counts
    return HTML(.section, "card figures") {
      Figure(
        name: language("等级", "Level"), value: report.standing.level, unit: "",
        more: HTML(text: report.standing.next.map { language("下一级：\($0)", "next: \($0)") } ?? "")
      ).html
      Figure(
        name: language("平均满意度", "Mean satisfaction"), value: Decimals.hundredths(counts.satisfaction),
        unit: counts.satisfaction == nil ? "" : "/ 5", more: HTML(text: language("目标 4.5", "target 4.5"))
      ).html
      Figure(
        name: language("练完", "Finished"), value: String(counts.finished), unit: language("场", ""),
        more: HTML(text: language("其中考试 \(counts.exams) 场", "\(counts.exams) of them exams"))
      ).html
      Figure(
        name: language("通过", "Passed"), value: String(counts.passed), unit: language("场", ""),
        more: HTML(
          text: counts.awaitingReview == 0
            ? "" : language("待复核 \(counts.awaitingReview) 场", "\(counts.awaitingReview) awaiting review"))
      ).html
    }
  }
}

/// Tenths and hundredths as people read them.
package enum Decimals {
  /// 4.5
  package static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  /// 4.50, — for nothing.
  package static func hundredths(_ value: Int?) -> String {
    guard let value else { return "—" }
    return "\(value / 100)." + (value % 100 < 10 ? "0" : "") + String(value % 100)
  }
}
