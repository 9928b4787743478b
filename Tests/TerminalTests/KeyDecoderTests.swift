import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// All keys that come out when the bytes come in pieces of `size`.
  private func keys(_ text: String, sequences: KeyDecoder.Sequences = .decoded, size: Int = 1000) -> [KeyDecoder.Key] {
    keys(Array(text.utf8), sequences: sequences, size: size)
  }

  private func keys(
    _ bytes: [UInt8], sequences: KeyDecoder.Sequences = .decoded, size: Int = 1000
  ) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    decoder.sequences = sequences
    decoder.awaitedReports = 1
    var keys: [KeyDecoder.Key] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.append(bytes[start..<min(bytes.count, start + size)])
      while let key = decoder.next() { keys.append(key) }
    }
    while let key = decoder.next(nothingFollows: true) { keys.append(key) }
    return keys
  }

  private func scalars(_ text: String) -> [KeyDecoder.Key] { text.unicodeScalars.map { .scalar($0) } }

  @Test(arguments: 1...7)
  func keysDoNotDependOnHowTheirBytesAreCutUp(size: Int) {
    let text = "您\u{1B}[A𠮷\u{1B}[200~甲\r\n\u{1B}[2J乙\u{1B}[201~é\u{1B}OD\u{1B}[24;3R\u{1B}[15~x\u{1B}[[Ay"
    #expect(
      keys(text, size: size)
        == scalars("您") + [.arrow(.up)] + scalars("𠮷") + [.paste("甲\r\n\u{1B}[2J乙")] + scalars("é")
        + [.arrow(.left), .cursorReport(row: 24, column: 3)] + scalars("xy"))
  }

  @Test func aLoneEscapeIsAKeyOnceNothingFollows() {
    var decoder = KeyDecoder()
    decoder.append([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.isWaiting)
    #expect(decoder.next(nothingFollows: true) == .scalar("\u{1B}"))
    #expect(decoder.isEmpty)
  }

  @Test func emacsKeysGetKnownSequencesAsTheyAreAndNoOthers() {
    #expect(keys("\u{1B}[Ax\u{1B}[15~\u{1B}b", sequences: .passedIfKnown) == scalars("\u{1B}[Ax\u{1B}b"))
    #expect(keys("\u{1B}[15~", sequences: .passed) == scalars("\u{1B}[15~"))
  }

  @Test func aCursorReportThatNobodyAskedForIsNoReport() {
    #expect(keys("\u{1B}[1;2R\u{1B}[1;2Ra") == [.cursorReport(row: 1, column: 2)] + scalars("a"))
  }

  @Test func aPasteWhoseEndGotLostEndsWhenNothingFollows() {
    #expect(keys("\u{1B}[200~甲乙") == [.paste("甲乙")])
  }

  @Test(arguments: [[0xFF], [0xE4, 0xBD, 0x61], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80]] as [[UInt8]])
  func bytesThatAreNotUTF8BecomeReplacementCharacters(bytes: [UInt8]) {
    let found = keys(bytes + [0x62])
    #expect(found.first == .scalar("\u{FFFD}"))
    #expect(found.last == .scalar("b"))
  }

  @Test func pastedTextLosesControlsAndKeepsItsLines() {
    #expect(EditorLineReader.cleaned("第一行\r\n第二行\n\n第三行\r第四行\n\n") == "第一行\n第二行\n\n第三行\n第四行")
    #expect(EditorLineReader.cleaned("甲\u{1B}[2J\t\u{3}乙\u{9B}") == "甲[2J 乙")
  }
}
