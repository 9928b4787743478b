import Glibc
import Terminal
import Testing

@Suite struct PlainLineReaderTests {
  /// All events up to and with the first `endOfInput`.
  private func events(_ bytes: [UInt8]) -> [LineEvent] {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    bytes.withUnsafeBytes { _ = write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    var reader = PlainLineReader(input: ends[0])
    var events: [LineEvent] = []
    repeat { events.append(reader.readLine(prompt: Prompt("> "))) } while events.last != .endOfInput
    return events
  }

  @Test func linesEndAtLineFeedsAndCarriageReturnsBeforeThem() {
    #expect(events(Array("您好\r\n\n再见\n".utf8)) == [.line("您好"), .line(""), .line("再见"), .endOfInput])
  }

  @Test func theLastLineNeedsNoEnd() {
    #expect(events(Array("您好\n再见".utf8)) == [.line("您好"), .line("再见"), .endOfInput])
  }

  @Test func aByteOrderMarkIsDroppedAtTheBeginningOnly() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(
      events(mark + Array("a\n".utf8) + mark + Array("b\n".utf8)) == [.line("a"), .line("\u{FEFF}b"), .endOfInput])
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ([0xE4, 0xBD], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC4, 0xE3, 0xBA, 0xC3], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func bytesThatAreNotUTF8BecomeReplacementCharacters(bytes: [UInt8], line: String) {
    #expect(events(bytes + [0x0A]) == [.line(line), .endOfInput])
  }

  @Test func aLineLongerThanAChunkComesWhole() {
    let long = String(repeating: "您", count: 21_000)
    #expect(events(Array((long + "\n").utf8)) == [.line(long), .endOfInput])
  }

  @Test func noPromptIsPrintedWithoutADescriptorForIt() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let none = open("/dev/null", O_RDONLY)
    var reader = PlainLineReader(input: none, promptOutput: ends[1])
    #expect(reader.readLine(prompt: Prompt(StyledText("王女士› ", .accent))) == .endOfInput)
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(ends[0], &bytes, bytes.count)
    #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == "王女士› ")
    close(none)
    close(ends[0])
  }
}
