/// Finds all hits of a table's patterns in a reading. Reusable: it keeps its memory from reply to reply.
///
/// The words of all patterns are found in one pass. Then, clause by clause, every word that is the key of a pattern makes
/// that pattern a candidate, provided that its second word stands in the clause as well; only candidates are verified.
struct Matcher: ~Copyable {
  var occurrences = Occurrences()
  private(set) var hits = Scratch<Hit>()
  /// Where the hits of each probe begin and end in `hits`.
  private var hitRanges = Scratch<Range32>()
  private var sketch: ClauseSketch
  /// For each pattern, up to where starts have been tried; counted over all readings, so that nothing need be cleared.
  private var triedUpTo = Scratch<Int64>()
  private var textBase: Int64 = 1
  private var memo = Scratch<UInt64>(capacity: 1024)
  private var lastRun: UInt64 = 0
  private(set) var stepCount = 0

  init(for table: PatternTable) {
    hitRanges.fill(table.probeCount, with: Range32(start: 0, end: 0))
    sketch = ClauseSketch(for: table)
    triedUpTo.fill(table.patterns.count, with: 0)
  }

  /// Indices in `hits` of a probe's hits, by (start, end).
  @inline(__always)
  func hits(of probe: Int32) -> Range32 { hitRanges[Int(probe)] }

  /// Finds the words; built-in expressions may be added to `occurrences` before `match`.
  mutating func findWords(_ table: PatternTable, in reading: borrowing TextReading) {
    occurrences.find(with: table.automaton, in: reading)
  }

  mutating func match(_ table: PatternTable, in reading: borrowing TextReading) {
    forgetHits()
    stepCount = 0
    guard reading.clauses.count > 0, table.patterns.count > 0 else { return }
    if lastRun > 1 << 31 { restartRuns() }
    var verifier = Verifier(
      table: table, reading: reading, occurrences: occurrences, memo: memo.base, lastRun: lastRun,
      marks: sketch.marks.base)
    for clause in 0..<reading.clauses.count {
      let bounds = reading.clauses[clause]
      sketch.begin(bounds, isFirst: clause == 0, isLast: clause == reading.clauses.count - 1)
      markSymbols(table, Int(bounds.start)..<Int(bounds.end))
      tryCandidates(table, reading, Int(bounds.start)..<Int(bounds.end), &verifier)
    }
    stepCount = verifier.stepCount
    lastRun = verifier.lastRun
    sortHits()
    textBase += Int64(reading.scalars.count) + 1
  }

  /// Long before the number of a run no longer fits into half a place of the memo.
  private mutating func restartRuns() {
    memo.fill(memo.count, with: 0)
    lastRun = 0
  }

  private mutating func forgetHits() {
    for index in 0..<hits.count { hitRanges[Int(hits[index].probe)] = Range32(start: 0, end: 0) }
    hits.clear()
  }

  private mutating func sortHits() {
    hits.sort(by: Hit.precedes)
    var first = 0
    while first < hits.count {
      let probe = hits[first].probe
      var end = first + 1
      while end < hits.count, hits[end].probe == probe { end += 1 }
      hitRanges[Int(probe)] = Range32(start: Int32(first), end: Int32(end))
      first = end
    }
  }

  private mutating func markSymbols(_ table: PatternTable, _ clause: Range<Int>) {
    let (starts, values) = (table.symbolsOfWord.starts.base, table.symbolsOfWord.values.base)
    for position in clause {
      var index = occurrences.heads[position]
      while index >= 0 {
        let occurrence = occurrences.all[Int(index)]
        for member in starts[Int(occurrence.word)]..<starts[Int(occurrence.word) + 1] {
          sketch.mark(values[Int(member)], Int32(position), occurrence.end)
        }
        index = occurrence.next
      }
    }
  }

  private mutating func tryCandidates(
    _ table: PatternTable, _ reading: borrowing TextReading, _ clause: Range<Int>, _ verifier: inout Verifier
  ) {
    let (starts, values) = (table.candidatesOfWord.starts.base, table.candidatesOfWord.values.base)
    for position in clause {
      var index = occurrences.heads[position]
      while index >= 0 {
        let occurrence = occurrences.all[Int(index)]
        index = occurrence.next
        for place in starts[Int(occurrence.word)]..<starts[Int(occurrence.word) + 1] {
          let candidate = values[Int(place)]
          if candidate.second >= 0, !sketch.holds(candidate.second) { continue }
          verify(candidate.pattern, Int32(position), occurrence.end, table, reading, &verifier)
        }
      }
    }
  }

  /// Tries every start from which the pattern can reach its key at `position`, unless it was tried for an earlier key.
  private mutating func verify(
    _ number: Int32, _ position: Int32, _ keyEnd: Int32, _ table: PatternTable, _ reading: borrowing TextReading,
    _ verifier: inout Verifier
  ) {
    let program = table.patterns.base[Int(number)]
    if program.isOneSymbol {
      return record(program.probe, position, keyEnd, reading.clauseOf[Int(position)], HitGaps())
    }
    let tried = Int32(max(triedUpTo[Int(number)] - textBase, -1)) + 1
    if program.third >= 0, !sketch.holds(program.third) { return }
    let clause = reading.clauses[Int(reading.clauseOf[Int(position)])]
    let first = max(position - program.mostBefore, program.crosses ? 0 : clause.start, tried)
    let last = position - program.leastBefore
    guard first <= last else { return }
    triedUpTo[Int(number)] = textBase + Int64(last)
    if !program.crosses, !sketch.mayMatch(program, table.ops.base, from: first, to: last, table.language) { return }
    let end = min(program.crosses ? Int32(reading.scalars.count) : clause.end, last + program.mostLength)
    let cells = Int(program.opCount) * Int(end - first + 1)
    if cells > memo.count { memo.fill(cells, with: 0) }
    let longest = table.prefersLongest.base[Int(program.probe)]
    verifier.begin(
      program, start: first, end: end, prefersLongest: longest, memory: memo.base,
      sketchStart: program.crosses || !sketch.isUsable ? -1 : clause.start, sketchStamp: sketch.stamp)
    for start in first...last {
      if program.beginsWithWord, occurrences.heads[Int(start)] < 0 { continue }
      let scalar = reading.scalars[Int(start)]
      if scalar == TextReading.bound || scalar == TextReading.space { continue }
      let found = verifier.end(program.entry, start)
      guard found > start else { continue }
      let gaps = program.hasGap ? verifier.gaps(program.entry, start, endingAt: found) : HitGaps()
      record(program.probe, start, found, reading.clauseOf[Int(start)], gaps)
    }
  }

  private mutating func record(_ probe: Int32, _ start: Int32, _ end: Int32, _ clause: Int32, _ gaps: HitGaps) {
    hits.append(Hit(probe: probe, start: start, end: end, clause: clause, gaps: gaps))
  }
}
