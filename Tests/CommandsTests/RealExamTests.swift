import Foundation
import TestSupport
import Testing

/// An exam in a real terminal: sat, broken off in the middle and taken up, then marked with single keys.
@Suite(.serialized) struct RealExamTests {
  private let records: TemporaryFolder

  init() throws { records = try TemporaryFolder() }

  private func start(_ arguments: String...) throws -> TerminalScreen {
    let options = ["--library", TestLibrary.path, "--records", records.path, "--no-color"]
    return try TerminalScreen(
      columns: 100, rows: 45,
      command: ["sh", "-c", "\"$@\"; sleep 60", "sh", BuiltProgram.path("peilian")] + arguments + options,
      environment: ["PEILIAN_AMBIGUOUS": "1"])
  }

  private func enter(_ line: String, on screen: TerminalScreen, until shown: String) throws {
    if !line.isEmpty { try screen.type(line) }
    try screen.press("Enter")
    try screen.showSomewhere(shown)
  }

  @Test func anExamIsSatWithABreakAndItsResultStandsOnceATrainerHasDecided() throws {
    try start("trainee", "add", "小林", "--number", "1").showSomewhere("加好了：小林")
    var screen = try start("exam", "2", "--trainee", "小林")
    try screen.showSomewhere("王女士›")
    try screen.showSomewhere("第 1 题，共 1 题")
    try enter("您先别急，漏水归工程部管，您找他们去", on: screen, until: "10:06")
    // The terminal is gone in the middle; what was said is kept, and so is the clock of the exam.
    try screen.vanish()
    try start("exam", "list").showSomewhere("没考完")
    screen = try start("exam", "--trainee", "小林")
    try screen.showSomewhere("您先别急，漏水归工程部管")
    try screen.showSomewhere("10:06 王女士›")
    try enter("/提示", on: screen, until: "考试里不能用")
    try enter("王女士，对不起，是我们没做好。", on: screen, until: "10:07")
    try enter("/挂机", on: screen, until: "收尾›")
    try enter("", on: screen, until: "待复核")
    try start("exam", "list").showSomewhere("待复核")
    try start("trainee", "list").showSomewhere("小林")
    let home = try start("--trainee", "小林")
    try home.showSomewhere("待复核的考试：1 场")
    #expect(try !home.shows("上次没过"))
    try home.vanish()
    try mark()
    try start("exam", "list").showSomewhere("没过")
    try start("report", "--kind", "result", "--trainee", "小林").showSomewhere("未通过")
    try start("review").showSomewhere("没有要复核的")
  }

  private func mark() throws {
    let screen = try start("review", "--reviewer", "李带教")
    try screen.showSomewhere("复核 1/")
    try screen.showSomewhere("属实吗")
    #expect(try !screen.shows("小林"), "names are hidden")
    // 不算, taken back, then 属实.
    try screen.press("2")
    try screen.showSomewhere("→ 不算，机器错了")
    try screen.press("u")
    try screen.press("1")
    try screen.showSomewhere("→ 属实，是红线")
    try screen.press("q")
    try screen.showSomewhere("判了 1 条，还有 0 条")
  }
}
