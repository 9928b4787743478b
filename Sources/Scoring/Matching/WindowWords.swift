/// The words of a window by their bits of `SymbolWords`.
struct WindowWords: ~Copyable {
  struct Entry: BitwiseCopyable {
    let word: Int32
    /// In the window.
    let start: Int32
    let end: Int32
    /// The next entry with the same bit, or -1.
    let next: Int32
  }

  private var entries = Scratch<Entry>()
  /// By bit: the first entry; good where the bit is set in `bits`.
  private var heads = Scratch<Int32>()
  private var bits = SymbolWords.Bits.none
  /// Positions at which a word starts.
  private(set) var starts: UInt64 = 0

  init() { heads.fill(128, with: -1) }

  mutating func begin(_ range: Range<Int>, of found: borrowing ClauseWords, start: Int32) {
    entries.clear()
    entries.makeRoom(for: range.count)
    (bits, starts) = (.none, 0)
    for index in range {
      let word = found.all.base[index]
      let bit = SymbolWords.bit(of: word.word)
      let next = bits.contains(bit) ? heads.base[bit] : -1
      heads.base[bit] = Int32(entries.count)
      bits.insert(bit)
      starts |= Window.bit(word.start - start)
      entries.appendInRoom(Entry(word: word.word, start: word.start - start, end: word.end - start, next: next))
    }
  }

  /// False where the bits alone tell that no word of a symbol is here.
  @inline(__always)
  func mayHold(_ line: SymbolWords.Line) -> Bool {
    line.bits.low & bits.low | line.bits.high & bits.high != 0
  }

  /// Calls `body` with the start and end of every word of a symbol.
  @inline(__always)
  func forEach(of line: SymbolWords.Line, _ slots: UnsafePointer<Int32>, _ body: (Int32, Int32) -> Void) {
    forEach(of: line, line.bits.low & bits.low, 0, slots, body)
    forEach(of: line, line.bits.high & bits.high, 64, slots, body)
  }

  @inline(__always)
  private func forEach(
    of line: SymbolWords.Line, _ shared: UInt64, _ offset: Int, _ slots: UnsafePointer<Int32>,
    _ body: (Int32, Int32) -> Void
  ) {
    var shared = shared
    while shared != 0 {
      var index = heads.base[shared.trailingZeroBitCount + offset]
      shared &= shared &- 1
      while index >= 0 {
        let entry = entries.base[Int(index)]
        index = entry.next
        if SymbolWords.contains(entry.word, in: line, slots) { body(entry.start, entry.end) }
      }
    }
  }
}
