import Testing

@testable import Commands

@Suite struct ScriptLineTests {
  @Test func anEscapeStandsForALineEndAndOffsetsCountTheLineAsWritten() {
    let script = ScriptLine(#"@工程部 在吗\n急"#)
    #expect(script.input == .reply(to: "工程部", text: "在吗\n急", offset: 5))
    #expect(script.place(0..<2) == 5..<7)
    #expect(script.place(2..<3) == 7..<9, "the escape is two characters")
    #expect(script.place(3..<4) == 9..<10)
  }

  @Test func aDoubledSignIsCountedToo() {
    let script = ScriptLine("//提示")
    #expect(script.input == .reply(to: nil, text: "/提示", offset: 1))
    #expect(script.place(0..<3) == 1..<4)
  }

  @Test func aLoneDigitIsAReplyInAScript() {
    #expect(ScriptLine("5").input == .reply(to: nil, text: "5", offset: 0))
  }

  @Test func aBackslashIsWrittenTwice() {
    #expect(ScriptLine(#"a\\nb"#).input == .reply(to: nil, text: #"a\nb"#, offset: 0))
  }

  @Test(arguments: ["", "您好", #"\n\n"#, #"一\n二\\三"#])
  func everyRangeStaysWithinTheLine(_ line: String) {
    let script = ScriptLine(line)
    guard case .reply(_, let text, _) = script.input else { return }
    let count = text.unicodeScalars.count
    for start in 0...count {
      for end in start...count {
        let place = script.place(start..<end)
        #expect(place.upperBound <= line.unicodeScalars.count)
      }
    }
  }
}
