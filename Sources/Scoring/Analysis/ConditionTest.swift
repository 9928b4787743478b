/// Whether `when` or `unless` of a rule is fulfilled for a hit. Made once for a reply: a moment is dear to copy.
struct ConditionTest {
  let moment: Moment

  /// For `when`: every key must hold.
  func holds(
    all condition: RuleCondition, _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher,
    _ outside: inout OutsideTexts, _ rules: LanguageRules, _ found: borrowing Scratch<UInt8>,
    _ surroundings: inout Surroundings
  ) -> Bool {
    for (scope, probe) in condition.inside where !isInside(scope, probe, hit, reading, matcher) { return false }
    for (scope, probe) in condition.outside where !outside.hits(probe, in: scope, of: moment, rules) {
      return false
    }
    if !condition.criteria.isEmpty, !isAny(of: condition.criteria, found) { return false }
    if let known = condition.known, known != isKnown(hit, rules.units, reading, &surroundings) { return false }
    return momentKeys(of: condition, allAre: true)
  }

  /// For `unless`: one key that holds is enough.
  func holds(
    any condition: RuleCondition, _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher,
    _ outside: inout OutsideTexts, _ rules: LanguageRules, _ found: borrowing Scratch<UInt8>,
    _ surroundings: inout Surroundings
  ) -> Bool {
    for (scope, probe) in condition.inside where isInside(scope, probe, hit, reading, matcher) { return true }
    for (scope, probe) in condition.outside where outside.hits(probe, in: scope, of: moment, rules) {
      return true
    }
    if isAny(of: condition.criteria, found) { return true }
    if let known = condition.known, known == isKnown(hit, rules.units, reading, &surroundings) { return true }
    return !momentKeys(of: condition, allAre: false)
  }

  private func isInside(
    _ scope: ConditionScope, _ probe: Int32, _ hit: Hit, _ reading: borrowing TextReading,
    _ matcher: borrowing Matcher
  ) -> Bool {
    let clause = reading.clauses[Int(hit.clause)]
    switch scope {
    case .reply: return matcher.hasHit(of: probe)
    case .clause: return matcher.hasHit(of: probe, startingIn: clause.start..<clause.end)
    case .before: return matcher.hasHit(of: probe, endingBefore: hit.start)
    case .after: return matcher.hasHit(of: probe, startingAfter: hit.end)
    case .sentence:
      let index = matcher.firstHit(of: probe, from: clause.sentenceStart)
      guard index < matcher.hits(of: probe).end else { return false }
      return reading.clauses[Int(matcher.hits[Int(index)].clause)].sentence == clause.sentence
    case .customer, .earlier: preconditionFailure("outside")
    }
  }

  /// At least half of the hit's content stands in what is known.
  private func isKnown(
    _ hit: Hit, _ units: ContentUnits, _ reading: borrowing TextReading, _ surroundings: inout Surroundings
  ) -> Bool {
    var keys: [UInt64] = []
    units.forEach(Int(hit.start), Int(hit.end), of: reading) { key, _ in keys.append(key) }
    let shared = keys.count { surroundings.isKnown($0, moment, units) }
    return shared > 0 && shared * 2 >= keys.count
  }

  private func isAny(of criteria: [Int32], _ found: borrowing Scratch<UInt8>) -> Bool {
    for criterion in criteria where found[Int(criterion)] == 1 { return true }
    return false
  }

  /// Whether every key about the moment holds, or with `allAre` false none of them. True where there is none.
  private func momentKeys(of condition: RuleCondition, allAre wanted: Bool) -> Bool {
    if !condition.channels.isEmpty, condition.channels.contains(moment.channel) != wanted { return false }
    if !condition.listeners.isEmpty {
      let listener: ListenerKind = moment.listener == .customer ? .customer : .colleague
      if condition.listeners.contains(listener) != wanted { return false }
    }
    if !condition.tags.isEmpty, condition.tags.contains(where: { moment.tags.contains($0) }) != wanted { return false }
    if let least = condition.atLeast, (moment.temper.map { $0 >= least } ?? false) != wanted { return false }
    if let most = condition.atMost, (moment.temper.map { $0 <= most } ?? false) != wanted { return false }
    return true
  }
}
