import TestSupport
import Testing

@testable import Reports

@Suite struct CSVTextTests {
  @Test func excelOpensChineseAndFindsTheLines() {
    let text = CSVText.text([["姓名", "点评"], ["小林", "好，\"很好\"\n再来"]])
    #expect(text == "\u{FEFF}姓名,点评\r\n小林,\"好，\"\"很好\"\"\n再来\"\r\n".replacing("好，", with: "好，"))
  }

  @Test(arguments: ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "'", "\n=1"])
  func noCellIsAFormula(_ text: String) {
    let cell = CSVText.cell(text)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  /// A plain reader of RFC 4180.
  private func read(_ text: String) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    let scalars = Array(text.unicodeScalars.dropFirst())
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
          cell.unicodeScalars.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(cell)
        cell = ""
      } else if scalar == "\r" {
        rows.append(row + [cell])
        (row, cell) = ([], "")
        index += 1
      } else {
        cell.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return rows
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func whatIsWrittenIsReadAgain(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["=", "'", "\"", ",", "\r", "\n", "王", "女", "+", "-", "@", " ", "＝", "a"]
    let rows = (0..<8).map { _ in
      (0..<5).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
      }
    }
    #expect(read(CSVText.text(rows)).map { $0.map(CSVText.unguarded) } == rows)
  }
}
