/// The words of a window: a stretch of the reply's.
///
/// There are some ten, so a symbol's are found by looking at each of them; bits tell apart nearly all.
struct WindowWords: ~Copyable {
  /// Part of the memory of `ClauseWords`, which stays as it is while a reply is matched.
  private var words = UnsafeBufferPointer<ClauseWords.ClauseWord>(start: nil, count: 0)
  private var start: Int32 = 0
  /// Of all words.
  private var bits = SymbolWords.Bits.none
  /// Positions at which a word starts.
  private(set) var starts: UInt64 = 0
  /// Indices of the words that may be a symbol's.
  private var likely = Scratch<Int32>()

  init() {}

  mutating func begin(_ range: Range<Int>, of found: borrowing ClauseWords, start: Int32) {
    words = UnsafeBufferPointer(rebasing: found.all.buffer[range])
    self.start = start
    var (bits, starts) = (SymbolWords.Bits.none, UInt64(0))
    for word in words {
      bits.insert(SymbolWords.bit(of: word.word))
      starts |= Window.bit(word.start - start)
    }
    (self.bits, self.starts) = (bits, starts)
    likely.resize(words.count)
  }

  /// False where the bits alone tell that no word of a symbol is here.
  @inline(__always)
  func mayHold(_ line: SymbolWords.Line) -> Bool {
    line.bits.low & bits.low | line.bits.high & bits.high != 0
  }

  /// Calls `body` with the start and end of every word of a symbol.
  ///
  /// Which words the bits leave no processor can guess: they are picked without asking.
  @inline(__always)
  mutating func forEach(
    of symbol: Int32, _ line: SymbolWords.Line, _ slots: UnsafePointer<Int32>, _ body: (Int32, Int32) -> Void
  ) {
    let (bit, likely) = (SymbolWords.bit(of: symbol), likely.base)
    var count = 0
    for index in 0..<words.count {
      let word = words[index]
      likely[count] = Int32(truncatingIfNeeded: index)
      count &+= word.symbols.count(bit) & line.bits.count(SymbolWords.bit(of: word.word))
    }
    for place in 0..<count {
      let word = words[Int(likely[place])]
      if SymbolWords.contains(word.word, in: line, slots) { body(word.start - start, word.end - start) }
    }
  }
}
