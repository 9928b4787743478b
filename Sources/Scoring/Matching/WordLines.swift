/// What the matcher has to do about each word that stands in a clause.
///
/// A pattern has one *key*, the rarest of the sets of words that it cannot do without, and is a candidate wherever a
/// word of its key stands. Two more sets that must stand in the same clause are its *marks*: where their words begin is
/// ticked before any candidate is looked at, one machine word for each set that is the mark of some pattern. A candidate
/// falls unless each of its marks begins as far from its key as the pattern allows.
///
/// Patterns of probes that wait are kept apart: a candidate of theirs is looked at where its probe is asked for.
struct WordLines: Sendable {
  /// Where a word's lists lie in `cells`, one behind the other: half a line of the cache, and the lists are mostly
  /// another one.
  struct Line: BitwiseCopyable {
    /// Of the symbols that the word belongs to, as `SymbolWords` has those of words.
    var bits = SymbolWords.Bits.none
    var start: Int32 = 0
    /// Numbers of entries, not of cells.
    var marks: UInt16 = 0
    var whole: UInt16 = 0
    var candidates: UInt16 = 0
    var waitingWhole: UInt16 = 0
    var waiting: UInt16 = 0
    /// Of the table of its symbols, which lies before `start`.
    var symbolMask: UInt16 = 0

    @inline(__always)
    var symbols: SymbolSet { SymbolSet(start: start &- Int32(symbolMask) &- 1, mask: Int32(symbolMask)) }
    @inline(__always)
    var wholeStart: Int { Int(start) &+ Int(marks) }
    @inline(__always)
    var candidateStart: Int { wholeStart &+ Int(whole) }
    @inline(__always)
    var waitingWholeStart: Int { candidateStart &+ 3 &* Int(candidates) }
    @inline(__always)
    var waitingStart: Int { waitingWholeStart &+ Int(waitingWhole) }
  }

  let lines: Frozen<Line>
  /// For each word, one behind the other: the table of its symbols; the marks that it ticks; the probes of patterns that are nothing but this
  /// word; candidates, each a pattern, a cell of its two marks and one of their reach; then of probes that wait the
  /// probes of patterns that are nothing but this word, and candidates, each a pattern and its place in `WantedProbes`.
  let cells: Frozen<Int32>
  /// Marks that are no words; 0 is the one that stands everywhere.
  static let clauseStarts: Int32 = 1
  static let clauseEnds: Int32 = 2
  static let replyStart: Int32 = 3
  static let replyEnd: Int32 = 4
  static let questions: Int32 = 5
  static let exclamations: Int32 = 6
  static let firstWordMark: Int32 = 7

  let markCount: Int

  /// Whether a word belongs to a symbol that some step asks for.
  func contains(_ word: Int32, in symbol: Int32) -> Bool {
    let line = lines[Int(word)]
    return line.bits.contains(SymbolWords.bit(of: symbol)) && line.symbols.contains(symbol, cells.base)
  }

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
    let symbolLists = FrozenLists<Int32>(count: wordCount) { add in
      for (number, symbol) in symbols.enumerated() where symbol.isStep {
        for word in symbol.words { add(Int(word), Int32(number)) }
      }
    }
    for word in 0..<wordCount {
      var line = Line()
      let symbols = symbolLists.list(word)
      for symbol in symbols { line.bits.insert(SymbolWords.bit(of: symbol)) }
      let set = SymbolSet.append(symbols, to: &cells)
      precondition(set.mask <= UInt16.max, "more symbols with one word than any rubrics have")
      line.symbolMask = UInt16(set.mask)
      line.start = Int32(cells.count)
      line.marks = lists.marks.append(word, to: &cells)
      line.whole = lists.whole.append(word, to: &cells)
      line.candidates = lists.candidates.append(word, withReach: true, to: &cells)
      line.waitingWhole = lists.waitingWhole.append(word, to: &cells)
      line.waiting = lists.waiting.append(word, withReach: false, to: &cells)
      lines.append(line)
    }
    self.lines = Frozen(lines)
    self.cells = Frozen(cells)
    markCount = Int(lists.markCount)
  }
}
