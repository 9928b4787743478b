import Roleplay
import Scoring
import Terminal

/// What was good and what was not in one reply, each with the words that show it.
struct FindingLines {
  let coach: Coach
  let language: Language
  /// Points that a fault of each severity costs.
  let cost: [Severity: Int]

  /// - Parameter now: when it was said.
  func lines(for hearing: Hearing, in text: String, to actor: Actor?, at now: CivilDateTime) -> [StyledText] {
    let findings = hearing.analysis.findings
    var lines = FaultGroup.groups(of: findings).flatMap { fault($0, in: text, to: actor, at: now) }
    let good = findings.filter { $0.severity == nil && $0.criterion.group != "conduct" }
    if !good.isEmpty { lines.append(praise(for: good, in: text)) }
    if !hearing.isJudged {
      lines.append(StyledText("  ？ " + language("没听懂，先不计分，留给带教看", "not judged: kept for the trainer"), .warning))
    }
    return lines
  }

  /// What the customer would hear in the red-line faults of a reply that is not sent yet; empty without one.
  func warning(of hearing: Hearing, in text: String, to actor: Actor?, at now: CivilDateTime) -> [StyledText] {
    guard hearing.isJudged else { return [] }
    return FaultGroup.groups(of: hearing.analysis.findings).filter { $0.worst.severity == .fail }.flatMap { group in
      let name = coach.name(of: group.worst.criterion)
      let heard = coach.advice(on: group.worst, to: actor, at: now).heard ?? name
      return [
        StyledText("  ⚠ ", .warning) + StyledText(words(of: group, in: text))
          + StyledText(language(" 这是红线（\(name)）", " crosses a red line (\(name))"), .warning),
        StyledText("     " + language("对方会听成：「\(heard)」", "would be heard as: “\(heard)”"), .dim),
      ]
    }
  }

  private func fault(_ group: FaultGroup, in text: String, to actor: Actor?, at now: CivilDateTime) -> [StyledText] {
    let advice = coach.advice(on: group.worst, to: actor, at: now)
    let names = group.criteria.map(coach.name).joined(separator: language("、", ", "))
    let points = group.findings.compactMap(\.severity).reduce(0) { $0 + (cost[$1] ?? 0) }
    var first = StyledText("  ✗ \(names) ", .bad) + StyledText(words(of: group, in: text))
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
    var words: [CriterionID: [String]] = [:]
    for finding in findings {
      if words[finding.criterion] == nil { order.append(finding.criterion) }
      let phrase = quoted(text.scalars(finding.spans))
      if words[finding.criterion]?.contains(phrase) != true { words[finding.criterion, default: []].append(phrase) }
    }
    var line = StyledText(" ")
    for criterion in order {
      line +=
        StyledText(" ✓ \(coach.name(of: criterion))", .good)
        + StyledText(" \(words[criterion, default: []].joined())", .dim)
    }
    return line
  }

  private func words(of group: FaultGroup, in text: String) -> String {
    group.phrases.map { quoted(text.scalars($0)) }.joined()
  }

  private func quoted(_ words: String) -> String { language("「\(words)」", "“\(words)”") }
}

/// Faults that share their words, or a rule: one line for the trainee, whatever it breaks.
struct FaultGroup {
  private(set) var findings: [Finding]

  /// The gravest, and of equals the first.
  var worst: Finding {
    findings.reduce(findings[0]) { ($1.severity ?? .soft) > ($0.severity ?? .soft) ? $1 : $0 }
  }

  /// The gravest first, each once.
  var criteria: [CriterionID] {
    var seen: Set<CriterionID> = []
    return ([worst.criterion] + findings.map(\.criterion)).filter { seen.insert($0).inserted }
  }

  /// The words of each phrase, those that stand within others left out.
  var phrases: [[Range<Int>]] {
    let hulls = findings.map { ($0.spans, Self.hull(of: $0)) }
    return hulls.enumerated().filter { index, own in
      !hulls.enumerated().contains { other, wide in
        other != index && wide.1.lowerBound <= own.1.lowerBound && own.1.upperBound <= wide.1.upperBound
          && (wide.1 != own.1 || other < index)
      }
    }.map(\.element.0)
  }

  /// In the order of the text.
  static func groups(of findings: [Finding]) -> [FaultGroup] {
    var groups: [FaultGroup] = []
    for finding in findings where finding.severity != nil {
      if let index = groups.firstIndex(where: { $0.belongs(finding) }) {
        groups[index].findings.append(finding)
      } else {
        groups.append(FaultGroup(findings: [finding]))
      }
    }
    return groups
  }

  private func belongs(_ finding: Finding) -> Bool {
    findings.contains { $0.rule == finding.rule || Self.hull(of: $0).overlaps(Self.hull(of: finding)) }
  }

  private static func hull(of finding: Finding) -> Range<Int> {
    (finding.spans.first?.lowerBound ?? 0)..<(finding.spans.last?.upperBound ?? 0)
  }
}
