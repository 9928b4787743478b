/// Rows whose columns line up, also under 汉字.
package struct TextTable: Sendable {
  package struct Column: Sendable {
    package let title: String
    package let alignment: DisplayWidth.Alignment
    /// Longer cells are cut with `…`.
    package let widest: Int

    package init(_ title: String, _ alignment: DisplayWidth.Alignment = .leading, widest: Int = 40) {
      self.title = title
      self.alignment = alignment
      self.widest = widest
    }
  }

  private let columns: [Column]
  private var rows: [[StyledText]] = []
  private let measure: DisplayWidth

  package init(_ columns: [Column], measure: DisplayWidth) {
    self.columns = columns
    self.measure = measure
  }

  /// Cells that are missing at the end stay empty.
  package mutating func add(_ cells: [StyledText]) { rows.append(cells) }

  /// The titles, if there are any, then the rows; two blanks between columns and before the first.
  package var lines: [StyledText] {
    let hasTitles = columns.contains { !$0.title.isEmpty }
    let titles = hasTitles ? [columns.map { StyledText($0.title, .dim) }] : []
    let all = titles + rows
    let widths = columns.indices.map { index in
      min(columns[index].widest, all.map { index < $0.count ? measure.of($0[index].plain) : 0 }.max() ?? 0)
    }
    return all.map { line($0, widths) }
  }

  private func line(_ cells: [StyledText], _ widths: [Int]) -> StyledText {
    var line = StyledText("")
    let last = cells.prefix(columns.count).lastIndex { !$0.plain.isEmpty }
    for (index, cell) in cells.prefix((last ?? -1) + 1).enumerated() {
      let (width, alignment) = (widths[index], columns[index].alignment)
      // Nothing follows the last cell, so it needs no blanks behind it.
      let isLoose = index == last && alignment == .leading
      line += StyledText("  ") + (isLoose ? cut(cell, to: width) : fitted(cell, to: width, alignment))
    }
    return line
  }

  /// A cell that must be cut keeps its first style alone.
  private func cut(_ cell: StyledText, to width: Int) -> StyledText {
    if measure.of(cell.plain) <= width { return cell }
    return StyledText(measure.truncated(cell.plain, to: width), cell.segments.first?.style ?? .plain)
  }

  private func fitted(_ cell: StyledText, to width: Int, _ alignment: DisplayWidth.Alignment) -> StyledText {
    let cell = cut(cell, to: width)
    let blank = StyledText(String(repeating: " ", count: max(0, width - measure.of(cell.plain))))
    return alignment == .trailing ? blank + cell : cell + blank
  }
}
