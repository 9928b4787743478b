/// Runs the detectors over a reply whose rules have been evaluated.
struct StructureRun {
  let moment: Moment
  let limits: DetectorTable
  let rules: LanguageRules
  let speech: SpeechFindings

  private var units: ContentUnits { rules.units }
  private var language: Language { rules.language }

  /// The hits of one detector: positions of the reading, each with the clause it counts for.
  func hits(
    of detector: Detector, _ reading: borrowing TextReading, _ accepted: borrowing Scratch<RuleRun.Accepted>,
    _ surroundings: inout Surroundings
  ) -> [Hit] {
    switch detector {
    case .restating: restating(reading, &surroundings)
    case .emptyRepeat: emptyRepeat(reading, accepted, &surroundings)
    case .stockAnswer: stockAnswer(reading, accepted, &surroundings)
    case .keywordList: keywordList(reading, accepted)
    case .announcedTime: speech.times.filter { $0.use == .announced }.map { hit($0.place, $0.clause) }
    case .promise: speech.promises.map { hit($0.place, $0.clause) }
    }
  }

  private func hit(_ start: Int, _ end: Int, _ clause: Int) -> Hit {
    Hit(probe: -1, start: Int32(start), end: Int32(end), clause: Int32(clause), gaps: HitGaps())
  }

  private func hit(_ place: Range<Int>, _ clause: Int) -> Hit { hit(place.lowerBound, place.upperBound, clause) }

  // MARK: Restating

  /// One hit for each sentence that is mostly about what is known already but does not copy it. Names and posts are
  /// not what it is about.
  private func restating(_ reading: borrowing TextReading, _ surroundings: inout Surroundings) -> [Hit] {
    guard surroundings.knownCount(moment, units) >= limits.restatingUnits else { return [] }
    var hits: [Hit] = []
    var clause = 0
    while clause < reading.clauses.count {
      var last = clause
      while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == reading.clauses[clause].sentence {
        last += 1
      }
      if let hit = restating(clause...last, reading, &surroundings) { hits.append(hit) }
      clause = last + 1
    }
    return hits
  }

  /// What the sentence shares with the known texts; a unit said twice counts once.
  private struct Share {
    var total = 0
    var distinct = 0
    /// The clause that shares most, and the stretch from its first to its last shared unit.
    var best: (clause: Int, count: Int, start: Int, end: Int) = (-1, 0, 0, 0)
  }

  private func restating(
    _ clauses: ClosedRange<Int>, _ reading: borrowing TextReading, _ surroundings: inout Surroundings
  ) -> Hit? {
    var share = Share()
    var seen = UnitSet()
    for clause in clauses {
      let bounds = reading.clauses[clause]
      var found: (count: Int, start: Int, end: Int) = (0, 0, 0)
      units.forEach(Int(bounds.start), Int(bounds.end), of: reading) { key, place in
        guard reading.quoted[place.lowerBound] == 0, !units.isPerson(key) else { return }
        share.total += 1
        guard surroundings.isKnown(key, moment, units) else { return }
        if share.distinct < seenLimit, !seen.contains(key) {
          seen.insert(key)
          share.distinct += 1
          found.count += 1
        }
        if found.end == 0 { found.start = place.lowerBound }
        found.end = place.upperBound
      }
      if found.count > share.best.count { share.best = (clause, found.count, found.start, found.end) }
    }
    guard share.distinct >= limits.restatingUnits, share.distinct * 100 >= limits.restatingShare * share.total else {
      return nil
    }
    return hit(share.best.start, share.best.end, share.best.clause)
  }

  /// Different shared units that are told apart; far more than a spoken sentence has.
  private var seenLimit: Int { 100 }

  private func list(_ clause: Clause, _ reading: borrowing TextReading) -> [(UInt64, Range<Int>)] {
    var list: [(UInt64, Range<Int>)] = []
    units.forEach(Int(clause.start), Int(clause.end), of: reading) { list.append(($0, $1)) }
    return list
  }

  // MARK: Empty repetition

  private func emptyRepeat(
    _ reading: borrowing TextReading, _ accepted: borrowing Scratch<RuleRun.Accepted>,
    _ surroundings: inout Surroundings
  ) -> [Hit] {
    guard !moment.earlierReplies.isEmpty else { return [] }
    for index in 0..<accepted.count where limits.isStep(accepted[index].criterion) { return [] }
    var hits: [Hit] = []
    for index in 0..<accepted.count where limits.isComfort(accepted[index].criterion) {
      let clause = reading.clauses[Int(accepted[index].hit.clause)]
      let pieces = list(clause, reading)
      let said = pieces.count { surroundings.wasSaid($0.0, moment, units) }
      guard !pieces.isEmpty, said * 100 >= limits.repeatShare * pieces.count else { continue }
      hits.append(hit(Int(accepted[index].hit.start), Int(accepted[index].hit.end), Int(accepted[index].hit.clause)))
    }
    return hits
  }

  // MARK: Stock answer

  /// Only formulas, and not one word of what the customer said or the briefing shows.
  private func stockAnswer(
    _ reading: borrowing TextReading, _ accepted: borrowing Scratch<RuleRun.Accepted>,
    _ surroundings: inout Surroundings
  ) -> [Hit] {
    guard accepted.count >= limits.stockCriteria else { return [] }
    for index in 0..<accepted.count where limits.isSpecific(accepted[index].criterion) { return [] }
    guard hasFormulas(accepted), surroundings.knownCount(moment, units) > 0 else { return [] }
    var shared = 0
    for clause in 0..<reading.clauses.count {
      shared += list(reading.clauses[clause], reading).count { surroundings.isKnown($0.0, moment, units) }
    }
    guard shared <= limits.stockUnits else { return [] }
    return [hit(0, Int(reading.clauses[reading.clauses.count - 1].end), 0)]
  }

  /// Whether enough different criteria of formulas are among the hits. Words that meet several count once: a call by
  /// noon is an action, a deadline and a follow-up, and yet one thing said.
  private func hasFormulas(_ accepted: borrowing Scratch<RuleRun.Accepted>) -> Bool {
    withUnsafeTemporaryAllocation(of: RuleRun.Accepted.self, capacity: limits.stockCriteria) { formulas in
      var count = 0
      for index in 0..<accepted.count where count < limits.stockCriteria {
        let found = accepted[index]
        let isNew = !formulas[..<count].contains { formula in
          formula.criterion == found.criterion
            || formula.hit.start < found.hit.end && found.hit.start < formula.hit.end
        }
        guard limits.isStock(found.criterion), isNew else { continue }
        formulas.initializeElement(at: count, to: found)
        count += 1
      }
      return count >= limits.stockCriteria
    }
  }

  // MARK: Lists of polite words

  /// Formulas in a row with nothing between them, or short clauses that are each nothing but a formula.
  private func keywordList(
    _ reading: borrowing TextReading, _ accepted: borrowing Scratch<RuleRun.Accepted>
  ) -> [Hit] {
    guard accepted.count > 1 else { return [] }
    if rules.formulas.fills(reading, least: limits.listClauses) {
      return [hit(0, Int(reading.clauses[reading.clauses.count - 1].end), 0)]
    }
    guard reading.clauses.count >= limits.listClauses else { return [] }
    let covered = coveredClauses(reading, accepted)
    guard covered >= limits.listClauses, covered * 5 >= reading.clauses.count * 4 else { return [] }
    return [hit(0, Int(reading.clauses[reading.clauses.count - 1].end), 0)]
  }

  /// The number of short clauses that are nothing but one hit.
  private func coveredClauses(
    _ reading: borrowing TextReading, _ accepted: borrowing Scratch<RuleRun.Accepted>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: reading.clauses.count) { isCovered in
      isCovered.initialize(repeating: false)
      for index in 0..<accepted.count {
        let hit = accepted[index].hit
        let clause = reading.clauses[Int(hit.clause)]
        let isShort = Int(clause.end - clause.start) <= limits.listLength(in: language)
        if isShort, (hit.end - hit.start) * 5 >= (clause.end - clause.start) * 4 { isCovered[Int(hit.clause)] = true }
      }
      return isCovered.count { $0 }
    }
  }
}

/// `DetectorLimits` with criteria as numbers. A class, so that handing it on for every reply costs one count.
final class DetectorTable: Sendable {
  let restatingUnits: Int
  let restatingShare: Int
  let repeatShare: Int
  let stockCriteria: Int
  let stockUnits: Int
  let listClauses: Int
  private let listLengths: [Int]
  private let pastedLengths: [Int]
  private let comfort: Frozen<Bool>
  private let steps: Frozen<Bool>
  private let stock: Frozen<Bool>
  private let specific: Frozen<Bool>

  init(_ limits: DetectorLimits, _ criteria: [Criterion]) {
    func set(_ ids: [CriterionID]) -> Frozen<Bool> { Frozen(criteria.map { ids.contains($0.id) }) }
    restatingUnits = limits.restatingUnits
    restatingShare = limits.restatingShare
    repeatShare = limits.repeatShare
    stockCriteria = limits.stockCriteria
    stockUnits = limits.stockUnits
    listClauses = limits.listClauses
    listLengths = Language.allCases.map { limits.listLength[$0] ?? 0 }
    pastedLengths = Language.allCases.map { limits.pasted[$0] ?? Int.max }
    comfort = set(limits.comfort)
    steps = set(limits.steps)
    stock = set(limits.stock)
    specific = set(limits.specific)
  }

  /// In scalars, as the next.
  func listLength(in language: Language) -> Int { listLengths[language == .chinese ? 0 : 1] }
  func pastedLength(in language: Language) -> Int { pastedLengths[language == .chinese ? 0 : 1] }

  func isComfort(_ criterion: Int32) -> Bool { comfort[Int(criterion)] }
  func isStep(_ criterion: Int32) -> Bool { steps[Int(criterion)] }
  func isStock(_ criterion: Int32) -> Bool { stock[Int(criterion)] }
  func isSpecific(_ criterion: Int32) -> Bool { specific[Int(criterion)] }
}
