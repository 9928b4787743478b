/// Cuts the folded scalars into clauses and sentences.
extension TextReading {
  /// What has been seen since the last scalar that was kept.
  private struct Cut: ~Copyable {
    var sentence: Int32 = 0
    var sentenceStart: Int32 = 0
    var isClauseOpen = false
    var sentenceEnded = false
    /// A space, or a sign that parts Latin words, waits for the next scalar.
    var space: Int32 = -1
    var isRealSpace = false
    var lastKind = ScalarKind.comma
    var curlyDepth = 0
    var curlyStart = 0
    var straightStart = -1
    var singleStart = -1
  }

  mutating func cut() {
    var cut = Cut()
    makeRoom()
    for index in 0..<typed.count {
      let item = typed.base[index]
      if item.isJoined { continue }
      if item.kind.isContent { keep(item, &cut) } else { take(index, &cut) }
    }
    if cut.isClauseOpen { close(&cut, []) }
    if scalars.count > 0, scalars[scalars.count - 1] == TextReading.bound { dropLastBound() }
    quoted.resize(scalars.count)
    numberClauses()
    unquoteIfAllIsQuoted()
  }

  private mutating func take(_ index: Int, _ cut: inout Cut) {
    let item = typed[index]
    switch item.kind {
    case .han, .letter, .digit: preconditionFailure("kept")
    case .space: setSpace(item, isReal: true, &cut)
    case .newline: close(&cut, .newline)
    case .comma: takeComma(index, &cut)
    case .emoji: close(&cut, [])
    case .colon: betweenDigits(index) ? keepSign(item, &cut) : close(&cut, .colon)
    case .stop: close(&cut, .stop)
    case .question: close(&cut, .question)
    case .exclamation: close(&cut, .exclamation)
    case .point: takePoint(index, &cut)
    case .apostrophe: takeApostrophe(index, &cut)
    case .openQuote, .closeQuote, .straightQuote: takeQuote(item, &cut)
    case .dash: takeDash(index, &cut)
    case .sign: isBetweenHan(index) ? () : keepSign(item, &cut)
    case .glue: setSpace(item, isReal: false, &cut)
    }
  }

  // MARK: Scalars that stay

  @inline(__always)
  private mutating func keep(_ item: TypedScalar, _ cut: inout Cut) {
    if cut.space >= 0 { settleSpace(before: item.kind, &cut) }
    if !cut.isClauseOpen { open(&cut) }
    append(item.scalar, item.origin)
    contentCount += 1
    cut.lastKind = item.kind
  }

  private mutating func keepSign(_ item: TypedScalar, _ cut: inout Cut) {
    if cut.space >= 0 { settleSpace(before: .digit, &cut) }
    if !cut.isClauseOpen { open(&cut) }
    let isDash = item.kind == .dash && item.scalar != 0x2F
    append(isDash ? 0x2D : item.scalar, item.origin)
    cut.lastKind = .digit
  }

  private mutating func setSpace(_ item: TypedScalar, isReal: Bool, _ cut: inout Cut) {
    guard cut.isClauseOpen else { return }
    cut.space = item.origin
    if isReal { cut.isRealSpace = true }
  }

  /// A space parts Latin words, bounds a clause between Chinese characters, and is nothing between the two.
  private mutating func settleSpace(before kind: ScalarKind, _ cut: inout Cut) {
    if cut.isClauseOpen {
      if cut.lastKind != .han && kind != .han {
        append(TextReading.space, cut.space)
      } else if cut.isRealSpace && cut.lastKind == .han && kind == .han {
        close(&cut, [])
      }
    }
    cut.space = -1
    cut.isRealSpace = false
  }

  /// Each scalar leaves at most itself and one space or bound before or after it.
  private mutating func makeRoom() {
    let most = typed.count * 2 + 2
    scalars.makeRoom(for: most)
    origins.makeRoom(for: most)
    quoted.fill(most, with: 0)
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, _ origin: Int32) {
    scalars.appendInRoom(scalar)
    origins.appendInRoom(origin)
  }

  /// Tells every position its clause.
  private mutating func numberClauses() {
    clauseOf.resize(scalars.count)
    for index in 0..<clauses.count {
      let start = Int(clauses.base[index].start)
      let end = index + 1 < clauses.count ? Int(clauses.base[index + 1].start) : scalars.count
      (clauseOf.base + start).initialize(repeating: Int32(index), count: end - start)
    }
  }

  // MARK: Bounds

  private mutating func open(_ cut: inout Cut) {
    cut.isClauseOpen = true
    let start = Int32(scalars.count)
    if cut.sentenceEnded {
      cut.sentence += 1
      cut.sentenceStart = start
    }
    cut.sentenceEnded = false
    clauses.append(
      Clause(start: start, end: start, sentence: cut.sentence, sentenceStart: cut.sentenceStart, ending: []))
  }

  private mutating func close(_ cut: inout Cut, _ ending: Clause.Ending) {
    cut.space = -1
    cut.isRealSpace = false
    if !ending.isDisjoint(with: .sentenceEnds) { cut.sentenceEnded = true }
    guard clauses.count > 0 else {
      cut.sentenceEnded = false
      return
    }
    let last = clauses.count - 1
    clauses.base[last].ending.formUnion(ending)
    guard cut.isClauseOpen else { return }
    cut.isClauseOpen = false
    clauses.base[last].end = Int32(scalars.count)
    append(TextReading.bound, origins[scalars.count - 1])
  }

  private mutating func dropLastBound() {
    scalars.removeLast()
    origins.removeLast()
  }

  private mutating func takeComma(_ index: Int, _ cut: inout Cut) {
    // 1,200 is one number, 402、502 are two.
    if typed[index].scalar != 0x3001, betweenDigits(index), digits(from: index + 1) == 3 { return }
    close(&cut, [])
  }

  private mutating func takePoint(_ index: Int, _ cut: inout Cut) {
    if betweenDigits(index) { return keepSign(typed[index], &cut) }
    if isInAbbreviation(index) { return }
    if Abbreviations.isTitle(endingAt: scalars) { return setSpace(typed[index], isReal: false, &cut) }
    let isRepeated = kind(index - 1) == .point || kind(index + 1) == .point
    close(&cut, isRepeated ? [] : .stop)
  }

  private mutating func takeDash(_ index: Int, _ cut: inout Cut) {
    let item = typed[index]
    if betweenDigits(index) { return keepSign(item, &cut) }
    let isHyphen = item.scalar == 0x2D || item.scalar == 0x2F
    let isAlone =
      kind(index - 1) == .dash || kind(index + 1) == .dash || kind(index - 1) == .space && kind(index + 1) == .space
    if isHyphen && !isAlone { return setSpace(item, isReal: false, &cut) }
    close(&cut, [])
  }

  // MARK: Quotation

  private mutating func takeApostrophe(_ index: Int, _ cut: inout Cut) {
    let isInWord = kind(index - 1) == .letter && (kind(index + 1) == .letter || cut.singleStart < 0)
    if isInWord { return }
    if cut.singleStart >= 0 {
      quote(cut.singleStart)
      cut.singleStart = -1
    } else {
      cut.singleStart = scalars.count
    }
  }

  private mutating func takeQuote(_ item: TypedScalar, _ cut: inout Cut) {
    switch item.kind {
    case .openQuote:
      if cut.curlyDepth == 0 { cut.curlyStart = scalars.count }
      cut.curlyDepth += 1
    case .closeQuote where cut.curlyDepth > 0:
      cut.curlyDepth -= 1
      if cut.curlyDepth == 0 { quote(cut.curlyStart) }
    case .straightQuote where cut.straightStart >= 0:
      quote(cut.straightStart)
      cut.straightStart = -1
    case .straightQuote: cut.straightStart = scalars.count
    default: break
    }
  }

  private mutating func quote(_ start: Int) {
    for position in start..<max(start, scalars.count) { quoted[position] = 1 }
  }

  /// A reply that is quoted as a whole is his own speech.
  private mutating func unquoteIfAllIsQuoted() {
    for position in 0..<scalars.count where quoted[position] == 0 && scalars[position] != TextReading.bound { return }
    for position in 0..<scalars.count { quoted[position] = 0 }
  }

  // MARK: Neighbours

  private func kind(_ index: Int) -> ScalarKind? { index >= 0 && index < typed.count ? typed[index].kind : nil }

  private func betweenDigits(_ index: Int) -> Bool { kind(index - 1) == .digit && kind(index + 1) == .digit }

  private func isBetweenHan(_ index: Int) -> Bool { kind(index - 1) == .han && kind(index + 1) == .han }

  private func digits(from index: Int) -> Int {
    var end = index
    while end < index + 4, kind(end) == .digit { end += 1 }
    return end - index
  }

  /// The points of a.m. and e.g.
  private func isInAbbreviation(_ index: Int) -> Bool {
    guard kind(index - 1) == .letter, kind(index - 2) != .letter else { return false }
    let opens = kind(index + 1) == .letter && kind(index + 2) != .letter
    let ends = kind(index - 2) == .point && kind(index - 3) == .letter
    return opens || ends
  }
}
