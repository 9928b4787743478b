import Scoring
import Testing

@testable import Career

@Suite struct PeriodTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CivilDateTime(year: year, month: month, day: day)!.dayNumber
  }

  @Test(arguments: ["2026-11", "2026-Q4", "2026", "2024-02", "0001-01"])
  func aPeriodIsReadAsItIsWritten(_ text: String) {
    #expect(Period(text)?.description == (text == "0001-01" ? "1-01" : text))
  }

  @Test(arguments: ["", "2026-13", "2026-0", "2026-Q5", "2026-11-03", "二〇二六", "2026-", "0", "-5", "99999"])
  func whatIsNoPeriodIsRefused(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func periodsMeetWithoutGapOrOverlap() {
    #expect(Period("2026-11")?.days == day(2026, 11, 1)..<day(2026, 12, 1))
    #expect(Period("2026-12")?.days == day(2026, 12, 1)..<day(2027, 1, 1))
    #expect(Period("2026-Q4")?.days == day(2026, 10, 1)..<day(2027, 1, 1))
    #expect(Period("2024-02")?.days.count == 29)
    #expect(Period("2024")?.days.count == 366)
  }

  @Test func everyDayLiesInItsPeriodAndNotInTheOneBefore() {
    for day in day(2023, 12, 1)..<day(2025, 2, 1) {
      for length in Period.Length.allCases {
        let period = Period(length, of: day)
        #expect(period.contains(day))
        #expect(!period.previous.contains(day))
        #expect(period.previous.days.upperBound == period.days.lowerBound)
      }
    }
  }
}
