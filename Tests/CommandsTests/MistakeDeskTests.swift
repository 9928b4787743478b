import Career
import Foundation
import Library
import Records
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

/// A conversation is really played, badly; then its sentences are said better in the moments in which they were said.
@Suite(.serialized) struct MistakeDeskTests {
  private static let bad = "漏水归工程部管，您找他们去"
  private static let better = "王女士，这是我们没做好，对不起。我现在就联系工程部，请陈师傅上门，十一点前给您回电话。"

  private let folder: TemporaryFolder
  private let desk: LearningDesk
  private let opening: PlayOpening
  private let rules = ExamRules()

  init() throws {
    folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let library = LibraryFolder(path: TestLibrary.path)
    desk = LearningDesk(
      folder: library, store: store, trainee: try store.trainee(named: "小林"), language: .chinese,
      screen: Screen(output: TerminalOutput(descriptor: -1), usesColour: false))
    opening = PlayOpening(folder: library, store: store, language: .chinese)
    let typist = Typist(number: 2, options: PlayOptions(warnsOfFaults: false), store: store)
    _ = try typist.types("王女士，您好，您请坐。", Self.bad, "/挂机")
  }

  private func book() throws -> MistakeBook { try MistakeBook(of: desk.trainee, in: desk.store, by: rules) }

  private func rewrite(_ lines: [String]) throws -> MistakeDesk.Result {
    var reader = ScriptedLineReader(lines: lines)
    return try MistakeDesk(desk: desk, opening: opening).run(try book().due(on: RealTime.today()), reading: &reader)
  }

  @Test func whatWasSaidBadlyIsInTheBookAndDueAtOnce() throws {
    let due = try book().due(on: RealTime.today())
    #expect(due.map(\.fault.criterion).contains("banned.blame-shift"))
    let mistake = try #require(due.first { $0.fault.criterion == "banned.blame-shift" })
    let moment = try #require(try MistakeMoment(mistake, opening: opening, store: desk.store))
    #expect(moment.original == Self.bad)
    #expect(moment.moment.earlierReplies == ["王女士，您好，您请坐。"])
    #expect(moment.before?.name == "王女士")
  }

  @Test func aBetterWordingWinsAndIsDueLater() throws {
    let blame = try #require(try book().mistakes.first { $0.fault.criterion == "banned.blame-shift" })
    var reader = ScriptedLineReader(lines: [Self.bad, "好的，您请坐。", Self.better])
    let result = try MistakeDesk(desk: desk, opening: opening).run([blame], reading: &reader)
    #expect(result == MistakeDesk.Result(tried: 1, won: 1, hasLeft: false))
    let after = try #require(try book().mistakes.first { $0.fault.criterion == "banned.blame-shift" })
    #expect(after.due > RealTime.today() && after.item?.answers == 1)
    let tries = try desk.store.journal(of: MistakeTryRecord.self, about: desk.trainee).map(\.record)
    #expect(tries.count == 3 && tries.count(where: \.hasWon) == 1)
  }

  @Test func givingUpBringsItBackTomorrow() throws {
    let count = try book().due(on: RealTime.today()).count
    #expect(try rewrite(Array(repeating: "？", count: count)).won == 0)
    #expect(try book().due(on: RealTime.today()).isEmpty)
    #expect(try book().due(on: RealTime.today() + 1).count == count)
  }

  @Test func leavingLeavesTheSentenceDue() throws {
    #expect(try rewrite(["退出"]) == MistakeDesk.Result(tried: 0, won: 0, hasLeft: true))
    #expect(try book().due(on: RealTime.today()).isEmpty == false)
  }
}
