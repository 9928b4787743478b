import Scoring

/// Something that happens by itself on the simulated clock.
package struct ClockEvent: Equatable, Sendable {
  package enum Due: Equatable, Sendable {
    case at(CivilDateTime)
    case afterDeed(DeedID, minutes: Int)
    case afterStage(StageID, minutes: Int)
  }

  package let id: EventID
  package let due: Due
  /// Asked when the time has come; if it does not hold, nothing happens.
  package let when: Condition
  package let by: ActorID
  package let says: [Line]
  package let moods: [ActorID: Mood.Change]
  package let deeds: [DeedID]
  package let next: Destination?
}

/// Something done for the customer, or gone wrong: it happens once and stays.
package struct Deed: Equatable, Sendable {
  package let id: DeedID
  /// As a plain sentence: 1302 的阀门已经关了.
  package let title: String
  package let moods: [ActorID: Mood.Change]
}

/// A kind of promise that this scenario knows.
package struct Pledge: Equatable, Sendable {
  package let id: PledgeID
  /// The promise is of this kind when the cue stands where the promise stands.
  package let cue: CueID
  package let to: ActorID
  /// What must be so for a time to be more than a wish: the engineer has been asked.
  package let needs: Condition
  package let keptBy: Keeping
  /// There is something to tell: before that, a call keeps the promise only when its time has nearly come.
  package let result: Condition
  package let kept: [Line]
  package let broken: [Line]
  /// It falls due on a real day: the program opens with it.
  package let isRealDay: Bool
  /// Where a broken promise leads.
  package let brokenLeads: Destination?

  package enum Keeping: Equatable, Sendable {
    /// The trainee calls in time, with or without a result.
    case calling
    case doing(DeedID)
  }
}
