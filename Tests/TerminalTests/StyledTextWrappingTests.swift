import Testing

@testable import Terminal

@Suite struct StyledTextWrappingTests {
  private let measure = DisplayWidth()

  @Test func linesKeepTheirStylesAndHangUnderTheFirst() {
    let text = StyledText("你可以：", .bold) + StyledText("请工程部上门；约好时间回电。")
    let lines = text.wrapped(to: 20, indent: 2, measure)
    #expect(lines.map(\.plain) == ["你可以：请工程部上", "  门；约好时间回电。"])
    #expect(lines[0].segments[0].style == .bold)
    #expect(lines.allSatisfy { measure.of($0.plain) <= 20 })
  }

  @Test func closingPunctuationNeverBeginsALine() {
    let lines = StyledText("一二三四五六七八九十。").wrapped(to: 20, measure)
    #expect(lines.map(\.plain) == ["一二三四五六七八九", "十。"])
  }

  @Test func aLineThatFitsStaysWhole() {
    #expect(StyledText("王女士").wrapped(to: 6, measure).map(\.plain) == ["王女士"])
    #expect(StyledText("").wrapped(to: 6, measure).map(\.plain) == [""])
  }
}
