import Career
import Library
import Records
import Scoring
import Terminal

extension LearningDesk {
  /// How many questions one sitting has unless more are asked for: about five minutes.
  static let questionsPerSitting = 8

  /// `/考题` at home: a topic, a number, both or nothing.
  func quiz(_ argument: String, reading reader: inout some LineReader) throws {
    let words = argument.split { " \t\u{3000}".contains($0) }.map(String.init)
    let count = words.compactMap { Int($0) }.first.map { min(max(1, $0), 200) }
    try quiz(
      topic: words.first { Int($0) == nil }, count: count, seed: UInt64.random(in: 0..<1_000_000_000), reading: &reader)
  }

  /// - Parameter count: nil asks what is due and new, as many as fit one sitting.
  func quiz(topic: String?, count: Int?, seed: UInt64, reading reader: inout some LineReader) throws {
    let shelf = QuestionShelf(in: folder, language: language)
    let sheets = shelf.sheets(of: topic)
    guard !sheets.isEmpty else {
      let topics = shelf.entries.map(\.sheet.title).joined(separator: language("、", ", "))
      complain(
        shelf.entries.isEmpty
          ? language("题库里还没有题。", "There are no questions yet.")
          : language("没有这个题目。有：\(topics)", "no such topic. There are: \(topics)"))
      return
    }
    let draw = QuizDraw(
      count ?? Self.questionsPerSitting, of: sheets.flatMap(\.questions).map(\.id),
      items: try QuizHistory(of: trainee, in: store).items, today: RealTime.today(), seed: seed,
      fillsUp: count != nil)
    guard !draw.questions.isEmpty else {
      say(language("今天没有到期的题。想多练就写题数：考题 5", "No question is due today. For more, give a number: quiz 5"), .good)
      return
    }
    let quiz = QuizDesk(desk: self, shelf: shelf, isExam: false, sitting: nil, seed: seed)
    screen.show(QuizLines(language: language).summary(try quiz.run(draw.questions, reading: &reader)))
  }
}
