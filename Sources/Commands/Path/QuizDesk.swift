import Career
import Foundation
import Library
import Records
import Scoring
import Terminal

/// The examiner at work: he asks, the trainee answers, each answer is on the disk before the next question.
struct QuizDesk {
  let desk: LearningDesk
  let shelf: QuestionShelf
  /// Says nothing about an answer before all are given.
  let isExam: Bool
  /// What this sitting is part of; nil for practice between times.
  let sitting: String?
  let seed: UInt64

  struct Result: Equatable {
    var asked = 0
    var right = 0
    /// The trainee left before the last question.
    var hasLeft = false
  }

  private var language: Language { desk.language }

  func run(_ ids: [QuestionID], reading reader: inout some LineReader) throws -> Result {
    let put = ids.compactMap { shelf.question($0) }.map { PutQuestion($0, seed: seed) }
    let needsEars = put.contains { $0.choices.isEmpty }
    let ears = needsEars ? desk.analyzer().map { shelf.ears(with: $0) } ?? .none : .none
    var result = Result()
    for (number, question) in put.enumerated() {
      guard let marking = try ask(question, number: number + 1, of: put.count, ears, reading: &reader) else {
        result.hasLeft = true
        break
      }
      result.asked += 1
      result.right += marking.isRight ? 1 : 0
      if !isExam { desk.screen.show(QuizLines(language: language).verdict(marking, on: question.question)) }
    }
    return result
  }

  /// Nil when the trainee leaves.
  private func ask(
    _ put: PutQuestion, number: Int, of count: Int, _ ears: QuestionEars, reading reader: inout some LineReader
  ) throws -> Marking? {
    desk.screen.show(QuizLines(language: language).question(put, number: number, of: count))
    while true {
      let prompt = Prompt(
        StyledText(language("答› ", "answer› "), .accent),
        footer: [StyledText(footer(put), .dim)], history: nil)
      switch reader.readLine(prompt: prompt) {
      case .line(let line):
        let text = line.trimmingBlanks()
        if QuizWords.leave.contains(text.lowercased()) { return nil }
        guard let marking = marking(of: text, put, ears) else {
          desk.complain(footer(put))
          continue
        }
        try keep(marking, put.question)
        return marking
      case .interrupted, .idle: continue
      case .endOfInput, .hungUp: return nil
      }
    }
  }

  /// Nil for what is no answer.
  private func marking(of text: String, _ put: PutQuestion, _ ears: QuestionEars) -> Marking? {
    if text.isEmpty { return nil }
    if QuizWords.pass.contains(text.lowercased()) {
      return Marking(given: text, isRight: false, points: nil)
    }
    return put.mark(text, hearing: ears[put.question.id])
  }

  private func footer(_ put: PutQuestion) -> String {
    put.choices.isEmpty
      ? language("用自己的话答；不会输 ？；输 退出 先到这里", "answer in your own words; ? if you do not know; quit stops here")
      : language("输编号；不会输 ？；输 退出 先到这里", "type the number; ? if you do not know; quit stops here")
  }

  private func keep(_ marking: Marking, _ question: Question) throws {
    try desk.note(
      QuizAnswerRecord(
        question: question.id.text, day: RealTime.today(), language: shelf.language.rawValue, given: marking.given,
        isRight: marking.isRight, grade: marking.grade.name, sitting: sitting))
  }
}

/// What is no answer but a wish.
enum QuizWords {
  static let leave = ["退出", "/退出", "／退出", "、退出", "quit", "/quit", "exit"]
  static let pass = ["?", "？", "不知道", "不会", "/不会", "pass", "don't know"]
}
