/// A folded text with its clauses, as the readers of times and promises take it.
///
/// Between two clauses stands at least one scalar that belongs to none, such as a punctuation mark or 0. The memory
/// must stay in place while the value is used.
struct SpeechText {
  struct Clause: Equatable {
    /// Positions in the folded text, end exclusive.
    var range: Range<Int>
    /// Counted from 0.
    var sentence: Int
    /// It ends with a question mark.
    var isAsked: Bool
    /// It stands between marks of quotation.
    var isQuoted: Bool
  }

  let scalars: UnsafeBufferPointer<UInt32>
  let clauses: [Clause]
  let language: Language

  var count: Int { scalars.count }

  /// Latin letters and digits are read as whole words; Chinese characters stand for themselves.
  @inline(__always)
  func isWordEnd(_ position: Int) -> Bool {
    position == count || !Self.isLetter(scalars[position]) || !Self.isLetter(scalars[position - 1])
  }

  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x61 && scalar <= 0x7A || scalar >= 0xDF && scalar < 0x2000
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isChinese(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar <= 0x9FFF || scalar == 0x3007 || scalar >= 0x20000 && scalar < 0x32000
  }
}
