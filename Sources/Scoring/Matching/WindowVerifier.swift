/// Runs patterns over a window, all positions at once: exactly what `Verifier` does from each start, in a few operations
/// an instruction.
///
/// An instruction maps the set of positions at which it can be reached to the set of positions behind it. Instructions
/// are written from the last to the first, so one pass downwards meets each after all that lead to it.
struct WindowVerifier: ~Copyable {
  /// Keeps what the pointer points to.
  private let table: PatternTable
  private let isEnglish: Bool
  private let allOps: UnsafePointer<PatternOp>
  private(set) var window = Window.empty
  private var symbols: WindowSymbols
  /// Positions at which an instruction can be reached, by its place in the program; all 0 between passes.
  private var reached = Scratch<UInt64>()
  /// Of a long program the instructions that are reached, one bit for each; all 0 between passes.
  private var waiting = Scratch<UInt64>()
  /// Set when a gap of words first asks.
  private var wordEnds: UInt64?
  /// Instructions run so far.
  private(set) var stepCount = 0

  init(for table: PatternTable) {
    self.table = table
    isEnglish = table.language == .english
    allOps = table.ops.base
    symbols = WindowSymbols(for: table)
    reached.fill(table.longestProgram, with: 0)
    waiting.fill(table.longestProgram / 64 + 1, with: 0)
  }

  mutating func beginReply() { stepCount = 0 }

  /// The window's first position.
  var start: Int32 { window.start }

  /// Moves to another window with these of the reply's words.
  mutating func begin(_ window: Window, _ range: Range<Int>, of found: borrowing ClauseWords) {
    self.window = window
    symbols.begin(range, of: found, start: window.start)
    wordEnds = nil
  }

  /// Of `starts` those at which a match can begin, judged by its first word alone.
  mutating func starts(
    of program: PatternProgram, among starts: UInt64
  ) -> UInt64 {
    let first = allOps[Int(program.entry)]
    if first.kind == .symbol { return starts & symbols.starts(of: first.operand) }
    guard program.beginsWithWord else { return starts & ~(window.spaces | window.clauseEnds) }
    return starts & symbols.wordStarts
  }

  /// The ends of all matches that begin at one of `starts`.
  mutating func ends(
    of program: PatternProgram, from starts: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    ends(of: program, at: program.entry, from: starts, reading)
  }

  private mutating func ends(
    of program: PatternProgram, at entry: Int32, from starts: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    let place = Int(entry - program.firstOp)
    stepCount += place
    guard starts != 0 else { return 0 }
    if program.isStraight { return endsOfStraight(program, at: place, from: starts, reading) }
    return place < 64
      ? endsOfShort(program, at: place, from: starts, reading) : endsOfLong(program, at: place, from: starts, reading)
  }

  private mutating func endsOfStraight(
    _ program: PatternProgram, at entry: Int, from starts: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    let ops = allOps + Int(program.firstOp)
    var (place, positions) = (entry, starts)
    while place > 0, positions != 0 {
      positions = follow(ops[place], positions, reading)
      place -= 1
    }
    return positions
  }

  /// Most instructions are never reached: a bit for each that is spares looking at the others.
  private mutating func endsOfShort(
    _ program: PatternProgram, at entry: Int, from starts: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    let ops = allOps + Int(program.firstOp)
    let reached = reached.base
    var waiting: UInt64 = 1 &<< UInt64(entry)
    reached[entry] = starts
    while waiting > 1 {
      let place = 63 - waiting.leadingZeroBitCount
      waiting ^= 1 &<< UInt64(place)
      let op = ops[place]
      let positions = reached[place]
      reached[place] = 0
      let behind = follow(op, positions, reading)
      if behind != 0 {
        let next = Int(op.next - program.firstOp)
        reached[next] |= behind
        waiting |= 1 &<< UInt64(next)
      }
      if op.kind == .split {
        let other = Int(op.operand - program.firstOp)
        reached[other] |= positions
        waiting |= 1 &<< UInt64(other)
      }
    }
    let ends = reached[0]
    reached[0] = 0
    return ends
  }

  /// The same with as many bits as there are instructions.
  private mutating func endsOfLong(
    _ program: PatternProgram, at entry: Int, from starts: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    let ops = allOps + Int(program.firstOp)
    let (reached, waiting) = (reached.base, waiting.base)
    func reach(_ op: Int32, _ positions: UInt64) {
      let place = Int(op - program.firstOp)
      reached[place] |= positions
      waiting[place >> 6] |= 1 &<< UInt64(place & 63)
    }
    reach(Int32(entry) + program.firstOp, starts)
    var word = entry >> 6
    while word > 0 || waiting[0] > 1 {
      if waiting[word] == 0 {
        word -= 1
        continue
      }
      let bit = 63 - waiting[word].leadingZeroBitCount
      waiting[word] ^= 1 &<< UInt64(bit)
      let place = word << 6 + bit
      let (op, positions) = (ops[place], reached[place])
      reached[place] = 0
      let behind = follow(op, positions, reading)
      if behind != 0 { reach(op.next, behind) }
      if op.kind == .split { reach(op.operand, positions) }
    }
    let ends = reached[0]
    (reached[0], waiting[0]) = (0, 0)
    return ends
  }

  /// The positions behind an instruction.
  @inline(__always)
  private mutating func follow(
    _ op: PatternOp, _ positions: UInt64, _ reading: borrowing TextReading
  ) -> UInt64 {
    switch op.kind {
    case .accept, .split: return positions
    // A space may stand before the word.
    case .symbol: return symbols.ends(of: op.operand, from: positions | (positions & window.spaces) << 1)
    case .gap: return gap(op.operand, positions, reading)
    case .clauseStart: return positions & window.clauseStarts
    case .clauseEnd: return positions & window.clauseEnds
    case .replyStart: return positions & window.replyStart
    case .replyEnd: return positions & window.replyEnd
    case .endsWithQuestion: return positions & window.questions
    case .endsWithExclamation: return positions & window.exclamations
    case .nextClause: return (positions & window.joins) << 1
    case .nextSentence: return (positions & window.breaks) << 1
    }
  }

  private mutating func gap(_ width: Int32, _ positions: UInt64, _ reading: borrowing TextReading) -> UInt64 {
    guard isEnglish else {
      return window.spread(positions, isLong: width == GapWidth.scalars(.long))
    }
    let known = wordEnds ?? window.wordEnds(of: reading)
    wordEnds = known
    return window.spread(positions, words: width, wordEnds: known)
  }

  /// The first two gaps of the match from `start` to `end`: at every branch the first way, at every gap the shortest
  /// that leads there.
  mutating func gaps(
    of program: PatternProgram, from start: Int32, to end: Int32, _ reading: borrowing TextReading
  ) -> HitGaps {
    var gaps = HitGaps()
    let target = Window.bit(end - window.start)
    var (place, position) = (program.entry, start - window.start)
    while place != program.firstOp, gaps.count < 2 {
      let op = allOps[Int(place)]
      let next =
        op.kind == .split && leads(program, op.operand, Window.bit(position), target, reading)
        ? op.operand : op.next
      var ways = follow(op, Window.bit(position), reading)
      let following = allOps[Int(next)]
      if following.kind == .symbol {
        let starts = symbols.starts(of: following.operand)
        ways &= starts | starts >> 1 & window.spaces
      }
      // A match is known to be there, so the last way left leads to it.
      while ways & (ways &- 1) != 0, !leads(program, next, ways & (~ways &+ 1), target, reading) {
        ways &= ways &- 1
      }
      guard ways != 0 else { break }
      let reached = Int32(ways.trailingZeroBitCount)
      if op.kind == .gap, reached > position { gaps.add(position + window.start..<reached + window.start) }
      (place, position) = (next, reached)
    }
    return gaps
  }

  private mutating func leads(
    _ program: PatternProgram, _ op: Int32, _ positions: UInt64, _ target: UInt64, _ reading: borrowing TextReading
  ) -> Bool {
    ends(of: program, at: op, from: positions, reading) & target != 0
  }
}
