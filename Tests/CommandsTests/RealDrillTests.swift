import Foundation
import TestSupport
import Testing

@testable import Commands

/// Drills of four players on the built program in a real terminal.
@Suite(.serialized) struct RealDrillTests {
  private let records: TemporaryFolder

  init() throws { records = try TemporaryFolder() }

  /// The window stays open after the program has ended, so that its last page can be read.
  private func start(_ arguments: String...) throws -> TerminalScreen {
    let options = ["--library", TestLibrary.path, "--records", records.path, "--no-color"]
    return try TerminalScreen(
      columns: 100, rows: 40,
      command: ["sh", "-c", "\"$@\"; sleep 60", "sh", BuiltProgram.path("peilian")] + arguments + options,
      environment: ["PEILIAN_AMBIGUOUS": "1"])
  }

  private func plan(_ form: String, replies: Int) throws {
    let screen = try start(
      "drill", "new", "--players", "小林,小王,小陈,小赵", "--scenario", "2", "--form", form, "--replies", "\(replies)",
      "--seed",
      "3")
    try screen.showSomewhere("排好了")
  }

  private func enter(_ line: String, on screen: TerminalScreen, until shown: String) throws {
    if !line.isEmpty { try screen.type(line) }
    try screen.press("Enter")
    try screen.showSomewhere(shown)
  }

  private let reply = "王女士，报了三次都没人来，是我们没做好，对不起。"

  @Test func fourPlayInTheHotSeatWithABreakInTheMiddle() throws {
    try plan("hot-seat", replies: 1)
    var screen = try start("drill", "run")
    for (index, player) in ["小林", "小王", "小陈", "小赵"].enumerated() {
      try screen.showSomewhere("请 \(player) 到前面来")
      try enter("", on: screen, until: "\(player) → 王女士›")
      if index == 2 {
        try enter("/退出", on: screen, until: "先停在这里")
        screen = try start("drill", "run")
        try screen.showSomewhere("\(player) → 王女士›")
      }
      try enter(reply, on: screen, until: "给 \(player) 打几")
      try enter("3 4 5 3 说得稳", on: screen, until: "现在有多气")
      try enter("7 8 6", on: screen, until: index < 3 ? "准备好了按回车" : "先讨论，后看分")
    }
    try enter("先道歉再问", on: screen, until: "记一句")
    try enter("", on: screen, until: "这次谁主持的")
    try enter("", on: screen, until: "演练单")
    try screen.showSomewhere("大家给 小赵：3.8 指")
    try screen.showSomewhere("先道歉再问")
    let again = try start("drill", "report")
    try again.showSomewhere("大家给 小林：3.8 指")
    let page = records.path + "/drill.html"
    try start("report", "--kind", "drill", "-o", page).showSomewhere("写好了")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("班前演练单") && html.contains("先道歉再问") && html.contains("说得稳"))
  }

  @Test func fourPlayOneConversationInTurnWithABreakInTheMiddle() throws {
    try plan("relay", replies: 5)
    var screen = try start("drill", "run")
    try screen.showSomewhere("小林 → 小王 → 小陈 → 小赵")
    try screen.press("Enter")
    for (index, player) in ["小林", "小王", "小陈", "小赵", "小林"].enumerated() {
      try screen.showSomewhere("\(player) → 王女士›")
      try enter(index == 0 ? reply : "您坐，现在还在滴吗？第\(index)盆接上了没有", on: screen, until: "给 \(player) 打几")
      if index == 2 {
        try screen.vanish()
        screen = try start("drill", "run")
        try screen.showSomewhere("给 \(player) 打几")
      }
      try enter("4444", on: screen, until: "现在有多气")
      try screen.press("Enter")
    }
    try screen.showSomewhere("先讨论，后看分")
    try enter("", on: screen, until: "这次谁主持的")
    try enter("", on: screen, until: "演练单")
  }

  @Test func nothingPlayedYetIsSaidAndNotAFault() throws {
    try start("drill", "report").showSomewhere("还没有练完的演练")
    try start("board").showSomewhere("还没有人练新场景")
  }
}
