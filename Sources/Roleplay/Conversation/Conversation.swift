import Scoring

/// Where one role-play stands, and how one event moves it on.
///
/// A plain value; the scenario is passed in. The same seed and the same events give the same conversation everywhere,
/// so it can be saved as the list of its events, compared, and played on from any point in several ways.
package struct Conversation: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// Send `began`.
    case notBegun
    case open(StageID)
    /// Final: every further event is refused, but the form and the note of a case that came to its end.
    case ended(Outcome)
  }

  package enum Outcome: Equatable, Sendable {
    case reached(EndingID)
    /// The trainee broke off; there is no satisfaction to speak of.
    case left
  }

  package let seed: UInt64
  package internal(set) var phase = Phase.notBegun
  /// Events so far that took simulated time: replies, calls, waits, the record.
  package internal(set) var turn = 0
  package internal(set) var now: CivilDateTime
  package internal(set) var channel: Channel
  package internal(set) var moods: [ActorID: Mood]
  package internal(set) var told: Set<FactID> = []
  package internal(set) var done: Set<DeedID> = []
  package internal(set) var promises = PromiseLedger()
  /// Why each mood is what it is, oldest first.
  package internal(set) var moodLedger: [MoodEntry] = []
  package internal(set) var replies: [Reply] = []
  package internal(set) var met: [MetExpectation] = []
  /// Stages in the order they were first entered.
  package internal(set) var visited: [StageID] = []
  package internal(set) var hints = 0
  package internal(set) var retractions = 0
  package internal(set) var record: CaseRecord?
  package internal(set) var actions: [ActionTaken] = []
  package internal(set) var omissions: [OmissionEntry] = []
  /// Who is being let wait.
  package internal(set) var hold: Hold?
  /// The talk between two, away from the group; nil in the group, and where there is none.
  package internal(set) var privateWith: ActorID?
  package internal(set) var notes: [String] = []
  /// The last thing each actor said.
  package internal(set) var lastWords: [ActorID: String] = [:]

  var inStage = StageMemory()
  /// Who has asked back and waits for the answer: plain text goes to him.
  var asking: Asking?
  /// Called and still on the line, or just leaving, though the stage is not his: plain text goes to him until the call is
  /// over or time passes.
  package internal(set) var onLine: ActorID?
  /// Whom the trainee took leave of by hanging up, and in which turn.
  var parting: Parting?
  /// The words by which each told fact was asked for.
  var toldFor: [FactID: String] = [:]
  /// Told to somebody else than the trainee.
  var toldElsewhere: Set<FactID> = []
  /// Told a second time in the only words there are, within ten turns.
  package internal(set) var retold: Set<FactID> = []
  /// Seconds that make no minute yet, and since he last spoke up by himself.
  var seconds = 0
  var idleSeconds = 0
  /// How often each sign was shown to each actor.
  var said: [ActorID: [Sign: Int]] = [:]
  /// The turn in which each line was last said, by `Line.key`.
  package internal(set) var spoken: [UInt64: Int] = [:]
  /// By what sort of words each actor last showed that he had heard, and in which turn.
  var nodded: [ActorID: Nod] = [:]
  /// The turn in which each bystander last had his say.
  var joined: [ActorID: Int] = [:]
  var usedMoves: [MovePlace: Int] = [:]
  /// What is still to happen, by time; of the same minute, in the order in which it was set.
  var agenda: [Appointment] = []
  /// The conversation before the last thing that the customer saw, and what that was: none or one.
  var before: [Undo] = []

  package init(of scenario: Scenario, seed: UInt64) {
    self.seed = seed
    now = scenario.start
    channel = scenario.header.channel
    moods = Dictionary(uniqueKeysWithValues: scenario.actors.map { ($0.id, $0.mood) })
  }

  package var outcome: Outcome? {
    if case .ended(let outcome) = phase { return outcome }
    return nil
  }

  package var stage: StageID? {
    if case .open(let stage) = phase { return stage }
    return nil
  }

  /// Applies one event and returns what the caller must now do or show, in order.
  ///
  /// If it throws, the conversation is unchanged.
  package mutating func step(_ event: Event, in scenario: Scenario) throws(StepError) -> [Effect] {
    var step = Step(state: self, scenario: scenario)
    try step.take(event)
    self = step.state
    return step.effects
  }
}

/// How it stood before the last thing that the customer saw.
struct Undo: Equatable, Sendable {
  let state: Conversation
  let taken: Conversation.Taken
}

/// What is forgotten when the stage changes.
struct StageMemory: Equatable, Sendable {
  /// Replies to whom the stage belongs.
  var tries = 0
  /// Those of them in a row that helped nothing.
  var idle = 0
  /// Those in a row, up to now, that nobody understood.
  var unheard = 0
  /// Seen in the replies to him here, and in the one that led here.
  var heard: Set<Sign> = []
  /// Of these, those that were seen since he is here.
  var here: Set<Sign> = []
  /// Index into `Stage.wants`.
  var insistence = 0
  var hint = 0
  /// Times that words were followed by silence enough.
  var silences = 0
  /// Seconds of silence since the last words; nil when there were none yet, or they have counted.
  var pause: Int?
}

/// Words that only show that something was heard.
struct Nod: Equatable, Sendable {
  let manner: Manner.General
  let turn: Int
}

struct Parting: Equatable, Sendable {
  let actor: ActorID
  let turn: Int
}

/// Somebody waits on the line, or stands there and waits.
package struct Hold: Equatable, Sendable {
  package let actor: ActorID
  package let since: CivilDateTime
  /// As said.
  package let minutes: Int
}

/// Somebody of the house asks for what he needs before he does what he was asked to do.
struct Asking: Equatable, Sendable {
  let actor: ActorID
  /// What he will do as soon as he knows.
  let move: MovePlace?
  let facts: [FactID]
  /// He lacks what he must know; else he has only asked something, and is answered before the others.
  var isNeed = true
  /// He has been told something else than what he asked for.
  var isPassedOver = false
}

struct MovePlace: Hashable, Sendable {
  /// Nil: one of the scenario's own moves.
  let stage: StageID?
  let index: Int
}

struct Appointment: Equatable, Sendable {
  let at: CivilDateTime
  let event: EventID
}
