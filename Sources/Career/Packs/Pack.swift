import Scoring

/// A text in both interface languages.
package struct LocalText: Equatable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// 学习包: what a newcomer or a group works through, step by step, as `Packs/*.json` describes it.
package struct Pack: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    /// An open question whose answer is kept for the trainer (S1-146).
    case talk(LocalText)
    /// A few lines to be read.
    case read(LocalText)
    case quiz(topics: [String], count: Int, isExam: Bool)
    /// The first of these scenarios that the library holds.
    case scenario(anyOf: [String], isExam: Bool)
    /// Three minutes with one's own faulted sentences.
    case mistakes
    /// One or two lines for the service diary.
    case diary(LocalText)
  }

  package enum Half: String, CaseIterable, Sendable {
    case morning, afternoon
  }

  package struct Part: Equatable, Sendable {
    package let id: String
    /// The day of the course, from 1; nil where a pack has no days.
    package let day: Int?
    package let half: Half?
    package let title: LocalText
    package let steps: [Step]

    package init(id: String, day: Int?, half: Half?, title: LocalText, steps: [Step]) {
      self.id = id
      self.day = day
      self.half = half
      self.title = title
      self.steps = steps
    }

    /// The names under which its steps are kept: `1-am/0`.
    package var keys: [String] { steps.indices.map { "\(id)/\($0)" } }
  }

  /// A week of the plan that follows, with what to write about at its end.
  package struct Week: Equatable, Sendable {
    package let title: LocalText
    package let tasks: [LocalText]
    package let prompt: LocalText

    package init(title: LocalText, tasks: [LocalText], prompt: LocalText) {
      self.title = title
      self.tasks = tasks
      self.prompt = prompt
    }
  }

  package let id: String
  package let title: LocalText
  /// Of a hundred questions of an exam so many must be right.
  package let passPercent: Int
  package let parts: [Part]
  package let plan: [Week]

  package init(id: String, title: LocalText, passPercent: Int, parts: [Part], plan: [Week]) {
    self.id = id
    self.title = title
    self.passPercent = passPercent
    self.parts = parts
    self.plan = plan
  }
}
