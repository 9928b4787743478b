import Scoring

/// When something was said, as a log writes it.
struct ChatTime: Equatable, Sendable {
  /// As written.
  var label: String
  /// Days since 0001-01-01; nil when the log does not say.
  var day: Int?
  /// Minutes since midnight; nil for a date alone.
  var minute: Int?

  /// - Parameter known: the day that a line before has named.
  func moment(on known: Int?) -> CivilDateTime? {
    guard let day = day ?? known, let minute else { return nil }
    return CivilDateTime(minutes: day * 1440 + minute)
  }
}

/// Reads times at one place of a line: `2026-03-03 10:05:12`, `2026年3月3日 下午2:05`, `3/3/2026, 10:05 AM`, `昨天 10:05`, `10:05`.
struct ChatTimeReader {
  private let scalars: [Unicode.Scalar]
  private var index: Int
  private var day: Int?
  private var isRelative = false
  private var isAfternoon: Bool?

  /// The time that begins here and where it ends; nil when none does.
  static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (time: ChatTime, end: Int)? {
    var reader = ChatTimeReader(scalars, start)
    return reader.time()
  }

  private init(_ scalars: [Unicode.Scalar], _ index: Int) {
    self.scalars = scalars
    self.index = index
  }

  private mutating func time() -> (time: ChatTime, end: Int)? {
    let start = index
    let hasDate = date()
    let afterDate = index
    skip(" ,T")
    if hasDate || isRelative { takeWeekday() }
    skip(" ")
    takeHalf()
    let minute = clock()
    if minute == nil {
      guard hasDate else { return nil }
      index = afterDate
    }
    let label = String(String.UnicodeScalarView(scalars[start..<index]))
    return (ChatTime(label: label, day: day, minute: minute), index)
  }

  /// True when a date or a word for one stood here.
  private mutating func date() -> Bool {
    if takeWord(["昨天", "前天", "今天", "yesterday", "today"]) {
      isRelative = true
      return true
    }
    if takeWeekday() {
      isRelative = true
      return true
    }
    let start = index
    guard let first = number(upTo: 4), let separator = peek, "-/.年".unicodeScalars.contains(separator) else {
      index = start
      return false
    }
    index += 1
    guard let second = number(upTo: 2), let next = peek, "-/.月".unicodeScalars.contains(next) else {
      index = start
      return false
    }
    index += 1
    guard let third = number(upTo: 4) else {
      index = start
      return false
    }
    if peek == "日" || peek == "号" { index += 1 }
    day = Self.day(first, second, third)
    if day == nil { index = start }
    return day != nil
  }

  /// Year first, or last after day and month; of the two orders of day and month that which is a date, day first.
  private static func day(_ first: Int, _ second: Int, _ third: Int) -> Int? {
    if first > 31 { return CivilDateTime(year: first, month: second, day: third)?.dayNumber }
    let year = third < 100 ? 2000 + third : third
    return
      (CivilDateTime(year: year, month: second, day: first) ?? CivilDateTime(year: year, month: first, day: second))?
      .dayNumber
  }

  @discardableResult
  private mutating func takeWeekday() -> Bool {
    guard takeWord(["星期", "礼拜", "周"]) else { return false }
    guard let sign = peek, "一二三四五六日天".unicodeScalars.contains(sign) else {
      index -= 1
      return false
    }
    index += 1
    return true
  }

  private mutating func takeHalf() {
    if takeWord(["上午", "早上", "凌晨"]) { isAfternoon = false }
    if takeWord(["下午", "晚上", "傍晚"]) { isAfternoon = true }
    if takeWord(["中午"]) { isAfternoon = peek == "1" && number(ahead: 2) == 1 }
  }

  private func number(ahead count: Int) -> Int {
    scalars[index...].prefix(count).prefix { $0.isASCIIDigit }.count
  }

  /// Minutes since midnight.
  private mutating func clock() -> Int? {
    let start = index
    guard var hour = number(upTo: 2), peek == ":" || peek == "：" else { return fail(start) }
    index += 1
    guard let minute = number(upTo: 2), hour < 24, minute < 60 else { return fail(start) }
    if peek == ":" {
      index += 1
      guard number(upTo: 2) != nil else { return fail(start) }
    }
    let end = index
    skip(" \u{202F}")
    if takeWord(["am"]) { isAfternoon = false } else if takeWord(["pm"]) { isAfternoon = true } else { index = end }
    if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    return hour * 60 + minute
  }

  private mutating func fail(_ start: Int) -> Int? {
    index = start
    return nil
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skip(_ signs: String) {
    while let sign = peek, signs.unicodeScalars.contains(sign) { index += 1 }
  }

  private mutating func number(upTo digits: Int) -> Int? {
    var value = 0
    let start = index
    while let digit = peek, digit.isASCIIDigit, index - start < digits {
      value = value * 10 + Int(digit.value - 0x30)
      index += 1
    }
    return index > start && !(peek?.isASCIIDigit ?? false) ? value : nil
  }

  private mutating func takeWord(_ words: [String]) -> Bool {
    for word in words {
      let letters = Array(word.unicodeScalars)
      let here = scalars[index...].prefix(letters.count)
      if here.count == letters.count, zip(here, letters).allSatisfy({ $0.properties.lowercaseMapping == String($1) }) {
        index += letters.count
        return true
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
