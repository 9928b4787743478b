/// A word of the vocabulary, or a built-in expression, found in a reading.
struct Occurrence: BitwiseCopyable {
  let word: Int32
  /// Position after its last scalar.
  let end: Int32
  /// The next occurrence that starts at the same position, or -1.
  let next: Int32
}

/// A match of one pattern.
struct Hit: BitwiseCopyable, Equatable {
  let probe: Int32
  let start: Int32
  let end: Int32
  /// The clause in which it starts.
  let clause: Int32
  /// What the pattern's gaps covered.
  let gaps: HitGaps

  /// Leftmost, then shortest.
  @inline(__always)
  static func precedes(_ a: Hit, _ b: Hit) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }

  func covers(_ other: Hit) -> Bool { start <= other.start && end >= other.end }
}

/// The stretches of a match that its words do not cover: up to two gaps.
struct HitGaps: BitwiseCopyable, Equatable {
  private(set) var first: Range32 = Range32(start: 0, end: 0)
  private(set) var second: Range32 = Range32(start: 0, end: 0)
  private(set) var count: Int32 = 0

  mutating func add(_ range: Range<Int32>) {
    let range = Range32(start: range.lowerBound, end: range.upperBound)
    if count == 0 { first = range } else { second = range }
    count += 1
  }

  subscript(index: Int32) -> Range32 { index == 0 ? first : second }
}

/// Positions of a reading, end exclusive.
struct Range32: BitwiseCopyable, Equatable {
  let start: Int32
  let end: Int32
}
