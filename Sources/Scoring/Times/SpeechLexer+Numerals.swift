/// Numbers written in words: 二十三, 两三, 十来, twenty five.
extension SpeechLexer {
  /// What has been read of a numeral; the bounds are whole numbers.
  private struct Numeral {
    var low = 0
    var high = 0
    var digit: (low: Int, high: Int)?
    /// Digits in a row without a power of ten: a room or telephone number from three on.
    var row = 0
    var longestRow = 0
    var hasTens = false

    mutating func take(digit value: Int) {
      row += 1
      longestRow = max(longestRow, row)
      guard let before = digit, before.high > 0 else {
        digit = (value, value)
        return
      }
      digit = (min(before.low, value), max(before.high, value))
    }

    mutating func take(tens value: Int) {
      let factor = digit ?? (1, 1)
      low += factor.low * value
      high += factor.high * value
      digit = nil
      row = 0
      hasTens = true
    }

    mutating func finish() {
      low += digit?.low ?? 0
      high += digit?.high ?? 0
      digit = nil
    }
  }

  mutating func readNumeral(_ start: Int) -> Int {
    if vocabulary.language == .english { return readEnglishNumeral(start) }
    var numeral = Numeral()
    var end = start
    while let (word, next) = word(at: end), word.times.contains(.number) || word.times.contains(.tens),
      !word.times.contains(.noise)
    {
      if word.times.contains(.tens) { numeral.take(tens: word.value) } else { numeral.take(digit: word.value) }
      end = next
    }
    let endsWithTens = numeral.digit == nil && numeral.hasTens
    numeral.finish()
    if numeral.longestRow > 2 {
      append(SpeechVocabulary.Word(times: .noise), start, end)
      return end
    }
    if endsWithTens { end = readRest(&numeral, end) }
    appendNumber(start, end, low: numeral.low * 100, high: numeral.high * 100, isArabic: false)
    return end
  }

  /// 十来, 二十几: halfway to the next ten.
  private func readRest(_ numeral: inout Numeral, _ end: Int) -> Int {
    guard let (word, next) = word(at: end), word.times.contains(.several) || word.times.contains(.someMore) else {
      return end
    }
    numeral.low += 1
    numeral.high += numeral.high >= 100 ? 50 : 5
    numeral.low = numeral.high
    return next
  }

  /// The one numeral behind 周, 星期, 礼拜 is the day, and not the first digit of what follows: 周五十点.
  mutating func readWeekday(_ start: Int) -> Int? {
    guard let last = tokens.last, let number = vocabulary.trie.single(text.scalars[start]) else { return nil }
    let word = vocabulary.words[number]
    guard word.times.contains(.number), (1...6).contains(word.value) else { return nil }
    let before = tokens.dropLast().last
    if let before, before.end == last.start, before.has([.number, .measure, .pair]) { return nil }
    append(SpeechVocabulary.Word(times: .weekday, value: word.value - 1), start, start + 1)
    return start + 1
  }

  /// Asked at every position of a clause but its first.
  @inline(__always)
  func followsWeekWord(_ start: Int) -> Bool {
    let last = tokens.count - 1
    return tokens[last].times.rawValue & (TimeKinds.weekWord.rawValue | TimeKinds.thisWeek.rawValue) != 0
      && tokens[last].end == start && vocabulary.language == .chinese
  }

  private mutating func readEnglishNumeral(_ start: Int) -> Int {
    guard let (word, first) = word(at: start) else { return start + 1 }
    var value = word.value
    var end = first
    if word.times.contains(.tens), let (unit, next) = self.word(at: skipSpace(first)), unit.times.contains(.number),
      (1...9).contains(unit.value)
    {
      value += unit.value
      end = next
    }
    appendNumber(start, end, low: value * 100, high: value * 100, isArabic: false)
    return end
  }

  func skipSpace(_ position: Int) -> Int {
    position < limit && text.scalars[position] == 0x20 ? position + 1 : position
  }

  mutating func appendNumber(_ start: Int, _ end: Int, low: Int, high: Int, isArabic: Bool) {
    tokens.append(
      SpeechToken(start: start, end: end, times: .number, value: low, high: high, isArabic: isArabic))
  }
}
