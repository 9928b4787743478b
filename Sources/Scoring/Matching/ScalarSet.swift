/// A fixed set of scalars: one bit for each of the basic plane, since nearly all questions come from there.
struct ScalarSet: Sendable {
  private let bits: Frozen<UInt64>
  private let beyond: Set<UInt32>

  init(_ scalars: some Sequence<UInt32>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    var beyond: Set<UInt32> = []
    for scalar in scalars {
      if scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) } else { beyond.insert(scalar) }
    }
    self.bits = Frozen(bits)
    self.beyond = beyond
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    guard scalar < 0x10000 else { return beyond.contains(scalar) }
    return bits.base[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
