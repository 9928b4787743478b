/// What a recogniser makes of a reply on which the rules have run.
final class RecognitionRun {
  /// The judgement of both layers.
  struct Verdict {
    /// Sorted as found; the caller puts them among the rules' findings.
    fileprivate(set) var learned: [Finding] = []
    fileprivate(set) var isJudged = true
    fileprivate(set) var overall: Int?
    /// By criterion: rules' findings of it do not stand.
    fileprivate var dropped: [Int32] = []
    fileprivate var dropsAll = false

    func keeps(_ criterion: Int32) -> Bool { !dropsAll && !dropped.contains(criterion) }
  }

  /// Of a hundred pairs of characters or words, so many must be known before a reply without findings is judged.
  private static let leastKnownShare = 35
  /// And so many before a fault is found: talk of another trade is no fault.
  private static let leastKnownForFaults: [Language: Int] = [.chinese: 50, .english: 40]

  let recogniser: Recogniser
  private var run: RecogniserRun

  init(_ recogniser: Recogniser) {
    self.recogniser = recogniser
    run = RecogniserRun(recogniser)
  }

  /// How surely each line holds, in 1,024ths; for training.
  func scores(_ rules: borrowing RuleRun, at moment: Moment) -> [Int32] {
    run.run(rules.reading, after: rules.surroundings.customer, at: moment)
    return Array(run.scores.buffer)
  }

  func judge(
    _ rules: borrowing RuleRun, at moment: Moment, _ layers: Analyzer.Layers, _ rulebook: Rulebook
  ) -> Verdict {
    run.run(rules.reading, after: rules.surroundings.customer, at: moment)
    var verdict = Verdict()
    verdict.dropsAll = layers == .learned
    var sum = Int64(recogniser.model.worth.base)
    var cap = 5
    var isUnderstood = false
    for index in 0..<recogniser.lines.count {
      let line = recogniser.lines[index]
      let criterion = line.criterion
      guard criterion >= 0 else { continue }
      let score = run.scores[index]
      sum += (Int64(RecogniserModel.Worth.counted(score)) * Int64(line.share)) >> 16
      let isRuled = layers == .both && rules.found(criterion)
      if isRuled, score < line.contradicted {
        verdict.dropped.append(criterion)
        continue
      }
      if !isRuled {
        guard score >= line.partly, let finding = finding(index, score, rules, rulebook) else { continue }
        verdict.learned.append(finding)
      }
      sum += Int64(line.points)
      if isRuled || score >= line.met { cap = min(cap, rulebook.judging.cap(of: criterion)) }
      if !rulebook.judging.isFormal(criterion) { isUnderstood = true }
    }
    verdict.isJudged =
      isUnderstood || run.knownPairs * 100 >= run.pairs * Self.leastKnownShare
      || !rulebook.judging.isSubstantial(rules.reading.contentCount, in: moment.language)
    if verdict.isJudged { verdict.overall = min(cap, 1 + recogniser.model.worth.cuts.count { sum >= Int64($0) }) }
    return verdict
  }

  /// Nil where an exact rule's exception holds, in quoted words, and for good things in a mere list of polite words.
  private func finding(_ line: Int, _ score: Int32, _ rules: borrowing RuleRun, _ rulebook: Rulebook) -> Finding? {
    guard rules.reading.clauses.count > 0 else { return nil }
    let number = recogniser.lines[line].criterion
    let criterion = rulebook.criteria[Int(number)]
    if rules.isKeywordList, !criterion.isFault { return nil }
    let least = Self.leastKnownForFaults[recogniser.model.language] ?? 0
    if criterion.isFault, run.knownPairs * 100 < run.pairs * least { return nil }
    let index = run.clause(for: line, of: rules.reading)
    let clause = rules.reading.clauses[index]
    if rules.isVoided(number, in: Int32(index)) || isQuoted(clause, rules.reading) { return nil }
    return Finding(
      criterion: criterion.id, rule: recogniser.ruleIDs[line], layer: .learned,
      verdict: score >= recogniser.lines[line].met ? .met : .partly,
      severity: criterion.isFault ? criterion.advice[recogniser.model.language]?.severity ?? .soft : nil,
      spans: [rules.reading.typedRange(Int(clause.start), Int(clause.end))])
  }

  /// More than half of it.
  private func isQuoted(_ clause: Clause, _ reading: borrowing TextReading) -> Bool {
    var count = 0
    for position in Int(clause.start)..<Int(clause.end) where reading.quoted[position] == 1 { count += 1 }
    return count * 2 > Int(clause.end - clause.start)
  }
}

extension RuleRun {
  /// Whether a rule of the criterion has a finding.
  func found(_ criterion: Int32) -> Bool {
    for index in 0..<accepted.count where accepted[index].criterion == criterion { return true }
    return false
  }

  func isVoided(_ criterion: Int32, in clause: Int32) -> Bool {
    for index in 0..<voided.count where voided[index].criterion == criterion && voided[index].clause == clause {
      return true
    }
    return false
  }
}
