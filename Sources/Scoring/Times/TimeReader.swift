/// Finds every expression in a text that fixes a moment or a span, or only pretends to (尽快, soon).
struct TimeReader {
  let text: SpeechText
  let words: SpokenWords

  /// In the order of the text. The use of those that lie ahead is `stated`: whether they are announced, only the whole
  /// clause tells (`SpeechReader`).
  func expressions() -> [TimeExpression] {
    var found: [TimeExpression] = []
    let openings = text.language == .chinese ? ChineseTimes.openings : EnglishTimes.openings
    words.tokens.withUnsafeBufferPointer { tokens in
      for clause in words.clauses.indices where !words.clauses[clause].times.isDisjoint(with: openings) {
        read(clause, TokenLine(tokens, words.clauses[clause]), openings, &found)
      }
    }
    return found
  }

  /// - Parameter openings: kinds with one of which every expression begins.
  private func read(_ clause: Int, _ line: TokenLine, _ openings: TimeKinds, _ found: inout [TimeExpression]) {
    var index = line.clause.lowerBound
    while index < line.clause.upperBound {
      guard line.has(index, openings), let match = match(at: index, line), match.end > index else {
        index += 1
        continue
      }
      if let use = TimeSense(line: line, language: text.language).use(of: match, from: index) {
        found.append(
          TimeExpression(
            place: line[index].start..<line[match.end - 1].end, core: core(index..<match.end, line), clause: clause,
            value: match.value, use: use, tokens: index..<match.end))
        if !beginsAnew(index, line), !isOwn(line, found.dropLast().last) { inherit(&found, clause) }
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
  private func inherit(_ found: inout [TimeExpression], _ clause: Int) {
    guard found.count > 1, case .moment(.unsaid, let clock?) = found[found.count - 1].value,
      case .moment(let day, let before) = found[found.count - 2].value
    else { return }
    let earlier = found[found.count - 2]
    let isNear = text.clauses[earlier.clause].sentence == text.clauses[clause].sentence
    guard isNear && earlier.use == .stated || earlier.clause == clause && earlier.use == .past else { return }
    if case .part = clock, before != nil { return }
    let last = found.count - 1
    if day != .unsaid { found[last].use = earlier.use }
    found[last].value = .moment(day, Self.clock(clock, like: before))
  }

  /// 罗工明早上门，孟顾问四点前来: somebody else's four o'clock is of no day that was said for another.
  private func beginsAnew(_ index: Int, _ line: TokenLine) -> Bool {
    text.language == .chinese && namesSomebody(line.clause.lowerBound..<index, in: line.clause)
  }

  /// 明早九点半罗工来，五点我给您打电话: the speaker's own five o'clock is not of the day on which another comes.
  private func isOwn(_ line: TokenLine, _ earlier: TimeExpression?) -> Bool {
    guard text.language == .chinese, let earlier, words.clauses[earlier.clause].range != line.clause else {
      return false
    }
    let before = words.clauses[earlier.clause].range
    return namesSomebody(before, in: before) && line.clause.contains { line.has($0, .speaker) }
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
