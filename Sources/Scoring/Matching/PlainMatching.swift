/// Matches in clauses that are too long for a window: one start after the other, by the plain `Verifier`.
struct PlainMatching: ~Copyable {
  private let table: PatternTable
  private var memo = Scratch<UInt64>(capacity: 1)
  private var lastRun: UInt64 = 0
  private(set) var stepCount = 0

  init(for table: PatternTable) { self.table = table }

  mutating func beginReply() { stepCount = 0 }

  /// Records the matches that begin in `starts` and end at `limit` at the latest.
  mutating func match(
    _ program: PatternProgram, _ starts: ClosedRange<Int32>, _ limit: Int32, _ reading: borrowing TextReading,
    _ occurrences: borrowing Occurrences, _ hits: inout HitList
  ) {
    let end = min(limit, starts.upperBound + program.mostLength)
    let cells = Int(program.opCount) * Int(end - starts.lowerBound + 1)
    if cells > memo.count { memo.fill(cells, with: 0) }
    if lastRun > 1 << 31 { restartRuns() }
    let probe = table.probes.base[Int(program.probe)]
    var verifier = Verifier(
      table: table, reading: reading, occurrences: occurrences, memo: memo.base, lastRun: lastRun)
    verifier.begin(program, start: starts.lowerBound, end: end, prefersLongest: probe.prefersLongest)
    for start in starts {
      if program.beginsWithWord, occurrences.heads[Int(start)] < 0 { continue }
      let scalar = reading.scalars[Int(start)]
      if scalar == TextReading.bound || scalar == TextReading.space { continue }
      let found = verifier.end(program.entry, start)
      guard found > start else { continue }
      let wantsGaps = probe.wantsGaps && program.hasGap
      let gaps = wantsGaps ? verifier.gaps(program.entry, start, endingAt: found) : HitGaps()
      hits.record(
        Hit(probe: program.probe, start: start, end: found, clause: reading.clauseOf[Int(start)], gaps: gaps))
    }
    stepCount += verifier.stepCount
    lastRun = verifier.lastRun
  }

  /// Long before the number of a run no longer fits into half a place of the memo.
  private mutating func restartRuns() {
    memo.fill(memo.count, with: 0)
    lastRun = 0
  }
}
