import Scoring

extension Conversation {
  /// What happened.
  package enum Event: Equatable, Sendable {
    /// First of all.
    case began
    /// Instead: just after the trainee has said this, somewhere else and long ago. It moves the mood and no points.
    case beganAfter(String, Hearing)
    case replied(to: ActorID, text: String, Hearing)
    case waited(until: CivilDateTime)
    case called(ActorID)
    /// An action with the one whom it concerns: who is held, transferred, spoken up for.
    case acted(Action, with: ActorID)
    /// For so many seconds nothing at all has been typed.
    case idled(seconds: Int)
    case hungUp
    case hintAsked
    /// Takes back the last thing that the customer saw, with all that followed from it; forms and notes stay.
    case retracted
    case recorded(CaseRecord)
    case noted(String)
    /// The trainee breaks off.
    case left
  }

  /// What to do or show.
  package enum Effect: Equatable, Sendable {
    case entered(StageID)
    /// What the trainee himself has said before it begins.
    case quoted(String)
    /// The channel is another from now on: she is on the phone.
    case channelChanged(Channel)
    case says(ActorID, String)
    /// A clock event: what follows happens at this moment.
    case clock(CivilDateTime)
    case did(DeedID)
    case told(FactID)
    case acted(Action, with: ActorID)
    /// He suffers from a step that was left out.
    case omitted(Omission, by: ActorID)
    /// Back to one who was let wait, after so many minutes.
    case cameBack(to: ActorID, minutes: Int)
    /// The items of a message that are missing or do not agree with the case.
    case checkedMessage(faulty: [Message.Item])
    /// He cannot go on without knowing these.
    case lacks(ActorID, [CueID])
    /// Nobody answers.
    case silence(ActorID)
    /// He was called and stands right there.
    case isHere(ActorID)
    /// Plain text goes to him from now on.
    case listenerChanged(ActorID)
    /// The talk with him is over for now and his case is not: time or a word goes on with it, `hungUp` again leaves it.
    case parted(from: ActorID)
    case promised(PromiseNumber)
    case promiseKept(PromiseNumber)
    case promiseBroken(PromiseNumber)
    /// Put the reply in the trainer's queue; it earns and costs nothing.
    case notJudged
    case hint(String, isWording: Bool)
    /// Show again what stood before that was taken back.
    case tookBack(Taken)
    /// The items of the form that are missing or do not agree with the case.
    case checkedRecord(faulty: [CaseRecord.Item])
    case ended(Outcome)
  }

  package enum StepError: Error, Equatable {
    case alreadyEnded(Outcome)
    case notBegun
    case alreadyBegun
    case noSuchActor(ActorID)
    /// He cannot hear the trainee now; `called` reaches him.
    case isAway(ActorID)
    case timeHasPassed(CivilDateTime)
    /// There is no group to leave or to go back to, nobody above, or nobody else to be transferred to.
    case notPossible(Action.Kind)
    case nothingToRetract
  }

  /// The last thing that the customer saw of the trainee.
  package enum Taken: Equatable, Sendable {
    case reply(String, to: ActorID)
    case call(ActorID)
    case wait
    case action(Action.Kind)
  }

  /// One action as it was done.
  package struct ActionTaken: Equatable, Sendable {
    package let turn: Int
    package let at: CivilDateTime
    package let stage: StageID
    package let action: Action
    package let with: ActorID
    /// What was left out of it, seen so far.
    package internal(set) var omitted: [Omission]
  }

  /// A step that was left out, for the scorecard.
  package struct OmissionEntry: Equatable, Sendable {
    package let turn: Int
    package let omission: Omission
    package let by: ActorID
  }

  /// One reply as it was given and taken.
  package struct Reply: Equatable, Sendable {
    package let turn: Int
    package let at: CivilDateTime
    package let stage: StageID
    package let to: ActorID
    package let text: String
    package let hearing: Hearing
    /// It took the case further.
    package let isStep: Bool
    /// Of the listener, before and after these words, without what the clock brought afterwards.
    package let moodBefore: Mood
    package let moodAfter: Mood
  }

  /// An expectation of a stage that was met, and by which words.
  package struct MetExpectation: Equatable, Sendable {
    package let stage: StageID
    /// Into `Stage.expectations`.
    package let index: Int
    /// Index into `Conversation.replies`; nil when a call or an event met it.
    package let reply: Int?
    /// Offsets into that reply.
    package let evidence: [Range<Int>]
    package let isPartly: Bool
  }
}
