import Scoring

/// How an actor feels: both 0 to 100.
package struct Mood: Equatable, Sendable {
  package var anger: Int
  package var trust: Int

  package init(anger: Int, trust: Int) {
    self.anger = anger
    self.trust = trust
  }

  /// What one thing did to a mood, before it is kept within 0 to 100.
  package struct Change: Equatable, Sendable {
    package var anger: Int
    package var trust: Int

    package init(anger: Int, trust: Int) {
      self.anger = anger
      self.trust = trust
    }
    package static let none = Change(anger: 0, trust: 0)
    package static func + (a: Change, b: Change) -> Change {
      Change(anger: a.anger + b.anger, trust: a.trust + b.trust)
    }
  }

  package static func + (mood: Mood, change: Change) -> Mood {
    Mood(anger: min(100, max(0, mood.anger + change.anger)), trust: min(100, max(0, mood.trust + change.trust)))
  }
}

/// One line of the mood ledger: what `/为什么` shows.
package struct MoodEntry: Equatable, Sendable {
  package enum Cause: Equatable, Sendable {
    /// Words, good or bad, with the rule that saw them.
    case words(CriterionID, RuleID)
    /// The reaction that the scenario gives to what was said at this stage.
    case move(StageID?)
    case toldFact(FactID)
    case askedAgain(FactID)
    /// Something was done, not only said.
    case deed(DeedID)
    case event(EventID)
    /// The same comfort again and the case not moved.
    case repeated
    /// An all-purpose reply.
    case stockAnswer
    /// Nothing that helps.
    case nothingSaid
    case kept(PromiseNumber)
    case broken(PromiseNumber)
    /// The customer was left waiting, in minutes beyond what was agreed.
    case waited(minutes: Int)
    /// A step of an action was left out.
    case omitted(Omission)
    /// Something else than safety was talked of in danger.
    case unsafe
    /// Nothing came for so many seconds.
    case idled(seconds: Int)
    /// Nothing came of a promise that named no time.
    case forgotten(PromiseNumber)
    /// What was said or done before the trainee's turn came.
    case opening
    /// A law of the turn held the change back: what was over is taken away again.
    case law(Law)
  }

  package enum Law: Equatable, Sendable {
    /// With a heavy or fail fault in the reply anger does not fall.
    case faultForbidsCalm
    /// A polite reply that moves the case does not raise anger.
    case progressForbidsAnger
    /// Words alone move a mood only so far in one turn.
    case wordsAreLimited
  }

  package let turn: Int
  package let actor: ActorID
  package let cause: Cause
  /// What really changed, after the bounds of 0 and 100.
  package let change: Mood.Change
}
