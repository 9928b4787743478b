/// The grammar of English expressions of time: a day, a part of the day and a clock time in any order, joined by the
/// small words between them; or a span.
struct EnglishTimes {
  /// Every expression begins with a word of time, since many begin with a small one.
  static let openings = TimeKinds(rawValue: .max)

  let line: TokenLine

  /// The expression that begins at `index`, its small words in front included: by five, within two hours.
  func match(at index: Int) -> TimeMatch? {
    let token = line[index]
    if token.has(.every) { return habit(at: index) }
    if token.has(.noise) { return nil }
    if token.has(.vague) { return TimeMatch(value: .vague, end: index + 1, sense: .vague) }
    if let past = pastDay(at: index) { return past }
    if token.has(.theseDays) { return TimeMatch(value: .days(token.value), end: index + 1) }
    if token.has(.feast) { return TimeMatch(value: .unfixed, end: index + 1) }
    return limitedSpan(at: index) ?? moment(at: index) ?? bareSpan(at: index)
  }

  /// every day at nine, on Fridays: swallows what follows, so that it is no moment.
  private func habit(at index: Int) -> TimeMatch {
    var end = line.skip(index + 1, [.every, .weekday, .unit, .part])
    if let inner = moment(at: end) ?? bareSpan(at: end) { end = inner.end }
    return TimeMatch(value: .unfixed, end: end, sense: .standing)
  }

  /// last Friday, last week.
  private func pastDay(at index: Int) -> TimeMatch? {
    guard line.has(index, .last), line.has(index + 1, [.weekday, .unit, .part, .dateMonth, .weekEnd]) else {
      return nil
    }
    return TimeMatch(value: .unfixed, end: index + 2, sense: .past)
  }
}
