/// Finds all hits of a table's patterns in a reading. Reusable: it keeps its memory from reply to reply.
///
/// The words of all patterns are found in one pass. Then, clause by clause, every word of a pattern's key makes the pattern
/// a candidate, provided that its other required words stand in the clause as well; only candidates are verified, at all
/// positions at once where the clauses in question fit into a machine word.
struct Matcher: ~Copyable {
  var occurrences = Occurrences()
  private(set) var hits: HitList
  private let table: PatternTable
  /// The words of the reading by clauses, good until the next `match`.
  private(set) var words = ClauseWords()
  private var sieve: CandidateSieve
  private var windows: WindowVerifier
  /// The clauses for which `windows` is made ready, and whether they fit into a window.
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

  mutating func match(in reading: borrowing TextReading) {
    hits.clear()
    windows.beginReply()
    plain.beginReply()
    words.arrange(occurrences, in: reading)
    windowClauses = 0..<0
    for clause in 0..<reading.clauses.count {
      let range = words.range(ofClause: clause)
      if range.isEmpty { continue }
      sieve.sift(range, of: words, clause, &hits)
      tryCandidates(clause, reading)
      tryCrossing(clause, reading)
    }
    hits.deal()
    textBase += Int64(reading.scalars.count) + 1
  }

  private mutating func tryCandidates(_ clause: Int, _ reading: borrowing TextReading) {
    if sieve.candidates.count == 0 { return }
    openWindow(clause..<clause + 1, reading)
    if hasWindow { sieve.thin(windows) }
    let end = reading.clauses[clause].end
    for index in 0..<sieve.candidates.count {
      let candidate = sieve.candidates[index]
      if table.patterns.base[Int(candidate.pattern)].crosses {
        crossing.append(candidate)
      } else {
        verify(candidate.pattern, candidate.position, clause..<clause + 1, end, reading)
      }
    }
  }

  private mutating func tryCrossing(_ clause: Int, _ reading: borrowing TextReading) {
    for index in 0..<crossing.count {
      let candidate = crossing[index]
      let program = table.patterns.base[Int(candidate.pattern)]
      guard clause >= Int(program.leastCrossedBefore) else { continue }
      let other = clause + Int(program.farStep)
      guard other >= 0, other < reading.clauses.count else { continue }
      if program.far >= 0, !words.has(program.far, inClause: other, table) { continue }
      let first = max(0, clause - Int(program.mostCrossedBefore))
      let latest = clause - Int(program.leastCrossedBefore)
      let last = latest + Int(program.mostCrossedBefore + program.mostCrossedAfter)
      let clauses = first..<min(reading.clauses.count, last + 1)
      verify(candidate.pattern, candidate.position, clauses, reading.clauses[latest].end, reading)
    }
    crossing.clear()
  }

  /// Tries every start from which the pattern can reach its key at `position`, unless it was tried for an earlier key.
  ///
  /// - Parameters:
  ///   - clauses: in which the matches lie.
  ///   - limit: the last position at which one can start.
  private mutating func verify(
    _ number: Int32, _ position: Int32, _ clauses: Range<Int>, _ limit: Int32, _ reading: borrowing TextReading
  ) {
    let program = table.patterns.base[Int(number)]
    let tried = Int32(max(triedUpTo[Int(number)] - textBase, -1)) + 1
    let first = max(position - program.mostBefore, reading.clauses[clauses.lowerBound].start, tried)
    let last = min(position - program.leastBefore, limit)
    guard first <= last else { return }
    triedUpTo[Int(number)] = textBase + Int64(last)
    openWindow(clauses, reading)
    if hasWindow {
      matchInWindow(program, first...last, reading)
    } else {
      plain.match(program, first...last, reading.clauses[clauses.upperBound - 1].end, reading, occurrences, &hits)
    }
  }

  private mutating func openWindow(_ clauses: Range<Int>, _ reading: borrowing TextReading) {
    if clauses == windowClauses { return }
    windowClauses = clauses
    let window = usesWindows ? Window(clauses.lowerBound, clauses.upperBound - 1, of: reading) : nil
    hasWindow = window != nil
    guard let window else { return }
    let range = Int(words.firsts[clauses.lowerBound])..<Int(words.firsts[clauses.upperBound])
    windows.begin(window, range, of: words)
  }

  private mutating func matchInWindow(
    _ program: PatternProgram, _ positions: ClosedRange<Int32>, _ reading: borrowing TextReading
  ) {
    let window = windows.window
    let all = (Window.bit(positions.upperBound - window.start) &<< 1) &- Window.bit(positions.lowerBound - window.start)
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
      record(program, start + window.start, end + window.start, probe.wantsGaps, reading)
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
