/// Puts what Tab offers into columns, filled downwards, in at most `size.rows` rows.
enum CandidateColumns {
  static func rows(_ candidates: [Candidate], size: TerminalSize, measure: DisplayWidth) -> [[Cell]] {
    let room = max(1, size.rows)
    let texts = candidates.map { sanitised($0.display, keepingLines: false) }
    let width = min(size.columns, (texts.map(measure.of).max() ?? 0) + 2)
    let columns = max(1, size.columns / max(1, width))
    let needed = (texts.count + columns - 1) / columns
    let isCut = needed > room
    let rowCount = isCut ? max(1, room - 1) : needed
    var rows = (0..<rowCount).map { row -> [Cell] in
      let line = stride(from: row, to: min(texts.count, rowCount * columns), by: rowCount).map { index in
        measure.padded(texts[index], to: width)
      }
      return Cell.cells(StyledText(line.joined()), measure: measure)
    }
    if isCut {
      let hidden = texts.count - rowCount * columns
      rows.append(Cell.cells(StyledText("… +\(hidden)", .dim), measure: measure))
    }
    return rows
  }
}
