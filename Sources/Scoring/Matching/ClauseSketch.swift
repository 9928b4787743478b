/// Where the words of one clause stand, as one bit for each position: enough to tell in a few instructions that most
/// candidates cannot match.
///
/// Starts and ends of a set's words are kept apart, so what passes may still fail; what fails cannot match. Only clauses
/// shorter than a machine word are sketched, longer ones are verified at once.
struct ClauseSketch: ~Copyable {
  struct Marks: BitwiseCopyable {
    /// The clause to which the bits belong.
    var stamp: Int64
    /// Bit n: a word of the set starts n positions after the clause.
    var starts: UInt64
    /// Bit n: one ends there.
    var ends: UInt64
  }

  static let longest = 62

  /// By symbol.
  private(set) var marks = Scratch<Marks>()
  /// Positions at which an instruction can be reached, by its place in the program.
  private var reached = Scratch<UInt64>()
  private(set) var stamp: Int64 = 0
  private var start: Int32 = 0
  private var length: Int32 = 0
  private var inside: UInt64 = 0
  private var ending: Clause.Ending = []
  private var isFirst = false
  private var isLast = false

  init(for table: PatternTable) {
    marks.fill(table.symbolCount, with: Marks(stamp: 0, starts: 0, ends: 0))
    reached.fill(table.longestProgram, with: 0)
  }

  mutating func begin(_ clause: Clause, isFirst: Bool, isLast: Bool) {
    stamp += 1
    start = clause.start
    length = clause.end - clause.start
    inside = length > Self.longest ? .max : (1 << UInt64(length + 1)) - 1
    ending = clause.ending
    self.isFirst = isFirst
    self.isLast = isLast
  }

  @inline(__always)
  mutating func mark(_ symbol: Int32, _ start: Int32, _ end: Int32) {
    let place = Int(symbol)
    let (first, last) = (
      UInt64(1) &<< UInt64(truncatingIfNeeded: start - self.start),
      UInt64(1) &<< UInt64(truncatingIfNeeded: end - self.start)
    )
    if marks[place].stamp == stamp {
      marks.base[place].starts |= first
      marks.base[place].ends |= last
    } else {
      marks[place] = Marks(stamp: stamp, starts: first, ends: last)
    }
  }

  /// Whether the clause is short enough for its bits to be used.
  var isUsable: Bool { length <= Self.longest }

  @inline(__always)
  func holds(_ symbol: Int32) -> Bool { marks[Int(symbol)].stamp == stamp }

  /// Whether the program could match from a start between `first` and `last`, positions of this clause.
  ///
  /// Instructions are written from the last to the first, so one pass downwards meets each after all that lead to it.
  mutating func mayMatch(
    _ program: PatternProgram, _ ops: UnsafePointer<PatternOp>, from first: Int32, to last: Int32, _ language: Language
  ) -> Bool {
    guard isUsable else { return true }
    let reached = self.reached.base
    for place in 0..<Int(program.opCount) { reached[place] = 0 }
    let starts =
      (UInt64(2) &<< UInt64(truncatingIfNeeded: last - start))
      &- (UInt64(1) &<< UInt64(truncatingIfNeeded: first - start))
    reached[Int(program.entry - program.firstOp)] = starts & inside
    var op = program.entry
    while op > program.firstOp {
      let positions = reached[Int(op - program.firstOp)]
      if positions != 0 {
        let instruction = ops[Int(op)]
        let next = Int(instruction.next - program.firstOp)
        reached[next] |= follow(instruction, positions, language)
        if instruction.kind == .split { reached[Int(instruction.operand - program.firstOp)] |= positions }
      }
      op -= 1
    }
    return reached[0] != 0
  }

  /// The positions after an instruction.
  @inline(__always)
  private func follow(_ op: PatternOp, _ positions: UInt64, _ language: Language) -> UInt64 {
    switch op.kind {
    case .accept, .split: return positions
    case .symbol:
      let found = marks[Int(op.operand)]
      // A space may stand before the word.
      let at = (positions | positions << 1) & found.starts
      guard found.stamp == stamp, at != 0 else { return 0 }
      return found.ends & ~((at & (~at &+ 1)) &* 2 &- 1)
    case .gap:
      return language == .english ? ~((positions & (~positions &+ 1)) &- 1) & inside : spread(positions, op.operand)
    case .clauseStart: return positions & 1
    case .clauseEnd: return positions & (1 << UInt64(length))
    case .replyStart: return isFirst ? positions & 1 : 0
    case .replyEnd: return isLast ? positions & (1 << UInt64(length)) : 0
    case .endsWithQuestion: return ending.contains(.question) ? positions : 0
    case .endsWithExclamation: return ending.contains(.exclamation) ? positions : 0
    case .nextClause, .nextSentence: return 0
    }
  }

  /// Positions up to `width` behind those given.
  @inline(__always)
  private func spread(_ positions: UInt64, _ width: Int32) -> UInt64 {
    var (all, done) = (positions, Int32(0))
    while done < width {
      let step = min(done + 1, width - done)
      all |= all << UInt64(step)
      done += step
    }
    return all & inside
  }
}
