import Career
import Library
import Records

/// What a trainee has answered so far, as the spacing counts it.
struct QuizHistory {
  let items: [QuestionID: SpacedItem]
  private let answers: [QuizAnswerRecord]

  init(of trainee: Trainee, in store: RecordStore) throws {
    answers = try store.journal(of: QuizAnswerRecord.self, about: trainee).map(\.record)
    var items: [QuestionID: SpacedItem] = [:]
    for record in answers {
      let answer = SpacedItem.Answer(day: record.day, grade: Memory.Grade(named: record.grade))
      let id = QuestionID(record.question)
      if items[id] == nil { items[id] = SpacedItem(answer) } else { items[id]?.add(answer) }
    }
    self.items = items
  }

  /// Answers of one sitting, the earliest first.
  func answers(in sitting: String) -> [(question: QuestionID, isRight: Bool)] {
    answers.filter { $0.sitting == sitting }.map { (QuestionID($0.question), $0.isRight) }
  }

  /// Questions of the shelf that are due by a day, and those never asked.
  func counts(of questions: [Question], today: Int) -> (due: Int, new: Int) {
    (
      questions.count { (items[$0.id]?.due ?? Int.max) <= today },
      questions.count { items[$0.id] == nil }
    )
  }
}

extension Memory.Grade {
  /// As records name it.
  var name: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }

  init(named name: String) { self = Self.allCases.first { $0.name == name } ?? .again }
}
