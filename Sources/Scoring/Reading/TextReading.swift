/// A reply as the rules see it: folded, cut into clauses, every scalar with its place in the text as typed.
///
/// Between two clauses stands one `bound`. Words of letters and digits are parted by one `space`; Chinese characters by
/// nothing. Marks of quotation leave no scalar, only the positions between them are known as quoted.
struct TextReading: ~Copyable {
  static let bound: UInt32 = 0
  static let space: UInt32 = 0x20

  var scalars = Scratch<UInt32>()
  /// Offset in the typed text of each position.
  var origins = Scratch<Int32>()
  /// Index of the clause of each position; a bound belongs to the clause before it.
  var clauseOf = Scratch<Int32>()
  /// 1 where the position stands between marks of quotation.
  var quoted = Scratch<UInt8>()
  var clauses = Scratch<Clause>()
  /// Scalars of the text as typed.
  var typedCount = 0
  /// Han, letters and digits that were read.
  var contentCount = 0

  var typed = Scratch<TypedScalar>()

  init() {}

  /// The offsets as typed of a stretch of positions that is not empty.
  func typedRange(_ start: Int, _ end: Int) -> Range<Int> {
    Int(origins[start])..<Int(origins[end - 1]) + 1
  }

  func isQuoted(_ start: Int, _ end: Int) -> Bool {
    for position in start..<end where quoted[position] == 1 { return true }
    return false
  }

  /// Whether a position holds part of a Latin word or number, which only matches whole.
  @inline(__always)
  func isWordPart(_ position: Int) -> Bool { TextReading.isWordScalar(scalars[position]) }

  /// ASCII and other alphabets below the Chinese blocks; the space and the bound are not part of a word.
  @inline(__always)
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    scalar > 0x2F && scalar < 0x2E80 && !(scalar > 0x39 && scalar < 0x61)
  }
}

/// One scalar of the reply after folding, before the reply is cut.
struct TypedScalar: BitwiseCopyable {
  var scalar: UInt32
  var origin: Int32
  var kind: ScalarKind
  /// A separator inside a spaced-out word: passed over.
  var isJoined = false
}
