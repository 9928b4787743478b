import Documents
import Scoring

extension Persona {
  package static let supportedFormat = 0

  /// Reads a file of `Scenarios/<language>/personas/`; nil when anything in it is an error.
  package static func read(
    _ source: SourceFile, language: Language, criteria: [CriterionID], into diagnostics: Diagnostics
  ) -> Persona? {
    let errors = diagnostics.errorCount
    guard let node = JSONParser.parse(source, into: diagnostics) else { return nil }
    let names = ScenarioNames()
    let persona = reading(language, names).read(node, diagnostics)
    names.report(into: diagnostics, criteria: criteria)
    return diagnostics.errorCount == errors ? persona : nil
  }

  private static func reading(_ language: Language, _ names: ScenarioNames) -> Reading<Persona> {
    .object { reader in
      reader.format(supportedFormat)
      let id = reader.required("id", names.definition(.persona, as: PersonaID.self))
      let spoken = reader.required("language", .placed(Reading<Language>.oneOf))
      let title = reader.required("title", .string)
      let words = reader.optional("words", .table(names.criterion, .change)) ?? [:]
      let reactions = reader.required("reactions", .table(manner(names), reaction))
      if let spoken, spoken.value != language {
        reader.diagnostics.report(
          ScenarioFault.wrongPersonaLanguage(spoken.value.rawValue), at: spoken.place)
      }
      guard let id, let title, let reactions else { return nil }
      return Persona(id: id, title: title, reactions: reactions, words: words)
    }
  }

  private static let unknown = QuestionKind.allCases.map { (name: "unknown.\($0.rawValue)", value: $0) }

  private static func manner(_ names: ScenarioNames) -> Reading<Manner> {
    Reading<String>.string.map { text, node, diagnostics in
      if text.hasPrefix("unknown.") {
        return Reading<QuestionKind>.one(of: unknown).read(node, diagnostics).map(Manner.unknown)
      }
      if text.unicodeScalars.contains(".") {
        return names.criterion.read(node, diagnostics).map(Manner.criterion)
      }
      if let omission = Omission(rawValue: text) { return .omission(omission) }
      return Reading<Manner.General>.oneOf.read(node, diagnostics).map(Manner.general)
    }
  }

  /// A list for every temper, or lists by temper: `calm`, `annoyed`, `angry`, `furious`; `cool` for the first two,
  /// `heated` for the last two, `any` for the rest.
  private static var reaction: Reading<Reaction> {
    Reading { node, diagnostics in
      if case .array = node.value {
        return wordings.read(node, diagnostics).map { Reaction(byTemper: [:], general: $0) }
      }
      return byTemper.read(node, diagnostics)
    }
  }

  private static var byTemper: Reading<Reaction> {
    .object { reader in
      let cool = reader.optional("cool", wordings) ?? []
      let heated = reader.optional("heated", wordings) ?? []
      let calm = reader.optional("calm", wordings) ?? cool
      let annoyed = reader.optional("annoyed", wordings) ?? cool
      let angry = reader.optional("angry", wordings) ?? heated
      let furious = reader.optional("furious", wordings) ?? heated
      let general = reader.optional("any", wordings) ?? []
      return Reaction(
        byTemper: [.calm: calm, .annoyed: annoyed, .angry: angry, .furious: furious], general: general)
    }
  }

  /// Reactions come again in every scenario: two are too few.
  private static var wordings: Reading<[Line]> {
    Reading<[String]>.array(of: .string).map { texts, node, diagnostics in
      let found = Set(texts).count
      if found < 3, node.isWhole {
        diagnostics.report(ScenarioFault.tooFewWordings(found: found, needed: 3), at: node.place)
      }
      return texts.map { Line($0) }
    }
  }
}
