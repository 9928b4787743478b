/// Where the words of each symbol stand in a window, found when a symbol is first asked for.
struct WindowSymbols: ~Copyable {
  /// What is known of a symbol for ever and, with the number `stamp`, of the present window: side by side, since a
  /// question touches both and most symbols are far from the nearest cache.
  struct Entry: BitwiseCopyable {
    let line: SymbolWords.Line
    var starts: UInt64
    var stamp: UInt32
    /// In `spots`.
    var first: Int32
    var end: Int32
  }

  /// One occurrence, in positions of the window.
  struct Spot: BitwiseCopyable {
    let start: UInt8
    let end: UInt8
  }

  /// Keeps what `slots` points to.
  private let table: SymbolWords
  private let slots: UnsafePointer<Int32>
  private var entries = Scratch<Entry>()
  private var spots = Scratch<Spot>()
  private var words = WindowWords()
  private var stamp: UInt32 = 0

  init(for table: SymbolWords) {
    self.table = table
    slots = table.slots.base
    entries.makeRoom(for: table.lines.count)
    for index in 0..<table.lines.count {
      entries.appendInRoom(Entry(line: table.lines[index], starts: 0, stamp: 0, first: 0, end: 0))
    }
  }

  /// Positions at which any word starts.
  var wordStarts: UInt64 { words.starts }

  /// Moves to a window that begins at `start` with these of the reply's words.
  mutating func begin(_ range: Range<Int>, of found: borrowing ClauseWords, start: Int32) {
    words.begin(range, of: found, start: start)
    if stamp == .max { forgetStamps() }
    stamp += 1
    spots.clear()
  }

  private mutating func forgetStamps() {
    for index in 0..<entries.count { entries.base[index].stamp = 0 }
    stamp = 0
  }

  /// Positions at which a word of the symbol starts.
  @inline(__always)
  mutating func starts(of symbol: Int32) -> UInt64 {
    let entry = entries.base + Int(symbol)
    if entry.pointee.stamp == stamp { return entry.pointee.starts }
    return words.mayHold(entry.pointee.line) ? search(entry) : 0
  }

  /// The ends of the symbol's words that start at one of `positions`.
  @inline(__always)
  mutating func ends(of symbol: Int32, from positions: UInt64) -> UInt64 {
    let from = positions & starts(of: symbol)
    guard from != 0 else { return 0 }
    let entry = entries.base + Int(symbol)
    var ends: UInt64 = 0
    for index in entry.pointee.first..<entry.pointee.end {
      let spot = spots.base[Int(index)]
      ends |= (from >> UInt64(spot.start) & 1) &<< UInt64(spot.end)
    }
    return ends
  }

  @inline(never)
  private mutating func search(_ entry: UnsafeMutablePointer<Entry>) -> UInt64 {
    let first = spots.count
    var starts: UInt64 = 0
    words.forEach(of: entry.pointee.line, slots) { start, end in
      starts |= Window.bit(start)
      spots.append(Spot(start: UInt8(truncatingIfNeeded: start), end: UInt8(truncatingIfNeeded: end)))
    }
    entry.pointee.starts = starts
    entry.pointee.stamp = stamp
    entry.pointee.first = Int32(first)
    entry.pointee.end = Int32(spots.count)
    return starts
  }
}
