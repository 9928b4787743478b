import Foundation
import TestSupport
import Testing

@testable import Commands

/// Five short days in a real terminal, with the clock set for each, and interrupted in the middle of two steps.
@Suite(.serialized) struct RealOnboardingTests {
  private let records: TemporaryFolder
  private let library: TemporaryFolder

  /// The shipped library with a course of few steps.
  init() throws {
    records = try TemporaryFolder()
    library = try TemporaryFolder()
    for name in ["Scenarios", "Rubrics", "Questions"] {
      try FileManager.default.createSymbolicLink(
        atPath: library.path + "/" + name, withDestinationPath: TestLibrary.path + "/" + name)
    }
    try library.write("Packs/onboarding.json", Self.course)
  }

  private static let course = """
    { "format": 0, "id": "onboarding", "title": { "zh": "入职五天", "en": "Five days" }, "parts": [
      { "id": "1", "day": 1, "half": "morning", "title": { "zh": "认识", "en": "Talk" }, "steps": [
        { "kind": "talk", "text": { "zh": "先介绍一下自己", "en": "Who are you?" } },
        { "kind": "quiz", "topics": ["deadline"], "count": 2 } ] },
      { "id": "1b", "day": 1, "half": "afternoon", "title": { "zh": "练手", "en": "Try" }, "steps": [
        { "kind": "scenario", "anyOf": ["sc-02"] } ] },
      { "id": "2", "day": 2, "title": { "zh": "改错", "en": "Mend" }, "steps": [
        { "kind": "mistakes" }, { "kind": "diary", "text": { "zh": "今天学到什么", "en": "What?" } } ] },
      { "id": "3", "day": 3, "title": { "zh": "看书", "en": "Read" }, "steps": [
        { "kind": "read", "text": { "zh": "翻一遍项目资料", "en": "Read." } } ] },
      { "id": "4", "day": 4, "title": { "zh": "电话", "en": "Phone" }, "steps": [
        { "kind": "quiz", "topics": ["phone"], "count": 1 } ] },
      { "id": "5", "day": 5, "title": { "zh": "考试", "en": "Exam" }, "steps": [
        { "kind": "quiz", "topics": ["deadline"], "count": 1, "exam": true },
        { "kind": "scenario", "anyOf": ["sc-02"], "exam": true } ] } ],
      "plan": [ { "title": { "zh": "巩固", "en": "Consolidate" }, "tasks": [{ "zh": "每天考题", "en": "Quiz" }],
        "prompt": { "zh": "记牢了什么", "en": "What sticks?" } } ] }
    """

  private func sitDown(on day: Int, month: Int = 3) throws -> TerminalScreen {
    let now = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)T09:00"
    return try TerminalScreen(
      columns: 90, rows: 45,
      command: [
        BuiltProgram.path("peilian"), "onboard", "--trainee", "小林", "--now", now, "--library", library.path,
        "--records", records.path, "--no-color",
      ], environment: ["PEILIAN_AMBIGUOUS": "1"])
  }

  private func enter(_ text: String, at screen: TerminalScreen) throws {
    if !text.isEmpty { try screen.type(text) }
    try screen.press("Enter")
  }

  @Test func theFiveDaysAreGoneThroughWithBreaksInTheMiddle() throws {
    try dayOneWithTwoBreaks()
    try daysTwoToFour()
    try dayFive()
    let later = try sitDown(on: 7, month: 4)
    try later.showSomewhere("回顾会")
  }

  private func dayOneWithTwoBreaks() throws {
    var screen = try sitDown(on: 2)
    try screen.showSomewhere("▸ 第 1 天上午 认识")
    try enter("", at: screen)
    try screen.showSomewhere("先介绍一下自己")
    try enter("我做过两年前台", at: screen)
    try screen.showSomewhere("回车接着做：考题 2 道")
    try enter("", at: screen)
    try screen.showSomewhere("第 1 题，共 2 题")
    try enter("？", at: screen)
    try screen.showSomewhere("第 2 题，共 2 题")
    try screen.vanish()
    screen = try sitDown(on: 2)
    try screen.showSomewhere("认识 1/2")
    try enter("", at: screen)
    try screen.showSomewhere("第 1 题，共 1 题")
    try enter("？", at: screen)
    try screen.showSomewhere("回车接着做：练一场")
    try enter("", at: screen)
    try screen.showSomewhere("王女士›")
    try enter("王女士，报了三次都没人来，这是我们没做好，对不起。", at: screen)
    try screen.showSomewhere("10:06 王女士›")
    try screen.vanish()
    screen = try sitDown(on: 2)
    try enter("", at: screen)
    try screen.showSomewhere("10:06 王女士›")
    try hangUp(at: screen)
    try screen.showSomewhere("今天的都做完了")
  }

  private func daysTwoToFour() throws {
    var screen = try sitDown(on: 3)
    try enter("", at: screen)
    try screen.showSomewhere("回车接着做：写一句日记")
    try enter("", at: screen)
    try screen.showSomewhere("今天学到什么")
    try enter("先听完再说话", at: screen)
    try screen.showSomewhere("今天的都做完了")
    screen = try sitDown(on: 4)
    try enter("", at: screen)
    try screen.showSomewhere("翻一遍项目资料")
    try enter("", at: screen)
    try screen.showSomewhere("今天的都做完了")
    screen = try sitDown(on: 5)
    try enter("", at: screen)
    try screen.showSomewhere("第 1 题，共 1 题")
    try enter("？", at: screen)
    try screen.showSomewhere("今天的都做完了")
  }

  private func dayFive() throws {
    let screen = try sitDown(on: 6)
    try enter("", at: screen)
    try screen.showSomewhere("第 1 题，共 1 题")
    try enter("？", at: screen)
    try screen.showSomewhere("知识题 1 题对 0 题，没过")
    try enter("", at: screen)
    try screen.showSomewhere("王女士›")
    try hangUp(at: screen)
    try screen.showSomewhere("第 1 周：巩固")
  }

  /// And leaves the case unwritten.
  private func hangUp(at screen: TerminalScreen) throws {
    try enter("/挂机", at: screen)
    try screen.showSomewhere("收尾›")
    try enter("", at: screen)
  }
}
