/// The name of a feature as a number: our own hash, the same on every machine.
struct FeatureKey {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  mutating func add(_ part: UInt32) {
    state = (state ^ UInt64(part)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  @inline(__always)
  func with(_ part: UInt32) -> FeatureKey {
    var key = self
    key.add(part)
    return key
  }

  @inline(__always)
  var value: UInt32 { UInt32(truncatingIfNeeded: (state &* 0xBF58_476D_1CE4_E5B9) >> 32) }
}
