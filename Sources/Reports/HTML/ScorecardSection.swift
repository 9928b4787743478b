import Roleplay
import Scoring

/// What was won and lost, line by line.
struct ScorecardSection {
  let card: ConversationReport.Card
  let language: Language

  var html: HTML {
    HTML(.section, "card") {
      HTML(.h2) { language("成绩单", "Scorecard") }
      HTML(.table) { HTML(.tbody) { card.dimensions.map(dimension) } }
      HTML(.div, "pair split") {
        HTML(.div) {
          HTML(.h3) { language("要点", "What was expected") }
          HTML(.table) { HTML(.tbody) { card.items.map(item) } }
        }
        HTML(.div) {
          HTML(.h3) { language("扣分", "Points off") }
          if card.deductions.isEmpty {
            HTML(.p, "empty") { language("没有扣分。", "None.") }
          } else {
            HTML(.table) { HTML(.tbody) { card.deductions.map(deduction) } }
          }
        }
      }
    }
  }

  private func dimension(_ sum: ConversationReport.Card.Sum) -> HTML {
    let share = sum.worth == 0 ? 0 : sum.points * 100 / sum.worth
    return HTML(.tr) {
      HTML(.td, "nowrap") { sum.dimension.name(in: language) }
      HTML(.td, "wide-bar") { Meter.html(share, share >= 80 ? "good" : share < 50 ? "warn" : "") }
      HTML(.td, "n") { "\(sum.points) / \(sum.worth)" }
    }
  }

  private func item(_ item: ConversationReport.Card.Item) -> HTML {
    let (sign, tone) =
      item.points == item.worth ? ("✓", "good-word") : item.points > 0 ? ("½", "warn-word") : ("○", "bad-word")
    return HTML(.tr) {
      HTML(.td, tone + " sign") { sign }
      HTML(.td) { item.title }
      HTML(.td, "n soft") { "\(item.points) / \(item.worth)" }
    }
  }

  private func deduction(_ deduction: ConversationReport.Card.Deduction) -> HTML {
    HTML(.tr) {
      HTML(.td) { deduction.reason }
      HTML(.td, "n bad-word") { "−\(deduction.points)" }
    }
  }
}

/// 承诺台账.
struct PromiseSection {
  let promises: [ConversationReport.Promise]
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("承诺台账", "Promises") }
      if promises.isEmpty {
        HTML(.p, "empty") { language("没有许诺什么。", "Nothing was promised.") }
      } else {
        HTML(.table) {
          HTML(.thead) {
            HTML(.tr) {
              [language("序号", "No."), language("说了什么", "What"), language("对谁", "To"), language("期限", "Due"), ""]
                .map { name in HTML(.th, "", [.scope: "col"]) { name } }
            }
          }
          HTML(.tbody) { promises.map(row) }
        }
      }
    }
  }

  private func row(_ promise: ConversationReport.Promise) -> HTML {
    HTML(.tr) {
      HTML(.td) { String(promise.number) }
      HTML(.td) {
        promise.what
        if promise.isGroundless {
          HTML(.p, "soft warn-word") { language("这个时间没问过要来的人", "nobody asked the one who must come") }
        }
      }
      HTML(.td) { promise.to }
      HTML(.td, "nowrap") { promise.due.map { ClockText(language: language).day($0) } ?? language("没说", "not said") }
      HTML(.td, "n") { state(promise.state) }
    }
  }

  private func state(_ state: ConversationReport.Promise.State) -> HTML {
    switch state {
    case .open: HTML(.span, "chip") { language("未到期", "open") }
    case .kept: HTML(.span, "chip good") { language("已做到", "kept") }
    case .broken: HTML(.span, "chip bad") { language("没做到", "broken") }
    case .renewed(let number): HTML(.span, "chip") { language("改为 \(number)", "renewed as \(number)") }
    }
  }
}

/// The form of `/登记` as it was filled in.
struct RecordSection {
  let lines: [ConversationReport.RecordLine]
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("登记", "Case record") }
      HTML(.table) {
        HTML(.tbody) {
          lines.map { line in
            HTML(.tr) {
              HTML(.td, "nowrap soft") { line.item.name(in: language) }
              HTML(.td) { line.text.isEmpty ? language("（没写）", "(empty)") : line.text }
              HTML(.td, "n " + (line.isFaulty ? "bad-word" : "good-word")) {
                line.isFaulty ? language("○ 缺或不对", "○ missing or wrong") : "✓"
              }
            }
          }
        }
      }
    }
  }
}
