/// Judges single replies by a rulebook. Pure: the same reply at the same moment gives the same analysis everywhere.
package struct Analyzer: Sendable {
  package let rulebook: Rulebook
  /// The house's working time, from which due moments count.
  package let hours: WorkingHours

  /// - Parameter hours: other than those of the house style, for tests.
  package init(_ rulebook: Rulebook, hours: WorkingHours? = nil) {
    self.rulebook = rulebook
    self.hours = hours ?? rulebook.style.hours
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
    return analyze(reply, at: moment, &state.run)
  }

  private func analyze(_ reply: String, at moment: Moment, _ run: inout RuleRun) -> Analysis {
    run.run(reply, at: moment)
    run.keepOnePerClause()
    let judgement = rulebook.judging.judge(run, moment.language)
    return Analysis(
      findings: findings(of: run), promises: run.promises(in: reply, from: moment.now, hours),
      isJudged: judgement.isJudged, overall: judgement.overall)
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

  private func findings(of run: borrowing RuleRun) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(run.accepted.count)
    for index in 0..<run.accepted.count {
      let accepted = run.accepted[index]
      let label = run.rules.labels[Int(accepted.rule)]
      findings.append(
        Finding(
          criterion: label.criterion, rule: label.rule, layer: .rule, verdict: label.verdict, severity: label.severity,
          spans: run.spans(of: accepted.hit)))
    }
    return findings
  }
}
