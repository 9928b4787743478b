extension TimeValue.Day {
  /// Whether the day is the first of its candidates that is not over.
  var mustLieAhead: Bool {
    switch self {
    case .unsaid, .fromToday, .workWeekEnd(weeksAhead: 1...), .weekend(weeksAhead: 1...): false
    case .weekday(_, let weeks): weeks == nil
    case .date(let year, _, _): year == nil
    case .dayOfMonth(_, let months): months == 0
    case .monthEnd(let months): months == 0
    case .workWeekEnd, .weekend, .month, .yearEnd: true
    }
  }

  /// Day numbers that may be meant, the nearest first; at least one for every date that exists.
  func candidates(_ now: CivilDateTime) -> [Int] {
    let today = now.dayNumber
    let monday = today - now.weekday
    let (year, month, _) = now.date
    switch self {
    case .unsaid: return [today]
    case .fromToday(let days): return [today + days]
    case .weekday(let day, nil): return [monday + day, monday + 7 + day]
    case .weekday(let day, let weeks?): return [monday + 7 * weeks + day]
    case .workWeekEnd(let weeks): return [monday + 7 * weeks + 4, monday + 7 * weeks + 6, monday + 7 * weeks + 11]
    case .weekend(let weeks): return [monday + 7 * weeks + 6, monday + 7 * weeks + 13]
    case .monthEnd(let months): return (months...months + 1).compactMap { Self.lastDay(year, month + $0) }
    case .dayOfMonth(let day, let months): return (months...months + 3).compactMap { Self.day(year, month + $0, day) }
    case .date(let said?, let month, let day): return [Self.day(said, month, day)].compactMap(\.self)
    case .date(nil, let month, let day): return (0...8).compactMap { Self.day(year + $0, month, day) }
    case .month(let month): return (0...1).compactMap { Self.lastDay(year + $0, month) }
    case .yearEnd(let years): return (years...years + 1).compactMap { Self.day(year + $0, 12, 31) }
    }
  }

  /// Months above 12 run on into the years after; nil when there is no such day.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    CivilDateTime(year: year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: day)?.dayNumber
  }

  private static func lastDay(_ year: Int, _ month: Int) -> Int? {
    let (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1)
    return day(year, month, CivilDateTime.days(inMonth: month, of: year))
  }
}
