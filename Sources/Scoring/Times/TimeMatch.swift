/// A stretch of tokens read as a time.
struct TimeMatch: Equatable {
  enum Sense: Equatable {
    case ahead, past, standing, vague
    /// A bare span (三天, two hours): what stands around it decides.
    case bare
  }

  var value: TimeValue
  /// Index of the token after the last.
  var end: Int
  var sense: Sense = .ahead
}

/// Tokens of one clause, read from the left. Every index may be asked for: outside the clause stands nothing.
///
/// A bare pointer, so that the readers that are made for every token count no references; `SpokenWords` keeps what it
/// points to in place.
struct TokenLine {
  private let tokens: UnsafeBufferPointer<SpeechToken>
  let clause: Range<Int>
  /// All kinds in the clause.
  let times: TimeKinds
  let speech: SpeechKinds

  /// How far a reader looks ahead for a word; keeps the work linear in the text.
  static let reach = 24
  /// How many small words may stand in a row.
  private static let row = 6

  init(_ tokens: UnsafeBufferPointer<SpeechToken>, _ clause: SpokenWords.Clause) {
    self.tokens = tokens
    self.clause = clause.range
    times = clause.times
    speech = clause.speech
  }

  private static let nothing = SpeechToken(start: 0, end: 0)

  subscript(_ index: Int) -> SpeechToken { clause.contains(index) ? tokens[index] : Self.nothing }

  func has(_ index: Int, _ kinds: TimeKinds) -> Bool { clause.contains(index) && tokens[index].has(kinds) }
  func has(_ index: Int, _ kinds: SpeechKinds) -> Bool { clause.contains(index) && tokens[index].has(kinds) }
  func isEnd(_ index: Int) -> Bool { index >= clause.upperBound }

  /// The first index from `index` on that has none of these kinds, at most six further.
  func skip(_ index: Int, _ kinds: TimeKinds) -> Int {
    var end = index
    while end < index + Self.row, has(end, kinds) { end += 1 }
    return end
  }

  /// Whether a token in the clause has one of these kinds.
  func contains(_ kinds: TimeKinds) -> Bool { !times.isDisjoint(with: kinds) }
  func contains(_ kinds: SpeechKinds) -> Bool { !speech.isDisjoint(with: kinds) }

  /// The next few indices of the clause from `index` on, and the last few before it.
  func ahead(of index: Int) -> Range<Int> { index..<max(index, min(clause.upperBound, index + Self.reach)) }
  func behind(_ index: Int) -> Range<Int> { min(index, max(clause.lowerBound, index - Self.reach))..<index }
}

/// Spans in minutes or days from a count in hundredths.
enum SpanValue {
  /// Longer counts are no promise of anybody's: 9999 天.
  static let longest = 999

  static func make(hundredths: Int, _ unit: TimeUnit) -> TimeValue? {
    guard hundredths > 0, hundredths <= longest * 100 else { return nil }
    if let minutes = unit.minutes { return .span(minutes: (hundredths * minutes + 99) / 100) }
    if unit == .workday { return .workdays((hundredths + 99) / 100) }
    return .days((hundredths * unit.days + 99) / 100)
  }

  /// One span behind another: 一小时二十分钟.
  static func sum(_ a: TimeValue, _ b: TimeValue) -> TimeValue? {
    guard case .span(let first) = a, case .span(let second) = b, second < first else { return nil }
    return .span(minutes: first + second)
  }
}
