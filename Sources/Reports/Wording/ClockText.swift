import Scoring

/// Simulated times as people say them.
package struct ClockText: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  private static let weekdays = [
    ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"), ("周日", "Sun"),
  ]

  /// 10:05
  package func time(_ moment: CivilDateTime) -> String {
    let (hour, minute) = (moment.minuteOfDay / 60, moment.minuteOfDay % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// 周二 10:05
  package func day(_ moment: CivilDateTime) -> String { weekday(moment.dayNumber) + " " + time(moment) }

  /// 周二, of a civil day as days since 0001-01-01.
  package func weekday(_ day: Int) -> String {
    let names = Self.weekdays[CivilDateTime(minutes: day * 24 * 60).weekday]
    return language(names.0, names.1)
  }

  /// The time, with the weekday where it is another day than `today`.
  package func short(_ moment: CivilDateTime, seenFrom today: CivilDateTime) -> String {
    moment.dayNumber == today.dayNumber ? time(moment) : day(moment)
  }

  /// 2026年11月22日 / 22 Nov 2026
  package func date(_ moment: CivilDateTime) -> String {
    let (year, month, day) = moment.date
    return language("\(year)年\(month)月\(day)日", "\(day) \(Self.months[month - 1]) \(year)")
  }

  /// 11月22日 / 22 Nov
  package func shortDate(_ moment: CivilDateTime) -> String {
    let (_, month, day) = moment.date
    return language("\(month)月\(day)日", "\(day) \(Self.months[month - 1])")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
