import TestSupport
import Testing

@testable import Scoring

/// Due moments against a reference that walks the calendar day by day, on seeded random moments.
@Suite struct TimesDueTests {
  private static let noon = 12 * 60

  private static func moments(_ seed: UInt64, count: Int = 400) -> [CivilDateTime] {
    var generator = SeededGenerator(seed: seed)
    let first = CivilDateTime("2024-01-01T00:00")!.minutes
    return (0..<count).map { _ in CivilDateTime(minutes: first + Int.random(in: 0..<4 * 366 * 1440, using: &generator))
    }
  }

  private static func at(_ day: Int, _ minute: Int) -> CivilDateTime { CivilDateTime(minutes: day * 1440 + minute) }

  /// The first minute-exact moment after `now` on a day that fits, at `minute` of that day.
  private static func next(after now: CivilDateTime, minute: Int, _ fits: (CivilDateTime) -> Bool) -> CivilDateTime {
    var day = now.dayNumber
    while true {
      let moment = at(day, minute)
      if moment > now, fits(moment) { return moment }
      day += 1
    }
  }

  @Test func aWeekdayIsTheNextOneThatIsNotOver() {
    for now in Self.moments(1) {
      for weekday in 0..<7 {
        let expected = Self.next(after: now, minute: 1080) { $0.weekday == weekday }
        #expect(TimeValue.moment(.weekday(weekday, weeksAhead: nil), nil).due(from: now) == expected)
      }
    }
  }

  @Test func nextWeekIsTheCalendarWeekAfterThisOne() {
    for now in Self.moments(2) {
      var monday = now.dayNumber + 1
      while (monday % 7 + 7) % 7 != 0 { monday += 1 }
      for weekday in 0..<7 {
        #expect(
          TimeValue.moment(.weekday(weekday, weeksAhead: 1), nil).due(from: now) == Self.at(monday + weekday, 1080))
      }
      #expect(TimeValue.moment(.workWeekEnd(weeksAhead: 1), nil).due(from: now) == Self.at(monday + 4, 1080))
    }
  }

  @Test func workdaysSkipWeekendsAndHolidays() {
    var generator = SeededGenerator(seed: 3)
    for now in Self.moments(3, count: 200) {
      let holidays = (1...20).filter { _ in Bool.random(using: &generator) }.map { now.dayNumber + $0 }
      let count = Int.random(in: 1...15, using: &generator)
      var (day, left) = (now.dayNumber, count)
      while left > 0 {
        day += 1
        let isWeekend = Self.at(day, 0).weekday > 4
        if !isWeekend && !holidays.contains(day) { left -= 1 }
      }
      let due = TimeValue.workdays(count).due(from: now, WorkingHours(holidays: holidays))
      #expect(due == Self.at(day, 1080))
    }
  }

  @Test func theEndOfAMonthIsTheDayBeforeAFirst() {
    for now in Self.moments(4) {
      let expected = Self.next(after: now, minute: 1080) { Self.at($0.dayNumber + 1, 0).date.day == 1 }
      #expect(TimeValue.moment(.monthEnd(monthsAhead: 0), nil).due(from: now) == expected)
    }
  }

  @Test func aDateIsTheNextDayOfThatName() {
    var generator = SeededGenerator(seed: 5)
    for now in Self.moments(5, count: 100) {
      let month = Int.random(in: 1...12, using: &generator)
      let day = Int.random(in: 1...28, using: &generator)
      let yearly = Self.next(after: now, minute: 1080) { $0.date.month == month && $0.date.day == day }
      #expect(TimeValue.moment(.date(year: nil, month: month, day: day), nil).due(from: now) == yearly)
      let monthly = Self.next(after: now, minute: 1080) { $0.date.day == day }
      #expect(TimeValue.moment(.dayOfMonth(day, monthsAhead: 0), nil).due(from: now) == monthly)
    }
  }

  @Test func anHourWithoutItsHalfIsTheNextOnTheClock() {
    var generator = SeededGenerator(seed: 6)
    for now in Self.moments(6) {
      let minute = Int.random(in: 60..<780, using: &generator)
      var expected = CivilDateTime(minutes: now.minutes + 1)
      while expected.minuteOfDay % Self.noon != minute % Self.noon { expected.minutes += 1 }
      let due = TimeValue.moment(.unsaid, .eitherHalf(minute)).due(from: now)
      // After the last of today the hour is one of tomorrow's working day.
      #expect(due == expected || due!.dayNumber == now.dayNumber + 1 && expected.dayNumber == now.dayNumber + 1)
    }
  }

  @Test func whatIsSaidWithoutADayLiesAhead() {
    let clocks: [TimeValue.Clock] = [
      .part(.first), .part(.morning), .part(.noon), .part(.afternoon), .part(.dusk), .part(.evening), .workEnd, .dark,
      .exact(0), .exact(615), .exact(1439), .eitherHalf(185), .eitherHalf(720),
    ]
    for now in Self.moments(7) where now.minuteOfDay < 1439 {
      for clock in clocks {
        let due = TimeValue.moment(.unsaid, clock).due(from: now)!
        #expect(due > now && due.minutes - now.minutes <= 1440 + 720, "\(clock) \(now)")
      }
    }
  }
}
