import Documents
import Scoring

/// A role-play as its author wrote it, read and checked once: every id in it leads somewhere.
package final class Scenario: Sendable {
  package let header: ScenarioHeader
  /// Rows of the courses that it trains.
  package let sources: [String]
  package let briefing: Briefing
  package let start: CivilDateTime
  package let pace: Pace
  /// What was said before the trainee's turn comes, by others or by him.
  package let opening: Opening
  /// The first is the customer.
  package let actors: [Actor]
  /// Those who read or hear along and may join in.
  package let group: [ActorID]
  package let cues: [Cue]
  package let deeds: [Deed]
  /// The first is where it begins.
  package let stages: [Stage]
  /// Hold in every stage.
  package let moves: [Move]
  package let events: [ClockEvent]
  package let pledges: [Pledge]
  package let record: [CaseRecord.Item: [String]]
  /// What belongs into a message taken here.
  package let message: [Message.Item: [String]]
  package let endings: [Ending]
  package let manners: PlayRules
  /// Of all actors, in the order of the file.
  package let facts: [Fact]
  /// Of each actor the first of his company, or himself.
  private let leads: [ActorID: ActorID]

  init(
    header: ScenarioHeader, sources: [String], briefing: Briefing, start: CivilDateTime, pace: Pace, opening: Opening,
    actors: [Actor], group: [ActorID], cues: [Cue], deeds: [Deed], stages: [Stage], moves: [Move],
    events: [ClockEvent], pledges: [Pledge], record: [CaseRecord.Item: [String]], message: [Message.Item: [String]],
    endings: [Ending], manners: PlayRules
  ) {
    self.header = header
    self.sources = sources
    self.briefing = briefing
    self.start = start
    self.pace = pace
    self.opening = opening
    self.actors = actors
    self.group = group
    self.cues = cues
    self.deeds = deeds
    self.stages = stages
    self.moves = moves
    self.events = events
    self.pledges = pledges
    self.record = record
    self.message = message
    self.endings = endings
    self.manners = manners
    facts = actors.flatMap(\.facts)
    let leads = actors.map { actor in (actor.id, actors.first { $0.company.contains(actor.id) }?.id ?? actor.id) }
    self.leads = Dictionary(leads) { first, _ in first }
  }

  package struct Briefing: Equatable, Sendable {
    /// Who the trainee is, and where.
    package let you: String
    /// What the system on the desk shows.
    package let shows: [String]
    package let may: [String]
    package let mayNot: [String]
  }

  /// Simulated minutes that one turn takes.
  package struct Pace: Equatable, Sendable {
    package let reply: Int
    /// A word with somebody of the own house.
    package let aside: Int

    package init(reply: Int, aside: Int) {
      self.reply = reply
      self.aside = aside
    }

    package init(channel: Channel) {
      switch channel {
      case .phone, .counter: self.init(reply: 1, aside: 2)
      case .visit: self.init(reply: 2, aside: 2)
      case .chat: self.init(reply: 3, aside: 3)
      }
    }
  }

  package var customer: Actor { actors[0] }

  /// All that must be looked for in a reply, in the order of the file: cues, then the questions for facts.
  package var patterns: [(id: CueID, patterns: [Placed<String>])] {
    cues.map { ($0.id, $0.patterns) } + facts.map { ($0.cue, $0.asked) }
      + facts.filter { !$0.words.isEmpty }.map { ($0.statement, $0.words) }
  }

  /// How people ask and answer in its language.
  var speech: SpeechWords { manners.speech[header.language] ?? .none }

  /// The first of the company that `actor` belongs to; alone, he himself.
  package func lead(of actor: ActorID) -> ActorID { leads[actor] ?? actor }

  /// The chain of `/上报`, from the next above.
  package var supervisors: [Actor] { actors.filter { $0.role == .supervisor } }
}

extension Scenario {
  package func actor(_ id: ActorID) -> Actor? { actors.first { $0.id == id } }
  package func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }
  package func deed(_ id: DeedID) -> Deed? { deeds.first { $0.id == id } }
  package func ending(_ id: EndingID) -> Ending? { endings.first { $0.id == id } }
  package func pledge(_ id: PledgeID?) -> Pledge? { pledges.first { $0.id == id } }
  package func event(_ id: EventID) -> ClockEvent? { events.first { $0.id == id } }

  /// Whom `@name` or `/打给 name` means: a whole name or alias first, else the only one whose name or alias begins so, else
  /// the only one with such a word in his name: Whelan for Mr Whelan.
  package func actor(called name: String) -> Actor? {
    let wanted = Array(SpeechWords.lowered(name).unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    let names = actors.map { ([$0.name, $0.id.text] + $0.aliases).map(SpeechWords.lowered) }
    if let whole = names.firstIndex(where: { $0.contains { $0.unicodeScalars.elementsEqual(wanted) } }) {
      return actors[whole]
    }
    let begun = names.indices.filter { names[$0].contains { $0.unicodeScalars.starts(with: wanted) } }
    if !begun.isEmpty { return begun.count == 1 ? actors[begun[0]] : nil }
    let named = names.indices.filter { index in
      names[index].contains { $0.split(separator: " ").contains { $0.unicodeScalars.elementsEqual(wanted) } }
    }
    return named.count == 1 ? actors[named[0]] : nil
  }
}
