import Documents
import Foundation
import TestSupport
import Testing

@testable import Scoring

/// Times and promises through the whole analyzer, with the shipped vocabularies.
@Suite struct TimesAnalyzerTests {

  private static func rules(_ language: Language, _ patterns: [String]) -> String {
    let list = patterns.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"format": 0, "language": "\(language.rawValue)", "rules": [{"id": "t.time", "criterion": "deescalation.deadline",
       "patterns": [\(list)], "examples": {}}]}
      """
  }

  private static func shipped(_ path: String) -> SourceFile {
    let data = (try? Data(contentsOf: Fixtures.url("../Rubrics/\(path)"))) ?? Data()
    return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
  }

  private static func analyzer(_ chinese: [String] = ["{time}"], _ english: [String] = ["{time}"]) -> Analyzer {
    let shippedFiles = [
      "criteria.json", "zh-Hans/names.json", "zh-Hans/times.json", "zh-Hans/promises.json", "en/times.json",
      "en/promises.json",
    ].map(shipped)
    let own = [
      SourceFile(path: "zh-Hans/t.json", text: rules(.chinese, chinese)),
      SourceFile(path: "en/t.json", text: rules(.english, english)),
    ]
    return Analyzer(RulebookDecoder.decode(shippedFiles + own).rulebook)
  }

  private static let shared = analyzer()

  private func analysis(_ text: String, _ language: Language, at now: String? = "2026-03-03T10:05") -> Analysis {
    let moment = Moment(language: language, channel: .phone, customer: "", now: now.flatMap { CivilDateTime($0) })
    return Self.shared.analyze(text, at: moment)
  }

  @Test func aPromisePointsIntoTheTextAsTyped() {
    let text = "王女士，非常抱歉！我 明 天 上午１０：３０前給您回電話，好嗎？"
    let promises = analysis(text, .chinese).promises
    #expect(promises.count == 1)
    #expect(promises.first?.what == "給您回電話")
    #expect(promises.first?.due == .at(CivilDateTime("2026-03-04T10:30")!))
    #expect(promises.first?.maker == .speaker)
  }

  @Test func aColleagueIsNamedAsTyped() {
    let promises = analysis("工程部陳師傅下午兩點到您家。", .chinese).promises
    #expect(promises.map(\.maker) == [.named("工程部陳師傅")])
    #expect(promises.map(\.due) == [.at(CivilDateTime("2026-03-03T14:00")!)])
  }

  @Test func englishAbbreviationsAndApostrophesAreRead() {
    let promises = analysis("I’ll ring you by 5 p.m. today, and Mr. Cole will come on Friday.", .english).promises
    #expect(promises.map(\.due) == [.at(CivilDateTime("2026-03-03T17:00")!), .at(CivilDateTime("2026-03-06T18:00")!)])
    #expect(promises.first?.what == "ring you by 5 p.m. today")
    #expect(promises.last?.maker == .named("Mr. Cole"))
  }

  @Test func withoutAClockASpanStaysASpan() {
    #expect(analysis("我两小时内给您回电", .chinese, at: nil).promises.map(\.due) == [.within(minutes: 120)])
    #expect(analysis("我明天给您回电", .chinese, at: nil).promises.map(\.due) == [.unstated])
  }

  @Test(arguments: [
    ("两小时内给您回电", Language.chinese, true), ("尽快给您回电", .chinese, false), ("我住3号楼", .chinese, false),
    ("我昨天来过", .chinese, false), ("by Friday at the latest", .english, true), ("soon, I hope", .english, false),
  ])
  func thePatternClassTimeMatchesTimesOnly(_ text: String, _ language: Language, _ isFound: Bool) {
    #expect(analysis(text, language).findings.isEmpty != isFound)
  }

  @Test(arguments: ["{time}前 给您", "{time} 给您", "{time} …回电"])
  func aTimeMatchesWithAndWithoutItsLimit(_ pattern: String) {
    let analyzer = Self.analyzer([pattern])
    let moment = Moment(language: .chinese, channel: .phone, customer: "")
    #expect(analyzer.analyze("三点前给您回电", at: moment).findings.count == 1)
  }

  @Test func entriesThatSayNothingAreReported() {
    let text = """
      {"format": 0, "language": "zh", "speech": {"speeker": ["我"], "unit:houre": ["小时"], "day:1": ["明天"], "day:2": ["明天"]}}
      """
    let decoded = RulebookDecoder.decode([SourceFile(path: "zh-Hans/times.json", text: text), Self.rulesFile])
    #expect(
      decoded.diagnostics.filter { $0.file == "zh-Hans/times.json" }.map(\.fault.code) == [
        "unknown-key", "unknown-value", "unknown-value",
      ])
  }

  private static let rulesFile = SourceFile(path: "zh-Hans/t.json", text: rules(.chinese, ["好"]))

  @Test func theShippedVocabulariesHaveNoFault() {
    let paths = [
      "zh-Hans/names.json", "zh-Hans/times.json", "zh-Hans/promises.json", "en/times.json", "en/promises.json",
    ]
    let decoded = RulebookDecoder.decode(paths.map(Self.shipped))
    #expect(decoded.diagnostics.map { "\($0.file) \($0.fault)" } == [])
  }
}
