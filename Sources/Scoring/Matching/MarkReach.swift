/// How far from a pattern's key its mark begins, in scalars from start to start: one byte for each bound, which is as far
/// as a window reaches.
struct MarkReach {
  private static let farthest = PatternKey.Mark.farthest

  let least: UInt8
  let most: UInt8

  /// Of no mark: anywhere.
  init(_ mark: PatternKey.Mark?) {
    func byte(_ distance: Int) -> UInt8 { UInt8(max(-Self.farthest, min(Self.farthest - 1, distance)) + Self.farthest) }
    least = byte(mark?.least ?? -Self.farthest)
    most = byte(mark?.most ?? Self.farthest)
  }

  /// Both marks of a candidate.
  static func cell(second: MarkReach, third: MarkReach) -> Int32 {
    Int32(
      bitPattern: UInt32(second.least) | UInt32(second.most) << 8 | UInt32(third.least) << 16
        | UInt32(third.most) << 24)
  }

  /// Positions of a window as bits, by the sum of a key's position and a byte of reach.
  struct Positions {
    private let from: Frozen<UInt64>
    private let upTo: Frozen<UInt64>

    init() {
      let sums = 0..<3 * MarkReach.farthest
      // Shifts by too much leave nothing, and those by less than nothing shift the other way.
      from = Frozen(sums.map { UInt64.max << (max($0, MarkReach.farthest) - MarkReach.farthest) })
      upTo = Frozen(sums.map { ~(UInt64.max << ($0 + 1 - min($0 + 1, MarkReach.farthest))) })
    }

    /// What is in reach of a key at `position`; `shift` is 0 for the second sign of a cell, 16 for the third.
    @inline(__always)
    func inReach(_ cell: Int32, _ shift: Int32, of position: Int) -> UInt64 {
      let bytes = Int(truncatingIfNeeded: cell &>> shift)
      return from.base[position &+ (bytes & 0xFF)] & upTo.base[position &+ (bytes &>> 8 & 0xFF)]
    }
  }
}
