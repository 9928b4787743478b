extension TextReading {
  /// Reads a reply, forgetting the one before.
  mutating func read(_ text: String) {
    clear()
    fold(text)
    joinSpacedLetters()
    cut()
  }

  private mutating func clear() {
    scalars.clear()
    origins.clear()
    clauseOf.clear()
    quoted.clear()
    clauses.clear()
    typed.clear()
    typedCount = 0
    contentCount = 0
  }

  /// Folds every scalar and drops those that leave nothing.
  private mutating func fold(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
  }

  /// - Parameter bytes: of a string, so they are sound UTF-8.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    typed.makeRoom(for: bytes.count)
    let entries = ScalarTable.shared.bits.base
    var origin: Int32 = 0
    var index = 0
    while index < bytes.count {
      let (scalar, length) = Self.scalar(of: bytes, at: index)
      index &+= length
      let entry = scalar < 0x10000 ? ScalarTable.Entry(bits: entries[Int(scalar)]) : ScalarTable.entry(scalar)
      if entry.bits > ScalarTable.several {
        typed.appendInRoom(TypedScalar(scalar: entry.scalar, origin: origin, kind: entry.kind))
      } else if entry.bits == ScalarTable.several {
        appendRun(of: scalar, origin: origin)
        typed.makeRoom(for: bytes.count - index)
      }
      origin &+= 1
    }
    typedCount = Int(origin)
  }

  @inline(__always)
  private static func scalar(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    func part(_ offset: Int) -> UInt32 { UInt32(bytes[index &+ offset]) & 0x3F }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first >= 0xF0 { return ((first & 0x07) << 18 | part(1) << 12 | part(2) << 6 | part(3), 4) }
    return first >= 0xE0 ? ((first & 0x0F) << 12 | part(1) << 6 | part(2), 3) : ((first & 0x1F) << 6 | part(1), 2)
  }

  private mutating func appendRun(of scalar: UInt32, origin: Int32) {
    guard case .several(let run) = FoldingTable.fold(scalar) else { return }
    for folded in run {
      typed.append(TypedScalar(scalar: folded, origin: origin, kind: ScalarKind(folded: folded)))
    }
  }
}
