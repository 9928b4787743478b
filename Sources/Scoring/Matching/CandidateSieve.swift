import CPrefetch

/// Patterns worth a try in one clause: those of whose key a word stands there, and a word of each of their marks; or
/// those that wait and are asked for.
///
/// Of some hundred patterns that the words of a clause name, a handful is left. Nearly every look into the tables misses
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
  /// By mark: the number of the clause in which it was ticked last, counted round to 255.
  private var marks = Scratch<UInt8>()
  private var clauseMark: UInt8 = 0
  private(set) var candidates = Scratch<Candidate>()

  init(for table: PatternTable) {
    self.table = table
    lines = table.lines.lines.base
    cells = table.lines.cells.base
    marks.fill(table.lines.markCount, with: 0)
  }

  /// Leaves the candidates of a clause with these of the reply's words; patterns that are nothing but one of the words
  /// are hits at once.
  mutating func sift(_ range: Range<Int>, of words: borrowing ClauseWords, _ clause: Int, _ hits: inout HitList) {
    tick(range, words)
    let (marks, mark) = (marks.base, clauseMark)
    candidates.clear()
    for index in range {
      let word = words.all.base[index]
      let line = lines[Int(word.word)]
      for place in line.wholeStart..<line.candidateStart { record(cells[place], word, clause, &hits) }
      candidates.makeRoom(for: Int(line.candidates))
      for place in stride(from: line.candidateStart, to: line.waitingWholeStart, by: 2) {
        let (second, third) = WordLines.marks(of: cells[place + 1])
        let isTicked = (marks[second] ^ mark) | (marks[third] ^ mark) == 0
        candidates.appendInRoom(Candidate(pattern: cells[place], position: word.start), kept: isTicked ? 1 : 0)
      }
    }
  }

  /// The same for the probes that wait: of them count only those that are wanted in this clause, or where they run
  /// across bounds in any.
  mutating func sift(
    waiting range: Range<Int>, of words: borrowing ClauseWords, _ clause: Int, _ wanted: borrowing WantedProbes,
    _ hits: inout HitList
  ) {
    candidates.clear()
    for index in range {
      let word = words.all.base[index]
      let line = lines[Int(word.word)]
      for place in line.waitingWholeStart..<line.waitingStart where wanted.wants(cells[place], clause) {
        record(cells[place], word, clause, &hits)
      }
      candidates.makeRoom(for: Int(line.waiting))
      for place in stride(from: line.waitingStart, to: line.waitingStart + 2 * Int(line.waiting), by: 2) {
        candidates.appendInRoom(
          Candidate(pattern: cells[place], position: word.start), kept: wanted.wants(cells[place + 1], clause) ? 1 : 0)
      }
    }
  }

  @inline(__always)
  private func record(_ probe: Int32, _ word: ClauseWords.ClauseWord, _ clause: Int, _ hits: inout HitList) {
    hits.record(Hit(probe: probe, start: word.start, end: word.end, clause: Int32(clause), gaps: HitGaps()))
  }

  /// Ticks the marks of a clause's words, and the one that every clause has.
  private mutating func tick(_ range: Range<Int>, _ words: borrowing ClauseWords) {
    if clauseMark == .max {
      marks.fill(marks.count, with: 0)
      clauseMark = 0
    }
    clauseMark += 1
    marks[0] = clauseMark
    let places = marks.base
    for index in range {
      let line = lines[Int(words.all.base[index].word)]
      for place in Int(line.start)..<line.wholeStart { places[Int(cells[place])] = clauseMark }
    }
  }

  /// Drops candidates that begin with a symbol of which no word is in the window.
  ///
  /// The instructions of all are sent for before the first is run.
  mutating func thin(_ windows: borrowing WindowVerifier) {
    let (patterns, ops) = (table.patterns.base, table.ops.base)
    var kept = 0
    for index in 0..<candidates.count {
      let candidate = candidates.base[index]
      let program = patterns[Int(candidate.pattern)]
      let first = program.first
      prefetch(ops + Int(program.entry))
      candidates.base[kept] = candidate
      kept += first < 0 || windows.mayHold(first) ? 1 : 0
    }
    candidates.resize(kept)
  }
}
