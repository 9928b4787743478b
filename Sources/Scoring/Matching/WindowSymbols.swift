/// Where the words of each symbol stand in a window, found when a symbol is first asked for.
struct WindowSymbols: ~Copyable {
  /// What was found last of the symbols that share this place; good while `stamp` is that of the window.
  struct Found: BitwiseCopyable {
    var symbol: Int32 = -1
    var stamp: UInt32 = 0
    var starts: UInt64 = 0
    /// In `spots`.
    var first: Int32 = 0
    var end: Int32 = 0
  }

  /// One occurrence, in positions of the window.
  struct Spot: BitwiseCopyable {
    let start: UInt8
    let end: UInt8
  }

  /// Places for what was found: a clause asks for far fewer symbols, and so the places stay in the nearest cache.
  private static let foundPlaces = 256

  /// Keeps what the pointers point to.
  private let table: PatternTable
  private let bits: UnsafePointer<SymbolWords.Bits>
  private let cells: UnsafePointer<Int32>
  private var found = Scratch<Found>()
  private var spots = Scratch<Spot>()
  private var words = WindowWords()
  private var stamp: UInt32 = 0

  init(for table: PatternTable) {
    self.table = table
    bits = table.symbols.bits.base
    cells = table.lines.cells.base
    found.fill(Self.foundPlaces, with: Found())
  }

  /// Positions at which any word starts.
  var wordStarts: UInt64 { words.starts }

  /// Moves to a window that begins at `start` with these of the reply's words.
  mutating func begin(_ range: Range<Int>, of found: borrowing ClauseWords, start: Int32) {
    words.begin(range, of: found, start: start)
    if stamp == .max {
      self.found.fill(Self.foundPlaces, with: Found())
      stamp = 0
    }
    stamp += 1
    spots.clear()
  }

  /// Positions at which a word of the symbol starts.
  @inline(__always)
  mutating func starts(of symbol: Int32) -> UInt64 {
    let place = place(of: symbol)
    if place.pointee.symbol == symbol, place.pointee.stamp == stamp { return place.pointee.starts }
    let common = words.common(bits[Int(symbol)])
    return common.low | common.high == 0 ? 0 : search(symbol, common, place)
  }

  /// The ends of the symbol's words that start at one of `positions`.
  @inline(__always)
  mutating func ends(of symbol: Int32, from positions: UInt64) -> UInt64 {
    let from = positions & starts(of: symbol)
    guard from != 0 else { return 0 }
    let place = place(of: symbol)
    var ends: UInt64 = 0
    for index in place.pointee.first..<place.pointee.end {
      let spot = spots.base[Int(index)]
      ends |= (from >> UInt64(spot.start) & 1) &<< UInt64(spot.end)
    }
    return ends
  }

  @inline(__always)
  private func place(of symbol: Int32) -> UnsafeMutablePointer<Found> {
    found.base + (Int(symbol) & (Self.foundPlaces - 1))
  }

  @inline(never)
  private mutating func search(
    _ symbol: Int32, _ common: SymbolWords.Bits, _ place: UnsafeMutablePointer<Found>
  ) -> UInt64 {
    let first = Int32(spots.count)
    var starts: UInt64 = 0
    words.forEach(of: symbol, common, cells) { start, end in
      starts |= Window.bit(start)
      spots.append(Spot(start: UInt8(truncatingIfNeeded: start), end: UInt8(truncatingIfNeeded: end)))
    }
    place.pointee = Found(symbol: symbol, stamp: stamp, starts: starts, first: first, end: Int32(spots.count))
    return starts
  }
}
