import Roleplay
import Scoring
import Terminal

/// What was good and what was not in one reply, each with the words that show it.
struct FindingLines {
  let coach: Coach
  let language: Language
  /// Points that a fault of each severity costs.
  let cost: [Severity: Int]

  func lines(for hearing: Hearing, in text: String, to actor: Actor?) -> [StyledText] {
    let findings = hearing.analysis.findings
    var lines = faults(in: findings).flatMap { fault($0, in: text, to: actor) }
    let good = findings.filter { $0.severity == nil && $0.criterion.group != "conduct" }
    if !good.isEmpty { lines.append(praise(for: good, in: text)) }
    if !hearing.isJudged {
      lines.append(StyledText("  ？ " + language("没听懂，先不计分，留给带教看", "not judged: kept for the trainer"), .warning))
    }
    return lines
  }

  /// Findings of one rule together: its advice is given once.
  private func faults(in findings: [Finding]) -> [[Finding]] {
    var order: [RuleID] = []
    var found: [RuleID: [Finding]] = [:]
    for finding in findings where finding.severity != nil {
      if found[finding.rule] == nil { order.append(finding.rule) }
      found[finding.rule, default: []].append(finding)
    }
    return order.compactMap { found[$0] }
  }

  private func fault(_ findings: [Finding], in text: String, to actor: Actor?) -> [StyledText] {
    let advice = coach.advice(on: findings[0], to: actor)
    let words = findings.map { evidence($0, in: text) }.joined()
    let points = findings.compactMap(\.severity).reduce(0) { $0 + (cost[$1] ?? 0) }
    var first = StyledText("  ✗ \(coach.name(of: findings[0].criterion)) ", .bad) + StyledText(words)
    if points > 0 { first += StyledText("  −\(points)", .bad) }
    var lines = [first]
    if let heard = advice.heard {
      lines.append(StyledText("     " + language("对方听成了：「\(heard)」", "heard as: “\(heard)”"), .dim))
    }
    if let say = advice.say {
      lines.append(StyledText("     " + language("可以说：「\(say)」", "you could say: “\(say)”")))
    }
    return lines
  }

  /// One criterion once, with all its words.
  private func praise(for findings: [Finding], in text: String) -> StyledText {
    var order: [CriterionID] = []
    var words: [CriterionID: String] = [:]
    for finding in findings {
      if words[finding.criterion] == nil { order.append(finding.criterion) }
      words[finding.criterion, default: ""] += evidence(finding, in: text)
    }
    var line = StyledText(" ")
    for criterion in order {
      line += StyledText(" ✓ \(coach.name(of: criterion))", .good) + StyledText(" \(words[criterion] ?? "")", .dim)
    }
    return line
  }

  private func evidence(_ finding: Finding, in text: String) -> String {
    language("「\(text.scalars(finding.spans))」", "“\(text.scalars(finding.spans))”")
  }
}
