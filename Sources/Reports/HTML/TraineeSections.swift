import Scoring

/// 陪练等级: the level, and for each gate what is still missing.
struct LadderSection {
  let standing: TraineeReport.Standing
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) {
        language("陪练等级", "Level of practice")
        HTML(.span, "aside") { aside }
      }
      HTML(.table) { HTML(.tbody) { standing.gates.map(gate) } }
    }
  }

  private var aside: String {
    guard let next = standing.next else {
      return language("\(standing.level)（最高一级）", "\(standing.level) (the highest)")
    }
    return language(
      "\(standing.level) → \(next)，已满足 \(standing.openGates)/\(standing.gates.count) 项",
      "\(standing.level) → \(next), \(standing.openGates) of \(standing.gates.count) met")
  }

  private func gate(_ gate: TraineeReport.Gate) -> HTML {
    HTML(.tr) {
      HTML(.td, "sign " + (gate.isOpen ? "good-word" : "warn-word")) { gate.isOpen ? "✓" : "○" }
      HTML(.td) {
        gate.requirement
        if !gate.missing.isEmpty { HTML(.p, "soft") { gate.missing } }
      }
    }
  }
}

/// 训练指标, each with its formula.
struct IndicatorSection {
  let indicators: [IndicatorLine]
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) {
        language("训练指标", "Training indicators")
        HTML(.span, "aside") { language("只用于练习改进，不是薪酬考核", "for practice, not for pay") }
      }
      HTML(.table) { HTML(.tbody) { indicators.map(row) } }
    }
  }

  private func row(_ indicator: IndicatorLine) -> HTML {
    HTML(.tr) {
      HTML(.td) {
        indicator.name
        HTML(.small) { " \(indicator.weight)%" }
        HTML(.p, "soft") { indicator.formula }
      }
      HTML(.td, "bar") {
        if let value = indicator.value { Meter.html(value, value >= 90 ? "good" : value < 60 ? "bad" : "") }
      }
      HTML(.td, "n") {
        HTML(.strong) { indicator.shown }
        HTML(.p, "soft") {
          indicator.target.isEmpty ? "" : language("目标 \(indicator.target)", "target \(indicator.target)")
        }
      }
    }
  }
}

/// The last ten as a line, and each of them.
struct PlayedSection {
  let title: String
  /// The latest first.
  let played: [TraineeReport.Played]
  var hasLine = true
  let language: Language

  var html: HTML {
    HTML(.section, "card") {
      HTML(.h2) { title }
      if played.isEmpty {
        HTML(.p, "empty") { language("还没有练完的对话。", "No finished conversation yet.") }
      } else {
        if hasLine, played.count > 1 {
          HTML(.figure) { PointColumns(played: played.reversed(), language: language).html }
        }
        HTML(.table, "played") { HTML(.tbody) { played.map(row) } }
      }
    }
  }

  /// 2026-11-22: short enough for a phone.
  private static func day(_ moment: CivilDateTime) -> String { String(moment.description.prefix(10)) }

  private func row(_ played: TraineeReport.Played) -> HTML {
    HTML(.tr) {
      HTML(.td, "nowrap soft") { played.day.map(Self.day) ?? "" }
      HTML(.td) {
        played.title
        if played.isExam { HTML(.small) { language(" 考试", " exam") } }
      }
      HTML(.td, "nowrap stars") { played.satisfaction.map(Stars.text) ?? "" }
      HTML(.td, "n") { played.total.map(String.init) ?? "—" }
      HTML(.td, "n") { VerdictChip(verdict: played.verdict, language: language).html }
    }
  }
}

/// Skills as a heat map: a line for each criterion, a field for each of the last conversations.
struct SkillSection {
  let skills: [Skill]
  let language: Language

  var html: HTML {
    HTML(.section, "card") {
      HTML(.h2) {
        language("技能", "Skills")
        HTML(.span, "aside") { language("最近几场，从左到右由远到近", "the last conversations, oldest to the left") }
      }
      if skills.isEmpty {
        HTML(.p, "empty") { language("练过几场才看得出来。", "Play a few conversations first.") }
      } else {
        HTML(.ul, "legend") {
          key(.met, language("做到", "met"))
          key(.partly, language("做到一半", "partly"))
          key(.missed, language("该做没做", "missed"))
          key(.fault, language("有过错", "a fault"))
          key(.unseen, language("没遇到", "no occasion"))
        }
        HTML(.table, "skills") {
          HTML(.tbody) {
            skills.map { skill in
              HTML(.tr) {
                HTML(.td, "nowrap") { skill.name }
                HTML(.td) { HeatLine(cells: skill.cells).html }
                HTML(.td, "n soft") { share(skill) }
              }
            }
          }
        }
      }
    }
  }

  private func key(_ cell: Skill.Cell, _ name: String) -> HTML {
    HTML(.li) {
      HeatLine(cells: [cell]).html
      HTML(.span) { name }
    }
  }

  private func share(_ skill: Skill) -> String {
    let seen = skill.cells.count { $0 != .unseen }
    let met = skill.cells.count { $0 == .met || $0 == .partly }
    return seen == 0 ? "—" : "\(met) / \(seen)"
  }
}

/// What is missed most often lately.
struct WeakSpotSection {
  let spots: [TraineeReport.WeakSpot]
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("最近常丢", "Often missed lately") }
      if spots.isEmpty {
        HTML(.p, "empty") { language("最近没有常丢的项。", "Nothing is missed often.") }
      } else {
        HTML(.table) {
          HTML(.tbody) {
            spots.map { spot in
              HTML(.tr) {
                HTML(.td) { spot.name }
                HTML(.td, "bar") { Meter.html(spot.conversations * 100 / most, "warn") }
                HTML(.td, "n soft") { language("\(spot.conversations) 场", "\(spot.conversations)×") }
              }
            }
          }
        }
      }
    }
  }

  private var most: Int { max(1, spots.map(\.conversations).max() ?? 1) }
}

/// Marks entered by hand for earlier conversations.
struct MarkedSection {
  let marked: [TraineeReport.Marked]
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) { language("带教点评", "The trainer's marks") }
      HTML(.table) {
        HTML(.thead) {
          HTML(.tr) {
            [
              language("日期", "Date"), language("对话", "Conversation"), language("仪态", "Posture"),
              language("语音", "Voice"), language("态度", "Manner"), language("点评", "Comment"),
            ].map { name in HTML(.th, "", [.scope: "col"]) { name } }
          }
        }
        HTML(.tbody) { marked.map(row) }
      }
    }
  }

  private func row(_ marked: TraineeReport.Marked) -> HTML {
    HTML(.tr) {
      HTML(.td, "nowrap soft") { marked.day.map { ClockText(language: language).shortDate($0) } ?? "" }
      HTML(.td) { marked.title }
      [marked.marks.posture, marked.marks.voice, marked.marks.manner].map { mark in
        HTML(.td, "nowrap") { mark.map(String.init) ?? "—" }
      }
      HTML(.td) {
        marked.marks.comment
        if !marked.marks.trainer.isEmpty { HTML(.p, "soft") { marked.marks.trainer } }
      }
    }
  }
}
