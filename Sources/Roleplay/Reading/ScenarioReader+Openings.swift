import Documents
import Scoring

extension ScenarioReader {
  var opening: Reading<Opening> {
    .object { reader in
      let lines = reader.optional("lines", .array(of: said)) ?? []
      let told = reader.optional("told", .oneOrMany(names.reference(.fact, as: FactID.self))) ?? []
      let moods = reader.optional("moods", moods) ?? [:]
      return Opening(lines: lines, told: told, moods: moods)
    }
  }

  /// `{"you": "…"}` for the trainee, `{"by": "zhou", "say": "…"}` for anybody else.
  private var said: Reading<Opening.Said> {
    .object { reader in
      let you = reader.optional("you", .string)
      let by = reader.optional("by", names.reference(.actor, as: ActorID.self))
      let text = reader.optional("say", .string)
      if let you, by == nil { return Opening.Said(by: nil, text: you) }
      if let by, let text { return Opening.Said(by: by, text: text) }
      reader.diagnostics.report(ScenarioFault.notExactlyOne(of: ["you", "by"]), at: reader.bracket)
      return nil
    }
  }

  /// What somebody needs: a fact that has words, or a cue, and how he asks for it.
  var need: Reading<Need> {
    .object { reader in
      let fact = reader.optional("fact", names.reference(.fact, as: FactID.self))
      let cue = reader.optional("cue", names.reference(.cue, as: CueID.self))
      let place = reader.keyPlace("asks")
      let kind = reader.optional("kind", Reading<Need.Kind>.oneOf)
      let asks = kind == nil ? reader.required("asks", lines) : reader.optional("asks", lines) ?? []
      let keys = ["fact", "cue"]
      if keys.filter(reader.has).count != 1 {
        reader.diagnostics.report(ScenarioFault.notExactlyOne(of: keys), at: reader.bracket)
      }
      guard let asks, let id = cue ?? fact.map({ CueID("states:" + $0.text) }) else { return nil }
      if kind == nil { require(3, of: asks, at: place, reader.diagnostics) }
      return Need(cue: id, fact: fact, asks: asks, kind: kind)
    }
  }
}
