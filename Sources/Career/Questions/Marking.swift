import Roleplay

/// What an examiner makes of one answer.
package struct Marking: Equatable, Sendable {
  /// What the trainee chose or wrote, as it is kept.
  package let given: String
  package let isRight: Bool
  /// Points named, and how many were asked for; nil for a choice.
  package let points: (named: Int, needed: Int)?

  package init(given: String, isRight: Bool, points: (named: Int, needed: Int)?) {
    self.given = given
    self.isRight = isRight
    self.points = points
  }

  package static func == (a: Marking, b: Marking) -> Bool {
    a.given == b.given && a.isRight == b.isRight && a.points?.named == b.points?.named
      && a.points?.needed == b.points?.needed
  }

  /// For the spacing.
  package var grade: Memory.Grade { isRight ? .good : .again }
}

/// One question as it is put: its choices in the order of this time.
package struct PutQuestion: Equatable, Sendable {
  package let question: Question
  /// Empty for a free answer.
  package let choices: [String]

  /// The order of choices hangs on the seed and the question alone.
  package init(_ question: Question, seed: UInt64) {
    self.question = question
    guard case .choice(let right, let wrong) = question.form else {
      choices = []
      return
    }
    choices = ([right] + wrong).drawn(seed: Lot.mix(seed, Lot.hash(question.id.text))) { $0 }
  }

  /// Nil when the line is no answer to this question: a number that no choice has.
  package func mark(_ line: String, hearing ear: AnswerEar?) -> Marking? {
    switch question.form {
    case .choice(let right, _):
      guard let chosen = chosen(line) else { return nil }
      return Marking(given: chosen, isRight: chosen == right, points: nil)
    case .text(_, let atLeast, _, _):
      let named = ear?.points(in: line, to: question).count ?? 0
      return Marking(given: line, isRight: named >= atLeast, points: (named, atLeast))
    }
  }

  /// By its number, its letter, or its own words.
  private func chosen(_ line: String) -> String? {
    if let whole = choices.first(where: { $0 == line }) { return whole }
    guard line.unicodeScalars.count == 1, let scalar = line.unicodeScalars.first else { return nil }
    let digits: [ClosedRange<UInt32>] = [0x31...0x39, 0xff11...0xff19, 0x41...0x49, 0x61...0x69]
    guard let range = digits.first(where: { $0.contains(scalar.value) }) else { return nil }
    let index = Int(scalar.value - range.lowerBound)
    return choices.indices.contains(index) ? choices[index] : nil
  }
}
