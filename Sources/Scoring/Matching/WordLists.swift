/// The lists of `WordLines`, each by word, as they are collected.
struct WordLists {
  /// A pattern, and what is asked of it before it is tried: cells of marks and their reach, or its place in
  /// `WantedProbes`.
  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    let detail: Int32
    var reach: Int32 = 0
  }

  /// More sets of words than this are no marks: candidates that need them are tried without.
  private static let markLimit: Int32 = 0x7FFF

  let marks: FrozenLists<Int32>
  let whole: FrozenLists<Int32>
  let candidates: FrozenLists<Candidate>
  let waitingWhole: FrozenLists<Int32>
  let waiting: FrozenLists<Candidate>
  let markCount: Int32

  init(
    _ symbols: [Vocabulary.Symbol], wordCount count: Int, _ patterns: [PatternProgram], _ keys: [PatternKey],
    _ probes: [PatternTable.Probe]
  ) {
    let all = Source(symbols: symbols, wordCount: count, patterns: patterns, keys: keys, probes: probes)
    let (numbers, markCount) = Self.numberMarks(all.keys(where: { !all.waits($0) }), symbols.count)
    self.markCount = markCount
    marks = FrozenLists(count: count) { add in
      for (symbol, entry) in symbols.enumerated() where numbers[symbol] > 0 {
        for word in entry.words { add(Int(word), numbers[symbol]) }
      }
    }
    whole = all.whole(waiting: false)
    waitingWhole = all.whole(waiting: true)
    candidates = all.candidates(waiting: false) { pattern, key in
      func number(_ mark: PatternKey.Mark?) -> Int32 { Self.number(of: mark, numbers) }
      return Candidate(
        pattern: pattern, detail: WordLines.cell(second: number(key.second), third: number(key.third)),
        reach: MarkReach.cell(second: MarkReach(key.second), third: MarkReach(key.third)))
    }
    waiting = all.candidates(waiting: true) { pattern, _ in
      let program = patterns[Int(pattern)]
      return Candidate(
        pattern: pattern,
        detail: WantedProbes.place(of: program.probe, crosses: program.crosses, probeCount: probes.count))
    }
  }

  private static func number(of mark: PatternKey.Mark?, _ numbers: [Int32]) -> Int32 {
    switch mark?.sign {
    case .word(let symbol): numbers[Int(symbol)]
    case .anchor(.clauseStart): WordLines.clauseStarts
    case .anchor(.clauseEnd): WordLines.clauseEnds
    case .anchor(.replyStart): WordLines.replyStart
    case .anchor(.replyEnd): WordLines.replyEnd
    case .ending(.question): WordLines.questions
    case .ending(.exclamation): WordLines.exclamations
    case nil: 0
    }
  }

  /// By symbol the number of its mark, or 0.
  private static func numberMarks(_ keys: [PatternKey], _ symbolCount: Int) -> (numbers: [Int32], count: Int32) {
    var numbers = [Int32](repeating: 0, count: symbolCount)
    var count = WordLines.firstWordMark
    for key in keys {
      for mark in [key.second, key.third] {
        guard case .word(let symbol)? = mark?.sign, numbers[Int(symbol)] == 0, count < markLimit else { continue }
        numbers[Int(symbol)] = count
        count += 1
      }
    }
    return (numbers, count)
  }
}

extension WordLists {
  /// All patterns, and the words with which each can begin.
  private struct Source {
    let symbols: [Vocabulary.Symbol]
    let wordCount: Int
    let patterns: [PatternProgram]
    let keys: [PatternKey]
    let probes: [PatternTable.Probe]

    func waits(_ pattern: PatternProgram) -> Bool { probes[Int(pattern.probe)].waits }

    func keys(where isMeant: (PatternProgram) -> Bool) -> [PatternKey] {
      zip(patterns, keys).filter { isMeant($0.0) }.map(\.1)
    }

    /// Probes of the patterns that are one symbol and no more.
    func whole(waiting: Bool) -> FrozenLists<Int32> {
      FrozenLists(count: wordCount) { add in
        for (pattern, key) in zip(patterns, keys) where pattern.isOneSymbol && waits(pattern) == waiting {
          for word in symbols[Int(key.symbol)].words { add(Int(word), pattern.probe) }
        }
      }
    }

    func candidates(waiting: Bool, _ candidate: (Int32, PatternKey) -> Candidate) -> FrozenLists<Candidate> {
      FrozenLists(count: wordCount) { add in
        for (number, key) in keys.enumerated() {
          let pattern = patterns[number]
          guard !pattern.isOneSymbol, waits(pattern) == waiting else { continue }
          let candidate = candidate(Int32(number), key)
          for word in symbols[Int(key.symbol)].words { add(Int(word), candidate) }
        }
      }
    }
  }
}

extension FrozenLists {
  /// Appends the list of `index` cell by cell and returns its length.
  func append(_ index: Int, to cells: inout [Int32], _ write: (Element, inout [Int32]) -> Void) -> UInt16 {
    let range = Int(starts[index])..<Int(starts[index + 1])
    precondition(range.count <= UInt16.max, "more patterns with one word than any rubrics have")
    for place in range { write(values[place], &cells) }
    return UInt16(range.count)
  }
}

extension FrozenLists<Int32> {
  func append(_ index: Int, to cells: inout [Int32]) -> UInt16 { append(index, to: &cells) { $1.append($0) } }
}

extension FrozenLists<WordLists.Candidate> {
  func append(_ index: Int, withReach: Bool, to cells: inout [Int32]) -> UInt16 {
    append(index, to: &cells) { candidate, cells in
      cells.append(candidate.pattern)
      cells.append(candidate.detail)
      if withReach { cells.append(candidate.reach) }
    }
  }
}
