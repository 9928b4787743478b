import Roleplay
import Scoring

/// What the rubrics say about a finding.
struct Coach {
  let rulebook: Rulebook
  /// Of the interface.
  let language: Language
  /// Of the replies, and so of what can be said better.
  let spoken: Language

  /// 推诿, Blame-shifting; the id where no rubric names it.
  func name(of criterion: CriterionID) -> String {
    rulebook.criterion(criterion)?.names[language] ?? criterion.text
  }

  struct Advice: Equatable {
    /// What the customer hears in it.
    let heard: String?
    /// A better wording, its slots filled.
    let say: String?
    let why: String?
  }

  func advice(on finding: Finding, to actor: Actor?) -> Advice {
    let general = rulebook.criterion(finding.criterion)?.advice[spoken]
    let rule = rulebook.rule(finding.rule, in: spoken)
    let say = rule?.say ?? general?.say
    return Advice(
      heard: rule?.heard ?? general?.heard, say: say.map { Self.filled($0, name: actor?.name) },
      why: rule?.why ?? general?.why)
  }

  /// Puts the customer's name into `{name}`; what the coach cannot know stays open for the trainee: `{time}` is ……点.
  private static func filled(_ say: String, name: String?) -> String {
    var text = ""
    var rest = say[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += rest[open...close] == "{name}" ? name ?? "……" : "……"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
