/// Days and clock times: 明天上午十点前, 周四下午, 今天下班前, 14:00.
extension ChineseTimes {
  func moment(at index: Int) -> TimeMatch? {
    guard let day = day(at: index) else { return dayless(at: index) }
    let next = line.skip(day.end, .join)
    guard let time = partAndClock(at: next, part: day.part, afterDay: true) else {
      let clock = day.part.map { TimeValue.Clock.part($0) }
      return TimeMatch(value: .moment(day.day, clock), end: tail(day.end), sense: day.isPast ? .past : .ahead)
    }
    return TimeMatch(value: .moment(day.day, time.clock), end: tail(time.end), sense: day.isPast ? .past : .ahead)
  }

  private func dayless(at index: Int) -> TimeMatch? {
    guard let time = partAndClock(at: index, part: nil, afterDay: false) else { return nil }
    return TimeMatch(value: .moment(.unsaid, time.clock), end: tail(time.end))
  }

  /// A part of the day and a clock time; at least one of them, unless the day brought its part along.
  private func partAndClock(
    at index: Int, part said: PartOfDay?, afterDay: Bool
  ) -> (clock: TimeValue.Clock, end: Int)? {
    if line.has(index, .part) || line.has(index, .partShort) {
      let part = PartOfDay(rawValue: line[index].value) ?? .morning
      let next = line.skip(index + 1, .join)
      if let clock = clockRange(at: next, part: part) { return clock }
      return line.has(index, .part) || afterDay ? (.part(part), index + 1) : nil
    }
    if let end = closing(at: index, .workEnd) { return (.workEnd, end) }
    if let end = closing(at: index, .dark) { return (.dark, end) }
    guard let clock = clock(at: index) else { return nil }
    if !afterDay, said == nil, !clock.isSure, !stands(clock, from: index) { return nil }
    return clockRange(at: index, part: said)
  }

  /// 下班前, 天黑之前: without 前 the word is no time.
  private func closing(at index: Int, _ kind: TimeKinds) -> Int? {
    guard line.has(index, kind), line.has(index + 1, .before) else { return nil }
    return index + 2
  }

  /// 九点到十一点 means the later; 九到十一点 too.
  private func clockRange(at index: Int, part: PartOfDay?) -> (clock: TimeValue.Clock, end: Int)? {
    if line.has(index, .number), line.has(index + 1, .to), line.has(index + 2, .number),
      let later = clock(at: index + 2)
    {
      return (later.read(in: part), later.end)
    }
    guard let first = clock(at: index) else { return nil }
    let next = line.skip(first.end, .around)
    var later = part
    guard line.has(next, .to) else { return (first.read(in: part), first.end) }
    var second = next + 1
    if line.has(second, .part) {
      later = PartOfDay(rawValue: line[second].value) ?? part
      second += 1
    }
    guard let end = clock(at: second) else { return (first.read(in: part), first.end) }
    return (end.read(in: later), end.end)
  }

  /// A bare 三点 may be three points of a list: it needs something that a time has behind it.
  private func stands(_ clock: ClockTime, from index: Int) -> Bool {
    if line.has(index - 1, .this) || line.has(index - 1, .lead) && line.has(index - 1, .noise) { return false }
    let next = line.skip(clock.end, .around)
    if limit(at: next) || next > clock.end { return true }
    if line.has(index, .number), line[index].whole == 1, !line[index].isArabic { return false }
    return line.isEnd(next) || line.has(next, .goesOn) || line.has(next, .to)
      || line.has(
        next, [.action, .weakAction, .benefit, .speaker, .modal, .post, .particle, .conjunction, .surname, .tag])
  }
}
