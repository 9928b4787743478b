/// Which of the probes that wait are asked for in one reply, and in which of its clauses.
struct WantedProbes: ~Copyable {
  /// By probe a bit for each clause in which its hits matter; then the same for those of its patterns that run across
  /// bounds, whose key may lie in another clause than the hit: they are wanted everywhere.
  private var clauses = Scratch<UInt64>()
  private var asked = Scratch<Int32>()
  /// Clauses in which anything is asked for.
  private(set) var anywhere: UInt64 = 0
  private let table: PatternTable

  init(for table: PatternTable) {
    self.table = table
    clauses.fill(2 * table.probeCount, with: 0)
  }

  /// The place in `clauses` that says where a pattern of a probe is wanted.
  static func place(of probe: Int32, crosses: Bool, probeCount: Int) -> Int32 {
    crosses ? probe + Int32(probeCount) : probe
  }

  /// Clauses from `first` to `last` as bits; all from the 64th on share one.
  static func bits(_ first: Int, _ last: Int) -> UInt64 {
    let (low, high) = (min(first, 63), min(last, 63))
    return (2 &<< UInt64(high)) &- (1 &<< UInt64(low))
  }

  mutating func clear() {
    for index in 0..<asked.count {
      clauses.base[Int(asked[index])] = 0
      clauses.base[Int(asked[index]) + table.probeCount] = 0
    }
    asked.clear()
    anywhere = 0
  }

  mutating func want(_ probe: Int32, in bits: UInt64) {
    let place = Int(probe)
    if clauses[place] == 0 { asked.append(probe) }
    clauses[place] |= bits
    clauses[place + table.probeCount] = .max
    anywhere |= table.probes[place].crosses ? .max : bits
  }

  @inline(__always)
  func wants(_ place: Int32, _ clause: Int) -> Bool {
    clauses.base[Int(place)] &>> UInt64(min(clause, 63)) & 1 == 1
  }
}
