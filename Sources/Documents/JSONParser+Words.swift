extension JSONParser {
  /// The run up to the next blank, sign, quote or end of the line; never empty unless at the end.
  mutating func wordPlace() -> Range<Int> {
    let start = index
    while let scalar = peek, !Self.isSpace(scalar), JSONSigns.meaning(scalar) == nil, !JSONSigns.isQuote(scalar) {
      index += 1
    }
    return start..<index
  }

  /// `true`, `false`, `null`; anything else is text that lacks its quotes or another language's word.
  mutating func word() -> JSONNode {
    let place = wordPlace()
    let word = excerpt(place)
    switch word {
    case "true": return JSONNode(.bool(true), place: place)
    case "false": return JSONNode(.bool(false), place: place)
    case "null": return JSONNode(.null, place: place)
    default:
      report(.unknownWord(word, suggestion: Self.meantWord(word)), at: place)
      return JSONNode(.unreadable, place: place)
    }
  }

  private static func meantWord(_ word: String) -> String? {
    switch word {
    case "True", "TRUE", "yes", "Yes", "YES", "on", "是", "对": "true"
    case "False", "FALSE", "no", "No", "NO", "off", "否", "不": "false"
    case "Null", "NULL", "None", "nil", "undefined", "无": "null"
    default: Suggestion.nearest(to: word, among: ["true", "false", "null"])
    }
  }

  mutating func number() -> JSONNode {
    let place = wordPlace()
    let digits = scalars[place]
    let fault: DocumentFault
    switch Self.shape(digits) {
    case .integer:
      if let number = digits.count <= 20 ? Int(excerpt(place)) : nil { return JSONNode(.integer(number), place: place) }
      fault = .numberTooLarge(excerpt(place))
    case .fraction: fault = .fraction(excerpt(place))
    case nil: fault = .badNumber(excerpt(place))
    }
    report(fault, at: place)
    return JSONNode(.unreadable, place: place)
  }

  private enum NumberShape {
    case integer, fraction
  }

  /// RFC 8259, section 6; nil when the text is no number.
  private static func shape(_ text: ArraySlice<Unicode.Scalar>) -> NumberShape? {
    var rest = text
    var shape = NumberShape.integer
    if rest.first == "-" { rest.removeFirst() }
    let startsWithZero = rest.first == "0"
    let whole = removeDigits(&rest)
    guard whole > 0, !(startsWithZero && whole > 1) else { return nil }
    if rest.first == "." {
      rest.removeFirst()
      shape = .fraction
      guard removeDigits(&rest) > 0 else { return nil }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      shape = .fraction
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      guard removeDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? shape : nil
  }

  private static func removeDigits(_ text: inout ArraySlice<Unicode.Scalar>) -> Int {
    let digits = text.prefix { ("0"..."9").contains($0) }.count
    text.removeFirst(digits)
    return digits
  }
}
