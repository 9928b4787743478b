/// One word, number or stretch of unknown text inside a clause. Spaces are no tokens: neighbours in the list are
/// neighbours in speech.
struct SpeechToken: Equatable {
  var start: Int
  var end: Int
  var times: TimeKinds = []
  var speech: SpeechKinds = []
  /// The word's value; the lower bound of a number, in hundredths.
  var value = 0
  /// The upper bound of a number, in hundredths: 两三 is 200 to 300.
  var high = 0
  /// Written with Arabic digits.
  var isArabic = false

  var range: Range<Int> { start..<end }

  func has(_ kinds: TimeKinds) -> Bool { !times.isDisjoint(with: kinds) }
  func has(_ kinds: SpeechKinds) -> Bool { !speech.isDisjoint(with: kinds) }
  /// A whole number without a range, or nil.
  var whole: Int? { has(TimeKinds.number) && value == high && value % 100 == 0 ? value / 100 : nil }
}

/// The words of one text by clauses.
struct SpokenWords {
  struct Clause {
    /// Indices into `tokens`.
    var range: Range<Int>
    /// All kinds in the clause.
    var times: TimeKinds = []
    var speech: SpeechKinds = []
  }

  let tokens: [SpeechToken]
  let clauses: [Clause]
}
