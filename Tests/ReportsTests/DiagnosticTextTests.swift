import Documents
import Reports
import Testing

@Suite struct DiagnosticTextTests {
  private func shown(_ text: String, at place: Range<Int>?, fault: DocumentFault = .emptyText) -> [String] {
    let source = SourceFile(path: "a.json", text: text)
    let diagnostic = Diagnostic(fault, file: "a.json", place: place)
    return DiagnosticText(language: .english, sources: ["a.json": source]).text(diagnostic)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func theCaretStandsUnderCharactersOfTwoCells() {
    let lines = shown("{}\n  \"标题\": \"愤怒\"", at: 11..<15)
    #expect(lines[0] == "a.json:2:9: error: [empty-text] this text is empty")
    #expect(lines[1] == "2 |   \"标题\": \"愤怒\"")
    #expect(lines[2] == "  |           ^~~~~~")
  }

  @Test func aPlaceAtTheVeryEndIsShown() {
    #expect(shown("{\n", at: 2..<2)[0...2] == ["a.json:2:1: error: [empty-text] this text is empty", "2 | ", "  | ^"])
  }

  @Test func aLongLineIsShownAroundTheFault() {
    let lines = shown(String(repeating: "中", count: 500) + "X" + String(repeating: "文", count: 500), at: 500..<501)
    #expect(lines[1].hasPrefix("1 | …中") && lines[1].hasSuffix("文…"))
    let caretCell = lines[2].count
    let cells = lines[1].prefix { $0 != "X" }.reduce(0) { $0 + ($1 == "中" ? 2 : 1) }
    #expect(caretCell == cells + 1)
  }

  @Test func aFileWithoutPlaceHasNoLine() {
    #expect(shown("", at: nil, fault: .emptyFile).first == "a.json: error: [empty-file] the file is empty")
  }

  @Test func nothingInAFileSteersTheTerminal() {
    let lines = shown(
      "\"\u{1b}[2J\u{202e}\u{9b}\"", at: 0..<3, fault: .unknownKey("\u{1b}]0;\u{7}", suggestion: nil, known: []))
    #expect(lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202e && $0.value != 0x9b })
  }
}
