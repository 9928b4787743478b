import Scoring

/// What no program sees or hears, and what the trainer has to say: entered by hand, or on paper.
struct TrainerSection {
  /// Nil leaves everything to be filled in on paper.
  let marks: HandMarks?
  let language: Language

  var html: HTML {
    HTML(.section, "card keep") {
      HTML(.h2) {
        language("带教点评", "The trainer's comment")
        HTML(.span, "aside") {
          language("仪态、语音、态度由带教看着打分，5 分最好", "posture, voice and manner are marked by hand, 5 is best")
        }
      }
      HTML(.table) {
        HTML(.tbody) {
          row(language("仪态", "Posture"), language("坐姿、站姿、微笑、眼神", "seat, stance, smile, eyes"), marks?.posture)
          row(language("语音", "Voice"), language("音量、语速、咬字、语调", "loudness, pace, clarity, tone"), marks?.voice)
          row(language("态度", "Manner"), language("耐心、主动、真诚", "patience, initiative, sincerity"), marks?.manner)
        }
      }
      if let comment = marks?.comment, !comment.isEmpty {
        HTML(.p, "quote") { comment }
      } else {
        HTML(.div, "rules") { (0..<4).map { _ in HTML(.div) } }
      }
      Signatures(
        names: [trainer, language("学员签名", "Trainee"), language("日期", "Date")]
      ).html
    }
  }

  private var trainer: String {
    let name = marks?.trainer ?? ""
    return language("带教签名", "Trainer") + (name.isEmpty ? "" : language("：\(name)", ": \(name)"))
  }

  private func row(_ name: String, _ about: String, _ mark: Int?) -> HTML {
    HTML(.tr) {
      HTML(.td, "nowrap") { name }
      HTML(.td, "soft") { about }
      HTML(.td) {
        HTML(.div, "rating") {
          (1...5).map { value in HTML(.span, value == mark ? "on" : "") { String(value) } }
        }
      }
    }
  }
}

/// Lines to sign on.
struct Signatures {
  let names: [String]

  var html: HTML {
    HTML(.div, "signs") { names.map { name in HTML(.div) { name } } }
  }
}
