/// Spans: 两小时内, 半小时, 三刻钟, 十来分钟, 个把小时, 一到两天, 三个工作日.
extension ChineseTimes {
  private struct Span {
    var value: TimeValue
    var end: Int
  }

  func span(at index: Int) -> TimeMatch? {
    guard var span = simpleSpan(at: index) ?? countedSpan(at: index) else { return nil }
    if line.has(span.end, .number), let rest = countedSpan(at: span.end),
      let sum = SpanValue.sum(span.value, rest.value)
    {
      span = Span(value: sum, end: rest.end)
    }
    let next = line.skip(span.end, .around)
    if line.has(next, .before) { return TimeMatch(value: span.value, end: next + 1, sense: .past) }
    if line.has(next, [.within, .after]) { return TimeMatch(value: span.value, end: next + 1) }
    return TimeMatch(value: span.value, end: next, sense: .bare)
  }

  /// Spans that begin with no number: 半小时, 半个月, 个把小时.
  private func simpleSpan(at index: Int) -> Span? {
    if line.has(index, .fixedSpan) { return Span(value: .span(minutes: line[index].value), end: index + 1) }
    if line.has(index, .odd) { return unit(at: index + 1).flatMap { make(100, $0.unit, $0.end) } }
    guard line.has(index, .half) else { return nil }
    if line.has(index + 1, .dateMonth) { return Span(value: .days(15), end: index + 2) }
    return unit(at: index + 1).flatMap { make(50, $0.unit, $0.end) }
  }

  private func make(_ hundredths: Int, _ unit: TimeUnit, _ end: Int) -> Span? {
    SpanValue.make(hundredths: hundredths, unit).map { Span(value: $0, end: end) }
  }

  /// A number, or two with 到 between, its unit, and what is added to it: 一个半小时, 两个多小时, 一天半. Of 一天到两天 the
  /// later.
  private func countedSpan(at index: Int) -> Span? {
    guard let (start, first) = count(at: index) else { return nil }
    var (next, count) = (start, first)
    if line.has(next, .to), let (end, later) = self.count(at: next + 1), later > count { (next, count) = (end, later) }
    if line.has(next, .someMore), unit(at: next + 1) != nil {
      next += 1
      count += 50
    } else if line.has(next, .half), unit(at: next + 1) != nil {
      next += 1
      count += 50
    }
    guard let (unit, end) = unit(at: next) else { return nil }
    if line.has(end, .to), let (start, later) = self.count(at: end + 1), let second = self.unit(at: start) {
      return make(later, second.unit, second.end)
    }
    guard line.has(end, .half) else { return make(count, unit, end) }
    return make(count + 50, unit, end + 1)
  }

  /// A count in hundredths, the upper bound where there are two, with its measure.
  private func count(at index: Int) -> (end: Int, hundredths: Int)? {
    if line.has(index, .pair) { return (index + 1, line[index].value * 100) }
    guard line.has(index, .number) else { return nil }
    return (line.has(index + 1, .measure) ? index + 2 : index + 1, line[index].high)
  }

  private func unit(at index: Int) -> (unit: TimeUnit, end: Int)? {
    if line.has(index, .unit), let unit = TimeUnit(rawValue: line[index].value) { return (unit, index + 1) }
    if line.has(index, .weekWord) { return (.week, index + 1) }
    return nil
  }
}
