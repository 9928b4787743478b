/// Tells of most features at once that nothing was learned about them: one bit for each stretch of keys.
///
/// Of ten features that a reply has, six or seven are new to the model. The filter lies in the nearest caches, the list
/// of keys does not.
struct FeatureFilter: Sendable {
  /// Lets every feature pass: for training.
  static let none = FeatureFilter()

  /// 2²⁰ bits, 128 kB: of 80,000 keys one in thirteen lets a stranger pass.
  private static let keyBits: UInt32 = 20

  private let bits: Frozen<UInt64>
  private let shift: UInt32

  private init() {
    bits = Frozen([UInt64.max])
    shift = 32 - 6
  }

  init(_ keys: [UInt32]) {
    shift = 32 - Self.keyBits
    var bits = [UInt64](repeating: 0, count: 1 << (Self.keyBits - 6))
    for key in keys {
      let bit = key >> shift
      bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.bits = Frozen(bits)
  }

  /// 0 where the key is none of the model's, else 1.
  @inline(__always)
  func passes(_ key: UInt32) -> Int {
    let bit = key >> shift
    return Int(truncatingIfNeeded: bits.base[Int(bit >> 6)] >> UInt64(bit & 63) & 1)
  }
}
