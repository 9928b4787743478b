/// Random numbers that a seed fixes: xorshift64*, Vigna 2016.
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// Below `bound`.
  mutating func below(_ bound: Int) -> Int { Int((next() >> 33) % UInt64(bound)) }

  /// From 0 up to 1.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// About normal: the sum of four.
  mutating func bell() -> Float { (share() + share() + share() + share() - 2) * 1.732 }

  mutating func shuffle(_ list: inout [Int32]) {
    guard list.count > 1 else { return }
    for index in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(index, below(index + 1)) }
  }
}
