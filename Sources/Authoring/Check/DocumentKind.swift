import Documents
import Scoring

/// What a document is: told by its place below `Scenarios/`, `Rubrics/` and the like, for a file elsewhere by its keys.
enum DocumentKind: Equatable, Sendable {
  case playRules
  case persona(Language)
  case scenario(Language)
  case rubric
  case careerPath
  case questions(Language)
  case pack

  /// - Parameter place: below the library's folder: `Scenarios/zh-Hans/late-handover.json`. Nil for what stands where
  ///   nothing is looked for.
  init?(place: String) {
    let parts = place.split(separator: "/")
    switch (parts.first, parts.last) {
    case ("Rubrics", "career-path.json"): self = .careerPath
    case ("Rubrics", _): self = .rubric
    case ("Packs", _): self = .pack
    case ("Questions", _):
      guard parts.count > 2, let language = Language.allCases.first(where: { $0.folder == parts[1] }) else {
        return nil
      }
      self = .questions(language)
    case ("Scenarios", _):
      if parts == ["Scenarios", "play.json"] {
        self = .playRules
      } else if parts.count > 2, let language = Language.allCases.first(where: { $0.folder == parts[1] }) {
        self = parts.count > 3 && parts[2] == "personas" ? .persona(language) : .scenario(language)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Of a file outside any library.
  init?(_ source: SourceFile) {
    guard case .object(let members)? = JSONParser.parse(source, into: Diagnostics(file: source.path))?.value else {
      return nil
    }
    let english = members.contains { member in
      if case .string("en") = member.value.value { member.key == "language" } else { false }
    }
    let language: Language = english ? .english : .chinese
    let keys = Set(members.map(\.key))
    if !keys.isDisjoint(with: ["stages", "actors", "briefing", "endings"]) {
      self = .scenario(language)
    } else if keys.contains("reactions") {
      self = .persona(language)
    } else if !keys.isDisjoint(with: ["rules", "classes", "frames"]) {
      self = .rubric
    } else if keys.contains("parts") {
      self = .pack
    } else if keys.contains("questions") {
      self = .questions(language)
    } else if keys.contains("levels") {
      self = .careerPath
    } else if keys.contains("temper") {
      self = .playRules
    } else {
      return nil
    }
  }
}
