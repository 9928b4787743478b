import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct ExamTests {
  private static let shift = "漏水归工程部管，您找他们去"
  private let folder: TemporaryFolder
  private let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
  }

  private func open(of trainee: Trainee) throws -> ConversationSummary? {
    let path = try CareerPathFile(folder: Typist.folder, language: .chinese).read()
    return try TraineeHistory(of: trainee, in: store, on: path).open
  }

  private var typist: Typist { Typist(number: 2, mode: .exam, store: store) }

  @Test func nothingIsSaidOfARedLineUntilTheEnd() throws {
    let sitting = try typist.types(Self.shift, "您好")
    #expect(!sitting.screen.contains("✗") && !sitting.screen.contains("听成"))
    #expect(!sitting.screen.contains("怒气"), "no mood bars")
    #expect(sitting.conversation.replies.count == 2, "and nobody is warned")
  }

  @Test(arguments: ["/提示", "/重来", "/为什么", "/台账"])
  func theAidsAreNotToBeHad(_ line: String) throws {
    let sitting = try typist.types("您好", line)
    #expect(sitting.screen.contains("考试里不能用"))
    #expect(sitting.conversation.hints == 0 && sitting.conversation.retractions == 0)
  }

  @Test func aRedLineLeavesItAwaitingReview() throws {
    let sitting = try typist.types(Self.shift, "/挂机")
    let outcome = try #require(try store.conversations(of: try store.trainee(named: "小林")).first?.outcome)
    #expect(outcome.awaitsReview && !outcome.isPassed && outcome.points == nil)
    #expect(sitting.screen.contains("待复核：") && sitting.screen.contains("处红线要带教确认"))
    #expect(sitting.screen.contains("扣分："), "the findings are on the sheet")
  }

  @Test func inPracticeTheSameIsSettledByTheMachine() throws {
    let options = PlayOptions(warnsOfFaults: false)
    let sitting = try Typist(number: 2, options: options, store: store).types(Self.shift, "/挂机")
    #expect(!sitting.screen.contains("待复核"))
  }

  @Test func oneReplyThatIsNotUnderstoodIsEnoughForTheTrainer() throws {
    let opened = try typist.opened()
    let scenario = opened.kit.scenario
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    for index in 0..<9 {
      let hearing = Hearing(
        analysis: Analysis(findings: [], promises: [], isJudged: index > 0, overall: nil), cues: [:])
      _ = try conversation.step(.replied(to: scenario.customer.id, text: "…", hearing), in: scenario)
      if conversation.outcome != nil { break }
    }
    #expect(Scorecard(of: conversation, in: scenario, isExam: true).verdict == .awaitsReview)
    #expect(Scorecard(of: conversation, in: scenario).verdict == .failed)
  }

  @Test func interruptionsAreCountedAndPrintedOnTheSheet() throws {
    let left = try typist.does([.line("您好"), .interrupted, .line("/退出"), .line("y")])
    #expect(left.leave == .interrupted)
    #expect(left.screen.contains("考试里 Ctrl-C 记一次中断"))
    let trainee = try store.trainee(named: "小林")
    let open = try #require(try open(of: trainee))
    let opening = PlayOpening(folder: Typist.folder, store: store, language: .chinese)
    let again = try typist.does([.line("/挂机")], at: opening.resume(open))
    #expect(again.screen.contains("考试 · 中断 2 次"))
    #expect(try store.conversations(of: trainee).first?.outcome?.interruptions == 2)
  }

  @Test func anExamThatWasBegunIsNotBegunAgain() throws {
    _ = try typist.does([.line("您好"), .line("/退出"), .line("y")])
    let shelf = ScenarioShelf(in: Typist.folder, language: .chinese)
    let entry = try #require(shelf.entries.first { $0.header.number == 2 })
    let rule = ExamRule(store: store, language: .chinese)
    let trainee = try store.trainee(named: "小林")
    #expect(throws: Failure.self) { try rule.check(entry, mode: .exam, by: trainee) }
    #expect(throws: Never.self) { try rule.check(entry, mode: .practice, by: trainee) }
  }

  @Test func theHomeScreenSaysThatAnExamAwaitsReview() throws {
    _ = try typist.types(Self.shift, "/挂机")
    let page = try Page()
    let trainee = try store.trainee(named: "小林")
    let path = try CareerPathFile(folder: Typist.folder, language: .chinese).read()
    var desk = HomeDesk(
      folder: Typist.folder, store: store, path: path, language: .chinese, screen: page.screen, trainee: trainee)
    var reader = ScriptedLineReader(lines: ["列表"])
    try desk.run(reading: &reader)
    let text = try page.text()
    #expect(text.contains("待复核的考试：1 场"))
    #expect(text.contains("？    2  愤怒的业主"))
  }

  @Test func takingUpAgainShowsTheBriefingAndTheLastTwoTurns() throws {
    _ = try typist.does([.line("第一句您好"), .line("王女士，对不起。"), .line("您坐。"), .line("/退出"), .line("y")])
    let open = try #require(try open(of: store.trainee(named: "小林")))
    let again = try typist.does(
      [], at: PlayOpening(folder: Typist.folder, store: store, language: .chinese).resume(open))
    #expect(again.screen.contains("系统里：3栋1202 王女士"))
    #expect(again.screen.contains("你 → 王女士：王女士，对不起。") && again.screen.contains("你 → 王女士：您坐。"))
    #expect(!again.screen.contains("第一句"))
  }
}
