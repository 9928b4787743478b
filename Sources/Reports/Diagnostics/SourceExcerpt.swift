import Documents

/// The line of a fault with a caret under it.
struct SourceExcerpt {
  /// Longer lines are shown in part: a phrase list may be one line.
  private static let widest = 100

  let source: SourceFile
  let width: @Sendable (Unicode.Scalar) -> Int

  /// Two lines, `12 | text` and `   | ^~~~`, without a line end. A place over several lines is marked in its first.
  func text(at place: Range<Int>) -> String {
    let number = source.position(of: place.lowerBound).line
    let line = source.line(number)
    let start = min(max(place.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.upperBound, start), line.upperBound)
    let from = firstShown(line, start)
    let to = lastShown(line, from)
    let label = "\(number)"
    let gutter = String(repeating: " ", count: label.utf8.count) + " | "
    let before = (from > line.lowerBound ? "…" : "") + shown(from..<start)
    let lead = String(repeating: " ", count: cells(before))
    let marked = cells(shown(start..<max(start, min(end, to))))
    let rest = shown(start..<max(start, to)) + (to < line.upperBound ? "…" : "")
    let caret = "^" + String(repeating: "~", count: max(0, marked - 1))
    return "\(label) | \(before)\(rest)\n\(gutter)\(lead)\(caret)"
  }

  /// The line's beginning where the fault is near it, else a little before the fault.
  private func firstShown(_ line: Range<Int>, _ start: Int) -> Int {
    let near = back(from: start, by: Self.widest * 2 / 3, in: line)
    return near == line.lowerBound ? near : back(from: start, by: Self.widest / 3, in: line)
  }

  private func back(from start: Int, by cells: Int, in line: Range<Int>) -> Int {
    var (from, room) = (start, cells)
    while from > line.lowerBound, room > 0 {
      from -= 1
      room -= width(VisibleText.visible(source.scalars[from]))
    }
    return from
  }

  private func lastShown(_ line: Range<Int>, _ from: Int) -> Int {
    var to = from
    var room = Self.widest
    while to < line.upperBound, room > 0 {
      room -= width(VisibleText.visible(source.scalars[to]))
      to += 1
    }
    return to
  }

  private func shown(_ range: Range<Int>) -> String { VisibleText.visible(source.text(range)) }

  private func cells(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }
}
