import Foundation
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
  @Test(arguments: ["您好", "一\n二", "\\n", "\\", "\\\\n\n", " 前后 ", "\u{1B}[31m"])
  func whatGoesInComesOut(line: String) throws {
    let file = HistoryFile(path: try temporaryFile(""))
    file.append("x")
    file.append(line)
    #expect(file.load() == ["x", line])
  }

  @Test func nobodyElseMayReadIt() throws {
    let path = try temporaryFile("") + ".d/reply"
    HistoryFile(path: path).append("您好")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func onlyTheNewestLinesAreKept() throws {
    let path = try temporaryFile((0..<2500).map { "第\($0)句\n" }.joined())
    #expect(HistoryFile(path: path).load().first == "第1500句")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("第1500句\n第1501句\n"))
  }

  @Test func aFileThatCannotBeReadIsAnEmptyHistory() throws {
    #expect(HistoryFile(path: "/nowhere/at/all").load() == [])
    HistoryFile(path: "/nowhere/at/all").append("x")
    #expect(HistoryFile(path: try temporaryFile("a\n\n\u{FFFD}b")).load() == ["a", "\u{FFFD}b"])
  }
}

@Suite struct LineLayoutTests {
  private func layout(_ text: String, cursor: Int, columns: Int, rows: Int = 9, below: [String] = []) -> LineLayout {
    let measure = DisplayWidth()
    return LineLayout(
      Cell.cells(StyledText(text), measure: measure), cursor: cursor,
      below: below.map { Cell.cells(StyledText($0), measure: measure) },
      size: TerminalSize(rows: rows, columns: columns))
  }

  private func shown(_ layout: LineLayout) -> [String] { layout.rows.map { $0.map(\.text).joined() } }

  @Test func aWideCharacterDoesNotFitIntoTheLastCell() {
    let result = layout("一二三", cursor: 2, columns: 5)
    #expect(shown(result) == ["一二", "三"])
    #expect(result.cursor == LineLayout.Position(row: 1, column: 0))
  }

  @Test func aFullRowIsFollowedByAnEmptyOneOnlyForTheCursor() {
    #expect(shown(layout("abcd", cursor: 4, columns: 4)) == ["abcd", ""])
    #expect(shown(layout("abcd", cursor: 3, columns: 4)) == ["abcd"])
  }

  @Test func rowsBelowAreCutAtTheEdgeAndAtTheBottom() {
    let result = layout("ab", cursor: 0, columns: 4, rows: 2, below: ["一二三", "x"])
    #expect(shown(result) == ["ab", "一二"])
  }

  @Test func aPromptMayHaveSeveralLines() {
    let result = layout("甲\n乙 ", cursor: 4, columns: 10)
    #expect(shown(result) == ["甲", "乙 "])
    #expect(result.cursor == LineLayout.Position(row: 1, column: 3))
  }

  @Test(arguments: 1...4)
  func anyWidthHoldsTheCursor(columns: Int) {
    for cursor in 0...6 {
      let result = layout("a一b二\nc", cursor: cursor, columns: columns, rows: 3)
      #expect(result.rows.count <= 3)
      #expect((0..<columns).contains(result.cursor.column))
      #expect((0..<result.rows.count).contains(result.cursor.row))
    }
  }
}
