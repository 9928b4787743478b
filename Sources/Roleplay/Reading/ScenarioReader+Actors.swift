import Documents
import Scoring

extension ScenarioReader {
  var actor: Reading<Actor> {
    .object { reader in
      let id = reader.required("id", names.definition(.actor, as: ActorID.self))
      let name = reader.required("name", .string)
      let aliases = reader.optional("aliases", .array(of: .string)) ?? []
      let role = reader.required("role", Reading<Actor.Role>.oneOf)
      let persona = reader.required("persona", persona)
      let mood = reader.required("mood", mood)
      let patience = reader.optional("patience", patience)
      let sensitivities = reader.optional("sensitive", .table(names.criterion, .change)) ?? [:]
      let facts = reader.optional("facts", .array(of: fact)) ?? []
      let company = reader.optional("company", .array(of: names.reference(.actor, as: ActorID.self))) ?? []
      let needs = reader.optional("needs", .array(of: need)) ?? []
      guard let id, let name, let role, let persona, let mood else { return nil }
      return Actor(
        id: id, name: name, aliases: aliases, role: role, persona: persona, mood: mood, patience: patience,
        sensitivities: sensitivities, facts: facts, company: company, needs: needs)
    }
  }

  private var persona: Reading<Persona> {
    Reading<Placed<String>>.placed(.string).map { name, _, diagnostics in
      if let persona = setting.personas.first(where: { $0.id.text == name.value }) { return persona }
      let suggestion = Suggestion.nearest(to: name.value, among: setting.personas.map(\.id.text))
      diagnostics.report(ScenarioFault.unknownName(.persona, name.value, suggestion: suggestion), at: name.place)
      return nil
    }
  }

  private var mood: Reading<Mood> {
    .object { reader in
      let anger = reader.required("anger", .int(0...100))
      let trust = reader.required("trust", .int(0...100))
      guard let anger, let trust else { return nil }
      return Mood(anger: anger, trust: trust)
    }
  }

  private var patience: Reading<Actor.Patience> {
    .object { reader in
      let tries = reader.required("tries", .int(1...50))
      let leaves = reader.required("leaves", names.reference(.ending, as: EndingID.self))
      let anger = reader.required("anger", .int(1...100))
      let bursts = reader.required("bursts", names.reference(.ending, as: EndingID.self))
      guard let tries, let leaves, let anger, let bursts else { return nil }
      return Actor.Patience(tries: tries, leaves: leaves, anger: anger, bursts: bursts)
    }
  }

  private var fact: Reading<Fact> {
    .object { reader in
      let id = reader.required("id", names.definition(.fact, as: FactID.self))
      let asked = reader.required("asked", patterns)
      let answers = reader.optional("answers", .oneOrMany(Reading<QuestionKind>.oneOf)) ?? []
      let says = reader.required("says", lines)
      let words = reader.optional("words", patterns) ?? []
      let again = reader.optional("again", lines) ?? []
      let when = reader.optional("when", condition) ?? .always
      let notYet = reader.optional("notYet", lines) ?? []
      let mood = reader.optional("mood", .change) ?? .none
      let known = reader.required("known", .string)
      let deeds = reader.optional("deeds", deedReferences) ?? []
      guard let id, let asked, let says, let known else { return nil }
      return Fact(
        id: id, asked: asked, answers: answered(answers), says: says, words: words, again: again, when: when,
        notYet: notYet,
        mood: mood,
        known: known,
        deeds: deeds)
    }
  }

  /// What answers a yes or no answers a plain one and whether he does something, and what names one of two also which he
  /// would like.
  private func answered(_ kinds: [QuestionKind]) -> Set<QuestionKind> {
    Set(kinds).union(kinds.contains(.whether) ? QuestionKind.plain.union([.favour]) : [])
      .union(kinds.contains(.choice) ? [.preference] : [])
  }

  /// A text, or what is said with who says it and when; one, or several wordings.
  var lines: Reading<[Line]> { .oneOrMany(line) }

  var line: Reading<Line> {
    Reading { node, diagnostics in
      guard case .object = node.value else { return Reading<String>.string.read(node, diagnostics).map { Line($0) } }
      return spoken.read(node, diagnostics)
    }
  }

  private var spoken: Reading<Line> {
    .object { reader in
      let by = reader.optional("by", names.reference(.actor, as: ActorID.self))
      let text = reader.required("say", .string)
      let when = reader.optional("when", condition) ?? .always
      let unless = reader.optional("unless", .oneOrMany(names.sign)) ?? []
      return text.map { Line($0, by: by, when: when, unless: unless) }
    }
  }

  var deedReferences: Reading<[DeedID]> { .oneOrMany(names.reference(.deed, as: DeedID.self)) }
}
