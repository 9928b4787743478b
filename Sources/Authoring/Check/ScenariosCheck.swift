import Documents
import Library
import Roleplay
import Scoring

/// Play rules, personas and scenarios, read exactly as they are read for playing.
struct ScenariosCheck {
  let documents: [CheckedDocument]
  let rulebook: Rulebook
  /// Where `Scenarios/play.json` should stand.
  let prefix: String

  func run() -> [Diagnostic] {
    let criteria = rulebook.criteria.map(\.id)
    var found: [Diagnostic] = []
    let manners = manners(criteria, &found)
    for language in Language.allCases {
      let personas = documents.sources { $0 == .persona(language) }.compactMap { source in
        read(source, &found) { Persona.read($0, language: language, criteria: criteria, into: $1) }
      }
      guard let manners else { continue }
      let setting = ScenarioSetting(manners: manners, personas: personas, criteria: criteria)
      for source in documents.sources(where: { $0 == .scenario(language) }) {
        let scenario = read(source, &found) { Scenario.read($0, in: setting, into: $1) }
        // What its author listens for is written in the rubrics' patterns and word classes.
        _ = read(source, &found) { file, faults in
          scenario.map { Ear(for: $0, from: file, with: rulebook, into: faults) }
        }
      }
    }
    return found
  }

  /// Without them no scenario can be read, so that their lack is one fault and not one of every scenario.
  private func manners(_ criteria: [CriterionID], _ found: inout [Diagnostic]) -> PlayRules? {
    let sources = documents.sources { $0 == .playRules }
    let isNeeded = documents.contains { document in
      if case .scenario? = document.kind { true } else { false }
    }
    if isNeeded, !documents.contains(where: { $0.kind == .playRules }) {
      found.append(Diagnostic(LibraryFault.missingDocument, file: prefix + "Scenarios/play.json", place: nil))
    }
    return sources.compactMap { source in
      read(source, &found) { PlayRules.read($0, criteria: criteria, into: $1) }
    }.first
  }

  private func read<Value>(
    _ source: SourceFile, _ found: inout [Diagnostic], _ read: (SourceFile, Diagnostics) -> Value?
  ) -> Value? {
    let diagnostics = Diagnostics(file: source.path)
    let value = read(source, diagnostics)
    found += diagnostics.all
    return value
  }
}
