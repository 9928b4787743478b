import Scoring

/// The conversation line by line, with the evidence in the words themselves.
struct TranscriptSection {
  let report: ConversationReport
  let language: Language

  var html: HTML {
    HTML(.section, "card") {
      HTML(.h2) { language("对话", "Conversation") }
      legend
      HTML(.ol, "talk") { report.transcript.map(entry) }
    }
  }

  private var legend: HTML {
    HTML(.p, "legend") {
      HTML(.span) { HTML(.mark, "good") { language("说得好", "well said") } }
      HTML(.span) {
        HTML(.mark, "bad") { language("有问题", "a fault") }
        HTML(.sup) { "1" }
        language(" 看下面同号的说明", " see the note of that number")
      }
    }
  }

  private func entry(_ entry: ConversationReport.Entry) -> HTML {
    switch entry {
    case .said(let name, _, let words, let at):
      HTML(.li, "said") {
        who(name, at)
        HTML(.div, "words") { words }
      }
    case .replied(let reply): self.reply(reply)
    case .acted(let words, let at): event("▸ " + words, .plain, at)
    case .happened(let words, let tone, let at): event(words, tone, at)
    }
  }

  private func event(_ words: String, _ tone: ConversationReport.Tone, _ at: CivilDateTime) -> HTML {
    HTML(.li, "event") {
      HTML(.span, "at") { ClockText(language: language).time(at) }
      HTML(.span, tone == .good ? "good-word" : tone == .bad ? "bad-word" : "") { words }
    }
  }

  private func who(_ name: String, _ at: CivilDateTime) -> HTML {
    HTML(.p, "who") {
      name
      HTML(.span, "at") { ClockText(language: language).time(at) }
    }
  }

  private func reply(_ reply: ConversationReport.Reply) -> HTML {
    let marked = MarkedReply(text: reply.text, notes: reply.notes)
    return HTML(.li, reply.isTakenBack ? "reply taken" : "reply") {
      who(report.trainee.name + (reply.to.map { " → " + $0 } ?? ""), reply.at)
      HTML(.div, "words") { marked.html }
      if reply.isTakenBack { HTML(.p, "who") { language("（收回了，重新说）", "(taken back)") } }
      if !reply.isJudged {
        HTML(.p, "who warn-word") { language("没听懂，先不计分，留给带教看", "not judged: kept for the trainer") }
      }
      if !marked.praised.isEmpty {
        HTML(.p, "praise") { marked.praised.map { name in HTML(.span) { "✓ " + name } } }
      }
      if !marked.faults.isEmpty {
        HTML(.ol, "notes") { marked.faults.enumerated().map { note($0.element, number: $0.offset + 1, in: reply) } }
      }
    }
  }

  private func note(_ notes: [ConversationReport.Note], number: Int, in reply: ConversationReport.Reply) -> HTML {
    let points = notes.reduce(0) { $0 + $1.points }
    return HTML(.li, "note") {
      if points > 0 { HTML(.span, "cost") { "−\(points)" } }
      HTML(.span, "no") { String(number) }
      HTML(.strong) { notes[0].name }
      if notes[0].severity == .fail { HTML(.span, "chip bad") { language("红线", "red line") } }
      if let heard = notes[0].heard {
        line(language("对方听成了", "Heard as"), language("「\(heard)」", "“\(heard)”"), "")
      }
      if let say = notes[0].say {
        line(language("可以说", "Better"), language("「\(say)」", "“\(say)”"), "say")
      }
      if let why = notes[0].why, !why.isEmpty { line(language("为什么", "Why"), why, "") }
    }
  }

  private func line(_ name: String, _ text: String, _ classes: String) -> HTML {
    HTML(.p, classes) {
      HTML(.span, "tag") { name }
      text
    }
  }
}
