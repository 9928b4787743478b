/// One criterion seen in one clause of a reply, with the words that show it.
package struct Finding: Equatable, Sendable {
  package enum Layer: String, Sendable {
    case rule, learned
  }
  package enum Verdict: String, Sendable {
    case met, partly
  }

  package let criterion: CriterionID
  package let rule: RuleID
  package let layer: Layer
  package let verdict: Verdict
  /// Nil for what is good.
  package let severity: Severity?
  /// Unicode-scalar offsets into the reply as typed, in order, never empty, ends exclusive.
  package let spans: [Range<Int>]

  package init(
    criterion: CriterionID, rule: RuleID, layer: Layer, verdict: Verdict, severity: Severity?, spans: [Range<Int>]
  ) {
    self.criterion = criterion
    self.rule = rule
    self.layer = layer
    self.verdict = verdict
    self.severity = severity
    self.spans = spans
  }
}

extension Finding {
  /// The order of an analysis: by place, criterion and rule.
  static func isShownBefore(_ a: Finding, _ b: Finding) -> Bool {
    let (x, y) = (a.spans[0], b.spans[0])
    if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
    if x.upperBound != y.upperBound { return x.upperBound < y.upperBound }
    return a.criterion != b.criterion ? a.criterion < b.criterion : a.rule < b.rule
  }
}

/// An own action announced for the future, as the reply words it.
package struct SpokenPromise: Equatable, Sendable {
  package enum Maker: Equatable, Sendable {
    case speaker
    /// As named in the reply: 工程部陈主管.
    case named(String)
  }
  package enum Due: Equatable, Sendable {
    /// No time is said: 尽快, soon.
    case unstated
    /// The moment is known because the speaker's clock was passed in.
    case at(CivilDateTime)
    /// Without a clock only a span can be kept.
    case within(minutes: Int)
  }

  package let maker: Maker
  /// The action's words, as typed.
  package let what: String
  package let place: Range<Int>
  package let due: Due

  package init(maker: Maker, what: String, place: Range<Int>, due: Due) {
    self.maker = maker
    self.what = what
    self.place = place
    self.due = due
  }
}

/// All that the scorer reads out of one reply at one moment.
package struct Analysis: Equatable, Sendable {
  /// By (start, end, criterion, rule); at most one per criterion and clause.
  package let findings: [Finding]
  /// In the order of the text.
  package let promises: [SpokenPromise]
  /// False for a substantial reply that nothing understands: it goes to the trainer, not into the points.
  package let isJudged: Bool
  /// 1 harmful … 5 excellent; nil when not judged.
  package let overall: Int?

  package init(findings: [Finding], promises: [SpokenPromise], isJudged: Bool, overall: Int?) {
    self.findings = findings
    self.promises = promises
    self.isJudged = isJudged
    self.overall = overall
  }
}
