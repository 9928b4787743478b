/// Whether `when` or `unless` of a rule is fulfilled for a hit. Made once for a reply: a moment is dear to copy.
struct ConditionTest: ~Copyable {
  let moment: Moment
  let rules: LanguageRules
  private let channel: UInt8
  private let listener: UInt8
  /// -1 where it is not known.
  private let temper: Int8

  init(_ moment: Moment, _ rules: LanguageRules) {
    self.moment = moment
    self.rules = rules
    channel = moment.channel.bit
    listener = (moment.listener == .customer ? ListenerKind.customer : .colleague).bit
    temper = moment.temper.map { Int8($0.rawValue) } ?? -1
  }

  /// For `when`: every key must hold.
  func holds(
    all condition: ConditionLine, _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher,
    _ outside: inout OutsideTexts, _ found: borrowing Scratch<UInt8>, _ surroundings: inout Surroundings
  ) -> Bool {
    for place in condition.inside.start..<condition.inside.end where !isInside(place, hit, reading, matcher) {
      return false
    }
    for place in condition.outside.start..<condition.outside.end where !isOutside(place, &outside) { return false }
    if condition.criteria.start < condition.criteria.end, !isAny(of: condition.criteria, found) { return false }
    if condition.known >= 0, (condition.known == 1) != isKnown(hit, reading, &surroundings) { return false }
    return momentKeys(of: condition, allAre: true)
  }

  /// For `unless`: one key that holds is enough.
  func holds(
    any condition: ConditionLine, _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher,
    _ outside: inout OutsideTexts, _ found: borrowing Scratch<UInt8>, _ surroundings: inout Surroundings
  ) -> Bool {
    for place in condition.inside.start..<condition.inside.end where isInside(place, hit, reading, matcher) {
      return true
    }
    for place in condition.outside.start..<condition.outside.end where isOutside(place, &outside) { return true }
    if isAny(of: condition.criteria, found) { return true }
    if condition.known >= 0, (condition.known == 1) == isKnown(hit, reading, &surroundings) { return true }
    return !momentKeys(of: condition, allAre: false)
  }

  private func isOutside(_ place: Int32, _ outside: inout OutsideTexts) -> Bool {
    let probe = rules.conditions.probes[Int(place)]
    return outside.hits(probe.number, in: probe.scope, of: moment, rules)
  }

  private func isInside(
    _ place: Int32, _ hit: Hit, _ reading: borrowing TextReading, _ matcher: borrowing Matcher
  ) -> Bool {
    let (probe, scope) = (rules.conditions.probes[Int(place)].number, rules.conditions.probes[Int(place)].scope)
    guard matcher.hasHit(of: probe) else { return false }
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
    _ hit: Hit, _ reading: borrowing TextReading, _ surroundings: inout Surroundings
  ) -> Bool {
    var keys: [UInt64] = []
    rules.units.forEach(Int(hit.start), Int(hit.end), of: reading) { key, _ in keys.append(key) }
    let shared = keys.count { surroundings.isKnown($0, moment, rules.units) }
    return shared > 0 && shared * 2 >= keys.count
  }

  private func isAny(of criteria: Range32, _ found: borrowing Scratch<UInt8>) -> Bool {
    for place in criteria.start..<criteria.end where found[Int(rules.conditions.criteria[Int(place)])] == 1 {
      return true
    }
    return false
  }

  /// Whether every key about the moment holds, or with `allAre` false none of them. True where there is none.
  private func momentKeys(of condition: ConditionLine, allAre wanted: Bool) -> Bool {
    if condition.channels != 0, (condition.channels & channel != 0) != wanted { return false }
    if condition.listeners != 0, (condition.listeners & listener != 0) != wanted { return false }
    if condition.tags.start < condition.tags.end, isTagged(condition.tags) != wanted { return false }
    if condition.atLeast >= 0, (temper >= condition.atLeast) != wanted { return false }
    if condition.atMost >= 0, (temper >= 0 && temper <= condition.atMost) != wanted { return false }
    return true
  }

  private func isTagged(_ tags: Range32) -> Bool {
    (tags.start..<tags.end).contains { moment.tags.contains(rules.conditions.tags[Int($0)]) }
  }
}
