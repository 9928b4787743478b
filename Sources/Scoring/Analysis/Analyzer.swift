/// Judges single replies by a rulebook. Pure: the same reply at the same moment gives the same analysis everywhere.
package struct Analyzer: Sendable {
  package let rulebook: Rulebook
  /// The house's working time, from which due moments count.
  package let hours: WorkingHours
  /// What has been trained beside the rules.
  package let recognisers: Recognisers
  package let layers: Layers

  /// Which sources of findings speak.
  package enum Layers: String, CaseIterable, Sendable {
    case rules, learned, both
  }

  /// - Parameter hours: other than those of the house style, for tests.
  package init(
    _ rulebook: Rulebook, hours: WorkingHours? = nil, recognisers: Recognisers = .none, layers: Layers = .both
  ) {
    self.rulebook = rulebook
    self.hours = hours ?? rulebook.style.hours
    self.recognisers = recognisers
    self.layers = layers
  }

  package func analyze(_ reply: String, at moment: Moment) -> Analysis {
    analyze(reply, at: moment, on: Workbench())
  }

  /// The same with memory that is used again; a workbench belongs to one analyzer and one thread.
  package func analyze(_ reply: String, at moment: Moment, on bench: Workbench) -> Analysis {
    guard let rules = rulebook.languages[moment.language] else {
      return Analysis(findings: [], promises: [], isJudged: false, overall: nil)
    }
    let state = bench.run(rules, of: rulebook)
    state.run.run(reply, at: moment)
    state.run.keepOnePerClause()
    if layers != .rules, let recogniser = recognisers[moment.language] {
      let learned = state.recognition(with: recogniser)
      return analysis(reply, at: moment, state.run, learned)
    }
    return analysis(reply, at: moment, state.run)
  }

  private func analysis(_ reply: String, at moment: Moment, _ run: borrowing RuleRun) -> Analysis {
    let judgement = rulebook.judging.judge(run, moment.language)
    return Analysis(
      findings: findings(of: run) { _ in true }, promises: run.promises(in: reply, from: moment.now, hours),
      isJudged: judgement.isJudged, overall: judgement.overall)
  }

  /// With what was learned: rules that it contradicts fall, what no rule has seen is added.
  private func analysis(
    _ reply: String, at moment: Moment, _ run: borrowing RuleRun, _ recognition: RecognitionRun
  ) -> Analysis {
    let verdict = recognition.judge(run, at: moment, layers, rulebook)
    var findings = findings(of: run) { verdict.keeps($0) }
    if !verdict.learned.isEmpty {
      findings += verdict.learned
      findings.sort(by: Finding.isShownBefore)
    }
    return Analysis(
      findings: findings, promises: run.promises(in: reply, from: moment.now, hours), isJudged: verdict.isJudged,
      overall: verdict.overall)
  }

  /// Where one rule hits, before the choice of one finding per criterion and clause; first the leftmost.
  func spans(of id: RuleID, in reply: String, at moment: Moment, on bench: Workbench) -> [Range<Int>] {
    guard let rules = rulebook.languages[moment.language], let number = rules.numbers[id] else { return [] }
    let state = bench.run(rules, of: rulebook)
    state.run.run(reply, at: moment)
    return state.run.spans(ofRule: Int32(number))
  }

  /// Every rule that hits, in order of place, before the choice of one finding per criterion and clause.
  func rulesFound(in reply: String, at moment: Moment, on bench: Workbench) -> [RuleID] {
    guard let rules = rulebook.languages[moment.language] else { return [] }
    let state = bench.run(rules, of: rulebook)
    state.run.run(reply, at: moment)
    return (0..<state.run.accepted.count).map { rules.rules[Int(state.run.accepted[$0].rule)].id }
  }

  private func findings(of run: borrowing RuleRun, where isKept: (Int32) -> Bool) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(run.accepted.count)
    for index in 0..<run.accepted.count {
      let accepted = run.accepted[index]
      guard isKept(accepted.criterion) else { continue }
      let label = run.rules.labels[Int(accepted.rule)]
      findings.append(
        Finding(
          criterion: label.criterion, rule: label.rule, layer: .rule, verdict: label.verdict, severity: label.severity,
          spans: run.spans(of: accepted.hit)))
    }
    return findings
  }
}
