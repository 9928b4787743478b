import Documents

/// Names one knowledge question in every language: `phone-rings`.
package struct QuestionID: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package init(_ text: String) { self.text = text }
  package var description: String { text }
}

/// One knowledge question with its answer and the course row behind it.
package struct Question: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    /// One is right.
    case choice(right: String, wrong: [String])
    /// A few words of one's own: at least so many of these points must be named. `rejects` are answers that must not
    /// be accepted.
    case text(points: [Point], atLeast: Int, model: String, rejects: [Placed<String>])
  }

  /// Something that a free answer should name, by patterns of which one must occur.
  package struct Point: Equatable, Sendable {
    package let patterns: [Placed<String>]
    package init(patterns: [Placed<String>]) { self.patterns = patterns }
  }

  package let id: QuestionID
  package let ask: String
  package let form: Form
  /// Said after a wrong answer, and after a right one in short.
  package let why: String
  /// Entries of the catalogue: `S1-13`.
  package let sources: [String]
  /// The place of the id in its file.
  package let place: Range<Int>

  /// The right answer as it is shown.
  package var answer: String {
    switch form {
    case .choice(let right, _): right
    case .text(_, _, let model, _): model
    }
  }
}

/// One file of questions on one topic.
package struct QuestionSheet: Equatable, Sendable {
  /// `phone`: the same in every language.
  package let topic: String
  package let title: String
  package let questions: [Question]
}
