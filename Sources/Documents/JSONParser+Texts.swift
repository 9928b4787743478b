extension JSONParser {
  struct Text {
    var text: String
    let place: Range<Int>
    /// False when its end had to be guessed.
    let isSure: Bool
  }

  /// What has been read of a text so far.
  private struct Reading {
    let start: Int
    let isStraight: Bool
    var content = String.UnicodeScalarView()
    /// A straight quote inside has been met: a second one before the end is inside too.
    var hasQuoteInside = false
    /// A wrong quote that could be the end, should no straight one follow on the line.
    var wrongEnd: (index: Int, length: Int)?
    var length = 0

    mutating func append(_ scalar: Unicode.Scalar) {
      content.append(scalar)
      length += 1
    }
  }

  /// The text that begins with the quote here. It never goes past the end of the line.
  mutating func text() -> Text {
    if let plain = plainText() { return plain }
    var reading = Reading(start: index, isStraight: scalars[index] == "\"")
    if !reading.isStraight { report(.wrongQuotes(scalars[index]), at: index..<index + 1) }
    index = min(index + 1, scalars.count)
    while let scalar = peek, !scalar.isLineEnd {
      if scalar == "\"", let end = reading.wrongEnd, isInside(reading) { return endAtWrongQuote(end, reading) }
      if JSONSigns.isQuote(scalar), isEnd(scalar, &reading) {
        index += 1
        return Text(text: String(reading.content), place: reading.start..<index, isSure: true)
      }
      if scalar == "\\" {
        escape(&reading)
      } else {
        if scalar.value < 0x20 { report(.controlCharacter(scalar), at: index..<index + 1) }
        reading.append(scalar)
        index = min(index + 1, scalars.count)
      }
    }
    return unterminated(reading)
  }

  /// A text as nearly all are: between straight quotes, with nothing escaped. Nil, with nothing consumed, for any other.
  private mutating func plainText() -> Text? {
    guard scalars[index] == "\"" else { return nil }
    let start = index
    var end = start + 1
    while end < scalars.count, scalars[end].value >= 0x20, scalars[end] != "\"", scalars[end] != "\\" { end += 1 }
    guard end < scalars.count, scalars[end] == "\"", !isInside(quoteAt: end) else { return nil }
    index = end + 1
    return Text(text: String(encoding: scalars[start + 1..<end]), place: start..<index, isSure: true)
  }

  /// Whether the quote here ends the text. A text in curly quotes may hold such quotes, and people forget to escape
  /// straight ones: an end is followed by a sign, a blank or the end of the line.
  private mutating func isEnd(_ quote: Unicode.Scalar, _ reading: inout Reading) -> Bool {
    guard reading.isStraight else { return endsText(after: index) }
    guard quote == "\"" else {
      if reading.wrongEnd == nil, reading.length > 0, endsText(after: index) {
        reading.wrongEnd = (index, reading.length)
      }
      return false
    }
    guard isInside(reading), hasStraightQuote(after: index) else { return true }
    report(.quoteInText, at: index..<index + 1)
    reading.hasQuoteInside = true
    return false
  }

  private func isInside(_ reading: Reading) -> Bool {
    if index + 1 < scalars.count, scalars[index + 1] == "\"" { return reading.hasQuoteInside }
    return isInside(quoteAt: index)
  }

  private func isInside(quoteAt index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    if next == "\"" { return false }
    if JSONSigns.meaning(next) != nil { return !next.isASCII && continuesInChinese(after: index + 1) }
    return !(next.isLineEnd || Self.isSpace(next) || next == "/" || next == "#")
  }

  /// Whether a full-width sign belongs to a sentence: no quote, bracket, number or word of JSON follows.
  private func continuesInChinese(after index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    return !next.isASCII && JSONSigns.meaning(next) == nil && !JSONSigns.isQuote(next) && !Self.isSpace(next)
  }

  private func hasStraightQuote(after index: Int) -> Bool {
    var next = index + 1
    while next < scalars.count, !scalars[next].isLineEnd {
      if scalars[next] == "\"" { return true }
      next += 1
    }
    return false
  }

  private func endsText(after index: Int) -> Bool {
    var next = index + 1
    while next < scalars.count, scalars[next] == " " || scalars[next] == "\t" { next += 1 }
    guard next < scalars.count, !scalars[next].isLineEnd else { return true }
    return JSONSigns.meaning(scalars[next]) != nil
  }

  private mutating func endAtWrongQuote(_ end: (index: Int, length: Int), _ reading: Reading) -> Text {
    index = end.index + 1
    let place = reading.start..<index
    report(.wrongQuotes(scalars[end.index]), at: end.index..<end.index + 1)
    let content = String.UnicodeScalarView(reading.content.prefix(end.length))
    return Text(text: String(content), place: place, isSure: true)
  }

  /// At the end of a line without a closing quote: ends the text at a wrong quote, or before the line's last signs.
  private mutating func unterminated(_ reading: Reading) -> Text {
    if let end = reading.wrongEnd { return endAtWrongQuote(end, reading) }
    var content = reading.content
    var end = index
    while end > reading.start + 1, Self.isSpace(scalars[end - 1]) || ",，}]".unicodeScalars.contains(scalars[end - 1]) {
      end -= 1
      if !content.isEmpty { content.removeLast() }
    }
    index = end
    report(.unterminatedText, at: reading.start..<end)
    return Text(text: String(content), place: reading.start..<end, isSure: false)
  }

  private mutating func escape(_ reading: inout Reading) {
    let start = index
    guard index + 1 < scalars.count, !scalars[index + 1].isLineEnd else {
      report(.badEscape("\\"), at: start..<start + 1)
      index = min(index + 1, scalars.count)
      return
    }
    let sign = scalars[index + 1]
    if sign == "u" { return unicodeEscape(&reading) }
    index += 2
    switch sign {
    case "\"", "\\", "/": reading.append(sign)
    case "b": reading.append("\u{8}")
    case "f": reading.append("\u{c}")
    case "n": reading.append("\n")
    case "r": reading.append("\r")
    case "t": reading.append("\t")
    default:
      report(.badEscape(excerpt(start..<start + 2)), at: start..<start + 2)
      reading.append(sign)
    }
  }

  private mutating func unicodeEscape(_ reading: inout Reading) {
    let start = index
    guard let unit = hexUnit(at: start) else {
      report(.badEscape("\\u"), at: start..<start + 2)
      index = min(start + 2, scalars.count)
      return
    }
    index = start + 6
    if (0xd800...0xdbff).contains(unit), let low = hexUnit(at: index), (0xdc00...0xdfff).contains(low) {
      index += 6
      let value = 0x1_0000 + (unit - 0xd800) << 10 + (low - 0xdc00)
      reading.append(Unicode.Scalar(value) ?? "\u{fffd}")
      return
    }
    if Unicode.Scalar(unit) == nil { report(.loneSurrogate(excerpt(start..<start + 6)), at: start..<start + 6) }
    reading.append(Unicode.Scalar(unit) ?? "\u{fffd}")
  }

  /// The number in `\uXXXX` at `start`.
  private func hexUnit(at start: Int) -> UInt32? {
    guard start + 6 <= scalars.count, scalars[start] == "\\", scalars[start + 1] == "u" else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[start + 2..<start + 6] {
      switch scalar {
      case "0"..."9": value = value << 4 | (scalar.value - 0x30)
      case "a"..."f": value = value << 4 | (scalar.value - 0x57)
      case "A"..."F": value = value << 4 | (scalar.value - 0x37)
      default: return nil
      }
    }
    return value
  }
}

extension String {
  /// All at once, which is several times quicker than scalar by scalar.
  fileprivate init(encoding scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { buffer in
      var end = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}
