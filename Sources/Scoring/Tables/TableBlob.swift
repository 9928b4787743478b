/// A table of fixed-width numbers of base 91 in a literal of the program, read in place.
///
/// Nothing is decoded, allocated or locked: a look-up is a few loads from the program's own read-only memory.
struct TableBlob {
  private let start: UnsafePointer<UInt8>
  /// Digits per number.
  private let width: Int

  @inline(__always)
  init(_ literal: StaticString, width: Int) {
    start = literal.utf8Start
    self.width = width
  }

  /// The number at `index`, which must be inside the table.
  @inline(__always)
  subscript(index: Int) -> Int {
    var number = 0
    for place in index * width..<(index + 1) * width {
      number = number * 91 + Self.digit(start[place])
    }
    return number
  }

  /// The alphabet of `Tools/blob.py`: printable ASCII from `!` without `"`, `#` and the backslash.
  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case 0x21: 0
    case 0x24...0x5B: Int(byte) - 0x23
    default: Int(byte) - 0x24
    }
  }
}
