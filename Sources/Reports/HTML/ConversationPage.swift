import Roleplay
import Scoring

/// One conversation as a page: to be read on a phone and talked over on paper.
package struct ConversationPage: Sendable {
  private let report: ConversationReport
  private let language: Language

  package init(_ report: ConversationReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var page: Page {
    Page(title: "\(report.trainee.name) · \(report.scenario.title)", language: language) {
      PageHead(
        kind: language("对话报告", "Conversation report"), title: report.scenario.title, facts: facts
      ).html
      figures
      if !report.situation.isEmpty {
        HTML(.section, "card") {
          HTML(.h2) { language("情景", "The situation") }
          HTML(.p) { report.situation }
        }
      }
      if report.moods.count > 1 { mood }
      TranscriptSection(report: report, language: language).html
      if let card = report.scorecard { ScorecardSection(card: card, language: language).html }
      PromiseSection(promises: report.promises, language: language).html
      if !report.record.isEmpty { RecordSection(lines: report.record, language: language).html }
      TrainerSection(marks: report.marks, language: language).html
      PageFoot(language: language).html
    }
  }

  private var facts: [String] {
    [
      report.trainee.name, report.trainee.place, report.scenario.level.name(in: language),
      report.scenario.channel.name(in: language),
      report.isExam ? language("考试", "exam") : language("练习", "practice"),
      report.playedAt.map { ClockText(language: language).date($0) + " " + ClockText(language: language).time($0) }
        ?? "",
    ]
  }

  private var figures: HTML {
    let result = report.result
    return HTML(.section, "card figures") {
      Figure(
        name: language("得分", "Points"), value: result.total.map(String.init) ?? "—",
        unit: result.total == nil ? "" : "/ 100",
        more: VerdictChip(verdict: result.verdict, language: language).html
      ).html
      Figure(
        name: language("满意度", "Satisfaction"), value: result.satisfaction.map(String.init) ?? "—",
        unit: result.satisfaction == nil ? "" : "/ 5",
        more: HTML(.span, "stars") { result.satisfaction.map(Stars.text) ?? "" }
      ).html
      Figure(
        name: language("结局", "Ending"), value: result.ending?.name(in: language) ?? language("中途退出", "left early"),
        unit: "",
        more: HTML(text: why)
      ).html
    }
  }

  private var why: String {
    var parts: [String] = []
    if report.result.isCapped { parts.append(language("有红线，封顶", "held down by a red-line fault")) }
    if report.result.unjudgedReplies > 0 {
      parts.append(
        language(
          "\(report.result.unjudgedReplies) 句没听懂，由带教定", "\(report.result.unjudgedReplies) replies not understood"))
    }
    if !report.result.why.isEmpty { parts.append(language("「\(report.result.why)」", "“\(report.result.why)”")) }
    return parts.joined(separator: language("；", "; "))
  }

  private var mood: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("\(report.customer)的情绪", "The mood of \(report.customer)") }
      HTML(.figure) { MoodCurve(points: report.moods, language: language).html }
    }
  }
}

/// A large figure with its name and a word about it.
struct Figure {
  let name: String
  let value: String
  let unit: String
  let more: HTML

  var html: HTML {
    HTML(.div, "figure") {
      HTML(.p, "name") { name }
      HTML(.p, "value") {
        value
        HTML(.small) { (value.isEmpty ? "" : " ") + unit }
      }
      HTML(.p, "more") { more }
    }
  }
}

struct VerdictChip {
  let verdict: ConversationReport.Result.Verdict
  let language: Language

  var html: HTML {
    switch verdict {
    case .passed: HTML(.span, "chip good") { language("✓ 通过", "✓ passed") }
    case .failed: HTML(.span, "chip bad") { language("未通过", "not passed") }
    case .awaitsReview: HTML(.span, "chip warn") { language("待复核", "awaiting review") }
    case .unfinished: HTML(.span, "chip") { language("没练完", "unfinished") }
    }
  }
}

/// ★★★★☆
enum Stars {
  package static func text(_ satisfaction: Int) -> String {
    let full = min(5, max(0, satisfaction))
    return String(repeating: "★", count: full) + String(repeating: "☆", count: 5 - full)
  }
}
