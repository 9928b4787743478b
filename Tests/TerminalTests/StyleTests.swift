import Testing

@testable import Terminal

@Suite struct StyleTests {
  @Test(arguments: [
    ("您好", "您好"), ("a\nb", "a\nb"), ("a\tb", "a b"), ("\u{1B}[31m红", "␛[31m红"), ("\u{9B}2J", "<U+009B>2J"),
    ("\u{7}\u{7F}\u{0}", "␇␡␀"), ("甲\u{202E}乙\u{2066}", "甲<U+202E>乙<U+2066>"), ("\u{2028}", "<U+2028>"),
    ("\u{FEFF}", "<U+FEFF>"), ("\r\n", "␍\n"), ("👨‍👩‍👧❤️", "👨‍👩‍👧❤️"), ("\u{E0041}", "<U+E0041>"),
  ])
  func nothingThatSteersATerminalGetsThrough(text: String, safe: String) {
    #expect(Array(sanitised(text).unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func noControlOfAnyKindGetsThrough() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      let isUnsafe =
        [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      if isUnsafe {
        #expect(!sanitised(String(scalar)).unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func linesAreShownAsOneIfWanted() {
    #expect(sanitised("一\n二", keepingLines: false) == "一⏎二")
  }

  @Test func textIsPlainWithoutColourAndResetWithIt() {
    let text = StyledText("王女士", .accent) + StyledText("（怒气）")
    #expect(text.rendered(colour: false) == "王女士（怒气）")
    #expect(text.rendered(colour: true) == "\u{1B}[1;36m王女士\u{1B}[0m（怒气）")
    #expect(StyledText("\u{1B}[31m", .bad).rendered(colour: false) == "␛[31m")
  }

  @Test(
    arguments: [
      ([:], true, false, false), (["TERM": "xterm"], true, false, true), (["TERM": "xterm"], false, false, false),
      (["TERM": "xterm"], true, true, false), (["TERM": "dumb"], true, false, false),
      (["TERM": "xterm", "NO_COLOR": "1"], true, false, false), (["TERM": "xterm", "NO_COLOR": ""], true, false, true),
    ] as [([String: String], Bool, Bool, Bool)])
  func colourIsUsedOnlyWhereNobodyForbidsIt(
    environment: [String: String], isTerminal: Bool, isForbidden: Bool, isWanted: Bool
  ) {
    #expect(
      ColourChoice.isWanted(environment: environment, outputIsTerminal: isTerminal, forbiddenByOption: isForbidden)
        == isWanted)
  }
}

@Suite struct TextTableTests {
  @Test func columnsLineUpUnderChinese() {
    var table = TextTable([.init("姓名"), .init("练完", .trailing), .init("点评", widest: 6)], measure: DisplayWidth())
    table.add(["曾莉", "7", "好"])
    table.add(["O'Neil", "120", "复述确认很好"])
    table.add([StyledText("长", .bad) + StyledText("名字的人"), "1"])
    #expect(
      table.lines.map(\.plain) == [
        "  姓名        练完  点评", "  曾莉           7  好", "  O'Neil       120  复述…", "  长名字的人     1",
      ])
  }

  @Test func aLineOfValuesShowsGapsAndEnds() {
    #expect(TextChart.sparkline([0, 50, 100, nil, 300, -5], 0...100) == "▁▄█·█▁")
    #expect(TextChart.bar(45, cells: 10).plain == "▇▇▇▇▇░░░░░" && TextChart.bar(900, cells: 3).plain == "▇▇▇")
  }
}
