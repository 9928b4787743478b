/// Spans: within two hours, in half an hour, in a day or two, three working days.
extension EnglishTimes {
  private struct Span {
    var value: TimeValue
    var end: Int
  }

  /// A span behind a word that makes it a limit: in, within, inside.
  func limitedSpan(at index: Int) -> TimeMatch? {
    guard line.has(index, .within) else { return nil }
    let start = line.skip(index + 1, [.within, .around])
    guard let span = span(at: start) else { return nil }
    return TimeMatch(value: span.value, end: line.skip(span.end, .around))
  }

  func bareSpan(at index: Int) -> TimeMatch? {
    guard let span = span(at: index) else { return nil }
    let end = line.skip(span.end, .around)
    if line.has(end, .ago) { return TimeMatch(value: span.value, end: end + 1, sense: .past) }
    if line.has(end, .after) { return TimeMatch(value: span.value, end: end + 1) }
    return TimeMatch(value: span.value, end: end, sense: .bare)
  }

  private func span(at index: Int) -> Span? {
    if line.has(index, .fixedSpan) { return Span(value: .span(minutes: line[index].value), end: index + 1) }
    guard var (next, count) = count(at: index) else { return nil }
    if line.has(next, .half) {
      count += 50
      next += 1
    }
    if line.has(next, .measure) { next += 1 }
    guard line.has(next, .unit), let unit = TimeUnit(rawValue: line[next].value) else { return nil }
    next += 1
    if line.has(next, .half) {
      count += 50
      next += 1
    } else if line.has(next, .to), let (end, later) = self.count(at: next + 1),
      !line.has(end, .unit) || end == next + 2,
      !startsClock(at: end)
    {
      // An hour or two.
      count = max(count, later)
      next = line.has(end, .unit) ? end + 1 : end
    }
    return SpanValue.make(hundredths: count, unit).map { Span(value: $0, end: next) }
  }

  private func startsClock(at index: Int) -> Bool { line.has(index, [.halfDay, .point, .past, .to]) }

  /// A count in hundredths, the later of two.
  private func count(at index: Int) -> (end: Int, hundredths: Int)? {
    if line.has(index, .pair) { return (index + 1, line[index].value * 100) }
    if line.has(index, .article) {
      guard line.has(index + 1, .unit) || line.has(index + 1, .half) else { return nil }
      return (index + 1, 100)
    }
    guard line.has(index, .number) else { return nil }
    if line.has(index + 1, .to), line.has(index + 2, .number), line.has(index + 3, [.unit, .measure, .half]) {
      return (index + 3, max(line[index].high, line[index + 2].high))
    }
    return (index + 1, line[index].high)
  }
}
