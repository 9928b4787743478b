import Foundation
import Scoring
import Testing

@testable import Commands

@Suite struct RealTimeTests {
  private func calendar(_ zone: String) throws -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    return calendar
  }

  private func date(_ stamp: String) throws -> Date { try #require(ISO8601DateFormatter().date(from: stamp)) }

  private func dayNumber(_ day: String) throws -> Int { try #require(CivilDateTime(day + "T00:00")).dayNumber }

  @Test(arguments: [
    ("Asia/Shanghai", "2026-03-01T16:30:00Z", "2026-03-02"), ("America/New_York", "2026-03-02T04:30:00Z", "2026-03-01"),
    ("UTC", "2026-03-01T23:59:59Z", "2026-03-01"),
  ])
  func theDayIsThatOfTheClockOnTheWall(_ zone: String, _ stamp: String, _ day: String) throws {
    #expect(RealTime.today(try date(stamp), calendar: try calendar(zone)) == (try dayNumber(day)))
  }

  /// Night after night at half past eleven, over the change of the clocks in spring and in autumn.
  @Test(arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"])
  func everyEveningIsADayLater(_ zone: String) throws {
    let calendar = try calendar(zone)
    var evening = try #require(
      calendar.date(from: DateComponents(year: 2026, month: 1, day: 1, hour: 23, minute: 30)))
    for day in 0..<365 {
      #expect(RealTime.today(evening, calendar: calendar) == (try dayNumber("2026-01-01")) + day)
      evening = try #require(calendar.date(byAdding: .day, value: 1, to: evening))
    }
  }

  @Test(arguments: [("2026-03-02", "2026-03-02T09:00"), ("2026-03-02T18:05", "2026-03-02T18:05"), ("morgen", nil)])
  func theClockCanBeSet(_ text: String, _ moment: String?) {
    #expect(PretendedNow(argument: text)?.moment == moment.flatMap { CivilDateTime($0) })
  }
}
