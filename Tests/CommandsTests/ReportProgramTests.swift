import Foundation
import TestSupport
import Testing

@testable import Commands

/// Reports, marks and exports of the built program.
@Suite struct ReportProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> (code: Int32, output: String) {
    let options = ["--library", TestLibrary.path, "--records", folder.path + "/records", "--lang", "zh"]
    let result = try ChildProcess.run(
      [BuiltProgram.path("peilian")] + arguments + options, environment: ["PATH=/usr/bin:/bin", "HOME=\(folder.path)"],
      output: folder.path + "/output")
    return (result.status >> 8, result.output)
  }

  /// 小林 at the desk of the second scenario: a fault taken back, then a good word.
  private func play() throws {
    let script = try folder.write("talk.txt", "您先别急，漏水归工程部管，您找他们快一点\n/重来\n王女士，报了三次都没人来，这是我们没做好，对不起。\n")
    let played = try run("play", "2", "--script", script, "--seed", "1", "--trainee", "小林", "--format", "jsonl")
    try #require(played.code == 0)
  }

  @Test func beforeAnybodyHasPractisedThereIsAWordAndNoFault() throws {
    for kind in ["conversation", "trainee", "group", "signin", "certificate", "estate", "drill"] {
      let report = try run("report", "--kind", kind)
      #expect(report.code == 0 && !report.output.isEmpty, "\(kind): \(report.output)")
    }
    #expect(try run("export", "xapi").output == "[]\n")
    #expect(try run("marks").code == 0)
  }

  @Test func theLastConversationIsShownWithItsEvidence() throws {
    try play()
    let text = try run("report")
    #expect(text.code == 0)
    for words in ["愤怒的业主", "您先别急，漏水归工程部管，您找他们快一点（收回了）", "✗ 推诿 「归工程部管」", "对方听成了", "✓ ", "中途退出"] {
      #expect(text.output.contains(words), "\(words)")
    }
    let page = folder.path + "/talk.html"
    #expect(try run("report", "-o", page).code == 0)
    let html = String(decoding: FileManager.default.contents(atPath: page) ?? Data(), as: UTF8.self)
    #expect(html.contains("<mark class=\"bad\">归工程部管</mark>"))
    let mode = try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func everyKindComesAsTextPageAndJSON() throws {
    try play()
    // Of a drill: see the drills in a real terminal.
    let kinds = ReportKind.allCases.filter { $0 != .drill }.map(\.rawValue)
    for kind in kinds {
      #expect(try run("report", "--kind", kind).code == 0, "\(kind)")
      #expect(try run("report", "--kind", kind, "--format", "html").output.hasPrefix("<!DOCTYPE html>"), "\(kind)")
      let json = try run("report", "--kind", kind, "--format", "json").output
      #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) is [String: Any], "\(kind)")
    }
  }

  @Test func marksStandInTheReportsAndWhatIsNotNamedStays() throws {
    try play()
    #expect(try run("marks", "小林", "--posture", "4", "--comment", "坐直了", "--by", "周带教").code == 0)
    #expect(try run("marks", "小林", "--posture", "6").code != 0)
    #expect(try run("report").output.contains("仪态 4 · 语音 — · 态度 —（周带教）"))
    #expect(try run("report", "小林").output.contains("坐直了"))
  }

  @Test func anUnknownNameSaysSo() throws {
    try play()
    let report = try run("report", "没有这人")
    #expect(report.code == 2 && report.output.contains("没有“没有这人”这一场"))
  }

  @Test func aNameThatIsAFormulaIsATextInTheTable() throws {
    let script = try folder.write("talk.txt", "您好\n")
    _ = try run("play", "2", "--script", script, "--trainee", "=HYPERLINK(1)", "--format", "jsonl")
    let table = try run("export", "csv").output
    #expect(table.hasPrefix("\u{FEFF}姓名,") && table.contains("\r\n'=HYPERLINK(1),"))
  }
}
