/// How each Unicode scalar is read before patterns look at a text: width and compatibility forms, case, accents and
/// traditional characters are levelled, invisible scalars vanish.
///
/// Folding is settled: what comes out folds to itself. Line ends become `\n`, all other blanks a space, digits of any
/// script ASCII digits; an ellipsis stays one sign; corner brackets become curly quotation marks, and apostrophes of
/// every kind `'`. A scalar whose compatibility form has more than four scalars stays as it is.
package enum FoldingTable {
  package enum Folded: Equatable, Sendable {
    /// Zero-width, bidirectional, combining or another control sign.
    case dropped
    case one(UInt32)
    /// Two to four scalars: `㎡` is `m2`.
    case several(FoldedRun)
  }

  /// The folding of any scalar value; a value beyond Unicode is returned as it is.
  @inline(__always)
  package static func fold(_ scalar: UInt32) -> Folded {
    if scalar >= 0x61 && scalar <= 0x7E { return .one(scalar) }
    guard scalar < 0x30000 else {
      return 0xE0000...0xE0FFF ~= scalar ? .dropped : .one(scalar)
    }
    let page = TableBlob(GeneratedFolding.stage, width: 2)[Int(scalar >> 6)]
    let value = TableBlob(GeneratedFolding.pages, width: 2)[page << 6 | Int(scalar & 63)]
    switch value {
    case 0: return .one(scalar)
    case 1: return .dropped
    default: return target(value - 2)
    }
  }

  package static func fold(_ scalar: Unicode.Scalar) -> Folded { fold(scalar.value) }

  private static func target(_ index: Int) -> Folded {
    let run = index - GeneratedFolding.singleCount
    guard run >= 0 else { return .one(UInt32(TableBlob(GeneratedFolding.singles, width: 3)[index])) }
    let table = TableBlob(GeneratedFolding.runs, width: 3)
    return .several(FoldedRun((0..<4).lazy.map { UInt32(table[run * 4 + $0]) }.prefix { $0 > 0 }.map { $0 - 1 }))
  }
}
