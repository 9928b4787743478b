/// Which words belong to which symbol.
///
/// Nearly all questions are answered no. Every word has one of 128 bits, a symbol those of its words: the bits that a
/// symbol shares with the words of a clause say at once which few of them are worth a look at its list. `WordLines` holds
/// the same the other way round, the bits of each word's symbols. A symbol of one or two words has them beside its bits,
/// others a table of their own. A class, so that the inner loops count no references.
final class SymbolWords: Sendable {
  struct Bits: BitwiseCopyable {
    var low: UInt64
    var high: UInt64

    static let none = Bits(low: 0, high: 0)

    @inline(__always)
    mutating func insert(_ bit: Int) {
      let isHigh = UInt64(truncatingIfNeeded: bit >> 6)
      low |= (1 ^ isHigh) &<< UInt64(truncatingIfNeeded: bit & 63)
      high |= isHigh &<< UInt64(truncatingIfNeeded: bit & 63)
    }

    /// 1 where the bit is set, else 0.
    @inline(__always)
    func count(_ bit: Int) -> Int {
      Int(truncatingIfNeeded: (bit < 64 ? low : high) &>> UInt64(truncatingIfNeeded: bit & 63) & 1)
    }

    @inline(__always)
    func contains(_ bit: Int) -> Bool { count(bit) == 1 }
  }

  /// A symbol's bits and its words: half a line of the cache.
  struct Line: BitwiseCopyable {
    let bits: Bits
    /// Where its table begins in `slots`, and the table's size less one; -1 where it has none.
    let first: Int32
    let mask: Int32
    /// The words of a symbol without a table, else -1.
    let one: Int32
    let two: Int32
  }

  let lines: Frozen<Line>
  /// Words by symbol and hash; -1 where none is.
  let slots: Frozen<Int32>

  init(_ symbols: [[Int32]]) {
    var lines: [Line] = []
    lines.reserveCapacity(symbols.count)
    var slots: [Int32] = []
    for words in symbols {
      if words.count <= 2 {
        lines.append(Self.line(of: words))
        continue
      }
      let first = slots.count
      var size = 1
      while size <= words.count + words.count / 2 { size *= 2 }
      slots.append(contentsOf: repeatElement(-1, count: size))
      var bits = Bits.none
      for word in words {
        bits.insert(Self.bit(of: word))
        var place = Self.slot(of: word) & (size - 1)
        while slots[first + place] >= 0 { place = (place + 1) & (size - 1) }
        slots[first + place] = word
      }
      lines.append(Line(bits: bits, first: Int32(first), mask: Int32(size - 1), one: -1, two: -1))
    }
    self.lines = Frozen(lines)
    self.slots = Frozen(slots)
  }

  private static func line(of words: [Int32]) -> Line {
    var bits = Bits.none
    for word in words { bits.insert(bit(of: word)) }
    return Line(bits: bits, first: -1, mask: -1, one: words.first ?? -1, two: words.last ?? -1)
  }

  /// 0 to 127, the same for a word or symbol always.
  @inline(__always)
  static func bit(of number: Int32) -> Int { Int((UInt32(bitPattern: number) &* 0x9E37_79B9) >> 25) }

  @inline(__always)
  private static func slot(of word: Int32) -> Int { Int((UInt32(bitPattern: word) &* 0x9E37_79B9) >> 8) }

  func contains(_ word: Int32, in symbol: Int32) -> Bool {
    let line = lines.base[Int(symbol)]
    return line.bits.contains(Self.bit(of: word)) && Self.contains(word, in: line, slots.base)
  }

  /// The exact answer, for a word whose bit the symbol has.
  @inline(__always)
  static func contains(_ word: Int32, in line: Line, _ slots: UnsafePointer<Int32>) -> Bool {
    if line.mask < 0 { return word == line.one || word == line.two }
    let table = slots + Int(line.first)
    var place = slot(of: word) & Int(line.mask)
    while table[place] >= 0 {
      if table[place] == word { return true }
      place = (place &+ 1) & Int(line.mask)
    }
    return false
  }
}
