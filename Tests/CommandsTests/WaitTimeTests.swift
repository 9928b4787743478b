import Library
import Scoring
import Testing

@testable import Commands

@Suite struct WaitTimeTests {
  /// Read once: the rubrics take their time without optimisation.
  private static let analyzers = Language.allCases.map { try? analyzer($0) }

  private static func analyzer(_ language: Language) throws -> Analyzer {
    let opening = PlayOpening(folder: .init(path: TestLibrary.path), store: nil, language: .chinese)
    let shelf = ScenarioShelf(in: opening.folder, language: language)
    let entry = try #require(shelf.entries.first)
    return try opening.begin(entry, by: nil, mode: .practice, seed: 1).kit.analyzer
  }

  private static func waitTime(_ language: Language) throws -> WaitTime {
    let index = try #require(Language.allCases.firstIndex(of: language))
    return WaitTime(analyzer: try #require(analyzers[index]), language: language)
  }

  @Test(arguments: [
    ("30分", "2026-03-03T10:35"), ("30分钟", "2026-03-03T10:35"), ("半小时", "2026-03-03T10:35"),
    ("两个小时", "2026-03-03T12:05"), ("11:00", "2026-03-03T11:00"), ("11点", "2026-03-03T11:00"),
    ("明天上午", "2026-03-04T12:00"), ("下午三点", "2026-03-03T15:00"), ("后天", "2026-03-05T18:00"),
    ("30m", "2026-03-03T10:35"), ("20", "2026-03-03T10:25"), ("2h", "2026-03-03T12:05"),
  ])
  func chineseWordsNameTheMoment(_ words: String, _ moment: String) throws {
    let reader = try Self.waitTime(.chinese)
    #expect(reader.moment(words, from: try #require(CivilDateTime("2026-03-03T10:05")))?.description == moment)
  }

  @Test(arguments: [
    ("30 min", "2026-03-03T10:35"), ("30 minutes", "2026-03-03T10:35"), ("11:00", "2026-03-03T11:00"),
    ("2 hours", "2026-03-03T12:05"), ("tomorrow morning", "2026-03-04T12:00"),
    ("30m", "2026-03-03T10:35"), ("20", "2026-03-03T10:25"), ("1h", "2026-03-03T11:05"),
  ])
  func englishWordsNameTheMoment(_ words: String, _ moment: String) throws {
    let reader = try Self.waitTime(.english)
    #expect(reader.moment(words, from: try #require(CivilDateTime("2026-03-03T10:05")))?.description == moment)
  }

  @Test(arguments: [
    ("9:20", "2026-03-04T09:20"), ("4:30", "2026-03-04T16:30"), ("20:00", "2026-03-03T20:00"),
    ("今晚九点半", "2026-03-03T21:30"),
  ])
  func inTheAfternoonTheMorningIsTomorrows(_ words: String, _ moment: String) throws {
    let reader = try Self.waitTime(.chinese)
    #expect(reader.moment(words, from: try #require(CivilDateTime("2026-03-03T17:30")))?.description == moment)
  }

  @Test(arguments: ["", "一会儿", "昨天", "好的"])
  func otherWordsNameNone(_ words: String) throws {
    let reader = try Self.waitTime(.chinese)
    #expect(reader.moment(words, from: try #require(CivilDateTime("2026-03-03T10:05"))) == nil)
  }
}
