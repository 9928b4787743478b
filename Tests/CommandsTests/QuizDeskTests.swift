import Career
import Foundation
import Library
import Records
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct QuizDeskTests {
  private let folder: TemporaryFolder
  private let desk: LearningDesk
  private let shelf: QuestionShelf

  init() throws {
    folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    desk = LearningDesk(
      folder: LibraryFolder(path: TestLibrary.path), store: store, trainee: try store.trainee(named: "小林"),
      language: .chinese, screen: Screen(output: TerminalOutput(descriptor: -1), usesColour: false))
    shelf = QuestionShelf(in: desk.folder, language: .chinese)
  }

  private func quiz(_ ids: [String], answers: [String], isExam: Bool = false) throws -> QuizDesk.Result {
    var reader = ScriptedLineReader(lines: answers)
    return try QuizDesk(desk: desk, shelf: shelf, isExam: isExam, sitting: nil, seed: 5).run(
      ids.map { QuestionID($0) }, reading: &reader)
  }

  @Test func rightAndWrongAnswersAreKeptAndSpaced() throws {
    let result = try quiz(["phone-hang-first", "sla-urgent"], answers: ["等客户先挂", "三天"])
    #expect(result == QuizDesk.Result(asked: 2, right: 1, hasLeft: false))
    let items = try QuizHistory(of: desk.trainee, in: desk.store).items
    #expect(items[QuestionID("sla-urgent")]?.due == RealTime.today() + 1)
    #expect(try #require(items[QuestionID("phone-hang-first")]).due > RealTime.today() + 1)
  }

  @Test func anEmptyLineIsNoAnswerAndAQuestionMarkIsAWrongOne() throws {
    #expect(try quiz(["sla-urgent"], answers: ["", "9", "？"]) == QuizDesk.Result(asked: 1, right: 0, hasLeft: false))
  }

  @Test func leavingKeepsWhatWasAnswered() throws {
    let result = try quiz(["sla-urgent", "sla-general"], answers: ["两小时", "退出"])
    #expect(result == QuizDesk.Result(asked: 1, right: 1, hasLeft: true))
    #expect(try QuizHistory(of: desk.trainee, in: desk.store).items.count == 1)
  }
}

@Suite struct ShippedQuestionsTests {
  private func shelf(_ language: Language) -> QuestionShelf {
    QuestionShelf(in: LibraryFolder(path: TestLibrary.path), language: language)
  }

  @Test func thereAreEnoughOfThemAndEveryFileIsSound() {
    let (chinese, english) = (shelf(.chinese), shelf(.english))
    #expect(chinese.questions.count >= 120 && chinese.faulty == [])
    #expect(english.questions.count >= 30 && english.faulty == [])
  }

  @Test func everyQuestionNamesRowsOfTheCourses() throws {
    let row = try Regex("S[0-4]-[0-9]{2,3}")
    for question in shelf(.chinese).questions + shelf(.english).questions {
      #expect(question.sources.allSatisfy { $0.wholeMatch(of: row) != nil }, "\(question.id)")
    }
  }

  @Test func anEnglishQuestionIsAChineseOneToo() {
    let chinese = Dictionary(uniqueKeysWithValues: shelf(.chinese).questions.map { ($0.id, $0) })
    for question in shelf(.english).questions {
      #expect(chinese[question.id]?.sources == question.sources, "\(question.id)")
    }
  }

  /// The longest choice is right no more often than chance would have it, or nobody would need to read the question.
  @Test func lengthDoesNotGiveTheAnswerAway() {
    let choices = shelf(.chinese).questions.compactMap { question -> (Int, [Int])? in
      guard case .choice(let right, let wrong) = question.form else { return nil }
      return (right.count, wrong.map(\.count))
    }
    let longest = choices.count { right, wrong in wrong.allSatisfy { $0 < right - 1 } }
    #expect(longest * 100 < choices.count * 40)
  }

  @Test func everyTopicIsFoundByItsTitleOrPartOfIt() {
    let shelf = shelf(.chinese)
    #expect(shelf.sheets(of: "电话").map(\.topic) == ["phone"])
    #expect(shelf.sheets(of: "complaint").map(\.title) == ["投诉步骤"])
    #expect(shelf.sheets(of: "股票").isEmpty)
    #expect(shelf.sheets(of: nil).count == shelf.entries.count)
  }
}

@Suite struct FreeAnswerTests {
  /// Compiled once: every rubric of the library goes into it.
  private static let ears = Result {
    let folder = LibraryFolder(path: TestLibrary.path)
    let analyzer = Analyzer(try RubricShelf(in: folder).rulebook, layers: .rules)
    let shelf = QuestionShelf(in: folder, language: .chinese)
    return (shelf: shelf, ears: shelf.ears(with: analyzer))
  }

  @Test(arguments: [
    ("phone-at-hand", "备好纸和笔", true), ("phone-at-hand", "一支笔就够了", false), ("phone-at-hand", "先倒杯水", false),
    ("five-clear", "听清楚、问清楚、记清楚、跟清楚、复清楚", true), ("five-clear", "听清楚，问清楚", false),
    ("record-items", "什么时候在哪，投诉谁，他想要什么", true), ("callback-slots", "说清楚几点由谁打，先请他留个电话", true),
    ("one-report", "重大投诉马上报告领导", true), ("out-of-scope", "对不起，办不了", false),
  ])
  func freeAnswersAreHeardByTheirPoints(_ id: String, _ answer: String, _ isRight: Bool) throws {
    let (shelf, ears) = try Self.ears.get()
    let put = PutQuestion(try #require(shelf.question(QuestionID(id))), seed: 1)
    #expect(put.mark(answer, hearing: ears[QuestionID(id)])?.isRight == isRight)
  }
}
