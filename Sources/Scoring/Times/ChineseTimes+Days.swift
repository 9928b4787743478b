/// Days by name, weekday and date: 后天, 下周三, 月底, 3月5号.
extension ChineseTimes {
  func day(at index: Int) -> CalendarDay? {
    let token = line[index]
    if token.has(.noise) { return nil }
    if token.has(.day) { return named(token, index, part: nil) }
    if token.has(.night) { return named(token, index, part: .evening) }
    if token.has(.dawn) { return named(token, index, part: .first) }
    if token.has(.isoDate) { return iso(token, index) }
    return week(at: index) ?? period(at: index) ?? date(at: index)
  }

  private func named(_ token: SpeechToken, _ index: Int, part: PartOfDay?) -> CalendarDay {
    CalendarDay(day: .fromToday(token.value), end: index + 1, part: part, isPast: token.value < 0)
  }

  private func iso(_ token: SpeechToken, _ index: Int) -> CalendarDay {
    let (months, day) = (token.value / 31, token.value % 31 + 1)
    return CalendarDay(day: .date(year: months / 12, month: months % 12 + 1, day: day), end: index + 1)
  }

  /// 周三, 这周三, 下周三, 这周, 下周内, 周末.
  private func week(at index: Int) -> CalendarDay? {
    var weeks: Int?
    var next = index
    if line.has(index, [.this, .next]), line.has(index + 1, [.weekWord, .weekEnd]) {
      weeks = line.has(index, .next) ? line[index].value : 0
      next = index + 1
    }
    if line.has(next, .thisWeek) { weeks = 0 }
    if line.has(next, .weekEnd) { return weekend(at: next, weeks: weeks) }
    guard line.has(next, [.weekWord, .thisWeek]) else { return nil }
    if let end = weekdays(at: next) {
      return CalendarDay(day: .weekday(end.day, weeksAhead: weeks), end: end.index)
    }
    return weeks.map { CalendarDay(day: .workWeekEnd(weeksAhead: $0), end: next + 1) }
  }

  private func weekend(at index: Int, weeks: Int?) -> CalendarDay {
    let isLimit = line.has(index + 1, .before)
    let day: TimeValue.Day = isLimit ? .workWeekEnd(weeksAhead: weeks ?? 0) : .weekend(weeksAhead: weeks ?? 0)
    return CalendarDay(day: day, end: index + 1)
  }

  /// 周一, 周天; of 周一到周五 the later.
  private func weekdays(at index: Int) -> (day: Int, index: Int)? {
    guard let first = weekday(at: index) else { return nil }
    guard line.has(first.index, .to), let second = weekday(at: first.index + 1) else { return first }
    return second
  }

  private func weekday(at index: Int) -> (day: Int, index: Int)? {
    guard line.has(index, [.weekWord, .thisWeek]) else { return nil }
    if line.has(index + 1, .weekday) { return (line[index + 1].value, index + 2) }
    return line.has(index + 1, .weekdaySunday) ? (6, index + 2) : nil
  }

  /// 月底, 下个月, 年底.
  private func period(at index: Int) -> CalendarDay? {
    let token = line[index]
    if token.has(.yearEnd) { return CalendarDay(day: .yearEnd(yearsAhead: token.value), end: index + 1) }
    if token.has(.monthEnd) { return CalendarDay(day: .monthEnd(monthsAhead: token.value), end: index + 1) }
    if token.has(.monthStart) { return CalendarDay(day: .dayOfMonth(5, monthsAhead: token.value), end: index + 1) }
    if token.has(.monthMiddle) { return CalendarDay(day: .dayOfMonth(15, monthsAhead: token.value), end: index + 1) }
    guard token.has(.wholeMonth) else { return nil }
    if let day = dayNumber(at: index + 1) {
      return CalendarDay(day: .dayOfMonth(day, monthsAhead: token.value), end: index + 3)
    }
    return CalendarDay(day: .monthEnd(monthsAhead: token.value), end: index + 1)
  }

  /// 3月5号, 2026年3月5日, 六月份, 5号.
  private func date(at index: Int) -> CalendarDay? {
    guard line.has(index, .number), let number = line[index].whole else { return nil }
    if (2000...2999).contains(number), line.has(index + 1, .unit), line[index + 1].value == TimeUnit.year.rawValue,
      let month = line[index + 2].whole, (1...12).contains(month), line.has(index + 3, .dateMonth),
      let day = dayNumber(at: index + 4)
    {
      return CalendarDay(day: .date(year: number, month: month, day: day), end: index + 6)
    }
    if (1...12).contains(number), line.has(index + 1, .dateMonth) {
      if let day = dayNumber(at: index + 2) {
        return CalendarDay(day: .date(year: nil, month: number, day: day), end: index + 4)
      }
      return CalendarDay(day: .month(number), end: index + 2)
    }
    guard let day = dayNumber(at: index), !isAddress(index), isDayEnd(index + 2) else { return nil }
    return CalendarDay(day: .dayOfMonth(day, monthsAhead: 0), end: index + 2)
  }

  private func dayNumber(at index: Int) -> Int? {
    guard let day = line[index].whole, (1...31).contains(day), line.has(index + 1, .dateDay) else { return nil }
    return day
  }

  /// 5号话务员 is no day: unknown words right behind a bare N号 make it a number of something.
  private func isDayEnd(_ index: Int) -> Bool {
    line.isEnd(index) || !line[index].times.isEmpty || !line[index].speech.isEmpty
  }

  /// 东区17号, 工号5号: a house, a counter, a person. Unknown characters right before a bare N号 are its name.
  private func isAddress(_ index: Int) -> Bool {
    let before = line[index - 1]
    guard before.end == line[index].start, index > line.clause.lowerBound else { return false }
    return before.has(.noise) || (before.times.isEmpty && before.speech.isEmpty)
  }
}
