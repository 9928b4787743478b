/// Small drawings out of characters.
package enum TextChart {
  private static let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One character for each value, `·` where there is none.
  ///
  /// - Parameter range: what the lowest and the highest character mean; values outside are taken as its ends.
  package static func sparkline(_ values: [Int?], _ range: ClosedRange<Int>) -> String {
    String(
      values.map { value -> Character in
        guard let value else { return "·" }
        let within = min(max(value, range.lowerBound), range.upperBound) - range.lowerBound
        return steps[within * (steps.count - 1) / max(1, range.upperBound - range.lowerBound)]
      })
  }

  /// A share of a whole in so many cells.
  ///
  /// - Parameter share: 0 to 100.
  package static func bar(_ share: Int, cells: Int = 10, _ style: Style = .good) -> StyledText {
    let full = min(cells, max(0, (share * cells + 50) / 100))
    return StyledText(String(repeating: "▇", count: full), style)
      + StyledText(String(repeating: "░", count: cells - full), .dim)
  }
}
