import Scoring

/// Simulated times as people say them.
struct ClockText {
  let language: Language

  private static let weekdays = [
    ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"), ("周日", "Sun"),
  ]

  /// 10:05
  func time(_ moment: CivilDateTime) -> String {
    let (hour, minute) = (moment.minuteOfDay / 60, moment.minuteOfDay % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// 周二 10:05
  func day(_ moment: CivilDateTime) -> String {
    let names = Self.weekdays[moment.weekday]
    return language(names.0, names.1) + " " + time(moment)
  }

  /// The time, with the weekday where it is another day than `today`.
  func short(_ moment: CivilDateTime, seenFrom today: CivilDateTime) -> String {
    moment.dayNumber == today.dayNumber ? time(moment) : day(moment)
  }
}
