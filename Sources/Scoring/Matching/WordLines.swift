/// What the matcher has to do about each word that stands in a clause.
///
/// A pattern has one *key*, the rarest of the sets of words that it cannot do without, and is a candidate wherever a
/// word of its key stands. Two more sets that must stand in the same clause are its *marks*: they are ticked for each
/// clause before any candidate is looked at, one byte for each set that is the mark of some pattern. So nearly all
/// candidates fall by two bytes of the nearest cache.
struct WordLines: Sendable {
  /// Where a word's lists begin; they end where those of the next word begin.
  struct Line: BitwiseCopyable {
    var marks: Int32
    var whole: Int32
    var candidates: Int32
  }

  /// A pattern and its marks; 0 is the mark that every clause has.
  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    let second: Int32
    let third: Int32
  }

  let lines: Frozen<Line>
  /// The marks that a word ticks.
  let marks: Frozen<Int32>
  /// Patterns that are nothing but this word.
  let whole: Frozen<Int32>
  let candidates: Frozen<Candidate>
  let markCount: Int

  init(
    _ symbols: [Vocabulary.Symbol], wordCount count: Int, _ patterns: [PatternProgram], _ keys: [PatternKey]
  ) {
    var numbers = [Int32](repeating: 0, count: symbols.count)
    var markCount: Int32 = 1
    for key in keys {
      for symbol in [key.second, key.third] where symbol >= 0 && numbers[Int(symbol)] == 0 {
        numbers[Int(symbol)] = markCount
        markCount += 1
      }
    }
    let marks = FrozenLists<Int32>(count: count) { add in
      for (symbol, entry) in symbols.enumerated() where numbers[symbol] > 0 {
        for word in entry.words { add(Int(word), numbers[symbol]) }
      }
    }
    let whole = FrozenLists<Int32>(count: count) { add in
      for (pattern, key) in keys.enumerated() where patterns[pattern].isOneSymbol {
        for word in symbols[Int(key.symbol)].words { add(Int(word), patterns[pattern].probe) }
      }
    }
    let candidates = FrozenLists<Candidate>(count: count) { add in
      for (pattern, key) in keys.enumerated() where !patterns[pattern].isOneSymbol {
        let candidate = Candidate(
          pattern: Int32(pattern), second: key.second < 0 ? 0 : numbers[Int(key.second)],
          third: key.third < 0 ? 0 : numbers[Int(key.third)])
        for word in symbols[Int(key.symbol)].words { add(Int(word), candidate) }
      }
    }
    lines = Frozen(
      (0...count).map {
        Line(marks: marks.starts[$0], whole: whole.starts[$0], candidates: candidates.starts[$0])
      })
    self.marks = marks.values
    self.whole = whole.values
    self.candidates = candidates.values
    self.markCount = Int(markCount)
  }
}
