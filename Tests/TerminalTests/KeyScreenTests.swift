import TestSupport
import Testing

extension ScreenTests {
  @Suite(.serialized) struct Keys {
    @Test func controlCAbandonsTheLine() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("这不归我们管")
      try screen.press("C-c")
      try screen.showPrompt("王女士> 这不归我们管^C", "[interrupted]", "王女士>", cursor: (2, 8))
      try screen.type("好")
      try screen.press("Enter")
      try screen.showPrompt(
        "王女士> 这不归我们管^C", "[interrupted]", "王女士> 好", "[好]", "王女士>", cursor: (4, 8))
    }

    @Test func controlDDeletesAndEndsOnlyOnAnEmptyLine() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("好的")
      try screen.press("Home", "C-d")
      try screen.showPrompt("王女士> 的", cursor: (0, 8))
      try screen.press("C-d")
      try screen.showPrompt("王女士>", cursor: (0, 8))
      try screen.press("C-d")
      try screen.showPrompt("王女士>", "[end]", cursor: (2, 0))
    }

    @Test func aPasteOfSeveralLinesIsOneReply() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("前后")
      try screen.press("Left")
      try screen.paste("第一行\n第二行\r\n第三行\n")
      try screen.showPrompt("王女士> 前第一行⏎第二行⏎第三行后", cursor: (0, 30))
      try screen.press("Left", "Left", "Left", "BSpace")
      try screen.showPrompt("王女士> 前第一行⏎第二行第三行后", cursor: (0, 23))
      try screen.press("Enter")
      try screen.showPrompt(
        "王女士> 前第一行⏎第二行第三行后", "[前第一行⏎第二行第三行后]", "王女士>", cursor: (2, 8))
    }

    @Test func aPasteCannotPressKeys() throws {
      let screen = try TerminalScreen.probe()
      try screen.paste("甲\u{3}\u{4}\u{15}\u{1B}[2J\t乙")
      try screen.showPrompt("王女士> 甲[2J 乙", cursor: (0, 16))
    }

    @Test func altEnterBeginsANewLineWithinTheReply() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("一")
      try screen.press("M-Enter")
      try screen.type("二")
      try screen.press("Enter")
      try screen.showPrompt("王女士> 一⏎二", "[一⏎二]", "王女士>", cursor: (2, 8))
    }

    @Test func tabInsertsTheOnlyCandidate() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("请 @销")
      try screen.press("Tab")
      try screen.showPrompt("王女士> 请 @销售部", cursor: (0, 19))
      try screen.press("Enter")
      try screen.showSomewhere("[请 @销售部 ]")
    }

    @Test func tabShowsSeveralCandidatesUnderTheLineUntilTheNextKey() throws {
      let screen = try TerminalScreen.probe(["PROBE_FOOTER": "1 提示 2 重来"])
      try screen.type("@")
      try screen.press("Tab")
      try screen.showPrompt("王女士> @", "@工程部    @工程监理  @销售部", cursor: (0, 9))
      try screen.type("工")
      try screen.showPrompt("王女士> @工", "1 提示 2 重来", cursor: (0, 11))
      try screen.press("Tab")
      try screen.showPrompt("王女士> @工程", "@工程部    @工程监理", cursor: (0, 13))
      try screen.type("监")
      try screen.press("Tab")
      try screen.showPrompt("王女士> @工程监理", "1 提示 2 重来", cursor: (0, 18))
      try screen.press("Enter")
      try screen.showSomewhere("[@工程监理 ]")
    }

    @Test func moreCandidatesThanThereIsRoomForAreCounted() throws {
      let screen = try TerminalScreen.probe(columns: 12, rows: 5)
      try screen.type("/")
      try screen.press("Tab")
      try screen.show(["王女士> /", "/提示", "/重来", "/登记", "… +2"], cursor: (0, 9))
    }

    @Test func candidatesAtTheBottomOfTheScreenScrollItUp() throws {
      let screen = try TerminalScreen.probe(rows: 3)
      try screen.press("Enter")
      try screen.type("@")
      try screen.press("Tab")
      try screen.show(["[]", "王女士> @", "@工程部    @工程监理  @销售部"], cursor: (1, 9))
    }

    @Test func upAndDownRecallLinesAlsoAcrossRuns() throws {
      let file = try temporaryFile("上次说的\n两行\\n一起\n")
      do {
        let screen = try TerminalScreen.probe(["PROBE_HISTORY": file])
        try screen.type("您好👨‍👩‍👧")
        try screen.press("Enter")
        try screen.type("没打完")
        try screen.press("Up")
        try screen.showPrompt("王女士> 您好👨", "[您好👨‍👩‍👧]", "王女士> 您好👨", cursor: (2, 14))
        try screen.press("Up")
        try screen.showPrompt("王女士> 您好👨", "[您好👨‍👩‍👧]", "王女士> 两行⏎一起", cursor: (2, 17))
        try screen.press("Up", "Up")
        try screen.showPrompt("王女士> 您好👨", "[您好👨‍👩‍👧]", "王女士> 上次说的", cursor: (2, 16))
        try screen.press("Down", "Down", "Down")
        try screen.showPrompt("王女士> 您好👨", "[您好👨‍👩‍👧]", "王女士> 没打完", cursor: (2, 14))
      }
      let screen = try TerminalScreen.probe(["PROBE_HISTORY": file])
      try screen.press("Up")
      try screen.showPrompt("王女士> 您好👨", cursor: (0, 14))
    }

    @Test func controlRFindsEarlierLinesByAnyCharacter() throws {
      let screen = try TerminalScreen.probe(["PROBE_HISTORY": try temporaryFile("上次说的\n您好\n上次没说\n")])
      try screen.type("草稿")
      try screen.press("C-r")
      try screen.type("上次")
      try screen.showPrompt("王女士> 上次没说", "找：上次", cursor: (0, 8))
      try screen.press("C-r")
      try screen.showPrompt("王女士> 上次说的", "找：上次", cursor: (0, 8))
      try screen.type("说")
      try screen.showPrompt("王女士> 上次说的", "找：上次说", cursor: (0, 8))
      try screen.type("谎")
      try screen.showPrompt("王女士> 上次说的", "找不到：上次说谎", cursor: (0, 8))
      try screen.press("C-g")
      try screen.showPrompt("王女士> 草稿", cursor: (0, 12))
      try screen.press("C-r")
      try screen.type("次没")
      try screen.press("End")
      try screen.showPrompt("王女士> 上次没说", cursor: (0, 16))
      try screen.press("C-r")
      try screen.type("好")
      try screen.press("Enter")
      try screen.showPrompt("王女士> 您好", "[您好]", "王女士>", cursor: (2, 8))
    }

    @Test func withoutAHistoryNothingIsRecalled() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("您好")
      try screen.press("Enter")
      try screen.type("再")
      try screen.press("Up", "Up", "Down")
      try screen.type("见")
      try screen.showPrompt("王女士> 您好", "[您好]", "王女士> 再见", cursor: (2, 12))
    }

    @Test func functionKeysTypeNothing() throws {
      let screen = try TerminalScreen.probe()
      try screen.press("F1", "F5", "PPage", "IC", "C-Up")
      try screen.type("好")
      try screen.showPrompt("王女士> 好", cursor: (0, 10))
    }

    @Test func viKeysEditChinese() throws {
      let screen = try TerminalScreen.probe(editrc: "bind -v\n")
      try screen.type("您先别急👨‍👩‍👧吧")
      try screen.press("Escape")
      try screen.showPrompt("王女士> 您先别急👨吧", cursor: (0, 18))
      try screen.press("h", "x")
      try screen.showPrompt("王女士> 您先别急吧", cursor: (0, 16))
      try screen.press("0", "x", "i")
      try screen.type("请")
      try screen.showPrompt("王女士> 请先别急吧", cursor: (0, 10))
      try screen.press("Right", "Right", "BSpace")
      try screen.showPrompt("王女士> 请先急吧", cursor: (0, 12))
      try screen.press("Escape", "r")
      try screen.type("着")
      try screen.showPrompt("王女士> 请着急吧", cursor: (0, 10))
      try screen.press("A", "Tab", "Enter")
      try screen.showSomewhere("[请着急吧]")
    }

    @Test func bindingsOfTheUserAreHonoured() throws {
      let screen = try TerminalScreen.probe(editrc: "bind \"\\e[5~\" ed-move-to-beg\nbind ^G ed-move-to-end\n")
      try screen.type("您好")
      try screen.press("PPage")
      try screen.showPrompt("王女士> 您好", cursor: (0, 8))
      try screen.press("C-g")
      try screen.showPrompt("王女士> 您好", cursor: (0, 12))
    }
  }
}
