import TestSupport
import Testing

extension ScreenTests {
  @Suite(.serialized) struct Editing {
    /// Wraps in 41 columns: sixteen 汉字 beside the prompt, then twenty a row.
    private let long = "您先别急，漏水归工程部管，您找他们快一点，我们这边真的没有办法。"

    @Test func wideCharactersWrapAtTheRightEdgeAndLeaveAnOddCellEmpty() throws {
      let screen = try TerminalScreen.probe()
      try screen.type(long)
      try screen.showPrompt(
        "王女士> 您先别急，漏水归工程部管，您找他", "们快一点，我们这边真的没有办法。", cursor: (1, 32))
    }

    @Test func aRowThatIsFullPutsTheCursorIntoTheNext() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("a" + "您先别急，漏水归工程部管，您找他")
      try screen.showPrompt("王女士> a您先别急，漏水归工程部管，您找他", "", cursor: (1, 0))
      try screen.press("BSpace")
      try screen.showPrompt("王女士> a您先别急，漏水归工程部管，您找", cursor: (0, 39))
    }

    @Test func insertingAtTheHeadOfAWrappedLineLeavesNoStaleCells() throws {
      let screen = try TerminalScreen.probe()
      try screen.type(long)
      try screen.press("C-a")
      try screen.showPrompt(
        "王女士> 您先别急，漏水归工程部管，您找他", "们快一点，我们这边真的没有办法。", cursor: (0, 8))
      try screen.type("a")
      try screen.showPrompt(
        "王女士> a您先别急，漏水归工程部管，您找他", "们快一点，我们这边真的没有办法。", cursor: (0, 9))
      try screen.type("好")
      try screen.showPrompt(
        "王女士> a好您先别急，漏水归工程部管，您找", "他们快一点，我们这边真的没有办法。", cursor: (0, 11))
      try screen.type("，请")
      try screen.showPrompt(
        "王女士> a好，请您先别急，漏水归工程部管，", "您找他们快一点，我们这边真的没有办法。", cursor: (0, 15))
    }

    @Test func insertingInTheMiddleMovesTheRest() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("王女士，没做好，对不起。")
      for _ in 0..<8 { try screen.press("Left") }
      try screen.showPrompt("王女士> 王女士，没做好，对不起。", cursor: (0, 16))
      try screen.type("这是我们")
      try screen.showPrompt("王女士> 王女士，这是我们没做好，对不起。", cursor: (0, 24))
      try screen.press("Enter")
      try screen.showPrompt(
        "王女士> 王女士，这是我们没做好，对不起。", "[王女士，这是我们没做好，对不起。]", "王女士>", cursor: (2, 8))
    }

    @Test func deletingAtTheHeadOfAWrappedLinePullsEveryRowBack() throws {
      let screen = try TerminalScreen.probe()
      try screen.type(long)
      try screen.press("Home", "DC", "DC", "Right", "BSpace")
      try screen.showPrompt(
        "王女士> 急，漏水归工程部管，您找他们快一", "点，我们这边真的没有办法。", cursor: (0, 8))
      try screen.press("C-e", "C-w")
      try screen.press("C-u")
      try screen.showPrompt("王女士>", cursor: (0, 8))
    }

    @Test func theCursorMovesFromRowToRow() throws {
      let screen = try TerminalScreen.probe()
      try screen.type(long)
      try screen.press("C-a")
      for _ in 0..<17 { try screen.press("Right") }
      try screen.showPrompt(
        "王女士> 您先别急，漏水归工程部管，您找他", "们快一点，我们这边真的没有办法。", cursor: (1, 2))
      try screen.press("Left", "Left")
      try screen.showPrompt(
        "王女士> 您先别急，漏水归工程部管，您找他", "们快一点，我们这边真的没有办法。", cursor: (0, 38))
    }

    @Test func aLineTallerThanTheScreenShowsThePartAroundTheCursor() throws {
      let screen = try TerminalScreen.probe(rows: 4)
      try screen.type(String(repeating: "一二三四五六七八九十", count: 12))
      let row = String(repeating: "一二三四五六七八九十", count: 2)
      let rest = String(row.dropFirst(16)) + String(row.prefix(16))
      try screen.show([rest, rest, rest, "七八九十"], cursor: (3, 8))
      try screen.press("C-a")
      try screen.show(["王女士> " + row.prefix(16), rest, rest, rest], cursor: (0, 8))
      try screen.press("C-k")
      try screen.show(["王女士>"], cursor: (0, 8))
    }

    @Test(arguments: [1, 2, 3])
    func anEditedLineLooksLikeOneFreshlyPainted(seed: UInt64) throws {
      let screen = try TerminalScreen.probe()
      var random = SeededGenerator(seed: seed)
      let texts = ["您", "，", "a", "Bc ", "漏水", "👍🏻", "👨‍👩‍👧", "e\u{301}", "𠮷", "·", "🇨🇳", "…", "！？"]
      let keys = ["Left", "Right", "Home", "End", "BSpace", "DC", "C-t", "Left", "Left", "BSpace"]
      try screen.type(long)
      for round in 1...3 {
        for _ in 0..<12 {
          if Bool.random(using: &random) {
            try screen.type(texts.randomElement(using: &random) ?? "")
          } else {
            try screen.press(keys.randomElement(using: &random) ?? "Left")
          }
        }
        // Everything has been painted once the mark that was typed last is there.
        try screen.type("\(round)#")
        try screen.showSomewhere("\(round)#")
        let edited = try screen.picture()
        try screen.press("C-l")
        // The first line stood under the line that says how wide ambiguous characters are.
        let above = round == 1 ? 1 : 0
        try screen.show(
          Array(edited.rows.dropFirst(above)), cursor: (edited.cursor.row - above, edited.cursor.column))
      }
    }
  }
}
