/// A point on the simulated clock: minutes since 0001-01-01 00:00 of the proleptic Gregorian calendar, no zone.
package struct CivilDateTime: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  /// Nil when there is no such date or time.
  package init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), (0..<24).contains(hour), (0..<60).contains(minute),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    minutes = (Self.dayNumber(year: year, month: month, day: day) * 24 + hour) * 60 + minute
  }

  package static func < (a: CivilDateTime, b: CivilDateTime) -> Bool { a.minutes < b.minutes }

  /// Days since 0001-01-01.
  package var dayNumber: Int { Self.floorDivide(minutes, 1440) }
  /// 0..<1440.
  package var minuteOfDay: Int { minutes - dayNumber * 1440 }
  /// Monday is 0, Sunday 6: 0001-01-01 was a Monday.
  package var weekday: Int { dayNumber - Self.floorDivide(dayNumber, 7) * 7 }

  package var date: (year: Int, month: Int, day: Int) {
    // Days from 0000-03-01, in 400-year eras: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let z = dayNumber + 306
    let era = Self.floorDivide(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = floorDivide(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }
}

extension CivilDateTime: LosslessStringConvertible {
  /// `2026-03-03T10:05`.
  package var description: String {
    let (year, month, day) = date
    return
      "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))T\(Self.pad(minuteOfDay / 60, 2)):\(Self.pad(minuteOfDay % 60, 2))"
  }

  /// Reads `2026-03-03T10:05`, with a space instead of `T` and with seconds, which are dropped.
  package init?(_ text: String) {
    var text = text
    guard let moment = text.withUTF8({ Self.read(DateDigits($0)) }) else { return nil }
    self = moment
  }

  private static func read(_ digits: DateDigits) -> CivilDateTime? {
    var digits = digits
    while digits.takesParting() {}
    guard let year = digits.number(), digits.takes("-"), let month = digits.number(), digits.takes("-"),
      let day = digits.number(), digits.takesParting(), let hour = digits.number(), digits.takes(":"),
      let minute = digits.number()
    else { return nil }
    if digits.takes(":") {
      guard let second = digits.number(), second < 60 else { return nil }
    }
    guard digits.isAtEnd else { return nil }
    return CivilDateTime(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A cursor over the bytes of a date and time: every row of the jsonl interface may hold one.
private struct DateDigits {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == sign.value else { return false }
    index += 1
    return true
  }

  /// What stands between day and time.
  mutating func takesParting() -> Bool { takes("T") || takes(" ") }

  /// One to four digits.
  mutating func number() -> Int? {
    let first = index
    var number = 0
    while index < bytes.count, index < first + 4, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > first ? number : nil
  }
}
