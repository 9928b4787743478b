import Documents
import Scoring

/// What a scenario file leans on: read before it, shared by all.
package struct ScenarioSetting: Sendable {
  package let manners: PlayRules
  /// Of the scenario's language.
  package let personas: [Persona]
  /// The criteria that the rubrics know; empty when nobody has read them.
  package let criteria: [CriterionID]

  package init(manners: PlayRules, personas: [Persona], criteria: [CriterionID]) {
    self.manners = manners
    self.personas = personas
    self.criteria = criteria
  }
}

extension Scenario {
  /// Reads a scenario file. Nil when anything in it is an error: there is no half-loaded scenario.
  package static func read(
    _ source: SourceFile, in setting: ScenarioSetting, into diagnostics: Diagnostics
  ) -> Scenario? {
    let errors = diagnostics.errorCount
    guard let node = JSONParser.parse(source, into: diagnostics) else { return nil }
    ScenarioHeader.reportOrder(of: node, into: diagnostics)
    let reader = ScenarioReader(setting: setting)
    let scenario = reader.scenario.read(node, diagnostics)
    reader.names.report(into: diagnostics, criteria: setting.criteria)
    guard let scenario else { return nil }
    ScenarioCheck(scenario: scenario, names: reader.names).report(into: diagnostics)
    return diagnostics.errorCount == errors ? scenario : nil
  }
}

/// The readings of one scenario file. They share a book of names, so each file needs a new reader.
struct ScenarioReader: Sendable {
  let setting: ScenarioSetting
  let names = ScenarioNames()

  var scenario: Reading<Scenario> {
    .object { reader in
      let header = ScenarioHeader.read(&reader)
      let sources = reader.optional("sources", .array(of: .string)) ?? []
      let briefing = reader.required("briefing", briefing)
      let start = reader.required("start", .moment)
      let pace = reader.optional("minutes", pace)
      let opening = reader.optional("opening", opening) ?? .none
      let actors = reader.required("actors", .array(of: actor, orEmpty: false))
      let group = reader.optional("group", .array(of: names.reference(.actor, as: ActorID.self))) ?? []
      let cues = reader.optional("cues", .array(of: cue)) ?? []
      let deeds = reader.optional("deeds", .array(of: deed)) ?? []
      let stages = reader.required("stages", .array(of: stage, orEmpty: false))
      let moves = reader.optional("moves", .array(of: move)) ?? []
      let events = reader.optional("events", .array(of: event)) ?? []
      let pledges = reader.optional("pledges", .array(of: pledge)) ?? []
      let record = reader.optional("record", record) ?? [:]
      let message = reader.optional("message", message) ?? [:]
      let endings = reader.required("endings", .array(of: ending, orEmpty: false))
      guard let header, let briefing, let start, let actors, let stages, let endings, !actors.isEmpty, !stages.isEmpty
      else { return nil }
      return Scenario(
        header: header, sources: sources, briefing: briefing, start: start,
        pace: pace ?? Scenario.Pace(channel: header.channel), opening: opening, actors: actors, group: group,
        cues: cues, deeds: deeds, stages: stages, moves: moves, events: events, pledges: pledges, record: record,
        message: message, endings: endings, manners: setting.manners)
    }
  }

  private var briefing: Reading<Scenario.Briefing> {
    .object { reader in
      let you = reader.required("you", .string)
      let shows = reader.required("shows", .array(of: .string))
      let may = reader.required("may", .array(of: .string))
      let mayNot = reader.required("mayNot", .array(of: .string))
      guard let you, let shows, let may, let mayNot else { return nil }
      return Scenario.Briefing(you: you, shows: shows, may: may, mayNot: mayNot)
    }
  }

  private var pace: Reading<Scenario.Pace> {
    .object { reader in
      let reply = reader.required("reply", .int(0...60))
      let aside = reader.required("aside", .int(0...60))
      guard let reply, let aside else { return nil }
      return Scenario.Pace(reply: reply, aside: aside)
    }
  }

  private var record: Reading<[CaseRecord.Item: [String]]> { .table(.oneOf, .oneOrMany(.string)) }

  private var message: Reading<[Message.Item: [String]]> { .table(.oneOf, .oneOrMany(.string)) }

  private var cue: Reading<Cue> {
    .object { reader in
      let id = reader.required("id", names.definition(.cue, as: CueID.self))
      let patterns = reader.required("words", patterns)
      let isTheirs = reader.optional("theirs", .bool) ?? false
      guard let id, let patterns else { return nil }
      return Cue(id: id, patterns: patterns, isTheirs: isTheirs)
    }
  }

  var patterns: Reading<[Placed<String>]> { .oneOrMany(.placed(.string)) }

  private var ending: Reading<Ending> {
    .object { reader in
      let id = reader.required("id", names.definition(.ending, as: EndingID.self))
      let kind = reader.required("kind", Reading<Ending.Kind>.oneOf)
      let satisfaction = reader.required("satisfaction", .int(1...5))
      let says = reader.required("says", lines)
      let why = reader.required("why", .string)
      guard let id, let kind, let satisfaction, let says, let why else { return nil }
      return Ending(id: id, kind: kind, satisfaction: satisfaction, says: says, why: why)
    }
  }
}
