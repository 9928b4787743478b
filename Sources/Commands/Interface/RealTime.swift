import ArgumentParser
import Foundation
import Scoring
import Synchronization

/// The only place that asks for the real time.
enum RealTime {
  /// What `--now` set: the moment that the program takes for its start, and the real one.
  private static let pretended = Mutex<(start: Date, began: Date)?>(nil)

  static var now: Date {
    let real = Date()
    guard let pretended = pretended.withLock({ $0 }) else { return real }
    return pretended.start.addingTimeInterval(real.timeIntervalSince(pretended.began))
  }

  /// From here on the clock runs from this civil moment at this machine's place: for tests and demonstrations.
  static func pretend(_ moment: CivilDateTime) {
    let (year, month, day) = moment.date
    let parts = DateComponents(
      year: year, month: month, day: day, hour: moment.minuteOfDay / 60, minute: moment.minuteOfDay % 60)
    guard let start = Calendar(identifier: .gregorian).date(from: parts) else { return }
    pretended.withLock { $0 = (start, Date()) }
  }

  /// ISO 8601 in UTC, to the second.
  static func stamp(_ date: Date = now) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(identifier: "UTC")
    return formatter.string(from: date)
  }

  /// The civil day at this machine's place, as days since 0001-01-01.
  static func today(_ date: Date = now, calendar: Calendar = Calendar(identifier: .gregorian)) -> Int {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let civil = CivilDateTime(year: year, month: month, day: day)
    else { return 0 }
    return civil.dayNumber
  }

  /// Date and time at this machine's place, to the minute.
  static func civil(_ date: Date = now, calendar: Calendar = Calendar(identifier: .gregorian)) -> CivilDateTime {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return CivilDateTime(
      minutes: (today(date, calendar: calendar) * 24 + (parts.hour ?? 0)) * 60 + (parts.minute ?? 0))
  }

  /// Date and time of a stamp at this machine's place.
  static func civil(ofStamp stamp: String) -> CivilDateTime? {
    ISO8601DateFormatter().date(from: stamp).map { civil($0) }
  }

  static func date(of stamp: String) -> Date? { ISO8601DateFormatter().date(from: stamp) }

  /// The stamp of a civil moment at this machine's place.
  static func stamp(at moment: CivilDateTime) -> String {
    let (year, month, day) = moment.date
    let parts = DateComponents(
      year: year, month: month, day: day, hour: moment.minuteOfDay / 60, minute: moment.minuteOfDay % 60)
    return stamp(Calendar(identifier: .gregorian).date(from: parts) ?? now)
  }

  /// The civil day of a stamp at this machine's place.
  static func day(of stamp: String) -> Int? {
    ISO8601DateFormatter().date(from: stamp).map { today($0) }
  }
}

/// `--now 2026-03-02T09:00`, or a day alone, which begins at nine.
struct PretendedNow: ExpressibleByArgument {
  let moment: CivilDateTime

  init?(argument: String) {
    guard let moment = CivilDateTime(argument) ?? CivilDateTime(argument + "T09:00") else { return nil }
    self.moment = moment
  }
}
