extension EnglishTimes {
  /// 14:30, 5 pm, five o'clock, half past two, noon; a bare hour only behind by, at, before or beside a day.
  func clock(at index: Int, isLed: Bool, hasDay: Bool) -> ClockTime? {
    let token = line[index]
    if token.has(.namedClock) {
      return ClockTime(hour: token.value / 60, minute: token.value % 60, end: index + 1, isSure: true, isWhole: true)
    }
    if let clock = pastOrTo(at: index) { return clock }
    if token.has(.clock) {
      let clock = ClockTime(
        hour: token.value / 60, minute: token.value % 60, end: index + 1, isSure: true, isWhole: token.isArabic)
      return inHalf(clock)
    }
    if let clock = spoken(at: index) { return clock }
    guard token.has(.number), token.value == token.high else { return nil }
    let (hour, minute) = (token.value / 100, token.value % 100)
    guard (1...12).contains(hour), minute < 60 else { return nil }
    let clock = ClockTime(hour: hour, minute: minute, end: index + 1, isSure: false)
    if line.has(index + 1, [.halfDay, .point]) { return inHalf(clock) }
    guard minute == 0 || isLed, isLed || (hasDay && isHourEnd(index + 1)) || nextIsDay(index + 1) else { return nil }
    return isHourEnd(index + 1) ? clock : nil
  }

  /// four thirty, ten fifteen.
  private func spoken(at index: Int) -> ClockTime? {
    guard !line[index].isArabic, let hour = hour(at: index), !line.isEnd(index + 1), !line[index + 1].isArabic,
      let minute = line[index + 1].whole, (10..<60).contains(minute), minute % 5 == 0,
      isHourEnd(index + 2) || line.has(index + 2, .halfDay)
    else { return nil }
    return inHalf(ClockTime(hour: hour, minute: minute, end: index + 2, isSure: true))
  }

  /// A word that may stand behind a bare hour; a noun there would make it a count.
  private func isHourEnd(_ index: Int) -> Bool {
    if line.isEnd(index) { return true }
    if line.has(index, .unit) { return false }
    return line.has(
      index, [.afterHour, .day, .night, .dawn, .weekday, .clockLead, .dayLead, .to, .this, .around, .before])
      || line.has(index, [.speaker, .speakerWill, .speakerIs, .customerGets])
      || line.has(index, [.conjunction, .modal, .particle, .condition])
  }

  private func nextIsDay(_ index: Int) -> Bool {
    let next = line.skip(index, .dayLead)
    return line.has(next, [.day, .night, .dawn, .weekday]) || line.has(next, .this) && line.has(next + 1, .part)
  }

  /// Adds am, pm or o'clock.
  private func inHalf(_ clock: ClockTime) -> ClockTime {
    var clock = clock
    if line.has(clock.end, .point) { clock.end += 1 }
    clock.isSure = clock.isSure || clock.end > 0
    guard line.has(clock.end, .halfDay), clock.hour <= 12 else { return clock }
    clock.hour = clock.hour % 12 + (line[clock.end].value == 1 ? 12 : 0)
    clock.isWhole = true
    clock.end += 1
    return clock
  }

  /// half past two, quarter to three, ten past five, half two.
  private func pastOrTo(at index: Int) -> ClockTime? {
    guard let minutes = minutes(at: index) else { return nil }
    var next = index + 1
    if line.has(next, .unit) { next += 1 }
    let isHalf = line.has(index, .half)
    if isHalf, next == index + 1, let hour = hour(at: next), isHourEnd(next + 1) || line.has(next + 1, .halfDay) {
      return inHalf(ClockTime(hour: hour, minute: 30, end: next + 1, isSure: true))
    }
    if line.has(next, .past) {
      return hour(at: next + 1).map { inHalf(ClockTime(hour: $0, minute: minutes, end: next + 2, isSure: true)) }
    }
    if !isHalf, line.has(next, .to), line.has(index, .quarter) || next > index + 1 || line.has(index - 1, .clockLead) {
      guard line.has(index, .quarter) || minutes % 5 == 0 && minutes > 0, let hour = hour(at: next + 1) else {
        return nil
      }
      let before = (hour + 11) % 12
      return inHalf(
        ClockTime(hour: before == 0 ? 12 : before, minute: 60 - minutes, end: next + 2, isSure: true))
    }
    return nil
  }

  private func minutes(at index: Int) -> Int? {
    if line.has(index, .half) { return 30 }
    if line.has(index, .quarter) { return 15 }
    guard let number = line[index].whole, [5, 10, 20, 25].contains(number) else { return nil }
    return number
  }

  private func hour(at index: Int) -> Int? {
    guard let hour = line[index].whole, (1...12).contains(hour) else { return nil }
    return hour
  }
}
