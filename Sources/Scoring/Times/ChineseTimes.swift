/// The grammar of Chinese expressions of time: a day, a part of the day and a clock time in this order, each of which
/// may be missing; or a span; and the word that makes it a limit (前, 内, 后).
struct ChineseTimes {
  /// With one of these every expression begins.
  static let openings: TimeKinds = [
    .every, .last, .vague, .theseDays, .feast, .day, .night, .dawn, .isoDate, .this, .next, .thisWeek, .weekEnd,
    .weekWord, .yearEnd, .monthEnd, .monthStart, .monthMiddle, .wholeMonth, .number, .part, .partShort, .workEnd,
    .dark, .clock, .namedClock, .fixedSpan, .odd, .half, .pair,
  ]

  let line: TokenLine

  /// The expression that begins at `index`, the longest reading first.
  func match(at index: Int) -> TimeMatch? {
    let token = line[index]
    if token.has(.noise), !token.has([.every, .vague]) { return nil }
    if token.has(.every) { return habit(at: index) }
    if let past = pastWeek(at: index) { return past }
    if let moment = moment(at: index) { return moment }
    if token.has(.theseDays) {
      return TimeMatch(value: .days(token.value), end: line.skip(index + 1, [.within, .around]))
    }
    if token.has(.feast) {
      return TimeMatch(value: .unfixed, end: line.skip(index + 1, [.within, .before, .after, .around]))
    }
    if let span = span(at: index) { return span }
    return token.has(.vague) ? TimeMatch(value: .vague, end: index + 1, sense: .vague) : nil
  }

  /// 每周三, 每天九点: swallows what follows, so that it is no moment.
  private func habit(at index: Int) -> TimeMatch {
    var end = line.skip(index + 1, [.every, .weekday, .weekWord])
    if let inner = moment(at: end) ?? span(at: end) { end = inner.end }
    return TimeMatch(value: .unfixed, end: end, sense: .standing)
  }

  private func pastWeek(at index: Int) -> TimeMatch? {
    guard line.has(index, .last), line.has(index + 1, [.weekWord, .weekEnd, .dateMonth]) || line.has(index + 1, .unit)
    else { return nil }
    var end = line.skip(index + 2, .weekday)
    if let clock = clock(at: end) { end = clock.end }
    return TimeMatch(value: .unfixed, end: end, sense: .past)
  }

  /// Whether the expression that ends before `index` is made a limit there.
  func limit(at index: Int) -> Bool { line.has(index, [.before, .within, .after]) }

  /// Behind the words that only blur or limit.
  func tail(_ index: Int) -> Int { line.skip(index, [.around, .before, .within, .after]) }
}
