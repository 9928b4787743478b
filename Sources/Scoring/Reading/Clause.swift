/// A stretch of a reply between two bounds: punctuation, newline, emoji, or a lone space between Chinese characters.
struct Clause: BitwiseCopyable, Equatable {
  /// Positions in the reading, end exclusive; at `end` stands the bound, or the reading ends.
  var start: Int32
  var end: Int32
  /// Counted from 0 in the order of the reply.
  var sentence: Int32
  /// Where the sentence begins.
  var sentenceStart: Int32
  var ending: Ending

  /// The signs that close the clause.
  struct Ending: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let stop = Ending(rawValue: 1)
    static let question = Ending(rawValue: 2)
    static let exclamation = Ending(rawValue: 4)
    static let newline = Ending(rawValue: 8)
    static let colon = Ending(rawValue: 16)
    static let sentenceEnds: Ending = [.stop, .question, .exclamation, .newline]
  }
}
