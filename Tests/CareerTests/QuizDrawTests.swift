import Documents
import Testing

@testable import Career

@Suite struct QuizDrawTests {
  private let all = (1...9).map { QuestionID("q\($0)") }

  private func item(_ grades: Memory.Grade..., on day: Int) -> SpacedItem {
    SpacedItem(grades.map { SpacedItem.Answer(day: day, grade: $0) })!
  }

  private func draw(_ count: Int, _ items: [QuestionID: SpacedItem] = [:], seed: UInt64 = 1, fillsUp: Bool = false)
    -> QuizDraw
  {
    QuizDraw(count, of: all, items: items, today: 100, seed: seed, fillsUp: fillsUp)
  }

  @Test func nothingIsAskedTwice() {
    for seed in 0..<50 as Range<UInt64> {
      let drawn = draw(9, seed: seed).questions
      #expect(Set(drawn).count == 9)
    }
  }

  @Test func theSeedAloneDecidesTheOrderOfNewQuestions() {
    #expect(draw(9, seed: 7) == draw(9, seed: 7))
    #expect(draw(9, seed: 7).questions != draw(9, seed: 8).questions)
  }

  @Test func oneMoreQuestionMovesNoOther() {
    let all = draw(9).questions
    let without = QuizDraw(9, of: self.all.dropLast(), items: [:], today: 100, seed: 1, fillsUp: false).questions
    #expect(all.filter { $0 != self.all.last } == without)
  }

  @Test func whatIsDueComesFirstTheLongestDueBeforeAll() {
    let items = [all[4]: item(.again, on: 98), all[2]: item(.again, on: 90), all[0]: item(.good, on: 99)]
    let drawn = draw(9, items)
    #expect(drawn.questions.prefix(2) == [all[2], all[4]])
    #expect(drawn.due == 2 && drawn.new == 6 && drawn.questions.count == 8)
  }

  @Test func whatIsNotDueIsAskedOnlyWhereMoreIsWanted() {
    let items = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, item(.good, on: 95 + $0)) })
    let known = items.filter { $0.value.due > 100 }
    #expect(draw(9, items).questions.allSatisfy { known[$0] == nil })
    #expect(draw(9, items, fillsUp: true).questions.count == 9)
    #expect(draw(9, items, fillsUp: true).questions.last == all[8])
  }
}

@Suite struct PutQuestionTests {
  private let question = Question(
    id: QuestionID("rings"), ask: "铃响几声？", form: .choice(right: "三声", wrong: ["五声", "十声"]), why: "三声内。",
    sources: ["S4-21"], place: 0..<1)

  @Test func everyChoiceIsShownOnceAndOrdersDiffer() {
    let orders = Set((0..<40).map { PutQuestion(question, seed: $0).choices })
    #expect(orders.allSatisfy { Set($0) == ["三声", "五声", "十声"] && $0.count == 3 })
    #expect(orders.count == 6)
  }

  @Test(arguments: ["#", "＃", "a", "A", "words"])
  func aChoiceIsMadeByNumberLetterOrWords(_ form: String) {
    let put = PutQuestion(question, seed: 3)
    let index = put.choices.firstIndex(of: "三声")!
    let line =
      switch form {
      case "#": "\(index + 1)"
      case "＃": String(Character(Unicode.Scalar(0xff11 + UInt32(index))!))
      case "words": "三声"
      default: String(Character(Unicode.Scalar(form.unicodeScalars.first!.value + UInt32(index))!))
      }
    #expect(put.mark(line, hearing: nil) == Marking(given: "三声", isRight: true, points: nil))
  }

  @Test(arguments: ["0", "4", "z", "十", "", "11"])
  func whatIsNoChoiceIsNoAnswer(_ line: String) {
    #expect(PutQuestion(question, seed: 3).mark(line, hearing: nil) == nil)
  }
}
