import Documents
import Scoring

extension ScenarioReader {
  var stage: Reading<Stage> {
    .object { reader in
      let id = reader.required("id", names.definition(.stage, as: StageID.self))
      let tags = reader.optional("tags", .array(of: .string)) ?? []
      let with = reader.required("with", names.reference(.actor, as: ActorID.self))
      let away = reader.optional("away", .array(of: names.reference(.actor, as: ActorID.self))) ?? []
      let channel = reader.optional("channel", Reading<Channel>.oneOf)
      let wants = wants(&reader, needed: away.isEmpty && !tags.contains("silent") ? 3 : 0)
      let expectations = reader.optional("expects", .array(of: expectation)) ?? []
      if tags.contains("danger"), expectations.contains(where: { $0.dimension == .courtesy }) {
        reader.diagnostics.report(ScenarioFault.courtesyInDanger, at: reader.keyPlace("expects"))
      }
      let hints = reader.required("hints", .array(of: .string, orEmpty: false))
      let moves = reader.required("moves", .array(of: move, orEmpty: false))
      let leaves = reader.optional("leaves", names.reference(.ending, as: EndingID.self))
      let isDetour = reader.optional("detour", .bool) ?? false
      guard let id, let with, let hints, let moves else { return nil }
      return Stage(
        id: id, tags: Set(tags), with: with, away: Set(away), channel: channel, wants: wants,
        expectations: expectations, hints: hints, moves: moves, leaves: leaves, isDetour: isDetour)
    }
  }

  /// Three ways of saying it at least, or the third try is the first again.
  private func wants(_ reader: inout ObjectReader, needed: Int) -> Levels {
    let place = reader.keyPlace("wants")
    guard let wants = reader.optional("wants", .array(of: lines)) else {
      if needed > 0, !reader.has("wants") { _ = reader.required("wants", .array(of: lines)) }
      return []
    }
    require(needed, of: wants.flatMap { $0 }, at: place, reader.diagnostics)
    return wants
  }

  func require(_ needed: Int, of lines: [Line], at place: Range<Int>, _ diagnostics: Diagnostics) {
    let found = Set(lines.map(\.key)).count
    guard found < needed else { return }
    diagnostics.report(ScenarioFault.tooFewWordings(found: found, needed: needed), at: place)
  }

  private var expectation: Reading<Expectation> {
    .object { reader in
      let title = reader.required("title", .string)
      let when = reader.required("when", condition)
      let dimension = reader.required("dimension", Reading<Dimension>.oneOf)
      let points = reader.optional("points", .int(1...100))
      guard let title, let when, let dimension else { return nil }
      guard let worth = points ?? usualPoints(when) else {
        if !reader.has("points") { reader.diagnostics.report(ScenarioFault.missingPoints, at: reader.bracket) }
        return nil
      }
      return Expectation(title: title, when: when, dimension: dimension, points: worth)
    }
  }

  /// Of the weightiest criterion that the condition names.
  private func usualPoints(_ condition: Condition) -> Int? {
    condition.signs.compactMap { sign in
      guard case .criterion(let criterion) = sign else { return nil }
      return setting.manners.scorecard.weights[criterion]
    }.max()
  }

  var move: Reading<Move> {
    .object { reader in
      let on = reader.optional("on", Reading<Move.Trigger>.oneOf) ?? .reply
      let to = reader.optional("to", names.reference(.actor, as: ActorID.self))
      let when = reader.optional("when", condition) ?? .always
      let says = reader.optional("says", lines) ?? []
      let mood = reader.optional("mood", .change) ?? .none
      let moods = reader.optional("moods", moods) ?? [:]
      let deeds = reader.optional("deeds", deedReferences) ?? []
      let next = destination(&reader)
      let isOnce = reader.optional("once", .bool) ?? false
      if !says.isEmpty, !isOnce, next == nil { require(3, of: says, at: reader.keyPlace("says"), reader.diagnostics) }
      return Move(
        on: on, to: to, when: when, says: says, mood: mood, moods: moods, deeds: deeds, next: next, isOnce: isOnce)
    }
  }

  var moods: Reading<[ActorID: Mood.Change]> { .table(names.reference(.actor, as: ActorID.self), .change) }

  /// `"next"`: a stage; `"end"`: an ending; not both.
  func destination(_ reader: inout ObjectReader) -> Destination? {
    let stage = reader.optional("next", names.reference(.stage, as: StageID.self))
    let ending = reader.optional("end", names.reference(.ending, as: EndingID.self))
    if reader.has("next"), reader.has("end") {
      reader.diagnostics.report(ScenarioFault.notExactlyOne(of: ["next", "end"]), at: reader.keyPlace("end"))
    }
    return stage.map(Destination.stage) ?? ending.map(Destination.ending)
  }
}
