/// One thing to be remembered, by the answers given to it: when it is due again.
///
/// Days are civil days of the trainee's own place, counted since 0001-01-01 and written down when he answers. Nothing is
/// counted from a moment, so neither a clock change nor a journey moves a day on which something is due.
package struct SpacedItem: Equatable, Sendable {
  package struct Answer: Equatable, Sendable {
    package let day: Int
    package let grade: Memory.Grade

    package init(day: Int, grade: Memory.Grade) {
      self.day = day
      self.grade = grade
    }
  }

  package private(set) var memory: Memory
  /// Of the last answer.
  package private(set) var day: Int
  package private(set) var answers = 1
  /// Wrong answers among them.
  package private(set) var lapses: Int

  package init(_ first: Answer) {
    memory = Memory(first: first.grade)
    day = first.day
    lapses = first.grade == .again ? 1 : 0
  }

  /// From all answers, the earliest first; nil where there is none.
  package init?(_ answers: some Sequence<Answer>) {
    var item: SpacedItem?
    for answer in answers {
      if item == nil { item = SpacedItem(answer) } else { item?.add(answer) }
    }
    guard let item else { return nil }
    self = item
  }

  /// The civil day on which it should be asked again.
  package var due: Int { day + memory.interval }

  /// An answer dated before the last, from a machine whose clock was wrong, counts as one of the same day.
  package mutating func add(_ answer: Answer) {
    memory = memory.reviewed(answer.grade, after: max(0, answer.day - day))
    day = max(day, answer.day)
    answers += 1
    if answer.grade == .again { lapses += 1 }
  }
}
