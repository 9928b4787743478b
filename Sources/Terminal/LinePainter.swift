/// Paints layouts of the line being edited, one over the other, and knows what is on the screen.
///
/// Rows that have not changed are left alone; a changed row is painted whole, so that no stale cell can stay. The
/// terminal's own wrapping is off meanwhile, and after each character of disputed width the next column is stated.
struct LinePainter {
  var usesColour: Bool
  private var shown: [[Cell]] = []
  private var at = LineLayout.Position(row: 0, column: 0)

  init(usesColour: Bool) { self.usesColour = usesColour }

  /// The escape sequences that turn what is on the screen into `layout`.
  mutating func paint(_ layout: LineLayout, columns: Int) -> String {
    var out = "\u{1B}[?25l\u{1B}[?7l" + up(at.row) + "\r"
    for (row, cells) in layout.rows.enumerated() {
      if row > 0 { out += "\r\n" }
      if row >= shown.count || shown[row] != cells { out += painted(cells, columns: columns) }
    }
    if shown.count > layout.rows.count { out += "\r\n\u{1B}[J" + up(1) }
    out += up(layout.rows.count - 1 - layout.cursor.row) + "\r" + right(layout.cursor.column)
    shown = layout.rows
    at = layout.cursor
    return out + "\u{1B}[?7h\u{1B}[?25h"
  }

  /// Takes the line off the screen; the cursor is where the line began.
  mutating func erase() -> String {
    defer { forget() }
    return up(at.row) + "\r\u{1B}[J"
  }

  /// Paints the finished line in the terminal's own wrapping, so that it can be copied whole and follows later
  /// changes of the width, and goes to the row below.
  mutating func finish(_ cells: [Cell]) -> String {
    var out = erase()
    var style = Style.plain
    for cell in cells { out += cell.isLineBreak ? "\r\n" : styled(cell, after: &style) }
    return out + (style == .plain ? "" : Style.reset) + "\r\n"
  }

  /// The terminal has a new width: takes the old line off the screen, where most terminals have wrapped its rows anew.
  mutating func resized(columns: Int, terminalRewraps: Bool) -> String {
    var rowsAbove = at.row
    if terminalRewraps {
      let widths = shown.prefix(at.row + 1).map { row in row.reduce(0) { $0 + $1.width } }
      rowsAbove = widths.prefix(at.row).reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
      // Behind the last cell of a row that is now full the cursor stays in that row.
      let isAtEnd = at.column > 0 && at.column == widths.last
      rowsAbove += (isAtEnd ? at.column - 1 : at.column) / columns
    }
    forget()
    return up(rowsAbove) + "\r\u{1B}[J"
  }

  /// The screen holds nothing of ours any more.
  mutating func forget() {
    shown = []
    at = LineLayout.Position(row: 0, column: 0)
  }

  private func painted(_ cells: [Cell], columns: Int) -> String {
    var out = "\r"
    var style = Style.plain
    var column = 0
    for cell in cells {
      if !cell.isUndisputed {
        // Both cells are blanked first, for a terminal that would fill only one.
        out += String(repeating: " ", count: cell.width) + "\r" + right(column)
      }
      out += styled(cell, after: &style)
      column += cell.width
      if !cell.isUndisputed { out += "\r" + right(column) }
    }
    if style != .plain { out += Style.reset }
    // In the last column the cursor stands on the last cell, which must not be erased.
    return column < columns ? out + "\u{1B}[K" : out
  }

  private func styled(_ cell: Cell, after style: inout Style) -> String {
    guard usesColour, cell.style != style else { return cell.text }
    defer { style = cell.style }
    return (style == .plain ? "" : Style.reset) + cell.style.begin + cell.text
  }

  private func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  private func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
