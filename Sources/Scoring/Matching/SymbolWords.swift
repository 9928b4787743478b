import CPrefetch

/// Which words belong to which symbol, roughly.
///
/// Nearly all questions are answered no. Every word has one of 128 bits, a symbol those of its words: the bits that a
/// symbol shares with the words of a window say at once which few of them are worth a question to `WordLines`, which
/// knows the symbols of each word. A class, so that the inner loops count no references.
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

  /// By symbol, those of its words.
  let bits: Frozen<Bits>

  init(_ symbols: [Vocabulary.Symbol]) {
    bits = Frozen(
      symbols.map { symbol in
        var bits = Bits.none
        for word in symbol.words { bits.insert(Self.bit(of: word)) }
        return bits
      })
  }

  /// 0 to 127, the same for a word or symbol always.
  @inline(__always)
  static func bit(of number: Int32) -> Int { Int((UInt32(bitPattern: number) &* 0x9E37_79B9) >> 25) }
}

/// The symbols of one word, in the cells of `WordLines`: a table with -1 where none is.
struct SymbolSet: BitwiseCopyable {
  /// Where it begins, and its size less one.
  let start: Int32
  let mask: Int32

  @inline(__always)
  func contains(_ symbol: Int32, _ cells: UnsafePointer<Int32>) -> Bool {
    let table = cells + Int(start)
    var place = Self.place(of: symbol) & Int(mask)
    while table[place] >= 0 {
      if table[place] == symbol { return true }
      place = (place &+ 1) & Int(mask)
    }
    return false
  }

  /// Sends for the place where a symbol would be.
  @inline(__always)
  func fetch(_ symbol: Int32, _ cells: UnsafePointer<Int32>) {
    prefetch(cells + Int(start) + (Self.place(of: symbol) & Int(mask)))
  }

  /// Appends the table of these symbols, never full.
  static func append(_ symbols: [Int32], to cells: inout [Int32]) -> SymbolSet {
    var size = 1
    while size <= symbols.count + symbols.count / 2 { size *= 2 }
    let start = cells.count
    cells.append(contentsOf: repeatElement(-1, count: size))
    for symbol in symbols {
      var place = Self.place(of: symbol) & (size - 1)
      while cells[start + place] >= 0 { place = (place + 1) & (size - 1) }
      cells[start + place] = symbol
    }
    return SymbolSet(start: Int32(start), mask: Int32(size - 1))
  }

  /// Symbols of neighbouring patterns have neighbouring numbers, are asked for together and so lie together.
  @inline(__always)
  private static func place(of symbol: Int32) -> Int { Int(symbol) }
}
