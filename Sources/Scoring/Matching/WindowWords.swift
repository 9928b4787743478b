/// The words of a window: a stretch of the reply's.
///
/// A symbol has bits in common with few of them: each of 128 bits knows its words, as bits again.
struct WindowWords: ~Copyable {
  /// Part of the memory of `ClauseWords`, which stays as it is while a reply is matched.
  private var words = UnsafeBufferPointer<ClauseWords.ClauseWord>(start: nil, count: 0)
  private var start: Int32 = 0
  /// Of all words.
  private var bits = SymbolWords.Bits.none
  /// By bit the words that have it, the 65th as the first and so on; good where `bits` has the bit.
  private var wordsOfBit = Scratch<UInt64>()
  /// Positions at which a word starts.
  private(set) var starts: UInt64 = 0
  /// Indices of the words that may be a symbol's.
  private var likely = Scratch<Int32>()

  init() { wordsOfBit.fill(128, with: 0) }

  mutating func begin(_ range: Range<Int>, of found: borrowing ClauseWords, start: Int32) {
    words = UnsafeBufferPointer(rebasing: found.all.buffer[range])
    self.start = start
    var (bits, starts) = (SymbolWords.Bits.none, UInt64(0))
    let wordsOfBit = wordsOfBit.base
    for index in 0..<words.count {
      let bit = SymbolWords.bit(of: words[index].word)
      let others = bits.contains(bit) ? wordsOfBit[bit] : 0
      wordsOfBit[bit] = others | 1 &<< UInt64(truncatingIfNeeded: index)
      bits.insert(bit)
      starts |= Window.bit(words[index].start - start)
    }
    (self.bits, self.starts) = (bits, starts)
    likely.resize(words.count)
  }

  /// What a symbol's bits have in common with those of the words; where it is nothing no word of the symbol is here.
  @inline(__always)
  func common(_ symbol: SymbolWords.Bits) -> SymbolWords.Bits {
    SymbolWords.Bits(low: symbol.low & bits.low, high: symbol.high & bits.high)
  }

  /// Calls `body` with the start and end of every word of a symbol.
  ///
  /// Which words the bits leave no processor can guess: they are picked without asking.
  ///
  /// - Parameter bits: what the symbol's have in common with the words'.
  @inline(__always)
  mutating func forEach(
    of symbol: Int32, _ bits: SymbolWords.Bits, _ cells: UnsafePointer<Int32>, _ body: (Int32, Int32) -> Void
  ) {
    let (bit, likely) = (SymbolWords.bit(of: symbol), likely.base)
    var rest = words(of: bits.low, wordsOfBit.base) | words(of: bits.high, wordsOfBit.base + 64)
    var count = 0
    while rest != 0 {
      for index in stride(from: rest.trailingZeroBitCount, to: words.count, by: 64) {
        let word = words[index]
        likely[count] = Int32(truncatingIfNeeded: index)
        count &+= word.bits.count(bit)
        word.symbols.fetch(symbol, cells)
      }
      rest &= rest &- 1
    }
    for place in 0..<count {
      let word = words[Int(likely[place])]
      if word.symbols.contains(symbol, cells) { body(word.start - start, word.end - start) }
    }
  }

  @inline(__always)
  private func words(of bits: UInt64, _ wordsOfBit: UnsafePointer<UInt64>) -> UInt64 {
    var (rest, words) = (bits, UInt64(0))
    while rest != 0 {
      words |= wordsOfBit[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return words
  }
}
