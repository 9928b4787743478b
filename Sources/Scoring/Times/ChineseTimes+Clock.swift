/// Hours and minutes: 十点半, 14:30, 三点一刻, 十时前.
extension ChineseTimes {
  func clock(at index: Int) -> ClockTime? {
    let token = line[index]
    if token.has(.clock) {
      let end = line.has(index + 1, .point) ? index + 2 : index + 1
      return ClockTime(
        hour: token.value / 60, minute: token.value % 60, end: end, isSure: true, isWhole: token.isArabic)
    }
    if token.has(.namedClock) { return ClockTime(hour: 12, minute: 0, end: index + 1, isSure: true) }
    guard token.has(.number), token.high <= 2400, token.high % 100 == 0 else { return nil }
    if line.has(index + 1, .formalPoint) { return formalClock(at: index) }
    guard line.has(index + 1, .point) else { return nil }
    return minutes(hour: token.high / 100, at: index + 2)
  }

  /// 14时30分, 十时前.
  private func formalClock(at index: Int) -> ClockTime? {
    let hour = line[index].high / 100
    if let clock = minutes(hour: hour, at: index + 2), clock.end > index + 2 { return clock }
    guard limit(at: index + 2) || line.has(index + 2, .around) else { return nil }
    return ClockTime(hour: hour, minute: 0, end: index + 2, isSure: true)
  }

  /// What follows 点: 半, 多, 一刻, 三刻, 二十, 二十分, 零五分.
  private func minutes(hour: Int, at index: Int) -> ClockTime? {
    if line.has(index, .half) { return ClockTime(hour: hour, minute: 30, end: index + 1, isSure: true) }
    if line.has(index, .someMore) {
      // 九点多 is over at ten.
      return ClockTime(hour: hour < 12 ? hour + 1 : hour, minute: hour < 12 ? 0 : 59, end: index + 1, isSure: true)
    }
    guard let number = line[index].whole, (0..<60).contains(number) else {
      return ClockTime(hour: hour, minute: 0, end: index, isSure: hour > 12)
    }
    if line.has(index + 1, .quarter) {
      guard number == 1 || number == 3 else { return nil }
      return ClockTime(hour: hour, minute: number * 15, end: index + 2, isSure: true)
    }
    if line.has(index + 1, .minuteMark) { return ClockTime(hour: hour, minute: number, end: index + 2, isSure: true) }
    let isBare = line[index].isArabic ? line[index].end - line[index].start == 2 : number > 9 || number == 0
    let isCounted = line.has(index + 1, .unit) || line.has(index + 1, [.measure, .dateDay, .point])
    guard isBare, !isCounted else { return ClockTime(hour: hour, minute: 0, end: index, isSure: false) }
    return ClockTime(hour: hour, minute: number, end: index + 1, isSure: true)
  }
}
