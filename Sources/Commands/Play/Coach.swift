import Roleplay
import Scoring

/// What the rubrics say about a finding.
struct Coach {
  let rulebook: Rulebook
  /// Of the interface.
  let language: Language
  /// Of the replies, and so of what can be said better.
  let spoken: Language
  /// Nil where the case is not known: then any wording may fit.
  private let topics: AdviceTopics?

  init(rulebook: Rulebook, language: Language, spoken: Language) {
    self.rulebook = rulebook
    self.language = language
    self.spoken = spoken
    topics = nil
  }

  init(rulebook: Rulebook, language: Language, scenario: Scenario) {
    self.rulebook = rulebook
    self.language = language
    spoken = scenario.header.language
    topics = AdviceTopics(rulebook.classes(in: scenario.header.language), for: scenario)
  }

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

  /// - Parameter now: a wording that names a time names one soon after; nil leaves the time open.
  func advice(on finding: Finding, to actor: Actor?, at now: CivilDateTime?) -> Advice {
    let general = rulebook.criterion(finding.criterion)?.advice[spoken]
    let rule = rulebook.rule(finding.rule, in: spoken)
    let wordings = [rule?.say, general?.say].compactMap { $0 }
    let say = wordings.first { topics?.areForeign(in: $0) != true }
    return Advice(
      heard: rule?.heard ?? general?.heard, say: say.map { AdviceSlots(name: actor?.name, now: now).filled($0) },
      why: rule?.why ?? general?.why)
  }
}

/// The things that a wording may be about and that this case has nothing of: no advice on water bills in a leak, though
/// somebody in it may be asked for one.
struct AdviceTopics {
  private let foreign: [String]

  init(_ classes: WordClasses, for scenario: Scenario) {
    let text = Self.text(of: scenario).lowercased()
    foreign = classes.texts(of: "advice-topics").filter { !text.contains($0) }
  }

  func areForeign(in wording: String) -> Bool {
    let wording = wording.lowercased()
    return foreign.contains { wording.contains($0) }
  }

  private static func text(of scenario: Scenario) -> String {
    let briefing = scenario.briefing
    let stages = scenario.stages.flatMap { $0.hints + $0.wants.flatMap { $0.map(\.text) } }
    let all =
      [briefing.you] + briefing.shows + briefing.may + scenario.actors.flatMap { [$0.name] + $0.aliases }
      + stages + scenario.deeds.map(\.title)
    return all.joined(separator: "\n")
  }
}

/// Fills the open places of a wording.
struct AdviceSlots {
  let name: String?
  let now: CivilDateTime?

  /// `{name}` is whom it is said to, `{time}` the next half hour that is at least as far away; a `{matter}` that only
  /// leads in is left out, and what nobody can know stays open.
  func filled(_ wording: String) -> String {
    var text = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += value(of: rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    // Where nobody's name is known, the comma after it must not begin the sentence.
    return String((text + rest).drop { "，,、。 ".contains($0) })
  }

  private func value(of slot: Substring) -> String {
    switch slot {
    case "name": name ?? ""
    case "time":
      now.map { ClockText(language: .chinese).time(CivilDateTime(minutes: ($0.minutes + 59) / 30 * 30)) } ?? "……"
    case "matter": ""
    default: "……"
    }
  }
}
