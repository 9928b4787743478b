/// An hour and minutes as said, and the index of the token after them.
struct ClockTime: Equatable {
  /// 0 to 24, minutes up to 59.
  var hour: Int
  var minute: Int
  var end: Int
  /// Cannot be anything but a clock time: 14:00, 两点半.
  var isSure: Bool
  /// 08:00: written with two digits, so the half of the day is said.
  var isWhole = false

  /// The minute of the day in this part of it; nights run on past midnight.
  func read(in part: PartOfDay?) -> TimeValue.Clock {
    let total = hour * 60 + minute
    guard hour <= 12, hour > 0 || !isWhole else { return .exact(total) }
    switch part {
    case nil: return isWhole || hour == 0 ? .exact(hour == 0 ? 1440 + minute : total) : .eitherHalf(total)
    case .early, .first, .morning: return .exact(total)
    case .noon: return .exact(hour < 4 ? total + 720 : total)
    case .afternoon, .dusk: return .exact(hour < 12 ? total + 720 : total)
    case .evening, .night: return .exact(night(total))
    }
  }

  /// 晚上十二点 is the end of that day, 半夜两点 the small hours after it.
  private func night(_ total: Int) -> Int {
    if hour == 12 || hour < 5 { return total % 720 + 1440 }
    return total + 720
  }
}
