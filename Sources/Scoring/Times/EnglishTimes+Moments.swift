/// Days and clock times in any order: Thursday at ten, ten on Thursday, by five this afternoon, tomorrow morning.
extension EnglishTimes {
  /// What has been read of a moment.
  private struct Parts {
    var day: TimeValue.Day?
    var part: PartOfDay?
    var clock: ClockTime?
    var closing: TimeValue.Clock?
    var isPast = false

    var isEmpty: Bool { day == nil && part == nil && clock == nil && closing == nil }

    var value: TimeValue {
      let time = clock.map { $0.read(in: part) } ?? closing ?? part.map { .part($0) }
      return .moment(day ?? .unsaid, time)
    }
  }

  func moment(at index: Int) -> TimeMatch? {
    var parts = Parts()
    var end = index
    while let next = take(&parts, at: end) { end = next }
    guard !parts.isEmpty else { return nil }
    return TimeMatch(value: parts.value, end: end, sense: parts.isPast ? .past : .ahead)
  }

  /// One more component behind its small words; nil when none follows that is still missing.
  private func take(_ parts: inout Parts, at index: Int) -> Int? {
    let start = line.skip(index, [.clockLead, .dayLead, .around, .before])
    let isLed = start > index && line.has(start - 1, [.clockLead, .before, .around])
    if parts.day == nil, let day = day(at: start, isLed: start > index) {
      if day.part != nil, parts.part != nil { return nil }
      parts.day = day.day
      parts.part = day.part ?? parts.part
      parts.isPast = day.isPast
      return day.end
    }
    if parts.part == nil, let (part, end) = part(at: start, isFirst: parts.isEmpty) {
      parts.part = part
      return end
    }
    guard parts.clock == nil, parts.closing == nil else { return nil }
    if line.has(start, .workEnd) || line.has(start, .dark) {
      parts.closing = line.has(start, .dark) ? .dark : .workEnd
      return start + 1
    }
    guard let clock = clockRange(at: start, isLed: isLed, hasDay: parts.day != nil) else { return nil }
    parts.clock = clock
    return clock.end
  }

  /// in the morning, this afternoon; a bare morning only behind something else.
  private func part(at index: Int, isFirst: Bool) -> (PartOfDay, Int)? {
    let next = line.has(index, [.article, .this, .within]) ? line.skip(index, [.article, .this, .within]) : index
    guard line.has(next, .part), let part = PartOfDay(rawValue: line[next].value) else { return nil }
    let isLed = next > index || line.has(index - 1, [.article, .this])
    if !isLed, isFirst, part != .first { return nil }
    return (part, next + 1)
  }

  /// Of between six and seven, six to seven the later.
  private func clockRange(at index: Int, isLed: Bool, hasDay: Bool) -> ClockTime? {
    if line.has(index, .number), line.has(index + 1, .to),
      let later = clock(at: index + 2, isLed: true, hasDay: hasDay),
      isLed || later.isSure, line[index].high <= 1200
    {
      return later
    }
    guard let first = clock(at: index, isLed: isLed, hasDay: hasDay) else { return nil }
    guard line.has(first.end, .to), let later = clock(at: first.end + 1, isLed: true, hasDay: hasDay) else {
      return first
    }
    return later
  }
}
