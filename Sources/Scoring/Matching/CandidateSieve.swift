import CPrefetch

/// Patterns worth a try: those of whose key a word stands in a clause, with a word of each of their marks where the
/// pattern allows it; or those that wait and are asked for.
///
/// Of some hundred patterns that the words of a reply name, a handful is left. Nearly every look into the tables misses
/// the nearest caches, so the work is done in short loops whose steps do not wait for each other.
struct CandidateSieve: ~Copyable {
  /// A pattern to be tried where a word of its key stands.
  struct Candidate: BitwiseCopyable {
    let pattern: Int32
    let position: Int32
  }

  private let table: PatternTable
  private let lines: UnsafePointer<WordLines.Line>
  private let cells: UnsafePointer<Int32>
  /// By mark a bit for each position of the stretch at which a word of it begins; all 0 between stretches, but the first.
  private var marks = Scratch<UInt64>()
  private let reach = MarkReach.Positions()
  private(set) var candidates = Scratch<Candidate>()

  init(for table: PatternTable) {
    self.table = table
    lines = table.lines.lines.base
    cells = table.lines.cells.base
    marks.fill(table.lines.markCount, with: 0)
    marks[0] = .max
  }

  mutating func clear() { candidates.clear() }

  /// Adds the candidates of a few clauses that fit into a window, or of one that is too long for it; there a mark may
  /// stand anywhere.
  mutating func sift(_ clauses: Range<Int>, of reading: borrowing TextReading, _ words: borrowing ClauseWords) {
    let range = words.range(ofClauses: clauses)
    let start = reading.clauses[clauses.lowerBound].start
    let isWide = reading.clauses[clauses.upperBound - 1].end > start + Window.longest
    tick(range, words, start, isWide)
    tick(clauses, of: reading, start, isWide)
    for clause in clauses {
      let bounds = reading.clauses[clause]
      let inside = isWide ? .max : Window.bit(bounds.end - start) &<< 1 &- Window.bit(bounds.start - start)
      sift(words.range(ofClause: clause), words, start, inside, isWide ? .max : 0)
    }
    untick(range, words)
  }

  /// - Parameters:
  ///   - inside: the clause's positions.
  ///   - wide: positions that are in reach from everywhere.
  @inline(__always)
  private mutating func sift(
    _ range: Range<Int>, _ words: borrowing ClauseWords, _ start: Int32, _ inside: UInt64, _ wide: UInt64
  ) {
    let marks = marks.base
    for index in range {
      let word = words.all.base[index]
      let line = lines[Int(word.word)]
      // Where everything is in reach, so is what a key elsewhere has in reach.
      let key = wide == 0 ? Int(word.start - start) : 0
      candidates.makeRoom(for: Int(line.candidates))
      for place in stride(from: line.candidateStart, to: line.waitingWholeStart, by: 3) {
        let (second, third) = WordLines.marks(of: cells[place + 1])
        let cell = cells[place + 2]
        let seconds = marks[second] & inside & (reach.inReach(cell, 0, of: key) | wide)
        let thirds = marks[third] & inside & (reach.inReach(cell, 16, of: key) | wide)
        candidates.appendInRoom(
          Candidate(pattern: cells[place], position: word.start), kept: seconds != 0 && thirds != 0 ? 1 : 0)
      }
    }
  }

  /// Adds the candidates of a clause among the probes that wait: of them count only those that are wanted in it, or
  /// where they run across bounds in any.
  mutating func sift(
    waiting range: Range<Int>, of words: borrowing ClauseWords, _ clause: Int, _ wanted: borrowing WantedProbes
  ) {
    for index in range {
      let word = words.all.base[index]
      let line = lines[Int(word.word)]
      candidates.makeRoom(for: Int(line.waiting))
      for place in stride(from: line.waitingStart, to: line.waitingStart + 2 * Int(line.waiting), by: 2) {
        candidates.appendInRoom(
          Candidate(pattern: cells[place], position: word.start), kept: wanted.wants(cells[place + 1], clause) ? 1 : 0)
      }
    }
  }

  private mutating func tick(
    _ range: Range<Int>, _ words: borrowing ClauseWords, _ start: Int32, _ isWide: Bool
  ) {
    let places = marks.base
    for index in range {
      let word = words.all.base[index]
      let bit = isWide ? 1 : Window.bit(word.start - start)
      let line = lines[Int(word.word)]
      for place in Int(line.start)..<line.wholeStart { places[Int(cells[place])] |= bit }
    }
  }

  /// The marks that are no words.
  private mutating func tick(
    _ clauses: Range<Int>, of reading: borrowing TextReading, _ start: Int32, _ isWide: Bool
  ) {
    var (starts, ends, questions, exclamations) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    for number in clauses where !isWide {
      let clause = reading.clauses[number]
      let (startBit, endBit) = (Window.bit(clause.start - start), Window.bit(clause.end - start))
      starts |= startBit
      ends |= endBit
      let all = (endBit &<< 1) &- startBit
      if clause.ending.contains(.question) { questions |= all }
      if clause.ending.contains(.exclamation) { exclamations |= all }
    }
    let isLast = clauses.upperBound == reading.clauses.count
    let replyEnd = isLast ? Window.bit(reading.clauses[clauses.upperBound - 1].end - start) : 0
    let places = marks.base
    places[Int(WordLines.clauseStarts)] = isWide ? .max : starts
    places[Int(WordLines.clauseEnds)] = isWide ? .max : ends
    places[Int(WordLines.replyStart)] = isWide ? .max : clauses.lowerBound == 0 ? 1 : 0
    places[Int(WordLines.replyEnd)] = isWide ? .max : replyEnd
    places[Int(WordLines.questions)] = isWide ? .max : questions
    places[Int(WordLines.exclamations)] = isWide ? .max : exclamations
  }

  private mutating func untick(_ range: Range<Int>, _ words: borrowing ClauseWords) {
    let places = marks.base
    for index in range {
      let line = lines[Int(words.all.base[index].word)]
      for place in Int(line.start)..<line.wholeStart { places[Int(cells[place])] = 0 }
    }
  }

  /// Sends for what will be looked at when the candidates are tried: all patterns, all instructions, and what the first
  /// of these ask for.
  func fetch(_ tried: UnsafeMutablePointer<Int64>) {
    let (patterns, ops, bits) = (table.patterns.base, table.ops.base, table.symbols.bits.base)
    for candidate in candidates.buffer {
      prefetch(patterns + Int(candidate.pattern))
      prefetch(tried + Int(candidate.pattern))
    }
    for candidate in candidates.buffer { prefetch(ops + Int(patterns[Int(candidate.pattern)].entry)) }
    for candidate in candidates.buffer {
      let entry = ops + Int(patterns[Int(candidate.pattern)].entry)
      // Whatever is no symbol sends for something that nobody needs. A program has two instructions or more.
      prefetch(bits + Int(entry[0].operand))
      prefetch(bits + Int(entry[-1].operand))
    }
  }
}

/// Patterns that are nothing but one word: they are hits at once.
extension WordLines {
  @inline(__always)
  func record(_ word: ClauseWords.ClauseWord, _ clause: Int, _ hits: inout HitList) {
    let line = lines.base[Int(word.word)]
    for place in line.wholeStart..<line.candidateStart { record(cells.base[place], word, clause, &hits) }
  }

  /// Of probes that wait those that are wanted.
  @inline(__always)
  func record(
    waiting word: ClauseWords.ClauseWord, _ clause: Int, _ wanted: borrowing WantedProbes, _ hits: inout HitList
  ) {
    let line = lines.base[Int(word.word)]
    for place in line.waitingWholeStart..<line.waitingStart where wanted.wants(cells.base[place], clause) {
      record(cells.base[place], word, clause, &hits)
    }
  }

  @inline(__always)
  private func record(_ probe: Int32, _ word: ClauseWords.ClauseWord, _ clause: Int, _ hits: inout HitList) {
    hits.record(Hit(probe: probe, start: word.start, end: word.end, clause: Int32(clause), gaps: HitGaps()))
  }
}
