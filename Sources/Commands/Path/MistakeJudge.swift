import Library
import Records
import Roleplay
import Scoring
import Terminal

/// Says whether a new wording wins: no fault of that kind in it, nor a red line, and what the rule teaches is there.
struct MistakeJudge {
  let fault: OutcomeDetails.Fault
  let moment: MistakeMoment
  let language: Language

  struct Verdict {
    let hasWon: Bool
    let lines: [StyledText]
  }

  private var coach: Coach {
    Coach(rulebook: moment.kit.analyzer.rulebook, language: language, scenario: moment.kit.scenario)
  }
  private var criterion: CriterionID { CriterionID(fault.criterion) }
  private var rule: Rule? { coach.rulebook.rule(RuleID(fault.rule), in: moment.spoken) }

  /// Nil where neither rule nor criterion teaches anything: then the fault only has to be gone.
  private var taught: CriterionID? {
    rule?.teaches ?? coach.rulebook.criterion(criterion)?.advice[moment.spoken]?.teaches
  }

  func heading(_ title: String) -> [StyledText] {
    var lines = [StyledText("── \(title) ──", .dim)]
    if let before = moment.before {
      lines.append(StyledText(before.name, .accent))
      lines.append(StyledText("  " + language("「\(before.words)」", "“\(before.words)”")))
    }
    let advice = advice
    lines.append(
      StyledText("  ✗ \(coach.name(of: criterion)) ", .bad)
        + StyledText(language("您当时说：「\(moment.original)」", "you said: “\(moment.original)”")))
    if let heard = advice.heard {
      lines.append(StyledText("     " + language("对方听成了：「\(heard)」", "heard as: “\(heard)”"), .dim))
    }
    return lines
  }

  /// What the rubrics would say, and why.
  func help() -> [StyledText] {
    [advice.say.map { language("可以说：「\($0)」", "you could say: “\($0)”") }, advice.why].compactMap { $0 }.map {
      StyledText("     " + $0)
    }
  }

  func verdict(on text: String) -> Verdict {
    let hearing = moment.kit.hear(text, at: moment.moment)
    let findings = hearing.analysis.findings
    let isFree = !findings.contains { $0.criterion == criterion && $0.severity != nil || $0.severity == .fail }
    let isTaught = taught.map { taught in findings.contains { $0.criterion == taught && $0.severity == nil } } ?? true
    let shown = FindingLines(
      coach: coach, language: language, cost: moment.kit.scenario.manners.scorecard.faults
    ).lines(for: hearing, in: text, to: moment.actor, at: moment.now)
    return Verdict(hasWon: isFree && isTaught, lines: shown + [ending(isFree: isFree, isTaught: isTaught)])
  }

  private func ending(isFree: Bool, isTaught: Bool) -> StyledText {
    if isFree, isTaught { return StyledText("  " + language("过关", "won"), .good) }
    if isFree, let taught {
      let name = coach.name(of: taught)
      return StyledText("  " + language("错没有了，还要做到：\(name)", "the fault is gone; still missing: \(name)"), .warning)
    }
    return StyledText("  " + language("还有错，再改", "still at fault; again"), .warning)
  }

  private var advice: Coach.Advice {
    coach.advice(
      on: Finding(
        criterion: criterion, rule: RuleID(fault.rule), layer: .rule, verdict: .met,
        severity: Severity(rawValue: fault.severity) ?? .soft, spans: [0..<0]), to: moment.actor, at: moment.now)
  }
}
