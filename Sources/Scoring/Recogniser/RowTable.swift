import CPrefetch

/// The rows of a model by key.
///
/// Key and row lie side by side in a table with room to spare, ordered by key and each at the place that its key's top
/// bits name or soon behind it: whatever is asked, the answer lies in one line of the cache, and nearly every question
/// misses the nearest ones.
struct RowTable: Sendable {
  static let empty = RowTable([])

  /// What is found for a key without a row.
  let none: Int32
  /// Key above, row below. Places that are free hold the greatest key of all, and no row.
  private let places: Frozen<UInt64>
  private let shift: UInt32

  /// - Parameter keys: sorted, without doubles; the number of each is its row.
  init(_ keys: [UInt32]) {
    // Even the last key may have been pushed on, and `row` looks at three behind its place.
    let room = keys.count + 4
    var bits: UInt32 = 4
    while 1 << bits < keys.count * 2 { bits += 1 }
    (none, shift) = (Int32(keys.count), 32 - bits)
    let (free, shift) = (UInt64(UInt32.max) << 32 | UInt64(keys.count), shift)
    places = Frozen(count: 1 << Int(bits) + room) { places in
      places.initialize(repeating: free)
      var next = 0
      for (row, key) in keys.enumerated() {
        let place = max(next, Int(key >> shift))
        places[place] = UInt64(key) << 32 | UInt64(row)
        next = place + 1
      }
    }
  }

  /// Sends for the place where the row of a key is looked for.
  ///
  /// - Parameter isWanted: 1, or 0 where nobody will look.
  @inline(__always)
  func fetch(_ key: UInt32, isWanted: Int) { prefetch(places.base + Int(key >> shift) &* isWanted) }

  /// The row of a key, or `none`.
  ///
  /// How many places it was pushed on no processor can guess, so they are counted without asking; hardly ever are there
  /// more than three.
  @inline(__always)
  func row(of key: UInt32) -> Int32 {
    let places = places.base + Int(key >> shift)
    let wanted = UInt64(key) << 32
    var step = (places[0] < wanted ? 1 : 0) &+ (places[1] < wanted ? 1 : 0) &+ (places[2] < wanted ? 1 : 0)
    while places[step] < wanted { step &+= 1 }
    let found = places[step]
    return found &- wanted <= UInt64(UInt32.max) ? Int32(truncatingIfNeeded: found) : none
  }
}
