import Testing

@testable import Scoring

@Suite struct CivilDateTimeTests {
  @Test(arguments: ["0001-01-01T00:00", "2024-02-29T23:59", "2026-11-22T10:05", "9999-12-31T12:00"])
  func textComesBackAsItWas(_ text: String) {
    #expect(CivilDateTime(text)?.description == text)
  }

  @Test(arguments: ["2026-02-29T10:00", "2026-13-01T10:00", "2026-01-01T24:00", "2026-01-01", "٢٠٢٦-01-01T10:00"])
  func whatIsNoMomentIsRefused(_ text: String) {
    #expect(CivilDateTime(text) == nil)
  }

  @Test(arguments: [
    "2026-3-3T9:05", "2026-03-03 09:05", "2026-03-03T09:05:59", "2026-03-03 9:5:0", " 2026-03-03T09:05",
    "T2026-03-03T09:05",
  ])
  func looserSpellingsMeanTheSame(_ text: String) {
    #expect(CivilDateTime(text)?.description == "2026-03-03T09:05")
  }

  @Test(arguments: [
    "", "T", "2026-03-03", "2026-03-03T", "2026-03-03T09", "2026-03-03T09:05:60", "2026-03-03T09:05:",
    "2026-03-03T09:05:1:1",
    "02026-03-03T09:05", "2026-03-03T09:05 ", "2026-03-03TT09:05", "2026-03-03T-9:05", "2026-03-03T09:05Z",
    "2026--3-03T09:05",
  ])
  func spellingsOfNoMomentAreRefused(_ text: String) {
    #expect(CivilDateTime(text) == nil)
  }

  @Test func weekdaysFollowTheCalendar() throws {
    let sunday = try #require(CivilDateTime("2026-11-22T00:00"))
    #expect(sunday.weekday == 6)
  }

  @Test func everyDayOfFourCenturiesIsOneAfterTheLast() throws {
    let start = try #require(CivilDateTime("1900-01-01T00:00"))
    var (year, month, day) = (1900, 1, 1)
    for offset in 0..<146_097 {
      let moment = CivilDateTime(minutes: start.minutes + offset * 1440)
      let date = moment.date
      #expect(date.year == year && date.month == month && date.day == day)
      day += 1
      if day > CivilDateTime.days(inMonth: month, of: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }
}
