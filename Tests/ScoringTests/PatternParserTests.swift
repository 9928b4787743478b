import Testing

@testable import Scoring

@Suite struct PatternParserTests {
  private func text(_ text: String) -> Pattern { .text(text.unicodeScalars.map(\.value)) }

  @Test func groupsGapsAndClassesMakeATree() throws {
    let pattern = try PatternParser.parse("(不归|不属于) {we} …管了?", language: .chinese)
    #expect(
      pattern
        == .sequence([
          .choice([text("不归"), text("不属于")]), .wordClass("we", place: 9..<13), .gap(.long), text("管"),
          .optional(text("了")),
        ]))
  }

  @Test(arguments: [
    ("……", Pattern.Gap.long), ("...", .long), ("…", .long), ("..", .short),
  ])
  func gapsMayBeWrittenAsTypingGivesThem(_ gap: String, _ meaning: Pattern.Gap) throws {
    #expect(
      try PatternParser.parse("甲\(gap)乙", language: .chinese) == .sequence([text("甲"), .gap(meaning), text("乙")]))
  }

  @Test func wordsAreFoldedAsRepliesAre() throws {
    #expect(try PatternParser.parse("這個 ＡＰＰ", language: .chinese) == text("这个app"))
    #expect(
      try PatternParser.parse("I'm SORRY", language: .english) == .sequence([text("im"), .wordBreak, text("sorry")]))
  }

  @Test(arguments: [
    ("", PatternFault.empty, 0..<0), ("(甲", .unclosedGroup, 0..<1), ("甲)", .strayBracket, 1..<2),
    ("(甲|)", .emptyAlternative, 3..<4), ("?甲", .nothingIsOptional, 0..<1), ("{we", .unclosedClass, 0..<3),
    ("甲，乙", .signBoundsClause("，"), 1..<2), ("甲\\", .danglingEscape, 1..<2), ("甲*", .strayStar, 1..<2),
    ("…甲", .gapAtEdge, 0..<1), ("甲…", .gapAtEdge, 1..<2), ("…", .matchesEmpty, 0..<1),
    ("么？", .signBoundsClause("？"), 1..<2),
  ])
  func faultsStandAtTheirPlace(_ written: String, _ fault: PatternFault, _ place: Range<Int>) {
    #expect(throws: PlacedPatternFault(fault: fault, place: place)) {
      try PatternParser.parse(written, language: .chinese)
    }
  }

  @Test func groupsNestOnlySoDeep() {
    let deep = String(repeating: "(", count: 40) + "甲" + String(repeating: ")", count: 40)
    #expect(throws: PlacedPatternFault.self) { try PatternParser.parse(deep, language: .chinese) }
  }
}
