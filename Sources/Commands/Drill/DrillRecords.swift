import Career
import Records
import Scoring

/// Between the drill and its records.
extension DrillPlan {
  init(_ record: DrillPlanRecord) {
    self.init(
      form: Form(rawValue: record.form) ?? .hotSeat, topic: record.topic, players: record.players,
      replies: record.replies,
      rounds: record.rounds.map { Round(scenario: $0.scenario, seed: $0.seed, players: $0.players) })
  }

  func record(in language: Language) -> DrillPlanRecord {
    DrillPlanRecord(
      form: form.rawValue, topic: topic, language: language.rawValue, players: players, replies: replies,
      rounds: rounds.map { .init(scenario: $0.scenario, seed: $0.seed, players: $0.players) })
  }
}

extension DrillEventRecord {
  init(of event: Drill.Event, in drill: String, ordinal: Int) {
    self.init(.discussionEnded, of: drill, ordinal: ordinal)
    switch event {
    case .roundBegan(let conversation): (what, self.conversation) = (.roundBegan, conversation)
    case .replied(let isOver): (what, self.isOver) = (.replied, isOver)
    case .voted(let fingers, let sentence): (what, numbers, words) = (.voted, fingers, sentence)
    case .guessed(let guesses, let actual): (what, numbers, self.actual) = (.guessed, guesses, actual)
    case .noted(let words): (what, self.words) = (.noted, words)
    case .discussionEnded: break
    }
  }

  var event: Drill.Event {
    switch what {
    case .roundBegan: .roundBegan(conversation: conversation ?? "")
    case .replied: .replied(isOver: isOver ?? false)
    case .voted: .voted(fingers: numbers ?? [], sentence: words ?? "")
    case .guessed: .guessed(numbers ?? [], actual: actual ?? 0)
    case .noted: .noted(words ?? "")
    case .discussionEnded: .discussionEnded
    }
  }
}

/// One drill with its place in the records: what happens is written down before it counts.
struct DrillLog {
  let store: RecordStore
  private let key: String
  private let players: [Trainee]
  private var count: Int
  private(set) var drill: Drill

  /// Takes a drill up where its last event left it.
  init(_ summary: DrillSummary, in store: RecordStore) throws {
    self.store = store
    key = summary.key
    players = try summary.players.compactMap { try store.trainee(withKey: $0) }
    count = summary.events.count
    drill = Drill(DrillPlan(summary.plan))
    for record in summary.events { try drill.step(record.event) }
  }

  /// The one whom the plan calls so: he may have another name by now, and others may have his.
  func player(called name: String) throws -> Trainee {
    guard let index = drill.plan.players.firstIndex(of: name), players.indices.contains(index) else {
      return try store.trainee(named: name)
    }
    return players[index]
  }

  mutating func take(_ event: Drill.Event) throws {
    var after = drill
    try after.step(event)
    try store.write(
      DrillEventRecord(of: event, in: key, ordinal: count), at: RealTime.stamp(), about: players)
    count += 1
    drill = after
  }

  /// Leading a drill counts on the ladder of whoever led it.
  func credit(_ host: Trainee) throws {
    try store.write(DrillLedRecord(title: drill.plan.topic), at: RealTime.stamp(), about: [host])
  }
}
