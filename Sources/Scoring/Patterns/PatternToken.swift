/// One sign of a pattern as written, with its place.
struct PatternToken: Equatable {
  enum Kind: Equatable {
    /// A folded scalar to be found as it is.
    case letter(UInt32)
    case space
    case open, close, bar, questionMark, star
    case gap(Pattern.Gap)
    case name(String)
    case anchor(Pattern.Anchor)
    case crossing(Pattern.Crossing)
    case endsWith(Pattern.Sign)
  }

  let kind: Kind
  let place: Range<Int>
}

/// Cuts a pattern into tokens.
struct PatternLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var tokens: [PatternToken] = []

  static func tokens(of text: String) throws(PlacedPatternFault) -> [PatternToken] {
    var lexer = PatternLexer(scalars: Array(text.unicodeScalars))
    while lexer.index < lexer.scalars.count { try lexer.next() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func next() throws(PlacedPatternFault) {
    switch scalars[index] {
    case "(", "（": emit(.open, 1)
    case ")", "）": emit(.close, 1)
    case "|", "｜": emit(.bar, 1)
    case "?": emit(.questionMark, 1)
    case "*": emit(.star, 1)
    case "…": emit(.gap(.long), run(of: "…"))
    case "." where peek(1) == ".": run(of: ".") == 2 ? emit(.gap(.short), 2) : emit(.gap(.long), run(of: "."))
    case "^": peek(1) == "^" ? emit(.anchor(.replyStart), 2) : emit(.anchor(.clauseStart), 1)
    case "$": peek(1) == "$" ? emit(.anchor(.replyEnd), 2) : emit(.anchor(.clauseEnd), 1)
    case "/": peek(1) == "/" ? emit(.crossing(.sentence), 2) : emit(.crossing(.clause), 1)
    case "{", "｛": try takeName()
    case "}", "｝": throw fault(.strayBracket, 1)
    case "\\": try takeEscape()
    default: try takeLetter(isEscaped: false)
    }
  }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private func run(of scalar: Unicode.Scalar) -> Int { scalars[index...].prefix { $0 == scalar }.count }

  private mutating func emit(_ kind: PatternToken.Kind, _ length: Int) {
    tokens.append(PatternToken(kind: kind, place: index..<index + length))
    index += length
  }

  private func fault(_ fault: PatternFault, _ length: Int) -> PlacedPatternFault {
    PlacedPatternFault(fault: fault, place: index..<index + length)
  }

  /// `{apology}`, `{?}` or `{!}`.
  private mutating func takeName() throws(PlacedPatternFault) {
    guard let end = scalars[index...].firstIndex(where: { $0 == "}" || $0 == "｝" }) else {
      throw PlacedPatternFault(fault: .unclosedClass, place: index..<scalars.count)
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[index + 1..<end])
    switch String(name) {
    case "?", "？": emit(.endsWith(.question), end + 1 - index)
    case "!", "！": emit(.endsWith(.exclamation), end + 1 - index)
    case "": throw fault(.unclosedClass, end + 1 - index)
    default: emit(.name(String(name)), end + 1 - index)
    }
  }

  private mutating func takeEscape() throws(PlacedPatternFault) {
    guard index + 1 < scalars.count else { throw fault(.danglingEscape, 1) }
    index += 1
    try takeLetter(isEscaped: true)
  }

  /// Folds a scalar as replies are folded; signs that leave nothing in a reply leave nothing here.
  private mutating func takeLetter(isEscaped: Bool) throws(PlacedPatternFault) {
    let scalar = scalars[index]
    switch FoldingTable.fold(scalar) {
    case .dropped: index += 1
    case .one(let folded): try take(folded, isEscaped: isEscaped)
    case .several(let run):
      let place = index..<index + 1
      for folded in run { tokens.append(PatternToken(kind: .letter(folded), place: place)) }
      index += 1
    }
  }

  private mutating func take(_ folded: UInt32, isEscaped: Bool) throws(PlacedPatternFault) {
    let kind = ScalarKind(folded: folded)
    switch kind {
    case .han, .letter, .digit, .sign: emit(.letter(folded), 1)
    case .space: emit(.space, 1)
    case .apostrophe, .glue: index += 1
    case .dash: isEscaped ? emit(.letter(folded), 1) : emit(.space, 1)
    case .point, .colon:
      // Between digits they stay in the text: 9:30, 3.5.
      guard isBetweenDigits else { throw fault(.signBoundsClause(scalars[index]), 1) }
      emit(.letter(folded), 1)
    default: throw fault(.signBoundsClause(scalars[index]), 1)
    }
  }

  private var isBetweenDigits: Bool {
    guard index > 0, let before = Optional(scalars[index - 1]), let after = peek(1) else { return false }
    return ("0"..."9").contains(before) && ("0"..."9").contains(after)
  }
}
