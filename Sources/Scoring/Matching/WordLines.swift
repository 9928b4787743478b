/// What the matcher has to do about each word that stands in a clause.
///
/// A pattern has one *key*, the rarest of the sets of words that it cannot do without, and is a candidate wherever a
/// word of its key stands. Two more sets that must stand in the same clause are its *marks*: they are ticked for each
/// clause before any candidate is looked at, one byte for each set that is the mark of some pattern. So nearly all
/// candidates fall by two bytes of the nearest cache.
///
/// Patterns of probes that wait are kept apart: a candidate of theirs is looked at where its probe is asked for.
struct WordLines: Sendable {
  /// Where a word's lists lie in `cells`, one behind the other: half a line of the cache, and the lists are mostly
  /// another one.
  struct Line: BitwiseCopyable {
    /// Of the symbols that the word belongs to, as in `SymbolWords`.
    var symbols = SymbolWords.Bits.none
    var start: Int32 = 0
    /// Numbers of entries, not of cells.
    var marks: UInt16 = 0
    var whole: UInt16 = 0
    var candidates: UInt16 = 0
    var waitingWhole: UInt16 = 0
    var waiting: UInt16 = 0

    @inline(__always)
    var wholeStart: Int { Int(start) &+ Int(marks) }
    @inline(__always)
    var candidateStart: Int { wholeStart &+ Int(whole) }
    @inline(__always)
    var waitingWholeStart: Int { candidateStart &+ 2 &* Int(candidates) }
    @inline(__always)
    var waitingStart: Int { waitingWholeStart &+ Int(waitingWhole) }
  }

  let lines: Frozen<Line>
  /// For each word, one behind the other: the marks that it ticks; the probes of patterns that are nothing but this
  /// word; candidates, each a pattern and a cell of its two marks; then of probes that wait the probes of patterns that
  /// are nothing but this word, and candidates, each a pattern and its
  /// place in `WantedProbes`.
  let cells: Frozen<Int32>
  /// Mark 0 is the one that every clause has.
  let markCount: Int

  /// The two marks of a candidate in one cell; both below 2¹⁵.
  static func cell(second: Int32, third: Int32) -> Int32 { third << 16 | second }

  @inline(__always)
  static func marks(of cell: Int32) -> (second: Int, third: Int) { (Int(cell & 0xFFFF), Int(cell >> 16)) }

  init(
    _ symbols: [Vocabulary.Symbol], wordCount: Int, _ patterns: [PatternProgram], _ keys: [PatternKey],
    _ probes: [PatternTable.Probe]
  ) {
    let lists = WordLists(symbols, wordCount: wordCount, patterns, keys, probes)
    var cells: [Int32] = []
    var lines: [Line] = []
    lines.reserveCapacity(wordCount)
    for word in 0..<wordCount {
      var line = Line(start: Int32(cells.count))
      line.marks = lists.marks.append(word, to: &cells)
      line.whole = lists.whole.append(word, to: &cells)
      line.candidates = lists.candidates.append(word, to: &cells)
      line.waitingWhole = lists.waitingWhole.append(word, to: &cells)
      line.waiting = lists.waiting.append(word, to: &cells)
      lines.append(line)
    }
    for (number, symbol) in symbols.enumerated() {
      for word in symbol.words { lines[Int(word)].symbols.insert(SymbolWords.bit(of: Int32(number))) }
    }
    self.lines = Frozen(lines)
    self.cells = Frozen(cells)
    markCount = Int(lists.markCount)
  }
}
