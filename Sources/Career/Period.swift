import Scoring

/// A month, a quarter or a year of the civil calendar (S4-82…84).
package enum Period: Hashable, Sendable {
  case month(year: Int, month: Int)
  /// 1 to 4.
  case quarter(year: Int, quarter: Int)
  case year(Int)

  package enum Length: String, CaseIterable, Sendable {
    case month, quarter, year
  }

  /// The period of that length in which a day lies.
  ///
  /// - Parameter day: days since 0001-01-01.
  package init(_ length: Length, of day: Int) {
    let (year, month, _) = CivilDateTime(minutes: day * 1440).date
    switch length {
    case .month: self = .month(year: year, month: month)
    case .quarter: self = .quarter(year: year, quarter: (month + 2) / 3)
    case .year: self = .year(year)
    }
  }

  /// Its days, since 0001-01-01.
  package var days: Range<Int> { Self.firstDay(start)..<Self.firstDay(end) }

  package func contains(_ day: Int) -> Bool { days.contains(day) }

  package var previous: Period {
    switch self {
    case .month(let year, let month):
      month == 1 ? .month(year: year - 1, month: 12) : .month(year: year, month: month - 1)
    case .quarter(let year, let quarter):
      quarter == 1 ? .quarter(year: year - 1, quarter: 4) : .quarter(year: year, quarter: quarter - 1)
    case .year(let year): .year(year - 1)
    }
  }

  /// Months since year 0, of the first month and of the one after the last.
  private var start: Int {
    switch self {
    case .month(let year, let month): year * 12 + month - 1
    case .quarter(let year, let quarter): year * 12 + quarter * 3 - 3
    case .year(let year): year * 12
    }
  }
  private var end: Int {
    switch self {
    case .month: start + 1
    case .quarter: start + 3
    case .year: start + 12
    }
  }

  private static func firstDay(_ months: Int) -> Int {
    CivilDateTime(year: months / 12, month: months % 12 + 1, day: 1)?.dayNumber ?? 0
  }
}

extension Period: LosslessStringConvertible {
  /// `2026-11`, `2026-Q4`, `2026`.
  package var description: String {
    switch self {
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .year(let year): "\(year)"
    }
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Self.number($0, 1...9998) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self = .year(year)
      return
    }
    if let mark = parts[1].utf8.first, mark == UInt8(ascii: "Q") || mark == UInt8(ascii: "q") {
      guard let quarter = Self.number(parts[1].dropFirst(), 1...4) else { return nil }
      self = .quarter(year: year, quarter: quarter)
    } else {
      guard let month = Self.number(parts[1], 1...12) else { return nil }
      self = .month(year: year, month: month)
    }
  }

  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
    return range.contains(number) ? number : nil
  }
}
