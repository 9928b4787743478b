import Foundation
import Library
import Records
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct ReviewExportTests {
  @Test(arguments: [
    ("您找工程部去，这事不归我", "您找工程部去吧", true), ("您找工程部去，这事不归我", "这归工程部，您去问他们", false),
    ("您找工程部去", "您，找！工 程部去", true), ("", "您好", false),
  ])
  func whatStandsInTheOriginalIsTooClose(_ original: String, _ wording: String, _ isTooClose: Bool) {
    #expect(Rewording.isTooClose(wording, to: original, in: .chinese) == isTooClose)
  }

  @Test func inEnglishItIsCountedByWords() {
    #expect(Rewording.isTooClose("Go ask the engineers, Sir", to: "please go ask the engineers", in: .english))
    #expect(!Rewording.isTooClose("The engineers do that", to: "please go ask the engineers", in: .english))
  }

  @Test func decisionsBecomeRowsOfTheCorpusInOtherWordsAlone() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let original = "您先别急，漏水归工程部管，您找他们去"
    _ = try Typist(number: 2, mode: .exam, store: store).types(original, "/挂机")
    let queue = try store.reviewQueue()
    for item in queue { _ = try store.decide(item, as: "confirmed", by: "李带教", at: RealTime.stamp()) }
    let decided = try store.reviewQueue(decided: true)
    let page = try Page()
    let export = ReviewExport(
      store: store, shelf: ScenarioShelf(in: Typist.folder, language: .chinese),
      analyzer: Analyzer(try RubricShelf(in: Typist.folder).rulebook, layers: .rules), screen: page.screen,
      language: .chinese
    ) { $0 }
    var reader = ScriptedLineReader(lines: ["漏水归工程部管，您去找他们", "修水管是师傅们的活儿，您自己过去问"])
    let rows = try export.rows(Array(decided.prefix(1)), reading: &reader)
    #expect(try page.text().contains("和原话太像"))
    let row = try #require(rows.first)
    #expect(row.reply == "修水管是师傅们的活儿，您自己过去问" && row.overall == 1 && row.channel == .counter)
    #expect(row.labels.contains(decided[0].criterion ?? "none"))
    #expect(!row.json.text.contains("漏水归") && !row.json.text.contains("小林") && row.customer.count > 3)
    var silent = ScriptedLineReader(lines: [""])
    #expect(try export.rows(decided, reading: &silent).isEmpty, "without a wording nothing goes out")
  }
}
