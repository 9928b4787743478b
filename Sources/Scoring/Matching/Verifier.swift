/// Runs one pattern's program from one position: where does the match end?
///
/// For clauses of any length; those that fit into a machine word are left to `WindowVerifier`. Results are remembered per (instruction, position) inside a window that is bounded by
/// the pattern's own greatest length, so the work per candidate does not depend on the text.
struct Verifier: ~Copyable {
  static let none: Int32 = -1

  private let table: PatternTable
  private let ops: UnsafePointer<PatternOp>
  private let scalars: UnsafePointer<UInt32>
  private let count: Int32
  private let clauses: UnsafePointer<Clause>
  private let clauseOf: UnsafePointer<Int32>
  private let heads: UnsafePointer<Int32>
  private let occurrences: UnsafePointer<Occurrence>
  private let lastClause: Int32
  private let gapCountsWords: Bool

  /// The run in the upper half, the end of the match in the lower: nothing need be cleared between runs.
  private let memo: UnsafeMutablePointer<UInt64>
  private var run: UInt64
  private var firstOp: Int32 = 0
  private var windowStart: Int32 = 0
  private var windowLength: Int32 = 0
  private var prefersLongest = false
  /// Instructions run so far: what the tests of linear growth count.
  private(set) var stepCount = 0

  /// Number of the last run; must stay below 2³².
  var lastRun: UInt64 { run }

  init(
    table: PatternTable, reading: borrowing TextReading, occurrences found: borrowing Occurrences,
    memo: UnsafeMutablePointer<UInt64>, lastRun: UInt64
  ) {
    run = lastRun
    self.table = table
    ops = table.ops.base
    scalars = UnsafePointer(reading.scalars.base)
    count = Int32(reading.scalars.count)
    clauses = UnsafePointer(reading.clauses.base)
    clauseOf = UnsafePointer(reading.clauseOf.base)
    lastClause = Int32(reading.clauses.count - 1)
    heads = UnsafePointer(found.heads.base)
    occurrences = UnsafePointer(found.all.base)
    gapCountsWords = table.language == .english
    self.memo = memo
  }

  /// Makes ready for matches of `program` that lie inside `start..<end`; `memo` holds opCount × (end − start + 1)
  /// places.
  @inline(__always)
  mutating func begin(
    _ program: PatternProgram, start: Int32, end: Int32, prefersLongest: Bool
  ) {
    firstOp = program.firstOp
    windowStart = start
    windowLength = end - start + 1
    self.prefersLongest = prefersLongest
    run += 1
  }

  /// The end of the match that starts with instruction `op` at `position`, or -1.
  mutating func end(_ op: Int32, _ position: Int32) -> Int32 {
    let instruction = ops[Int(op)]
    if instruction.kind == .accept { return position }
    let place = Int((op - firstOp) * windowLength + (position - windowStart))
    let known = memo[place]
    if known >> 32 == run { return Int32(truncatingIfNeeded: known) }
    stepCount += 1
    let result = follow(instruction, position)
    memo[place] = run << 32 | UInt64(UInt32(bitPattern: result))
    return result
  }

  /// The first two gaps of the match that starts with `op` at `position` and ends at `target`.
  mutating func gaps(_ op: Int32, _ position: Int32, endingAt target: Int32) -> HitGaps {
    var gaps = HitGaps()
    var (op, position) = (op, position)
    while gaps.count < 2, let step = step(from: op, position, to: target) {
      if ops[Int(op)].kind == .gap, step.position > position { gaps.add(position..<step.position) }
      (op, position) = step
    }
    return gaps
  }

  /// Where the best match goes from an instruction; nil at its end.
  private mutating func step(from op: Int32, _ position: Int32, to target: Int32) -> (op: Int32, position: Int32)? {
    let instruction = ops[Int(op)]
    switch instruction.kind {
    case .accept: return nil
    case .split:
      return end(instruction.operand, position) == target
        ? (instruction.operand, position) : (instruction.next, position)
    case .symbol, .gap:
      var reached = position
      while reached < windowStart + windowLength {
        let moves = instruction.kind == .gap || isSymbol(instruction.operand, from: position, to: reached)
        if moves, end(instruction.next, reached) == target { return (instruction.next, reached) }
        reached += 1
      }
      return nil
    case .nextClause, .nextSentence: return (instruction.next, clause(position).end + 1)
    default: return (instruction.next, position)
    }
  }

  private func isSymbol(_ symbol: Int32, from position: Int32, to end: Int32) -> Bool {
    guard position < count else { return false }
    let start = scalars[Int(position)] == TextReading.space ? position + 1 : position
    guard start < count else { return false }
    var index = heads[Int(start)]
    while index >= 0 {
      let occurrence = occurrences[Int(index)]
      if occurrence.end == end, table.lines.contains(occurrence.word, in: symbol) { return true }
      index = occurrence.next
    }
    return false
  }

  @inline(__always)
  private func better(_ a: Int32, _ b: Int32) -> Int32 {
    if a < 0 { return b }
    if b < 0 { return a }
    return prefersLongest ? max(a, b) : min(a, b)
  }

  private mutating func follow(_ op: PatternOp, _ position: Int32) -> Int32 {
    switch op.kind {
    case .accept: return position
    case .symbol: return symbol(op, position)
    case .split: return better(end(op.operand, position), end(op.next, position))
    case .gap: return gapCountsWords ? gapOfWords(op, position) : gap(op, position)
    case .clauseStart: return position == clause(position).start ? end(op.next, position) : Self.none
    case .clauseEnd: return position == clause(position).end ? end(op.next, position) : Self.none
    case .replyStart: return position == 0 ? end(op.next, position) : Self.none
    case .replyEnd: return position == count ? end(op.next, position) : Self.none
    case .nextClause: return crossing(op, position, staysInSentence: true)
    case .nextSentence: return crossing(op, position, staysInSentence: false)
    case .endsWithQuestion: return clause(position).ending.contains(.question) ? end(op.next, position) : Self.none
    case .endsWithExclamation:
      return clause(position).ending.contains(.exclamation) ? end(op.next, position) : Self.none
    }
  }

  @inline(__always)
  private func clause(_ position: Int32) -> Clause {
    clauses[Int(position < count ? clauseOf[Int(position)] : lastClause)]
  }

  @inline(__always)
  private mutating func symbol(_ op: PatternOp, _ position: Int32) -> Int32 {
    guard position < count else { return Self.none }
    let isSpace = scalars[Int(position)] == TextReading.space
    let start = isSpace ? position + 1 : position
    guard start < count, start < windowStart + windowLength else { return Self.none }
    var best = Self.none
    var index = heads[Int(start)]
    while index >= 0 {
      let occurrence = occurrences[Int(index)]
      if table.lines.contains(occurrence.word, in: op.operand), occurrence.end < windowStart + windowLength {
        best = better(best, end(op.next, occurrence.end))
      }
      index = occurrence.next
    }
    return best
  }

  private mutating func gap(_ op: PatternOp, _ position: Int32) -> Int32 {
    let limit = min(clause(position).end, position + op.operand, windowStart + windowLength - 1)
    let needsWord = ops[Int(op.next)].kind == .symbol
    var best = Self.none
    var reached = position
    while reached <= limit {
      if !needsWord || mayBeginWord(reached) { best = better(best, end(op.next, reached)) }
      reached += 1
    }
    return best
  }

  @inline(__always)
  private func mayBeginWord(_ position: Int32) -> Bool {
    position < count && (heads[Int(position)] >= 0 || scalars[Int(position)] == TextReading.space)
  }

  private mutating func gapOfWords(_ op: PatternOp, _ position: Int32) -> Int32 {
    let limit = min(clause(position).end, position + 96, windowStart + windowLength - 1)
    var best = end(op.next, position)
    var reached = position
    for _ in 0..<op.operand {
      if reached < limit, scalars[Int(reached)] == TextReading.space { reached += 1 }
      guard reached < limit else { break }
      if TextReading.isWordScalar(scalars[Int(reached)]) {
        while reached < limit, TextReading.isWordScalar(scalars[Int(reached)]) { reached += 1 }
      } else {
        reached += 1
      }
      best = better(best, end(op.next, reached))
    }
    return best
  }

  private mutating func crossing(_ op: PatternOp, _ position: Int32, staysInSentence: Bool) -> Int32 {
    let here = clause(position)
    let start = here.end + 1
    guard position == here.end, start < count, start < windowStart + windowLength else { return Self.none }
    let isSameSentence = clauses[Int(clauseOf[Int(start)])].sentence == here.sentence
    return isSameSentence == staysInSentence ? end(op.next, start) : Self.none
  }
}
