/// The lists of `WordLines`, each by word, as they are collected.
struct WordLists {
  /// A pattern, and what is asked of it before it is tried: a cell of marks, or its place in `WantedProbes`.
  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    let detail: Int32
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
    candidates = all.candidates(waiting: false) { _, key in
      let (second, third) = (key.second < 0 ? 0 : numbers[Int(key.second)], key.third < 0 ? 0 : numbers[Int(key.third)])
      return WordLines.cell(second: second, third: third)
    }
    waiting = all.candidates(waiting: true) { pattern, _ in
      WantedProbes.place(of: pattern.probe, crosses: pattern.crosses, probeCount: probes.count)
    }
  }

  /// By symbol the number of its mark, or 0.
  private static func numberMarks(_ keys: [PatternKey], _ symbolCount: Int) -> (numbers: [Int32], count: Int32) {
    var numbers = [Int32](repeating: 0, count: symbolCount)
    var count: Int32 = 1
    for key in keys {
      for symbol in [key.second, key.third] where symbol >= 0 && numbers[Int(symbol)] == 0 && count < markLimit {
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

    func candidates(
      waiting: Bool, _ detail: (PatternProgram, PatternKey) -> Int32
    ) -> FrozenLists<Candidate> {
      FrozenLists(count: wordCount) { add in
        for (number, key) in keys.enumerated() {
          let pattern = patterns[number]
          guard !pattern.isOneSymbol, waits(pattern) == waiting else { continue }
          let candidate = Candidate(pattern: Int32(number), detail: detail(pattern, key))
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
  func append(_ index: Int, to cells: inout [Int32]) -> UInt16 {
    append(index, to: &cells) { candidate, cells in
      cells.append(candidate.pattern)
      cells.append(candidate.detail)
    }
  }
}
