import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("汉字", 4), ("，！", 4), ("ａ１", 4), ("ﾊﾝ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("𠮷", 2), ("👍", 2), ("👍🏻", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤️", 1), ("e\u{301}", 1), ("⏎", 1), ("\u{3000}", 2),
    ("〇", 2), ("㎡", 2), ("①", 1), ("…—·", 3), ("▇░", 2), ("“”", 2), ("\t", 2),
  ])
  func widthsAreThoseOfATerminal(text: String, cells: Int) {
    #expect(displayWidth(text) == cells)
  }

  @Test(arguments: [("①", 2), ("…—·", 6), ("▇░", 3), ("▇▒", 4), ("“”", 4), ("汉a", 3), ("é", 2), ("※", 2)])
  func ambiguousCharactersTakeTwoCellsWhereTheTerminalSaysSo(text: String, cells: Int) {
    #expect(displayWidth(text, ambiguous: .wide) == cells)
  }

  @Test func columnsLineUpUnderChinese() {
    let measure = DisplayWidth()
    #expect(measure.padded("王女士", to: 8) == "王女士  ")
    #expect(measure.padded("王女士", to: 8, .trailing) == "  王女士")
    #expect(measure.padded("王女士", to: 9, .centre) == " 王女士  ")
    #expect(measure.padded("愤怒的业主", to: 8) == "愤怒的… ")
    #expect(measure.padded("王", to: 1) == "…")
    #expect(measure.padded("王", to: 0) == "")
  }

  @Test func cuttingNeverSplitsACharacter() {
    let measure = DisplayWidth()
    #expect(measure.truncated("甲乙丙", to: 6) == "甲乙丙")
    #expect(measure.truncated("甲乙丙", to: 5) == "甲乙…")
    #expect(measure.truncated("甲e\u{301}丙丁", to: 5) == "甲e\u{301}…")
    #expect(DisplayWidth(ambiguous: .wide).truncated("甲乙丙", to: 5) == "甲…")
  }

  @Test func paragraphsWrapBeforeNoClosingPunctuation() {
    let measure = DisplayWidth()
    #expect(measure.wrapped("您先别急，我来", to: 8) == ["您先别", "急，我来"])
    #expect(measure.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(measure.wrapped("一\n\n二", to: 8) == ["一", "", "二"])
    #expect(measure.wrapped("antidisestablishment", to: 8) == ["antidise", "stablish", "ment"])
    #expect(measure.wrapped("您", to: 1) == ["您"])
  }

  @Test func everyScalarOfATableIsOnItsSide() {
    for (table, name) in [
      (WidthTable.zero, "zero"), (WidthTable.wide, "wide"), (WidthTable.ambiguous, "ambiguous"),
      (WidthTable.pictographic, "pictographic"),
    ] {
      #expect(zip(table, table.dropFirst()).allSatisfy { $0 < $1 }, "\(name) must rise")
      #expect(WidthTable.contains(table[0], in: table))
      #expect(!WidthTable.contains(table[0] - 1, in: table))
      #expect(!WidthTable.contains(table[table.count - 1], in: table))
    }
  }
}

@Suite struct ClusterTests {
  @Test(arguments: [
    ("abc", 3), ("e\u{301}x", 2), ("👨‍👩‍👧👍🏻", 2), ("🇨🇳🇨", 2), ("甲\u{200D}乙", 2), ("❤️1️⃣", 2), ("\u{301}", 1),
    ("\u{1F3FB}", 1), ("甲\u{1F3FB}", 2), ("\n\u{301}", 2),
  ])
  func theCursorStepsOverSoMany(text: String, clusters: Int) {
    #expect(Cluster.split(text.unicodeScalars).count == clusters)
  }

  @Test func aHeapOfMarksIsSplit() {
    let heap = "e" + String(repeating: "\u{301}", count: 100)
    #expect(Cluster.split(heap.unicodeScalars).count == 4)
  }

  @Test func nothingIsLostInSplitting() {
    let text = "甲e\u{301}👨‍👩‍👧🇨🇳\u{202E}\r\n\u{0}乙"
    let whole = Cluster.split(text.unicodeScalars).flatMap(\.scalars)
    #expect(whole == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{1B}", "^["), ("\u{7F}", "^?"), ("\u{85}", "?"), ("\u{202E}", "?"), ("👨‍👩‍👧", "👨"), ("1️⃣", "1\u{20E3}"),
  ])
  func whatIsShownMatchesItsWidth(text: String, shown: String) {
    let cluster = Cluster.split(text.unicodeScalars)[0]
    #expect(cluster.shown == shown)
    #expect(cluster.width(DisplayWidth()) == displayWidth(shown))
  }
}
