import TestSupport
import Testing

@testable import Documents

@Suite struct CSVTests {
  private func cells(_ text: String) throws -> [[String]] { try CSV.rows(of: text).map(\.cells) }

  @Test func quotedCellsHoldSeparatorsLineEndsAndQuotes() throws {
    let rows = try CSV.rows(of: "姓名,备注\r\n小林,\"一,\"\"二\"\"\r\n三\"\r\n\r\n小吴,\r\n")
    #expect(rows.map(\.cells) == [["姓名", "备注"], ["小林", "一,\"二\"\r\n三"], ["小吴", ""]])
    #expect(rows.map(\.line) == [1, 2, 5], "the line in which a row begins")
  }

  @Test func tabsSeparateWhatWasPastedFromASpreadsheet() throws {
    #expect(try cells("姓名\t工号\n曾,小林\t7") == [["姓名", "工号"], ["曾,小林", "7"]])
  }

  @Test func anUnclosedQuoteIsNamedByItsLine() {
    #expect(throws: CSV.ReadError.unclosedQuote(line: 2)) { try CSV.rows(of: "a\n\"b\nc") }
  }

  @Test(arguments: ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", "''-1", "'", "小林", "", "a=b", "\r\n=1"])
  func noTextCanBeAFormulaAndEveryTextComesBack(_ text: String) throws {
    let written = CSV.text([[.text(text), .text("x"), .integer(-3)]])
    let cells = try #require(try cells(written).first)
    #expect(CSV.unguarded(cells[0]) == text)
    #expect(cells[1...] == ["x", "-3"])
    let first = cells[0].unicodeScalars.first
    #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true)
  }

  @Test func randomTablesComeBackAsTheyWere() throws {
    var random = SeededGenerator(seed: 20_261_122)
    let signs: [Character] = ["a", "林", ",", "\"", "\n", "\r\n", "=", "'", "-", " ", "\t", "😀", ";"]
    for _ in 0..<500 {
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        ["k"]
          + (0..<3).map { _ in
            String((0..<Int.random(in: 0...5, using: &random)).map { _ in signs.randomElement(using: &random)! })
          }
      }
      let text = CSV.text([["h,"].map(CSV.Cell.text)] + rows.map { $0.map(CSV.Cell.text) })
      #expect(try cells(text).dropFirst().map { $0.map(CSV.unguarded) } == rows)
    }
  }
}

@Suite struct PlainTextTests {
  @Test func chineseIsReadInBothEncodingsThatExcelWrites() {
    let utf8 = Array("姓名,工号\n曾小林,7".utf8)
    #expect(PlainText(bytes: utf8)?.encoding == .utf8)
    #expect(PlainText(bytes: [0xef, 0xbb, 0xbf] + utf8)?.text == "姓名,工号\n曾小林,7")
    // Two- and four-byte codes, the last a character beyond the basic plane.
    let national: [UInt8] = [
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd4, 0xf8, 0xfe, 0x9f, 0x95, 0x32, 0x83, 0x37,
    ]
    #expect(PlainText(bytes: national)?.encoding == .gb18030)
    #expect(PlainText(bytes: national)?.text == "姓名,曾䶮𠀋")
  }

  @Test(
    arguments: [[0xff, 0xfe, 0x31, 0x00], [0x80], [0x00], [0x81, 0x30, 0x81], [0xfe, 0x39, 0xfe, 0x39]] as [[UInt8]])
  func whatIsNoTextIsRefused(_ bytes: [UInt8]) {
    #expect(PlainText(bytes: bytes) == nil)
  }
}
