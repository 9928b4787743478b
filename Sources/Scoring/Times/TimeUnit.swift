/// The units that spans are counted in.
enum TimeUnit: Int, Sendable {
  case minute, quarter, hour, day, week, fortnight, month, year, workday

  static let names: [(name: String, unit: TimeUnit)] = [
    ("minute", .minute), ("quarter", .quarter), ("hour", .hour), ("day", .day), ("week", .week),
    ("fortnight", .fortnight), ("month", .month), ("year", .year), ("workday", .workday),
  ]

  /// Minutes of the units below a day; nil for those counted in days.
  var minutes: Int? {
    switch self {
    case .minute: 1
    case .quarter: 15
    case .hour: 60
    case .day, .week, .fortnight, .month, .year, .workday: nil
    }
  }

  /// A month is taken as 30 days and a year as 365.
  var days: Int {
    switch self {
    case .minute, .quarter, .hour: 0
    case .day, .workday: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .year: 365
    }
  }
}

/// Parts of a day that stand for a time when no clock time is said.
package enum PartOfDay: Int, Sendable {
  case early, first, morning, noon, afternoon, dusk, evening, night

  static let names: [(name: String, part: PartOfDay)] = [
    ("early", .early), ("first", .first), ("morning", .morning), ("noon", .noon), ("afternoon", .afternoon),
    ("dusk", .dusk), ("evening", .evening), ("night", .night),
  ]
}
