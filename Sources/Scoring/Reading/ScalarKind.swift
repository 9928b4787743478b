/// What part a folded scalar plays when a reply is cut into clauses and words.
enum ScalarKind: UInt8 {
  case han, letter, digit
  case space, newline
  /// Ends a clause but not a sentence: comma, colon, bracket, ellipsis, tilde, emoji.
  case comma, colon, emoji
  case stop, question, exclamation
  /// ASCII full stop: a decimal point, part of an abbreviation, or a stop.
  case point
  case apostrophe, openQuote, closeQuote, straightQuote
  /// `-`, `~`, `/`, dashes: a sign between digits, else a join or a bound.
  case dash
  /// `%`, `+`, currency: kept as a scalar of its own.
  case sign
  /// Every other symbol, and the marks of book titles: passed over.
  case glue

  var isContent: Bool { rawValue <= ScalarKind.digit.rawValue }

  /// Can part the letters of a word that is spaced out (不 归 我 管), and which separators count as alike.
  var separatorClass: UInt8 {
    switch self {
    case .space: 1
    case .glue, .dash, .sign, .emoji, .point, .apostrophe: 2
    case .comma, .stop: 3
    default: 0
    }
  }
}

extension ScalarKind {
  /// The kind of a scalar that has been folded.
  init(folded scalar: UInt32) {
    if scalar < 0x80 {
      self = Self.ascii(scalar)
    } else {
      self = Self.wide(scalar)
    }
  }

  private static func ascii(_ scalar: UInt32) -> ScalarKind {
    switch UInt8(scalar) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): .newline
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .comma
    case UInt8(ascii: "."): .point
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "\""): .straightQuote
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "/"): .dash
    case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"): .sign
    default: .glue
    }
  }

  private static func wide(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0xA3, 0xA5, 0x20AC, 0xB0, 0x2103, 0x2030: .sign
    case 0x2018: .apostrophe
    case 0x201C: .openQuote
    case 0x201D: .closeQuote
    case 0x3002: .stop
    case 0x2026, 0x22EF, 0x3001, 0x3010, 0x3011, 0x3014, 0x3015, 0x2985, 0x2986: .comma
    case 0x2010...0x2015, 0x2212, 0x301C: .dash
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .emoji
    default: Self.other(scalar)
    }
  }

  /// Letters of other scripts are letters; what Unicode calls a symbol or mark is passed over.
  private static func other(_ scalar: UInt32) -> ScalarKind {
    guard let value = Unicode.Scalar(scalar) else { return .glue }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .spaceSeparator: return .space
    case .lineSeparator, .paragraphSeparator: return .newline
    default: return .glue
    }
  }
}
