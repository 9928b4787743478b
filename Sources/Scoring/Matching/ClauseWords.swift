import CPrefetch

/// The words found in a reading in the order of their places, with the first of each clause.
struct ClauseWords: ~Copyable {
  struct ClauseWord: BitwiseCopyable {
    let word: Int32
    let start: Int32
    let end: Int32
    /// Of the symbols that the word belongs to, and these themselves.
    let bits: SymbolWords.Bits
    let symbols: SymbolSet
  }

  private(set) var all = Scratch<ClauseWord>()
  /// By clause, and one more: where its words begin in `all`.
  private(set) var firsts = Scratch<Int32>()

  init() {}

  mutating func arrange(
    _ found: borrowing Occurrences, in reading: borrowing TextReading, _ table: PatternTable
  ) {
    all.clear()
    firsts.clear()
    all.makeRoom(for: found.all.count)
    firsts.makeRoom(for: reading.clauses.count + 1)
    let (heads, occurrences) = (found.heads.base, found.all.base)
    let (lines, cells) = (table.lines.lines.base, table.lines.cells.base)
    for clause in 0..<reading.clauses.count {
      firsts.appendInRoom(Int32(all.count))
      let bounds = reading.clauses.base[clause]
      for position in bounds.start..<bounds.end {
        var index = heads[Int(position)]
        while index >= 0 {
          let occurrence = occurrences[Int(index)]
          let line = lines[Int(occurrence.word)]
          prefetch(cells + Int(line.start))
          prefetch(cells + Int(line.symbols.start))
          all.appendInRoom(
            ClauseWord(
              word: occurrence.word, start: position, end: occurrence.end, bits: line.bits, symbols: line.symbols))
          index = occurrence.next
        }
      }
    }
    firsts.appendInRoom(Int32(all.count))
  }

  @inline(__always)
  func range(ofClause clause: Int) -> Range<Int> { Int(firsts[clause])..<Int(firsts[clause + 1]) }

  @inline(__always)
  func range(ofClauses clauses: Range<Int>) -> Range<Int> {
    Int(firsts[clauses.lowerBound])..<Int(firsts[clauses.upperBound])
  }

  /// Whether a word of the symbol stands in the clause.
  func has(_ symbol: Int32, inClause clause: Int, _ table: PatternTable) -> Bool {
    for index in range(ofClause: clause) where table.lines.contains(all.base[index].word, in: symbol) { return true }
    return false
  }
}
