import Career
import Foundation
import Library
import Records
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

/// Answers whatever is asked, as briefly as can be: gives up every question and hangs up on everybody.
struct HastyNewcomer: LineReader {
  private(set) var prompts: [String] = []
  /// Leaves for good after so many lines.
  var patience = 2000

  mutating func readLine(prompt: Prompt) -> LineEvent {
    let text = prompt.text.plain
    prompts.append(text)
    if prompts.count > patience { return .endOfInput }
    if ["入职五天›", "电话基本功›"].contains(where: text.contains) { return .line("继续") }
    if text.contains("看完了回车›") || text.contains("收尾›") { return .line("") }
    if text.contains("答›") || text.contains("换个说法›") { return .line("？") }
    if text.contains("(y/N)") { return .line("y") }
    return .line("/挂机")
  }

  mutating func keepHistory(of kind: HistoryKind, in file: String?) {}
}

@Suite(.serialized) struct PackDeskTests {
  private let folder: TemporaryFolder
  private let desk: LearningDesk
  private let pack: Pack

  init() throws {
    folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let library = LibraryFolder(path: TestLibrary.path)
    desk = LearningDesk(
      folder: library, store: store, trainee: try store.trainee(named: "小林"), language: .chinese,
      screen: Screen(output: TerminalOutput(descriptor: -1), usesColour: false))
    pack = try #require(PackShelf(in: library).pack("onboarding"))
  }

  private func sit(_ newcomer: inout HastyNewcomer) throws -> PackStanding {
    let desk = PackDesk(desk: desk, pack: pack, rules: ExamRules())
    try desk.run(reading: &newcomer)
    return try desk.standing()
  }

  @Test func theShippedFiveDaysCanBeGoneThroughFromEndToEnd() throws {
    var newcomer = HastyNewcomer()
    let standing = try sit(&newcomer)
    #expect(standing.today == .complete, "stopped at \(standing.next?.key ?? "")")
    #expect(standing.week(on: RealTime.today()) == 0)
    let steps = try desk.store.journal(of: PackStepRecord.self, about: desk.trainee).map(\.record)
    #expect(steps.count == pack.parts.flatMap(\.steps).count)
    let exam = try #require(steps.first { $0.step == "5-am/0" })
    #expect(exam.points == 0 && exam.outOf == 20 && exam.isPassed == false)
    #expect(try desk.store.journal(of: KnowledgePassedRecord.self, about: desk.trainee).isEmpty)
  }

  /// Left again and again after a few lines, as by somebody who is called away all day.
  @Test func whoIsInterruptedGoesOnWhereHeWas() throws {
    var standing = try sitDown(for: 3)
    let first = standing.done.count
    #expect(first > 0)
    for _ in 0..<6 {
      let before = standing.done
      standing = try sitDown(for: 4)
      #expect(before.allSatisfy { standing.done[$0.key] == $0.value })
    }
    #expect(standing.done.count > first)
  }

  private func sitDown(for lines: Int) throws -> PackStanding {
    var newcomer = HastyNewcomer(patience: lines)
    return try sit(&newcomer)
  }

  @Test func anInterruptedQuizAsksOnlyWhatIsLeft() throws {
    let place = try #require(PackStanding(pack, done: [:], today: 1).pack.parts.first { $0.id == "1-pm" })
    let quiz = PackQuiz(
      pack: PackDesk(desk: desk, pack: pack, rules: ExamRules()), topics: ["deadline"], count: 4, isExam: false)
    var first = ScriptedLineReader(lines: ["？", "？", "退出"])
    #expect(try quiz.run(.init(part: place, index: 1), reading: &first) == .left)
    var second = ScriptedLineReader(lines: ["？", "？"])
    #expect(try quiz.run(.init(part: place, index: 1), reading: &second) == .done)
    let asked = try desk.store.journal(of: QuizAnswerRecord.self, about: desk.trainee).map(\.record.question)
    #expect(asked.count == 4 && Set(asked).count == 4)
  }
}

@Suite struct AssignmentsTests {
  @Test func anAssignmentReachesThoseOfItsIntakeAndPost() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let (lin, chen) = (try store.trainee(named: "小林"), try store.trainee(named: "小陈"))
    try store.write(AssignmentRecord(pack: "phone", due: 20), at: "2026-03-02T01:00:00Z", about: [lin])
    try store.write(AssignmentRecord(pack: "complaint", due: 10, intake: "2026春"), at: "2026-03-02T01:00:00Z")
    let all = try Assignments(in: store).all
    #expect(all.map(\.record.pack) == ["complaint", "phone"])
    #expect(all.map { $0.covers(lin) } == [false, true] && all.map { $0.covers(chen) } == [false, false])
  }
}
