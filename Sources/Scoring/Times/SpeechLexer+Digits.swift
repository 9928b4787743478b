/// Numbers written in digits: 14, 1.5, 2-3, 14:30, 2026-03-05. What can be no time (a telephone number, a room code, a
/// price, a percentage) becomes noise.
extension SpeechLexer {
  private struct Digits {
    var value: Int
    var length: Int
    var end: Int
  }

  mutating func readDigits(_ start: Int) -> Int {
    let first = digits(at: start)
    if first.length > 4 || !canBegin(start) { return readNoise(start, first.end) }
    if let end = readClock(start, first) ?? readDate(start, first) { return end }
    if let end = readDecimal(start, first) ?? readSpan(start, first) { return end }
    if isAmount(first.end) { return readNoise(start, first.end) }
    appendNumber(start, first.end, low: first.value * 100, high: first.value * 100, isArabic: true)
    return first.end
  }

  private func digits(at start: Int) -> Digits {
    var found = Digits(value: 0, length: 0, end: start)
    while found.end < limit, SpeechText.isDigit(text.scalars[found.end]) {
      if found.length < 9 { found.value = found.value * 10 + Int(text.scalars[found.end] - 0x30) }
      found.length += 1
      found.end += 1
    }
    return found
  }

  private func scalar(_ position: Int) -> UInt32 { position >= 0 && position < limit ? text.scalars[position] : 0 }

  private func hasDigit(_ position: Int) -> Bool { SpeechText.isDigit(scalar(position)) }

  /// Not behind a letter (B17), a currency sign or #.
  private func canBegin(_ start: Int) -> Bool {
    let before = start > 0 ? text.scalars[start - 1] : 0
    return !SpeechText.isLetter(before) && ![0x23, 0x24, 0xA3, 0xA5, 0x20AC].contains(before)
  }

  private func isAmount(_ end: Int) -> Bool { [0x25, 0xB0, 0x5143, 0x5757, 0x24, 0x20AC, 0xA3].contains(scalar(end)) }

  /// The rest of a number with signs in it is of no use.
  private mutating func readNoise(_ start: Int, _ end: Int) -> Int {
    var end = end
    while hasDigit(end) || [0x2D, 0x2F, 0x2E, 0x3A].contains(scalar(end)) && hasDigit(end + 1) { end += 1 }
    append(SpeechVocabulary.Word(times: .noise), start, end)
    return end
  }

  private mutating func readClock(_ start: Int, _ first: Digits) -> Int? {
    guard scalar(first.end) == 0x3A, first.length <= 2 else { return nil }
    let second = digits(at: first.end + 1)
    guard second.length == 2, first.value <= 24, second.value < 60 else { return readNoise(start, first.end) }
    var end = second.end
    if scalar(end) == 0x3A, digits(at: end + 1).length == 2 { end += 3 }
    let minute = first.value * 60 + second.value
    append(SpeechVocabulary.Word(times: .clock, value: minute), start, end)
    tokens[tokens.count - 1].isArabic = first.length == 2 && first.value < 10
    return end
  }

  /// 2026-03-05 or 2026/3/5.
  private mutating func readDate(_ start: Int, _ first: Digits) -> Int? {
    guard first.length == 4, scalar(first.end) == 0x2D || scalar(first.end) == 0x2F else { return nil }
    let month = digits(at: first.end + 1)
    guard scalar(month.end) == scalar(first.end) else { return readNoise(start, first.end) }
    let day = digits(at: month.end + 1)
    guard (1...12).contains(month.value), (1...31).contains(day.value), month.length <= 2, day.length <= 2 else {
      return readNoise(start, first.end)
    }
    append(
      SpeechVocabulary.Word(times: .isoDate, value: (first.value * 12 + month.value - 1) * 31 + day.value - 1), start,
      day.end)
    return day.end
  }

  private mutating func readDecimal(_ start: Int, _ first: Digits) -> Int? {
    guard scalar(first.end) == 0x2E, hasDigit(first.end + 1) else { return nil }
    let rest = digits(at: first.end + 1)
    let goesOn = scalar(rest.end) == 0x2E && hasDigit(rest.end + 1)
    guard rest.length <= 2, !goesOn, !isAmount(rest.end) else { return readNoise(start, first.end) }
    let value = first.value * 100 + (rest.length == 1 ? rest.value * 10 : rest.value)
    appendNumber(start, rest.end, low: value, high: value, isArabic: true)
    return rest.end
  }

  /// 2-3 or 2~3.
  private mutating func readSpan(_ start: Int, _ first: Digits) -> Int? {
    let sign = scalar(first.end)
    guard sign == 0x2D || sign == 0x7E || sign == 0x2F, hasDigit(first.end + 1) else { return nil }
    let second = digits(at: first.end + 1)
    if scalar(second.end) == 0x3A { return nil }
    let goesOn = [0x2D, 0x2F, 0x7E].contains(scalar(second.end)) && hasDigit(second.end + 1)
    guard sign != 0x2F, !goesOn, second.length <= 2, first.value < second.value else {
      return readNoise(start, first.end)
    }
    appendNumber(start, second.end, low: first.value * 100, high: second.value * 100, isArabic: true)
    return second.end
  }
}
