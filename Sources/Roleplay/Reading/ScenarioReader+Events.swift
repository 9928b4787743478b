import Documents
import Scoring

extension ScenarioReader {
  var deed: Reading<Deed> {
    .object { reader in
      let id = reader.required("id", names.definition(.deed, as: DeedID.self))
      let title = reader.required("title", .string)
      let moods = reader.optional("moods", moods) ?? [:]
      guard let id, let title else { return nil }
      return Deed(id: id, title: title, moods: moods)
    }
  }

  var event: Reading<ClockEvent> {
    .object { reader in
      let id = reader.required("id", names.definition(.event, as: EventID.self))
      let due = due(&reader)
      let when = reader.optional("when", condition) ?? .always
      let by = reader.required("by", names.reference(.actor, as: ActorID.self))
      let says = reader.optional("says", lines) ?? []
      let moods = reader.optional("moods", moods) ?? [:]
      let deeds = reader.optional("deeds", deedReferences) ?? []
      let next = destination(&reader)
      guard let id, let due, let by else { return nil }
      return ClockEvent(id: id, due: due, when: when, by: by, says: says, moods: moods, deeds: deeds, next: next)
    }
  }

  /// `"at"`, or `"minutes"` after `"afterDeed"` or `"afterStage"`.
  private func due(_ reader: inout ObjectReader) -> ClockEvent.Due? {
    let at = reader.optional("at", .moment)
    let deed = reader.optional("afterDeed", names.reference(.deed, as: DeedID.self))
    let stage = reader.optional("afterStage", names.reference(.stage, as: StageID.self))
    let minutes = reader.optional("minutes", .int(0...100_000))
    let keys = ["at", "afterDeed", "afterStage"]
    if keys.filter(reader.has).count != 1 {
      reader.diagnostics.report(ScenarioFault.notExactlyOne(of: keys), at: reader.bracket)
      return nil
    }
    if let at { return .at(at) }
    if let deed { return .afterDeed(deed, minutes: minutes ?? 0) }
    return stage.map { .afterStage($0, minutes: minutes ?? 0) }
  }

  var pledge: Reading<Pledge> {
    .object { reader in
      let id = reader.required("id", names.definition(.pledge, as: PledgeID.self))
      let cue = reader.required("cue", names.reference(.cue, as: CueID.self))
      let to = reader.required("to", names.reference(.actor, as: ActorID.self))
      let needs = reader.optional("needs", condition) ?? .always
      let deed = reader.optional("keptBy", names.reference(.deed, as: DeedID.self))
      let result = reader.optional("result", condition) ?? .always
      let isRealDay = reader.optional("realDay", .bool) ?? false
      let kept = reader.optional("kept", lines) ?? []
      let broken = reader.optional("broken", lines) ?? []
      let leads = destination(&reader)
      guard let id, let cue, let to else { return nil }
      return Pledge(
        id: id, cue: cue, to: to, needs: needs, keptBy: deed.map(Pledge.Keeping.doing) ?? .calling, result: result,
        kept: kept, broken: broken, isRealDay: isRealDay, brokenLeads: leads)
    }
  }
}
