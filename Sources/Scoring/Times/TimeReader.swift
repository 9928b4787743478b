/// Finds every expression in a text that fixes a moment or a span, or only pretends to (尽快, soon).
struct TimeReader {
  let text: SpeechText
  let words: SpokenWords

  /// In the order of the text. The use of those that lie ahead is `stated`: whether they are announced, only the whole
  /// clause tells (`SpeechReader`).
  func expressions() -> [TimeExpression] {
    var found: [Found] = []
    let openings = text.language == .chinese ? ChineseTimes.openings : EnglishTimes.openings
    words.tokens.withUnsafeBufferPointer { tokens in
      for clause in words.clauses.indices where !words.clauses[clause].times.isDisjoint(with: openings) {
        read(clause, TokenLine(tokens, words.clauses[clause]), openings, &found)
      }
    }
    return found.map(\.expression)
  }

  private struct Found {
    var expression: TimeExpression
    /// The clause in which its day was said.
    var dayClause: Int
  }

  /// - Parameter openings: kinds with one of which every expression begins.
  private func read(_ clause: Int, _ line: TokenLine, _ openings: TimeKinds, _ found: inout [Found]) {
    var index = line.clause.lowerBound
    while index < line.clause.upperBound {
      guard line.has(index, openings), let match = match(at: index, line), match.end > index else {
        index += 1
        continue
      }
      if let use = TimeSense(line: line, language: text.language).use(of: match, from: index) {
        let expression = TimeExpression(
          place: line[index].start..<line[match.end - 1].end, core: core(index..<match.end, line), clause: clause,
          value: match.value, use: use, tokens: index..<match.end)
        let isAnew = found.last.map { beginsAnew(index, line, after: $0) || isOwn(match, line, after: $0) } ?? true
        found.append(Found(expression: expression, dayClause: clause))
        if !isAnew { inherit(&found, clause) }
      }
      index = match.end
    }
  }

  private func core(_ tokens: Range<Int>, _ line: TokenLine) -> Range<Int> {
    var (lower, upper) = (tokens.lowerBound, tokens.upperBound - 1)
    while upper > lower, line.has(upper, [.before, .within, .after, .around]) { upper -= 1 }
    while lower < upper, line.has(lower, [.clockLead, .dayLead, .before, .within, .around]) { lower += 1 }
    return line[lower].start..<line[upper].end
  }

  private func match(at index: Int, _ line: TokenLine) -> TimeMatch? {
    switch text.language {
    case .chinese: return ChineseTimes(line: line).match(at: index)
    case .english: return EnglishTimes(line: line).match(at: index)
    }
  }

  /// A clock time takes the day, and the half of it, from the one said before in its sentence: 明天上午我过去，十点到.
  private func inherit(_ found: inout [Found], _ clause: Int) {
    let last = found.count - 1
    guard last > 0, case .moment(.unsaid, let clock?) = found[last].expression.value,
      case .moment(let day, let before) = found[last - 1].expression.value
    else { return }
    let earlier = found[last - 1].expression
    let isNear = text.clauses[earlier.clause].sentence == text.clauses[clause].sentence
    guard isNear && earlier.use == .stated || earlier.clause == clause && earlier.use == .past else { return }
    if case .part = clock, before != nil { return }
    if day != .unsaid { found[last].expression.use = earlier.use }
    found[last].expression.value = .moment(day, Self.clock(clock, like: before))
    found[last].dayClause = found[last - 1].dayClause
  }

  /// 罗工明早上门，孟顾问四点前来: somebody else's four o'clock is of no day that was said for another. 明早罗工九点半到 and
  /// 明早您等着，罗工九点半到 are of one day.
  private func beginsAnew(_ index: Int, _ line: TokenLine, after earlier: Found) -> Bool {
    guard text.language == .chinese, namesSomebody(line.clause.lowerBound..<index, in: line.clause) else {
      return false
    }
    let said = words.clauses[earlier.dayClause].range
    guard said == line.clause else { return isOfSomebody(said) }
    let day = earlier.expression.tokens
    return namesSomebody(said.lowerBound..<day.lowerBound, in: said) && namesSomebody(day.upperBound..<index, in: said)
  }

  /// 明早九点半罗工来，五点我给您打电话: the speaker's own five o'clock is not of the day on which another comes; eleven, later
  /// that morning, is, and so is ten in 明天这样：八点罗工来，十点我给您打电话.
  private func isOwn(_ match: TimeMatch, _ line: TokenLine, after earlier: Found) -> Bool {
    let said = words.clauses[earlier.dayClause].range
    guard text.language == .chinese, said != line.clause, !Self.isLater(match.value, than: earlier) else {
      return false
    }
    return namesSomebody(said, in: said) && line.clause.contains { line.has($0, .speaker) }
  }

  /// In the same morning.
  private static func isLater(_ value: TimeValue, than earlier: Found) -> Bool {
    guard case .moment(_, .eitherHalf(let minute)) = value,
      case .moment(_, .exact(let before)) = earlier.expression.value
    else { return false }
    return before < minute && minute < 12 * 60
  }

  private func isOfSomebody(_ clause: Range<Int>) -> Bool {
    namesSomebody(clause, in: clause) || clause.contains { words.tokens[$0].has(.speaker) }
  }

  /// By his post, or by name and title.
  private func namesSomebody(_ tokens: Range<Int>, in clause: Range<Int>) -> Bool {
    tokens.contains { index in
      words.tokens[index].has(.post)
        || words.tokens[index].has(.surname) && index + 1 < clause.upperBound && words.tokens[index + 1].has(.title)
    }
  }

  private static func clock(_ clock: TimeValue.Clock, like before: TimeValue.Clock?) -> TimeValue.Clock {
    guard case .eitherHalf(let minute) = clock, case .part(let part)? = before else { return clock }
    return ClockTime(hour: minute / 60, minute: minute % 60, end: 0, isSure: true).read(in: part)
  }
}
