/// One thing that is painted: a cluster, or a piece of one, in its cells.
struct Cell: Equatable {
  var text: String
  var width: Int
  var style: Style
  /// False where terminals disagree about the width, so that the painter must say where the next cell is.
  var isUndisputed: Bool
  /// Begins a new row and takes no cells.
  var isLineBreak = false

  static let lineBreak = Cell(text: "", width: 0, style: .plain, isUndisputed: true, isLineBreak: true)

  init(text: String, width: Int, style: Style, isUndisputed: Bool, isLineBreak: Bool = false) {
    self.text = text
    self.width = width
    self.style = style
    self.isUndisputed = isUndisputed
    self.isLineBreak = isLineBreak
  }

  init(_ cluster: Cluster, style: Style = .plain, measure: DisplayWidth) {
    self.init(
      text: cluster.shown, width: cluster.width(measure), style: style,
      isUndisputed: cluster.base.hasUndisputedWidth && cluster.scalars.count == 1)
  }

  static func cells(_ text: StyledText, measure: DisplayWidth) -> [Cell] {
    text.segments.flatMap { segment in
      Cluster.split(sanitised(segment.text).unicodeScalars).map {
        $0.base == "\n" ? .lineBreak : Cell($0, style: segment.style, measure: measure)
      }
    }
  }
}

/// Where every cell of a prompt, a line and what is under it goes. Pure: the same in, the same out.
struct LineLayout: Equatable {
  private(set) var rows: [[Cell]] = [[]]
  /// 0-based, always within the screen.
  private(set) var cursor = Position(row: 0, column: 0)

  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  /// Wraps `cells` at `size.columns`, with the cursor before `cells[cursor]`, and adds as many of the rows `below` as
  /// the screen has room for. A line that is taller than the screen shows the rows around the cursor.
  init(_ cells: [Cell], cursor cursorIndex: Int, below: [[Cell]] = [], size: TerminalSize) {
    var column = 0
    for (index, cell) in cells.enumerated() {
      if cell.isLineBreak || column + cell.width > size.columns {
        if index == cursorIndex, cell.isLineBreak { cursor = placed(rows.count - 1, column, size) }
        rows.append([])
        column = 0
      }
      if index == cursorIndex, !cell.isLineBreak { cursor = Position(row: rows.count - 1, column: column) }
      if !cell.isLineBreak {
        rows[rows.count - 1].append(cell)
        column += cell.width
      }
    }
    if cursorIndex >= cells.count {
      // The cursor cannot stand behind the last column.
      if column >= size.columns {
        rows.append([])
        column = 0
      }
      cursor = Position(row: rows.count - 1, column: column)
    }
    show(below, size: size)
  }

  private func placed(_ row: Int, _ column: Int, _ size: TerminalSize) -> Position {
    Position(row: row, column: min(column, size.columns - 1))
  }

  private mutating func show(_ below: [[Cell]], size: TerminalSize) {
    if rows.count > size.rows {
      let top = min(max(0, cursor.row - size.rows / 2), rows.count - size.rows)
      rows = Array(rows[top..<(top + size.rows)])
      cursor.row -= top
    }
    for row in below.prefix(size.rows - rows.count) { rows.append(Self.cut(row, to: size.columns)) }
  }

  private static func cut(_ row: [Cell], to columns: Int) -> [Cell] {
    var room = columns
    return Array(
      row.prefix { cell in
        room -= cell.width
        return room >= 0 && !cell.isLineBreak
      })
  }
}
