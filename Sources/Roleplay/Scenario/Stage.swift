import Scoring

/// What the customer wants now, and what takes him further.
///
/// A class, as an actor, a move and a fact: a conversation looks at all of them in every turn, and copies none.
package final class Stage: Sendable {
  package let id: StageID
  /// `opening`, `danger`, `closing`: what the scorer may know of the moment.
  package let tags: Set<String>
  /// Who is talked to when the trainee names nobody.
  package let with: ActorID
  /// Those who cannot hear the trainee now.
  package let away: Set<ActorID>
  /// From here on; nil: as before. The call back is on the phone.
  package let channel: Channel?
  package let wants: Levels
  package let expectations: [Expectation]
  /// From a nudge to a wording.
  package let hints: [String]
  package let moves: [Move]
  /// How it ends when he has had enough here; nil: as his patience says.
  package let leaves: EndingID?
  /// Only some ways lead here: what it expects counts only when the conversation came by.
  package let isDetour: Bool

  init(
    id: StageID, tags: Set<String>, with: ActorID, away: Set<ActorID>, channel: Channel?, wants: Levels,
    expectations: [Expectation], hints: [String], moves: [Move], leaves: EndingID?, isDetour: Bool
  ) {
    self.id = id
    self.tags = tags
    self.with = with
    self.away = away
    self.channel = channel
    self.wants = wants
    self.expectations = expectations
    self.hints = hints
    self.moves = moves
    self.leaves = leaves
    self.isDetour = isDetour
  }

  /// Somebody or something is in danger: safety first is all that counts.
  package var isDanger: Bool { tags.contains("danger") }
  /// Nobody answers on the line.
  package var isSilent: Bool { tags.contains("silent") }
}

extension Stage: Equatable {
  package static func == (a: Stage, b: Stage) -> Bool {
    if a === b { return true }
    return a.id == b.id && a.tags == b.tags && a.with == b.with && a.away == b.away && a.channel == b.channel
      && a.wants == b.wants && a.expectations == b.expectations && a.hints == b.hints && a.moves == b.moves
      && a.leaves == b.leaves && a.isDetour == b.isDetour
  }
}

/// What a good reply at this stage does, and what it is worth.
package struct Expectation: Equatable, Sendable {
  package let title: String
  package let when: Condition
  package let dimension: Dimension
  package let points: Int
}

package enum Dimension: String, CaseIterable, Sendable {
  case courtesy, deescalation, solving, promises, record
}

/// If this is so, then that follows.
package final class Move: Sendable {
  package enum Trigger: String, CaseIterable, Sendable {
    case reply, call, wait
    case hangUp = "hang-up"
    /// An action with the one whom it concerns.
    case hold, transfer, message, escalate, pause
    case goPrivate = "private"
    case goPublic = "public"
    /// Nothing has been typed for a while.
    case idle
    /// A bystander who reads along has his say; `anger` and `trust` are those of the one talked to.
    case join

    package init(_ action: Action.Kind) {
      switch action {
      case .hold: self = .hold
      case .transfer: self = .transfer
      case .message: self = .message
      case .escalate: self = .escalate
      case .pause: self = .pause
      case .goPrivate: self = .goPrivate
      case .goPublic: self = .goPublic
      }
    }
  }

  package let on: Trigger
  /// To whom it was said; nil: to whom the stage belongs.
  package let to: ActorID?
  package let when: Condition
  /// One of these, in answer; empty: the persona reacts.
  package let says: [Line]
  /// Of the one spoken to.
  package let mood: Mood.Change
  /// Of others who hear it or of it.
  package let moods: [ActorID: Mood.Change]
  package let deeds: [DeedID]
  package let next: Destination?
  package let isOnce: Bool

  init(
    on: Trigger, to: ActorID?, when: Condition, says: [Line], mood: Mood.Change, moods: [ActorID: Mood.Change],
    deeds: [DeedID], next: Destination?, isOnce: Bool
  ) {
    self.on = on
    self.to = to
    self.when = when
    self.says = says
    self.mood = mood
    self.moods = moods
    self.deeds = deeds
    self.next = next
    self.isOnce = isOnce
  }

  /// It only says something: nothing is done, and the case stays where it is.
  var isRemark: Bool { next == nil && deeds.isEmpty }

  /// It takes the case further, rather than being only an answer.
  package var isStep: Bool {
    if !deeds.isEmpty { return true }
    if case .stage = next { return true }
    return mood.anger < 0 || mood.trust > 0
  }
}

extension Move: Equatable {
  package static func == (a: Move, b: Move) -> Bool {
    if a === b { return true }
    return a.on == b.on && a.to == b.to && a.when == b.when && a.says == b.says && a.mood == b.mood
      && a.moods == b.moods && a.deeds == b.deeds && a.next == b.next && a.isOnce == b.isOnce
  }
}

package enum Destination: Equatable, Sendable {
  case stage(StageID)
  case ending(EndingID)
}
