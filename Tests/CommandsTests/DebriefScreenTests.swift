import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct DebriefScreenTests {
  private static let kind = "王女士，报了三次都没人来，这是我们没做好，对不起。您坐，床都湿了，夜里没睡好吧？"
  private static let shift = "漏水归工程部管，您找他们去"
  private let folder: TemporaryFolder
  private let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
  }

  private func finished() throws -> Typist.Sitting {
    let options = PlayOptions(warnsOfFaults: false)
    return try Typist(number: 2, options: options, store: store).types(Self.kind, Self.shift, "/挂机")
  }

  @Test func afterTheScorecardComesWhatItTeaches() throws {
    let sitting = try finished()
    let debrief = try #require(sitting.screen.components(separatedBy: "── 复盘 ──").last)
    #expect(debrief.contains("转折：") && debrief.contains("▼ 10:06"))
    #expect(debrief.contains("最好的一句：「"))
    #expect(!debrief.contains("漏掉的："), "the scorecard has just said it")
    #expect(debrief.contains("可以这样走："))
    #expect(debrief.split(separator: "\n").count <= 18, "short enough to be read")
  }

  @Test func itCanBeSeenAgainFromTheRecord() throws {
    let sitting = try finished()
    let last = LastConversation(store: store, folder: Typist.folder, language: .chinese)
    let lines = try #require(try last.opened(of: store.trainee(named: "小林"))).debrief(in: .chinese).map(\.plain)
    #expect(lines.contains { $0.contains("王女士打") })
    #expect(lines.contains { $0.contains("漏掉的：") })
    let shown = sitting.screen.components(separatedBy: "── 复盘 ──").last ?? ""
    #expect(lines.filter { $0.contains("▼") }.allSatisfy { shown.contains($0) })
  }

  @Test func whoHasFinishedNothingIsTold() throws {
    let last = LastConversation(store: store, folder: Typist.folder, language: .chinese)
    let isThere = try last.opened(of: nil) != nil
    #expect(!isThere)
    #expect(last.nothing.contains("还没有练完"))
  }

  @Test(arguments: [41, 60, 80]) func bothCurvesFitTheScreen(_ columns: Int) throws {
    let sitting = try finished()
    for measure in [DisplayWidth(ambiguous: .narrow), DisplayWidth(ambiguous: .wide)] {
      let desk = WhatIfDesk(
        session: sitting.desk.session, language: .chinese,
        screen: Screen(
          output: TerminalOutput(), usesColour: false, columns: { columns }, measure: measure))
      let lines = try desk.lines(changing: 2, to: Self.kind)
      let rows = lines.filter { $0.plain.contains("▇") || $0.plain.contains("░") }
      #expect(rows.count >= 2)
      #expect(rows.allSatisfy { measure.of($0.plain) <= columns }, "\(rows.map(\.plain))")
    }
  }

  @Test func anotherSentenceIsChosenByNumberAndAnswered() throws {
    let sitting = try finished()
    let page = try Page()
    var reader = ScriptedLineReader(lines: ["9", "2", "王女士，我现在就打给工程部，让他们先关阀。", ""])
    try WhatIfDesk(session: sitting.desk.session, language: .chinese, screen: page.screen).run(reading: &reader)
    let text = try page.text()
    #expect(text.contains("  2 → 王女士 " + Self.shift))
    #expect(text.contains("输 1 到 2"))
    #expect(text.contains("怒气") && text.contains("→ 10:"))
  }
}
