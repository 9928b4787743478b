/// What the house style says about working time.
package struct WorkingHours: Equatable, Sendable {
  /// Minute of the day at which work ends; 下班前, and any day without a clock time.
  package var close: Int
  /// Day numbers (`CivilDateTime.dayNumber`) on which nobody works though they are no weekend, in order.
  package var holidays: [Int]

  package init(close: Int = 18 * 60, holidays: [Int] = []) {
    self.close = close
    self.holidays = holidays
  }

  package static let standard = WorkingHours()

  /// 18:30, from the codebook.
  var dark: Int { 18 * 60 + 30 }

  /// The minute of the day by which something said for this part of the day is due, from the codebook.
  func end(of part: PartOfDay) -> Int {
    switch part {
    case .early: 6 * 60
    case .first: 9 * 60 + 30
    case .morning: 12 * 60
    case .noon: 12 * 60 + 30
    case .afternoon: 18 * 60
    case .dusk: 18 * 60 + 30
    case .evening: 22 * 60
    case .night: 23 * 60 + 59
    }
  }

  func isWorkday(_ day: Int) -> Bool { (day % 7 + 7) % 7 < 5 && !holidays.contains(day) }
}
