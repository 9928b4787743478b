/// Whether the words of a hit are said in earnest.
struct Guards {
  private let rules: LanguageRules

  init(_ rules: LanguageRules) { self.rules = rules }

  /// Whether one of the guards in force voids the hit.
  func void(
    _ hit: Hit, _ guards: GuardSet, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Bool {
    if guards.contains(GuardSet(.quotation)) {
      if reading.isQuoted(Int(hit.start), Int(hit.end)) || isFramed(hit, .quotation, reading, matcher) { return true }
    }
    if guards.contains(GuardSet(.negation)), isNegated(hit, reading, matcher) { return true }
    if guards.contains(GuardSet(.question)), isFramed(hit, .question, reading, matcher) { return true }
    return guards.contains(GuardSet(.condition)) && isFramed(hit, .condition, reading, matcher)
  }

  private func frames(_ kind: GuardKind) -> Range<Int32> {
    rules.frames.starts[kind.number]..<rules.frames.starts[kind.number + 1]
  }

  private func isFramed(
    _ hit: Hit, _ kind: GuardKind, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Bool {
    for index in frames(kind) where stands(rules.frames.values[Int(index)], by: hit, reading, matcher) { return true }
    return false
  }

  private func stands(
    _ frame: Frame, by hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Bool {
    guard matcher.hasHit(of: frame.probe) else { return false }
    let clause = reading.clauses[Int(hit.clause)]
    switch frame.position {
    case .before:
      return matcher.hit(
        of: frame.probe, before: hit.start, from: clause.start, reach: frame.reach, reading, rules.language) >= 0
    case .after:
      let end = reading.clauses[Int(reading.clauseOf[Int(hit.end) - 1])].end
      return matcher.hasHit(
        of: frame.probe, after: hit.end, before: end, reach: frame.reach, reading, rules.language)
    case .around: return matcher.hasHit(of: frame.probe, covering: hit)
    case .clause: return matcher.hasHit(of: frame.probe, startingIn: clause.start..<clause.end)
    case .sentence: return matcher.hasHit(of: frame.probe, startingIn: clause.sentenceStart..<clause.end)
    }
  }

  // MARK: Negation

  /// An odd number of negations before the words, or one inside a gap of them.
  private func isNegated(_ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher) -> Bool {
    let clause = reading.clauses[Int(hit.clause)]
    var isNegated = false
    var position = hit.start
    // A chain of negations is a word or two long; more is not speech.
    for _ in 0..<4 {
      let negation = nearestNegation(before: position, from: clause.start, reading, matcher)
      guard negation >= 0 else { break }
      isNegated.toggle()
      position = negation
    }
    for index in 0..<hit.gaps.count {
      let gap = hit.gaps[index]
      if nearestNegation(before: gap.end, from: gap.start, reading, matcher) >= 0 { isNegated.toggle() }
    }
    return isNegated || isFramedOtherwise(hit, reading, matcher)
  }

  private func nearestNegation(
    before position: Int32, from floor: Int32, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Int32 {
    var nearest: Int32 = -1
    for index in frames(.negation) {
      let frame = rules.frames.values[Int(index)]
      guard frame.position == .before, matcher.hasHit(of: frame.probe) else { continue }
      let found = matcher.hit(
        of: frame.probe, before: position, from: floor, reach: frame.reach, reading, rules.language)
      guard found >= 0, !isPartOfQuestion(matcher.hits[Int(found)], matcher) else { continue }
      let start = matcher.hits[Int(found)].start
      // Of 不 and 要不 at the same end the longer one is meant.
      if nearest < 0 || start < nearest { nearest = start }
    }
    return nearest
  }

  /// The 不是 of 是不是 denies nothing.
  private func isPartOfQuestion(_ negation: Hit, _ matcher: borrowing Matcher) -> Bool {
    for index in frames(.question) {
      let probe = rules.frames.values[Int(index)].probe
      if matcher.hasHit(of: probe), matcher.hasHit(of: probe, covering: negation) { return true }
    }
    return false
  }

  private func isFramedOtherwise(
    _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Bool {
    for index in frames(.negation) {
      let frame = rules.frames.values[Int(index)]
      if frame.position != .before, stands(frame, by: hit, reading, matcher) { return true }
    }
    return false
  }
}
