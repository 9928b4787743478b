/// A few clauses one after the other, one bit for each position: bit 0 is the first position, the last bit the end.
///
/// Sets of positions are machine words, and what an instruction does to every position of a set is a handful of
/// operations. Only stretches up to `longest` positions have a window.
struct Window: BitwiseCopyable {
  static let longest: Int32 = 62

  let start: Int32
  let length: Int32
  /// All positions and the end.
  let inside: UInt64
  let clauseStarts: UInt64
  let clauseEnds: UInt64
  let spaces: UInt64
  /// Ends of clauses behind which the sentence goes on, and behind which the next one begins.
  let joins: UInt64
  let breaks: UInt64
  /// Positions of clauses that close with the sign.
  let questions: UInt64
  let exclamations: UInt64
  let replyStart: UInt64
  let replyEnd: UInt64
  /// Positions that can be entered from the left by so many steps without leaving the clause.
  private let steps: (one: UInt64, two: UInt64, four: UInt64, five: UInt64)

  /// No clause at all.
  static let empty = Window()

  private init() {
    (start, length, inside, clauseStarts, clauseEnds, spaces) = (0, 0, 0, 0, 0, 0)
    (joins, breaks, questions, exclamations, replyStart, replyEnd) = (0, 0, 0, 0, 0, 0)
    steps = (0, 0, 0, 0)
  }

  /// Of neighbouring clauses that are no longer than `longest`.
  init(_ numbers: Range<Int>, of reading: borrowing TextReading) {
    let clauses = UnsafePointer(reading.clauses.base)
    let (first, last) = (numbers.lowerBound, numbers.upperBound - 1)
    start = clauses[first].start
    length = clauses[last].end - start
    assert(length <= Self.longest)
    inside = 2 &<< UInt64(length) &- 1
    var (starts, ends, joins, breaks) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    var (questions, exclamations) = (UInt64(0), UInt64(0))
    for number in first...last {
      let clause = clauses[number]
      let (startBit, endBit) = (Self.bit(clause.start - start), Self.bit(clause.end - start))
      starts |= startBit
      ends |= endBit
      if number < last {
        if clauses[number + 1].sentence == clause.sentence { joins |= endBit } else { breaks |= endBit }
      }
      let all = (endBit &<< 1) &- startBit
      if clause.ending.contains(.question) { questions |= all }
      if clause.ending.contains(.exclamation) { exclamations |= all }
    }
    (clauseStarts, clauseEnds, self.joins, self.breaks) = (starts, ends, joins, breaks)
    (self.questions, self.exclamations) = (questions, exclamations)
    replyStart = first == 0 ? 1 : 0
    replyEnd = last == reading.clauses.count - 1 ? Self.bit(length) : 0
    var spaces: UInt64 = 0
    for position in 0..<length where reading.scalars.base[Int(start + position)] == TextReading.space {
      spaces |= Self.bit(position)
    }
    self.spaces = spaces
    let one = inside & ~starts
    let two = one & one &<< 1
    let four = two & two &<< 2
    steps = (one, two, four, four & one &<< 4)
  }

  @inline(__always)
  static func bit(_ position: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: position) }

  /// Positions up to 12 (else 4) behind those given, in the same clause.
  @inline(__always)
  func spread(_ positions: UInt64, isLong: Bool) -> UInt64 {
    var all = positions
    all |= steps.one & all &<< 1
    all |= steps.two & all &<< 2
    guard isLong else { return all | steps.one & all &<< 1 }
    all |= steps.four & all &<< 4
    return all | steps.five & all &<< 5
  }

  /// Ends of words, and of other scalars but spaces: where a gap of words can end.
  func wordEnds(of reading: borrowing TextReading) -> UInt64 {
    var ends: UInt64 = 0
    for position in 0..<length {
      let scalar = reading.scalars.base[Int(start + position)]
      let isInWord =
        TextReading.isWordScalar(scalar) && position + 1 < length
        && TextReading.isWordScalar(reading.scalars.base[Int(start + position) + 1])
      if scalar > TextReading.space, !isInWord { ends |= Self.bit(position + 1) }
    }
    return ends
  }

  /// Positions that a gap of up to `count` words behind those given can reach.
  func spread(_ positions: UInt64, words count: Int32, wordEnds: UInt64) -> UInt64 {
    var (all, rest) = (positions, positions)
    while rest != 0 {
      let above = ~((rest & (~rest &+ 1)) &- 1)
      let clauseEnd = clauseEnds & above
      // Up to and with the clause's end, beyond the position itself.
      var ends = wordEnds & (above &<< 1) & (((clauseEnd & (~clauseEnd &+ 1)) &<< 1) &- 1)
      var left = count
      while left > 0, ends != 0 {
        all |= ends & (~ends &+ 1)
        ends &= ends &- 1
        left -= 1
      }
      rest &= rest &- 1
    }
    return all
  }
}
