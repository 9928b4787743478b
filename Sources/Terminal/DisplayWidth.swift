/// How many cells text takes on a terminal.
///
/// The widths come from a table of our own, so that they are the same under every locale and C library. What differs
/// from terminal to terminal is the width of East-Asian *ambiguous* characters such as `▇ · — …`: `EditorLineReader`
/// measures it, and `PEILIAN_AMBIGUOUS=1|2` sets it.
package struct DisplayWidth: Equatable, Sendable {
  package enum Ambiguous: Int, Sendable {
    case narrow = 1
    case wide = 2
  }

  package var ambiguous: Ambiguous

  package init(ambiguous: Ambiguous = .narrow) { self.ambiguous = ambiguous }

  /// 0, 1 or 2. Control characters count 0: they must not reach a terminal at all, see `sanitised`.
  package func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if WidthTable.contains(value, in: WidthTable.zero) { return 0 }
    if WidthTable.contains(value, in: WidthTable.wide) { return 2 }
    if WidthTable.contains(value, in: WidthTable.ambiguous) { return ambiguous.rawValue }
    return 1
  }

  /// The cells of a text as `Cluster.shown` puts it on the screen.
  package func of(_ text: String) -> Int {
    Cluster.split(text.unicodeScalars).reduce(0) { $0 + $1.width(self) }
  }
}

/// The cells of a text: 汉字 take two each.
package func displayWidth(_ text: String, ambiguous: DisplayWidth.Ambiguous = .narrow) -> Int {
  DisplayWidth(ambiguous: ambiguous).of(text)
}

extension WidthTable {
  /// True if an odd number of boundaries is less than or equal to `value`.
  static func contains(_ value: UInt32, in boundaries: [UInt32]) -> Bool {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
