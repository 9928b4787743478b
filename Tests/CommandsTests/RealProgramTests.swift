import Foundation
import Records
import TestSupport
import Testing

@testable import Commands

/// The built program in a real terminal, typed at in Chinese.
@Suite(.serialized) struct RealProgramTests {
  private let records: TemporaryFolder

  init() throws { records = try TemporaryFolder() }

  private func start(_ arguments: String..., columns: Int = 60, rows: Int = 40) throws -> TerminalScreen {
    let options = ["--library", TestLibrary.path, "--records", records.path, "--no-color"]
    let screen = try TerminalScreen(
      columns: columns, rows: rows, command: [BuiltProgram.path("peilian")] + arguments + options,
      environment: ["PEILIAN_AMBIGUOUS": "1"])
    return screen
  }

  /// At the desk of the second scenario, as 小林.
  private func atTheDesk() throws -> TerminalScreen {
    let screen = try start("play", "2", "--seed", "1", "--trainee", "小林")
    try screen.showSomewhere("王女士›")
    return screen
  }

  @Test func aNewcomerIsAskedHisNameAndFindsTheWayByNumber() throws {
    let screen = try start()
    try screen.showSomewhere("怎么称呼您")
    try screen.type("小林")
    try screen.press("Enter")
    try screen.showSomewhere("学员 小林")
    try screen.type("2")
    try screen.press("Enter")
    try screen.showSomewhere("愤怒的业主")
    try screen.showSomewhere("王女士›")
  }

  @Test func wordsAreInsertedInTheMiddleAndDeleted() throws {
    let screen = try atTheDesk()
    try screen.type("王女士，没做好。")
    for _ in 0..<4 { try screen.press("Left") }
    try screen.type("这是我们")
    try screen.showSomewhere("王女士› 王女士，这是我们没做好。")
    try screen.press("BSpace", "BSpace")
    try screen.showSomewhere("王女士› 王女士，这是没做好。")
    try screen.press("C-c")
    try screen.type("您好")
    try screen.showSomewhere("王女士› 您好")
  }

  @Test func tabCompletesActionsAndPeopleAndShowsTheCandidates() throws {
    let screen = try atTheDesk()
    try screen.type("@工")
    try screen.press("Tab")
    try screen.showSomewhere("王女士› @工程部")
    try screen.press("C-u")
    try screen.type("、打")
    try screen.press("Tab")
    try screen.showSomewhere("王女士› /打给")
  }

  @Test func earlierRepliesComeBackAlsoInTheNextRun() throws {
    let screen = try atTheDesk()
    try screen.type("王女士，对不起，您先坐。")
    try screen.press("Enter")
    try screen.showSomewhere("10:06 王女士")
    try screen.press("Up")
    try screen.showSomewhere("王女士› 王女士，对不起，您先坐。")
    try screen.vanish()
    let again = try atTheDesk()
    try again.press("Up")
    try again.showSomewhere("王女士› 王女士，对不起，您先坐。")
  }

  @Test func aNarrowerWindowRewrapsWhatIsTyped() throws {
    let screen = try atTheDesk()
    try screen.type("王女士，报了三次都没人来，这是我们没做好，对不起。")
    try screen.resize(columns: 44, rows: 30)
    try screen.showSomewhere("王女士› 王女士，报了三次都没人来，")
    try screen.press("C-a")
    try screen.type("唉，")
    try screen.showSomewhere("王女士› 唉，王女士，报了三次都没人")
  }

  @Test func leavingIsAskedAboutAndBarePinyinToo() throws {
    let screen = try atTheDesk()
    try screen.type("ninhao")
    try screen.press("Enter")
    try screen.showSomewhere("好像还没切到中文输入法")
    try screen.press("Enter")
    try screen.showSomewhere("王女士›")
    try screen.press("C-d")
    try screen.showSomewhere("先离开？")
  }

  @Test func aKillInTheMiddleLosesNoFinishedTurn() throws {
    let screen = try atTheDesk()
    try screen.type("王女士，报了三次都没人来，这是我们没做好，对不起。")
    try screen.press("Enter")
    try screen.showSomewhere("10:06 王女士")
    // Not asked to end: gone from one instruction to the next.
    let killed = try ChildProcess.run(
      ["pkill", "-9", "-f", records.path], environment: ["PATH=/usr/bin:/bin"], output: records.path + "/pkill")
    #expect(killed.status == 0)
    let again = try start("resume")
    try again.showSomewhere("10:06 王女士")
  }
}
