import Scoring

extension Conversation {
  /// What happened.
  package enum Event: Equatable, Sendable {
    /// First of all.
    case began
    case replied(to: ActorID, text: String, Hearing)
    case waited(until: CivilDateTime)
    case called(ActorID)
    case hungUp
    case hintAsked
    /// Takes the last reply back, with all that followed from it.
    case retracted
    case recorded(CaseRecord)
    case noted(String)
    /// The trainee breaks off.
    case left
  }

  /// What to do or show.
  package enum Effect: Equatable, Sendable {
    case entered(StageID)
    /// The channel is another from now on: she is on the phone.
    case channelChanged(Channel)
    case says(ActorID, String)
    /// A clock event: what follows happens at this moment.
    case clock(CivilDateTime)
    case did(DeedID)
    case told(FactID)
    case promised(PromiseNumber)
    case promiseKept(PromiseNumber)
    case promiseBroken(PromiseNumber)
    /// Put the reply in the trainer's queue; it earns and costs nothing.
    case notJudged
    case hint(String, isWording: Bool)
    /// Show again what stood before the reply that was taken back.
    case tookBack
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
    /// He stands in front of the trainee and need not be called.
    case isHere(ActorID)
    case timeHasPassed(CivilDateTime)
    case nothingToRetract
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
