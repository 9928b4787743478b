import Scoring

/// 班前演练单: a drill on paper, with room to sign.
package struct DrillPage: Sendable {
  private let report: DrillReport
  private let language: Language

  package init(_ report: DrillReport, language: Language) {
    self.report = report
    self.language = language
  }

  package var page: Page {
    Page(title: "\(kind) · \(title)", language: language) {
      PageHead(
        kind: kind, title: title,
        facts: [
          report.form, language("\(report.players.count) 人", "\(report.players.count) players"),
          report.heldOn.map { ClockText(language: language).date($0) } ?? "",
        ]
      ).html
      figures
      report.rounds.enumerated().map { round($0.element, number: $0.offset + 1) }
      notes
      attendance
      Signatures(names: [language("主持人", "Led by"), language("主管", "Supervisor"), language("日期", "Date")]).html
      PageFoot(language: language).html
    }
  }

  private var kind: String { language("班前演练单", "Drill sheet") }
  private var title: String {
    guard report.topic.isEmpty else { return report.topic }
    var titles: [String] = []
    for round in report.rounds where !titles.contains(round.title) { titles.append(round.title) }
    return titles.joined(separator: language("、", ", "))
  }

  private var figures: HTML {
    let fingers = report.rounds.flatMap(\.verdicts).flatMap(\.fingers)
    let mean =
      fingers.isEmpty ? "—" : Decimals.tenths((fingers.reduce(0, +) * 20 + fingers.count) / (2 * fingers.count))
    return HTML(.section, "card figures") {
      Figure(
        name: language("说了", "Replies"), value: String(report.rounds.reduce(0) { $0 + $1.replies.count }),
        unit: language("句", ""), more: HTML(text: language("\(report.rounds.count) 场", "\(report.rounds.count) rounds"))
      ).html
      Figure(
        name: language("大家的手指", "Fingers"), value: mean, unit: "/ 5",
        more: HTML(text: language("亮手指的 \(fingers.count) 次", "shown \(fingers.count) times"))
      ).html
      Figure(
        name: language("猜怒气", "Guessing anger"), value: report.guessErrorInTenths.map(Decimals.tenths) ?? "—",
        unit: language("格", "steps"), more: HTML(text: language("平均差多少", "off on average"))
      ).html
    }
  }

  private func round(_ round: DrillReport.Round, number: Int) -> HTML {
    HTML(.section, "card") {
      HTML(.h2) {
        "\(number) \(round.title)"
        HTML(.span, "aside") { round.players.joined(separator: " → ") }
      }
      HTML(.p, "soft") { result(round) }
      if !round.verdicts.isEmpty { verdicts(round.verdicts) }
      HTML(.ol, "talk") { round.replies.map(reply) }
    }
  }

  private func result(_ round: DrillReport.Round) -> String {
    let points = round.points.map(String.init) ?? language("待复核", "awaiting review")
    return language(
      "得分 \(points) · 收场时怒气 \(round.anger) 信任 \(round.trust)",
      "score \(points) · at the end anger \(round.anger), trust \(round.trust)")
  }

  private func verdicts(_ verdicts: [DrillReport.Verdict]) -> HTML {
    let heads = [
      language("谁", "Who"), language("手指", "Fingers"), language("猜怒气", "Guesses"), language("其实", "In fact"),
      language("一句话", "A word"),
    ]
    return HTML(.table, "verdicts") {
      HTML(.thead) { HTML(.tr) { heads.map { name in HTML(.th, "", [.scope: "col"]) { name } } } }
      HTML(.tbody) {
        verdicts.map { verdict in
          HTML(.tr) {
            HTML(.td, "nowrap") { HTML(.strong) { verdict.player } }
            HTML(.td, "nowrap") { Self.list(verdict.fingers) }
            HTML(.td, "nowrap") { Self.list(verdict.guesses) }
            HTML(.td, "nowrap soft") { verdict.anger.map { Decimals.tenths($0) } ?? "—" }
            HTML(.td, "soft") { verdict.sentence }
          }
        }
      }
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "—" : numbers.map(String.init).joined(separator: " ")
  }

  private func reply(_ reply: DrillReport.Reply) -> HTML {
    let marked = MarkedReply(text: reply.text, notes: reply.notes)
    let faults = marked.faults.enumerated().map { "\($0.offset + 1) \($0.element[0].name)" }
    return HTML(.li, "reply") {
      HTML(.p, "who") { reply.player }
      HTML(.div, "words") { marked.html }
      if !marked.praised.isEmpty { HTML(.p, "praise") { marked.praised.map { name in HTML(.span) { "✓ " + name } } } }
      if !faults.isEmpty { HTML(.p, "praise bad-word") { faults.map { name in HTML(.span) { "✗ " + name } } } }
    }
  }

  private var notes: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("讨论记下的", "From the discussion") }
      report.notes.map { note in HTML(.p) { "· " + note } }
      HTML(.div, "rules") { (0..<(report.notes.isEmpty ? 3 : 1)).map { _ in HTML(.div) } }
    }
  }

  private var attendance: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("参加的人签名", "Who took part") }
      HTML(.table) {
        HTML(.tbody, "blank") {
          report.players.map { name in
            HTML(.tr) {
              HTML(.td, "nowrap") { name }
              HTML(.td, "signed") {}
            }
          }
        }
      }
    }
  }
}
