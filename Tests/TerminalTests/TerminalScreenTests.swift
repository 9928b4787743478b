import Foundation
import Terminal
import TestSupport
import Testing

extension ScreenTests {
  @Suite(.serialized) struct Terminals {
    private let long = "您先别急，漏水归工程部管，您找他们快一点。"

    @Test func aNarrowerTerminalWrapsTheLineAnew() throws {
      let note = try temporaryFile("")
      let screen = try TerminalScreen.probe(["PROBE_NOTE": note, "PROBE_FOOTER": "1 提示"])
      try screen.type(long)
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他", "们快一点。", "1 提示", cursor: (1, 10))
      try screen.resize(columns: 30, rows: 12)
      // tmux itself wraps the first row anew and lets the top of the screen go.
      try screen.show(["王女士> 您先别急，漏水归工程部", "管，您找他们快一点。", "1 提示"], cursor: (1, 20))
      try screen.resize(columns: 20, rows: 12)
      try screen.show(["王女士> 您先别急，漏", "水归工程部管，您找他", "们快一点。", "1 提示"], cursor: (2, 10))
      #expect(try String(contentsOfFile: note, encoding: .utf8) == "20×12")
    }

    @Test(arguments: ["们快一点", "们快一点，快一点啊", "们快一点，快一点啊。"])
    func whatStandsAboveSurvivesAResize(end: String) throws {
      let screen = try TerminalScreen.probe()
      for _ in 0..<4 { try screen.press("Enter") }
      try screen.type("您先别急，漏水归工程部管，您找他" + end)
      let above = ["王女士>", "[]", "王女士>", "[]", "王女士>", "[]", "王女士>", "[]"]
      try screen.showPrompt(
        above[0], above[1], above[2], above[3], above[4], above[5], above[6], above[7],
        "王女士> 您先别急，漏水归工程部管，您找他", end, cursor: (9, displayWidth(end)))
      try screen.resize(columns: 20, rows: 12)
      let isFull = displayWidth(end) == 20
      try screen.show(
        above + ["王女士> 您先别急，漏", "水归工程部管，您找他", end], cursor: isFull ? (11, 0) : (10, displayWidth(end)))
    }

    @Test func aWiderTerminalWrapsTheLineAnew() throws {
      let screen = try TerminalScreen.probe()
      try screen.type(long)
      try screen.press("C-a")
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他", "们快一点。", cursor: (0, 8))
      try screen.resize(columns: 60, rows: 14)
      try screen.showPrompt("王女士> 您先别急，漏水归工程部管，您找他们快一点。", cursor: (0, 8))
      try screen.type("请")
      try screen.showPrompt("王女士> 请您先别急，漏水归工程部管，您找他们快一点。", cursor: (0, 10))
    }

    @Test(arguments: ["C", "POSIX", "tr_TR.UTF-8", "xx_YY"])
    func chineseIsEditedUnderAnyLocale(locale: String) throws {
      let screen = try TerminalScreen.probe(["LC_ALL": locale])
      try screen.type("您好吗")
      try screen.press("Left", "BSpace")
      try screen.showPrompt("王女士> 您吗", cursor: (0, 10))
    }

    @Test func ambiguousCharactersTakeTwoCellsIfSaid() throws {
      let screen = try TerminalScreen.probe(["PEILIAN_AMBIGUOUS": "2"])
      try screen.type("…好")
      try screen.show(["ambiguous 2", "王女士> … 好"], cursor: (1, 12))
      try screen.press("Left", "BSpace")
      try screen.show(["ambiguous 2", "王女士> 好"], cursor: (1, 8))
    }

    @Test func aPromptInColourDoesNotMoveTheCursor() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("好")
      try screen.showPrompt("王女士> 好", cursor: (0, 10))
      #expect(try screen.colouredRows().contains("\u{1B}[1m\u{1B}[36m王女士"))
    }

    @Test func noColourIsUsedIfForbidden() throws {
      let screen = try TerminalScreen.probe(["NO_COLOR": "1"])
      try screen.type("好")
      try screen.showPrompt("王女士> 好", cursor: (0, 10))
      #expect(try !screen.colouredRows().contains("\u{1B}["))
    }

    @Test func aDumbTerminalIsLeftToThePlainReader() throws {
      let screen = try TerminalScreen(
        columns: 41, rows: 4, command: ["TERM=dumb", BuiltProgram.path("TerminalProbe")])
      try screen.show(["fault dumbTerminal"], cursor: (1, 0))
    }

    @Test func aCustomerWhoGrowsImpatientLeavesTheDraftAlone() throws {
      let screen = try TerminalScreen.probe(["PROBE_IDLE": "1"])
      try screen.type("没打完")
      try screen.press("Left")
      try screen.showSomewhere("[idle]")
      try screen.press("C-l")
      try screen.type("有")
      try screen.showSomewhere("王女士> 没打有完")
      try screen.press("Enter")
      try screen.showSomewhere("[没打有完]")
    }

    @Test func aVanishedTerminalHandsOverWhatWasTyped() throws {
      let note = try temporaryFile("")
      let screen = try TerminalScreen.probe(["PROBE_NOTE": note])
      try screen.type("没打完👨‍👩‍👧")
      try screen.showPrompt("王女士> 没打完👨", cursor: (0, 16))
      try screen.vanish()
      let deadline = Date(timeIntervalSinceNow: 60)
      while try String(contentsOfFile: note, encoding: .utf8).isEmpty, Date() < deadline { usleep(20_000) }
      #expect(try String(contentsOfFile: note, encoding: .utf8) == "[hung up: 没打完👨‍👩‍👧]")
    }

    @Test func whatWasTypedBeforeThePromptIsNotLost() throws {
      let screen = try TerminalScreen.probe()
      try screen.type("一\r二\r三")
      try screen.showPrompt("王女士> 一", "[一]", "王女士> 二", "[二]", "王女士> 三", cursor: (4, 10))
    }
  }
}
