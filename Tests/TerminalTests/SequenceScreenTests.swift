import TestSupport
import Testing

extension ScreenTests {
  /// Characters that are more than one scalar, or none that libedit knows.
  @Suite(.serialized) struct Sequences {
    @Test(arguments: [
      ("👍", "👍", 2), ("👍🏻", "👍", 2), ("👨‍👩‍👧", "👨", 2), ("❤️", "❤", 1), ("🇨🇳", "CN", 2), ("e\u{301}", "e\u{301}", 1),
      ("𠮷", "𠮷", 2), ("！", "！", 2), ("葛\u{E0100}", "葛", 2), ("é", "é", 1), ("\u{A0}", "\u{A0}", 1), ("·", "·", 1),
    ])
    func theCursorStepsOverOneCharacterAndDeletesItWhole(typed: String, shown: String, cells: Int) throws {
      let screen = try TerminalScreen.probe()
      try screen.type("甲\(typed)乙")
      try screen.showPrompt("王女士> 甲\(shown)乙", cursor: (0, 12 + cells))
      try screen.press("Left", "Left")
      try screen.showPrompt("王女士> 甲\(shown)乙", cursor: (0, 10))
      try screen.press("Right")
      try screen.showPrompt("王女士> 甲\(shown)乙", cursor: (0, 10 + cells))
      try screen.press("BSpace")
      try screen.showPrompt("王女士> 甲乙", cursor: (0, 10))
    }

    @Test func whatIsShownFoldedIsStillGivenWhole() throws {
      let screen = try TerminalScreen.probe()
      let text = "👨‍👩‍👧👍🏻🇨🇳e\u{301}𠮷❤️"
      try screen.type(text)
      try screen.showPrompt("王女士> 👨👍CNe\u{301}𠮷❤", cursor: (0, 18))
      try screen.press("Enter")
      try screen.showSomewhere("[\(text)]")
    }

    @Test func aMarkThatComesLateJoinsTheCharacterBefore() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("甲e乙")
      try screen.press("Left")
      try screen.showPrompt("王女士> 甲e乙", cursor: (0, 11))
      try screen.type("\u{301}")
      try screen.showPrompt("王女士> 甲e\u{301}乙", cursor: (0, 11))
      try screen.press("BSpace")
      try screen.showPrompt("王女士> 甲乙", cursor: (0, 10))
    }

    @Test func aMarkWithNothingBeforeItIsShownAsAQuestionMark() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("\u{301}")
      try screen.showPrompt("王女士> ?", cursor: (0, 9))
      try screen.press("BSpace")
      try screen.showPrompt("王女士>", cursor: (0, 8))
    }

    @Test func anEmojiAtTheRightEdgeWraps() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("您先别急，漏水归工程部管，您找他👍🏻好")
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他", "👍好", cursor: (1, 4))
      try screen.press("Left", "Left")
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他", "👍好", cursor: (1, 0))
      try screen.type("a")
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他a", "👍好", cursor: (1, 0))
    }

    @Test func controlAndDirectionCharactersNeverReachTheTerminal() throws {
      let screen = try TerminalScreen.probe()
      try screen.press("C-v", "C-g")
      try screen.type("甲\u{202E}乙")
      try screen.showPrompt("王女士> ^G甲乙", cursor: (0, 14))
      try screen.press("Enter")
      try screen.showSomewhere("[␇甲<U+202E>乙]")
    }
  }
}
