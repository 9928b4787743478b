/// Folding and kind of every scalar of the basic plane in one look-up, filled once per process from `FoldingTable`.
struct ScalarTable: Sendable {
  /// One scalar of a reply, folded.
  struct Entry: BitwiseCopyable {
    /// Kind in the top eight bits, folded scalar below; 0 means that the scalar is dropped, 1 that it folds to several.
    let bits: UInt32

    var scalar: UInt32 { bits & 0xFF_FFFF }
    /// The table holds no number but those of kinds, plus one.
    var kind: ScalarKind { unsafeBitCast(UInt8(truncatingIfNeeded: bits >> 24) &- 1, to: ScalarKind.self) }
  }

  static let dropped: UInt32 = 0
  static let several: UInt32 = 1
  static let shared = ScalarTable()

  /// By scalar of the basic plane: the bits of its entry.
  let bits: Frozen<UInt32>

  private init() {
    bits = Frozen((0..<0x10000).map { Self.bits(of: UInt32($0)) })
  }

  /// Of a scalar that is not in the table.
  static func entry(_ scalar: UInt32) -> Entry { Entry(bits: bits(of: scalar)) }

  static func packed(_ folded: UInt32) -> UInt32 {
    UInt32(ScalarKind(folded: folded).rawValue + 1) << 24 | folded
  }

  private static func bits(of scalar: UInt32) -> UInt32 {
    switch FoldingTable.fold(scalar) {
    case .dropped: dropped
    case .one(let folded): packed(folded)
    case .several: several
    }
  }
}
