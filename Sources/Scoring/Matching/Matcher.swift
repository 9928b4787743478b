/// Finds all hits of a table's patterns in a reading. Reusable: it keeps its memory from reply to reply.
///
/// The words of all patterns are found in one pass. Then every word of a pattern's key makes the pattern a candidate,
/// provided that its other required words stand where the pattern allows them; only candidates are verified, at all
/// positions at once where the clauses in question fit into a machine word.
///
/// Probes that wait are left out until somebody wants them: most conditions are never asked.
struct Matcher: ~Copyable {
  var occurrences = Occurrences()
  private(set) var hits: HitList
  private let table: PatternTable
  /// The words of the reading by clauses, good until the next `match`.
  private(set) var words = ClauseWords()
  private var sieve: CandidateSieve
  private var wanted: WantedProbes
  private var windows: WindowVerifier
  /// The clauses for which `windows` is made ready, or some that fit into none.
  private var windowClauses: Range<Int> = 0..<0
  private var hasWindow = false
  private var plain: PlainMatching
  /// For each pattern, up to where starts have been tried; counted over all readings, so that nothing need be cleared.
  private var triedUpTo = Scratch<Int64>()
  private var textBase: Int64 = 1
  /// Candidates of the clause whose matches run into another: they come last, since they need other windows.
  private var crossing = Scratch<CandidateSieve.Candidate>()

  private let usesWindows: Bool

  /// - Parameter usesWindows: false has the plain verifier do all the work, to compare with.
  init(for table: PatternTable, usesWindows: Bool = true) {
    self.table = table
    self.usesWindows = usesWindows
    hits = HitList(probeCount: table.probeCount)
    sieve = CandidateSieve(for: table)
    wanted = WantedProbes(for: table)
    windows = WindowVerifier(for: table)
    plain = PlainMatching(for: table)
    triedUpTo.fill(table.patterns.count, with: 0)
  }

  /// Instructions run for the last reading: what the tests of linear growth count.
  var stepCount: Int { windows.stepCount + plain.stepCount }

  /// Indices in `hits` of a probe's hits, by (start, end).
  @inline(__always)
  func hits(of probe: Int32) -> Range32 { hits.range(of: probe) }

  /// Finds the words; built-in expressions may be added to `occurrences` before `match`.
  mutating func findWords(in reading: borrowing TextReading) {
    occurrences.find(with: table.tree, in: reading)
  }

  /// Finds the hits of all probes but those that wait.
  mutating func match(in reading: borrowing TextReading) {
    begin(in: reading)
    finish(in: reading)
  }

  /// The first half of `match`: the hits are found but only known as `found`. Now `want` may be called.
  mutating func begin(in reading: borrowing TextReading) {
    hits.clear()
    wanted.clear()
    windows.beginReply()
    plain.beginReply()
    words.arrange(occurrences, in: reading, table)
    windowClauses = 0..<0
    var first = 0
    while first < reading.clauses.count {
      let clauses = stretch(from: first, reading)
      match(clauses, reading)
      first = clauses.upperBound
    }
  }

  /// Asks for the hits of a probe that waits in these clauses, as bits of `WantedProbes`.
  mutating func want(_ probe: Int32, in clauses: UInt64) { wanted.want(probe, in: clauses) }

  /// Finds what is wanted and makes all hits known.
  mutating func finish(in reading: borrowing TextReading) {
    for clause in 0..<reading.clauses.count where wanted.anywhere & WantedProbes.bits(clause, clause) != 0 {
      let range = words.range(ofClause: clause)
      if range.isEmpty { continue }
      for index in range { table.lines.record(waiting: words.all[index], clause, wanted, &hits) }
      sieve.clear()
      sieve.sift(waiting: range, of: words, clause, wanted)
      sieve.fetch(triedUpTo.base)
      _ = tryCandidates(from: 0, of: clause, reading)
    }
    hits.deal()
    textBase += Int64(reading.scalars.count) + 1
  }

  /// As many clauses from one on as fit into a window, at least that one: mostly the whole reply, so that what is found
  /// for one clause is known for the others.
  private func stretch(from first: Int, _ reading: borrowing TextReading) -> Range<Int> {
    let limit = reading.clauses[first].start + Window.longest
    var end = first + 1
    while end < reading.clauses.count, reading.clauses[end].end <= limit { end += 1 }
    return first..<end
  }

  private mutating func match(_ clauses: Range<Int>, _ reading: borrowing TextReading) {
    sieve.clear()
    sieve.sift(clauses, of: reading, words)
    sieve.fetch(triedUpTo.base)
    var candidate = 0
    for clause in clauses {
      for index in words.range(ofClause: clause) { table.lines.record(words.all[index], clause, &hits) }
      candidate = tryCandidates(from: candidate, of: clause, reading)
    }
  }

  /// Tries the candidates of one clause, in order from one on, and returns the first of the next.
  private mutating func tryCandidates(
    from first: Int, of clause: Int, _ reading: borrowing TextReading
  ) -> Int {
    let bounds = reading.clauses[clause]
    var next = first
    while next < sieve.candidates.count, sieve.candidates[next].position < bounds.end {
      let candidate = sieve.candidates[next]
      next += 1
      let program = table.patterns.base[Int(candidate.pattern)]
      if program.crosses {
        crossing.append(candidate)
      } else if let starts = untried(candidate, program, bounds.start, bounds.end) {
        openWindow(clause..<clause + 1, reading)
        match(program, starts, bounds.end, reading)
      }
    }
    tryCrossing(clause, reading)
    return next
  }

  private mutating func tryCrossing(_ clause: Int, _ reading: borrowing TextReading) {
    for index in 0..<crossing.count {
      let candidate = crossing[index]
      let program = table.patterns.base[Int(candidate.pattern)]
      let crossing = table.crossings[Int(candidate.pattern)]
      guard clause >= Int(crossing.leastBefore) else { continue }
      let other = clause + Int(crossing.farStep)
      guard other >= 0, other < reading.clauses.count else { continue }
      if crossing.far >= 0, !words.has(crossing.far, inClause: other, table) { continue }
      let first = max(0, clause - Int(crossing.mostBefore))
      let latest = clause - Int(crossing.leastBefore)
      let last = latest + Int(crossing.mostBefore + crossing.mostAfter)
      let clauses = first..<min(reading.clauses.count, last + 1)
      let start = reading.clauses[first].start
      guard let starts = untried(candidate, program, start, reading.clauses[latest].end) else { continue }
      openWindow(clauses, reading)
      match(program, starts, reading.clauses[clauses.upperBound - 1].end, reading)
    }
    crossing.clear()
  }

  /// Every start from which a pattern can reach its key, unless it was tried for an earlier key.
  ///
  /// - Parameters:
  ///   - floor: the first position at which a match can start.
  ///   - limit: the last one.
  @inline(__always)
  private mutating func untried(
    _ candidate: CandidateSieve.Candidate, _ program: PatternProgram, _ floor: Int32, _ limit: Int32
  ) -> ClosedRange<Int32>? {
    let triedUpTo = triedUpTo.base + Int(candidate.pattern)
    let tried = Int32(max(triedUpTo.pointee - textBase, -1)) + 1
    let first = max(candidate.position - program.mostBefore, floor, tried)
    let last = min(candidate.position - program.leastBefore, limit)
    guard first <= last else { return nil }
    triedUpTo.pointee = textBase + Int64(last)
    return ClosedRange(uncheckedBounds: (first, last))
  }

  /// - Parameter end: of the clauses in which the matches lie, for which the window is open.
  @inline(__always)
  private mutating func match(
    _ program: PatternProgram, _ starts: ClosedRange<Int32>, _ end: Int32, _ reading: borrowing TextReading
  ) {
    if hasWindow {
      matchInWindow(program, starts, reading)
    } else {
      plain.match(program, starts, end, reading, occurrences, &hits)
    }
  }

  /// Makes ready a window in which these clauses lie, if there is one.
  @inline(__always)
  private mutating func openWindow(_ clauses: Range<Int>, _ reading: borrowing TextReading) {
    if clauses.lowerBound >= windowClauses.lowerBound, clauses.upperBound <= windowClauses.upperBound { return }
    openOther(clauses, reading)
  }

  private mutating func openOther(_ clauses: Range<Int>, _ reading: borrowing TextReading) {
    let start = reading.clauses[clauses.lowerBound].start
    hasWindow = usesWindows && reading.clauses[clauses.upperBound - 1].end <= start + Window.longest
    windowClauses = hasWindow ? stretch(from: clauses.lowerBound, reading) : clauses
    guard hasWindow else { return }
    windows.begin(Window(windowClauses, of: reading), words.range(ofClauses: windowClauses), of: words)
  }

  private mutating func matchInWindow(
    _ program: PatternProgram, _ positions: ClosedRange<Int32>, _ reading: borrowing TextReading
  ) {
    let base = windows.start
    let all = (Window.bit(positions.upperBound - base) &<< 1) &- Window.bit(positions.lowerBound - base)
    var starts = windows.starts(of: program, among: all)
    guard starts != 0 else { return }
    var ends = windows.ends(of: program, from: starts, reading)
    guard ends != 0 else { return }
    let isOne = starts & (starts &- 1) == 0
    while starts != 0 {
      let start = Int32(starts.trailingZeroBitCount)
      if !isOne { ends = windows.ends(of: program, from: Window.bit(start), reading) }
      starts &= starts &- 1
      let probe = table.probes.base[Int(program.probe)]
      let end = Int32(probe.prefersLongest ? 63 - ends.leadingZeroBitCount : ends.trailingZeroBitCount)
      guard ends != 0, end > start else { continue }
      record(program, start + base, end + base, probe.wantsGaps, reading)
    }
  }

  private mutating func record(
    _ program: PatternProgram, _ start: Int32, _ end: Int32, _ wantsGaps: Bool, _ reading: borrowing TextReading
  ) {
    let gaps =
      wantsGaps && program.hasGap ? windows.gaps(of: program, from: start, to: end, reading) : HitGaps()
    hits.record(
      Hit(probe: program.probe, start: start, end: end, clause: reading.clauseOf[Int(start)], gaps: gaps))
  }
}
