/// The text of one file as Unicode scalars: the one system in which every place of every fault is counted.
package struct SourceFile: Sendable {
  /// Larger files are refused before anything is parsed.
  package static let byteLimit = 4 * 1024 * 1024

  /// As the user named it or as found below the library folder.
  package let path: String
  /// Without a byte order mark.
  package let scalars: [Unicode.Scalar]
  package let hasByteOrderMark: Bool
  /// Offset of the first scalar of each line, in order; never empty. LF, CR LF and CR end a line.
  package let lineStarts: [Int]

  package init(path: String, text: String) {
    self.init(path: path, scalars: Array(text.unicodeScalars), hasByteOrderMark: false)
  }

  init(path: String, scalars: [Unicode.Scalar], hasByteOrderMark: Bool) {
    self.path = path
    self.scalars = scalars
    self.hasByteOrderMark = hasByteOrderMark
    lineStarts = Self.lineStarts(of: scalars)
  }

  /// The text of a range; offsets outside the text are cut off, so a place of another file cannot trap.
  package func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  package struct Position: Equatable, Sendable {
    /// 1-based.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Where an offset stands; one past the end is a position too.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), scalars.count)
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// Offsets of a line's text without its line end. `number` is 1-based and must exist.
  package func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : scalars.count
    while end > start, scalars[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }

  private static func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (offset, scalar) in scalars.enumerated() where scalar.isLineEnd {
      let isFirstOfPair = scalar == "\r" && offset + 1 < scalars.count && scalars[offset + 1] == "\n"
      if !isFirstOfPair { starts.append(offset + 1) }
    }
    return starts
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" }
}
