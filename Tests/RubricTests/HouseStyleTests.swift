import Documents
import Testing

@testable import Scoring

@Suite struct HouseStyleTests {
  /// The rubrics with every choice of the house turned to its last option.
  private static let other: RulebookDecoder.Decoded = {
    let files = ShippedRubrics.files.filter { !$0.path.hasPrefix("Rubrics/Corpus") }.map { file in
      file.path == "Rubrics/house-style.json" ? turned(file) : file
    }
    return RulebookDecoder.decode(files)
  }()

  private static func turned(_ file: SourceFile) -> SourceFile {
    var text = file.text(0..<file.scalars.count)
    for choice in ShippedRubrics.rulebook.style.choices {
      let others = choice.options.filter { $0 != choice.chosen }
      guard let other = others.first else { continue }
      text = text.replacingOccurrences(of: "\"chosen\": \"\(choice.chosen)\"", with: "\"chosen\": \"\(other)\"")
    }
    return SourceFile(path: file.path, text: text)
  }

  @Test func aRuleOfAnotherHouseIsNotInForce() {
    #expect(ShippedRubrics.rulebook.rule(RuleID("X11.miss"), in: .chinese) == nil)
    #expect(Self.other.rulebook.rule(RuleID("X11.miss"), in: .chinese) != nil)
  }

  @Test(arguments: Language.allCases)
  func examplesHoldWhicheverWayTheHouseChooses(_ language: Language) {
    #expect(Self.other.diagnostics.filter { $0.severity == .error }.map(\.fault.code) == [])
    #expect(Self.other.rulebook.exampleFaults(in: language).map { "\($0.fault)" } == [])
  }

  @Test func whatIsNotOfferedIsAFault() {
    let style = """
      {"format": 0, "workday-ends": "25:00", "holidays": ["2026-02-30"],
       "choices": [{"id": "miss", "zh": "小姐", "en": "miss", "options": ["a", "b"], "chosen": "c"}]}
      """
    let rules = """
      {"format": 0, "language": "zh", "rules": [
        {"id": "x", "criterion": "courtesy.thanks", "house": {"mis": ["a"], "miss": ["d"]}, "patterns": ["谢谢"],
         "examples": {"hit": ["谢谢"], "miss": ["不"]}}]}
      """
    let files = ShippedRubrics.files.filter { $0.path == "Rubrics/criteria.json" }
    let decoded = RulebookDecoder.decode(
      files + [
        SourceFile(path: "Rubrics/house-style.json", text: style),
        SourceFile(path: "Rubrics/zh-Hans/a.json", text: rules),
      ])
    let codes = decoded.diagnostics.map(\.fault.code)
    #expect(codes == ["no-clock-time", "no-date", "not-offered", "unknown-choice", "not-offered"])
  }

  @Test func theHousesWorkdayDecidesWhenAPromiseFallsDue() {
    let noon = CivilDateTime(year: 2026, month: 3, day: 3, hour: 12)
    for (files, close) in [(ShippedRubrics.files, 18), (ShippedRubrics.files.map(Self.closingAtFive), 17)] {
      let analyzer = Analyzer(RulebookDecoder.decode(files).rulebook)
      let moment = Moment(language: .chinese, channel: .phone, customer: "", now: noon)
      let promises = analyzer.analyze("今天下班前我给您回电话", at: moment).promises
      #expect(promises.map(\.due) == CivilDateTime(year: 2026, month: 3, day: 3, hour: close).map { [.at($0)] })
    }
  }

  private static func closingAtFive(_ file: SourceFile) -> SourceFile {
    guard file.path == "Rubrics/house-style.json" else { return file }
    let text = file.text(0..<file.scalars.count)
    return SourceFile(path: file.path, text: text.replacingOccurrences(of: "18:00", with: "17:00"))
  }
}
