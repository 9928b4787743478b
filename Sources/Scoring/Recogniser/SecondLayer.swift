/// The second layer's weights: what each unit that fires says for each line.
///
/// Weights are 32,768 too large, so that none is negative: the product of two numbers of 32 bits that are not is one
/// instruction for two of them, that of others is many.
struct SecondLayer: Sendable {
  /// A unit that fires, and how strongly.
  struct Firing: BitwiseCopyable {
    let unit: Int32
    let value: Int32
  }

  private static let offset: Int32 = 32_768
  /// Lines that are summed at once.
  private static let width = 8

  let hidden: Int
  private let bias: Frozen<Int32>
  /// Eight lines for each unit of the first eight lines, then of the next.
  private let weights: Frozen<SIMD8<UInt32>>

  /// - Parameter outputs: `hidden` for each line.
  init(hidden: Int, lines: Int, bias: [Int32], outputs: [Int16]) {
    self.hidden = hidden
    self.bias = Frozen(bias)
    weights = Frozen(
      (0..<(lines + Self.width - 1) / Self.width * hidden).map { place in
        let (first, unit) = (place / hidden * Self.width, place % hidden)
        var weights = SIMD8<UInt32>.zero
        for line in first..<min(first + Self.width, lines) {
          weights[line - first] = UInt32(Int32(outputs[line * hidden + unit]) + Self.offset)
        }
        return weights
      })
  }

  /// The units that fire when their sums, without bias, are these.
  func fire(_ sums: UnsafePointer<Int32>, into firing: inout Scratch<Firing>) {
    firing.clear()
    firing.makeRoom(for: hidden)
    for unit in 0..<hidden {
      let value = max(0, sums[unit] &+ bias.base[unit]) >> 4
      firing.appendInRoom(Firing(unit: Int32(truncatingIfNeeded: unit), value: value), kept: value > 0 ? 1 : 0)
    }
  }

  /// What the units say for each line.
  func sum(_ firing: borrowing Scratch<Firing>, into sums: inout Scratch<Int64>) {
    sums.clear()
    guard hidden > 0 else { return }
    var excess: Int64 = 0
    for one in firing.buffer { excess &+= Int64(one.value) &* Int64(Self.offset) }
    for first in stride(from: 0, to: weights.count, by: hidden) {
      let weights = weights.base + first
      var total = SIMD8<UInt64>.zero
      for one in firing.buffer {
        let value = SIMD8<UInt32>(repeating: UInt32(bitPattern: one.value))
        total &+= SIMD8<UInt64>(truncatingIfNeeded: weights[Int(one.unit)]) &* SIMD8<UInt64>(truncatingIfNeeded: value)
      }
      for line in 0..<Self.width { sums.append(Int64(bitPattern: total[line]) &- excess) }
    }
  }
}
