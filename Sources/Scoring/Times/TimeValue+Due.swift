extension TimeValue {
  /// The latest moment meant by it when said at `now`, by the codebook's table; nil when it fixes none.
  package func due(from now: CivilDateTime, _ hours: WorkingHours = .standard) -> CivilDateTime? {
    switch self {
    case .span(let minutes): CivilDateTime(minutes: now.minutes + minutes)
    case .days(let count): Self.at(now.dayNumber + count, hours.close)
    case .workdays(let count): Self.at(Self.workday(count, after: now.dayNumber, hours), hours.close)
    case .moment(let day, let clock): Self.due(day, clock, now, hours)
    case .unfixed, .vague: nil
    }
  }

  /// What is left of it without a clock: only spans have a length of their own.
  package var minutesAhead: Int? {
    switch self {
    case .span(let minutes): minutes
    case .days(let count): count * 1440
    case .workdays, .moment, .unfixed, .vague: nil
    }
  }

  private static func at(_ day: Int, _ minute: Int) -> CivilDateTime { CivilDateTime(minutes: day * 1440 + minute) }

  private static func workday(_ count: Int, after today: Int, _ hours: WorkingHours) -> Int {
    var day = today
    var left = count
    while left > 0 {
      day += 1
      if hours.isWorkday(day) { left -= 1 }
    }
    return day
  }

  private static func due(_ day: Day, _ clock: Clock?, _ now: CivilDateTime, _ hours: WorkingHours) -> CivilDateTime? {
    switch day {
    case .unsaid: return today(clock, now, hours, isSaid: false)
    case .fromToday(0): return today(clock, now, hours, isSaid: true)
    default: break
    }
    for number in day.candidates(now).prefix(12) {
      let moment = at(number, minute(clock, hours))
      if !day.mustLieAhead || moment > now { return moment }
    }
    return nil
  }

  /// On another day than today an hour from one to six is in the afternoon, any other in the morning or at noon.
  private static func minute(_ clock: Clock?, _ hours: WorkingHours) -> Int {
    switch clock {
    case nil, .workEnd: hours.close
    case .part(let part): hours.end(of: part)
    case .exact(let minute): minute
    case .eitherHalf(let minute): minute % 720 < 7 * 60 && minute < 720 ? minute + 720 : minute
    case .dark: hours.dark
    }
  }

  /// A clock time that has passed is meant for tomorrow, unless today was said.
  private static func today(_ clock: Clock?, _ now: CivilDateTime, _ hours: WorkingHours, isSaid: Bool) -> CivilDateTime
  {
    let today = now.dayNumber
    if case .eitherHalf(let minute) = clock {
      let halves = [at(today, minute % 720), at(today, minute % 720 + 720)]
      if let ahead = halves.first(where: { $0 > now }) { return ahead }
      return isSaid ? halves[1] : at(today + 1, Self.minute(clock, hours))
    }
    let moment = at(today, Self.minute(clock, hours))
    if moment > now { return moment }
    switch clock {
    case nil, .workEnd, .dark: return at(today, 1439)
    case .part(.evening) where isSaid, .part(.night) where isSaid: return at(today, 1439)
    case .part, .exact, .eitherHalf: return isSaid ? moment : CivilDateTime(minutes: moment.minutes + 1440)
    }
  }
}
