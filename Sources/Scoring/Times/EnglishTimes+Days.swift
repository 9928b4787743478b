extension EnglishTimes {
  /// today, Thursday, next Monday, the end of the week, March 5th, the 5th.
  func day(at index: Int, isLed: Bool) -> CalendarDay? {
    let token = line[index]
    if token.has(.day) { return named(token, index, nil) }
    if token.has(.night) { return named(token, index, .evening) }
    if token.has(.dawn) { return named(token, index, .first) }
    if token.has(.isoDate) {
      let (months, day) = (token.value / 31, token.value % 31 + 1)
      return CalendarDay(day: .date(year: months / 12, month: months % 12 + 1, day: day), end: index + 1)
    }
    if token.has(.this), line.has(index + 1, .part), let part = PartOfDay(rawValue: line[index + 1].value) {
      return CalendarDay(day: .fromToday(0), end: index + 2, part: part)
    }
    return week(at: index, isLed: isLed) ?? period(at: index) ?? date(at: index, isLed: isLed)
  }

  private func named(_ token: SpeechToken, _ index: Int, _ part: PartOfDay?) -> CalendarDay {
    CalendarDay(day: .fromToday(token.value), end: index + 1, part: part, isPast: token.value < 0)
  }

  private func week(at index: Int, isLed: Bool) -> CalendarDay? {
    if line.has(index, [.this, .next]), line.has(index + 1, .weekday) {
      let weeks = line.has(index, .next) ? 1 : 0
      return CalendarDay(day: .weekday(line[index + 1].value, weeksAhead: weeks), end: index + 2)
    }
    if line.has(index, .weekday) {
      return CalendarDay(day: .weekday(line[index].value, weeksAhead: nil), end: index + 1)
    }
    if line.has(index, .thisWeek) {
      return CalendarDay(day: .workWeekEnd(weeksAhead: line[index].value), end: index + 1)
    }
    guard line.has(index, .weekEnd) else { return nil }
    // By the weekend means before it.
    let isLimit = isLed && line.has(index - 1, .before)
    let weeks = line[index].value
    return CalendarDay(day: isLimit ? .workWeekEnd(weeksAhead: weeks) : .weekend(weeksAhead: weeks), end: index + 1)
  }

  private func period(at index: Int) -> CalendarDay? {
    let token = line[index]
    if token.has(.yearEnd) { return CalendarDay(day: .yearEnd(yearsAhead: token.value), end: index + 1) }
    if token.has(.monthEnd) { return CalendarDay(day: .monthEnd(monthsAhead: token.value), end: index + 1) }
    return nil
  }

  private func date(at index: Int, isLed: Bool) -> CalendarDay? {
    if line.has(index, .dateMonth) {
      let next = line.has(index + 1, .article) ? index + 2 : index + 1
      guard let day = dayNumber(at: next), !line.has(next + 1, .unit) else { return nil }
      return CalendarDay(
        day: .date(year: nil, month: line[index].value, day: day), end: line.skip(next + 1, .ordinal))
    }
    let start = line.has(index, .article) ? index + 1 : index
    guard let day = dayNumber(at: start) else { return nil }
    let isOrdinal = line.has(start + 1, .ordinal)
    let next = line.skip(start + 1, [.ordinal, .join])
    if line.has(next, .dateMonth) {
      return CalendarDay(day: .date(year: nil, month: line[next].value, day: day), end: next + 1)
    }
    guard isOrdinal, isLed, line.has(start - 1, .article),
      line.isEnd(next) || line.has(next, [.afterHour, .clockLead, .dayLead])
    else {
      return nil
    }
    return CalendarDay(day: .dayOfMonth(day, monthsAhead: 0), end: next)
  }

  private func dayNumber(at index: Int) -> Int? {
    guard let day = line[index].whole, (1...31).contains(day) else { return nil }
    return day
  }
}
