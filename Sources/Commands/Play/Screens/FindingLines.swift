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
    var lines = findings.filter { $0.severity != nil }.flatMap { fault($0, in: text, to: actor) }
    let good = findings.filter { $0.severity == nil && $0.criterion.group != "conduct" }
    if !good.isEmpty { lines.append(praise(for: good, in: text)) }
    if !hearing.isJudged {
      lines.append(StyledText("  ？ " + language("没听懂，先不计分，留给带教看", "not judged: kept for the trainer"), .warning))
    }
    return lines
  }

  private func fault(_ finding: Finding, in text: String, to actor: Actor?) -> [StyledText] {
    let advice = coach.advice(on: finding, to: actor)
    var first =
      StyledText("  ✗ \(coach.name(of: finding.criterion)) ", .bad) + StyledText(evidence(finding, in: text))
    if let cost = finding.severity.flatMap({ cost[$0] }), cost > 0 { first += StyledText("  −\(cost)", .bad) }
    var lines = [first]
    if let heard = advice.heard {
      lines.append(StyledText("     " + language("她听成了：「\(heard)」", "heard as: “\(heard)”"), .dim))
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
