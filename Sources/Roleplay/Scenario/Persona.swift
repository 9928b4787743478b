import Scoring

/// How a kind of person reacts to the way he is spoken to. Shared by scenarios: `Scenarios/<language>/personas/`.
package struct Persona: Equatable, Sendable {
  package let id: PersonaID
  package let title: String
  package let reactions: [Manner: Reaction]
  /// Instead of what the house rules give for these words.
  package let words: [CriterionID: Mood.Change]

  /// Lines by how hot he is; an empty list is a gap that the general ones fill.
  package struct Reaction: Equatable, Sendable {
    package let byTemper: [Moment.Temper: [Line]]
    package let general: [Line]

    package func lines(at temper: Moment.Temper) -> [Line] {
      let own = byTemper[temper] ?? []
      return own.isEmpty ? general : own
    }
  }

  package func lines(for manner: Manner, at temper: Moment.Temper) -> [Line] {
    reactions[manner]?.lines(at: temper) ?? []
  }
}

/// What one reacts to in a reply besides its matter.
package enum Manner: Hashable, Sendable {
  /// One criterion of the codebook, good or bad.
  case criterion(CriterionID)
  case general(General)
  /// Asked in this form for something he does not know: files call it `unknown.when`.
  case unknown(QuestionKind)
  /// A step of an action was left out with him.
  case omission(Omission)

  package enum General: String, CaseIterable, Sendable {
    /// A fault for which there is no line of its own.
    case fault
    /// Kind words about the person: empathy, apology, reassurance.
    case warm
    /// Mere manners.
    case polite
    /// Announces or does something that the scenario does not know as a step.
    case doing
    /// Nothing in it for him.
    case empty
    /// Would fit any customer on any day.
    case stock
    /// The same comfort again.
    case repeated
    /// A breath before an answer, when the question came with kind words.
    case nod
    /// Not understood, or about something else altogether.
    case unheard
    /// Asked for something he does not know.
    case unknown
    /// Asked for something he has told: stands before the fact's own words.
    case again
    /// Stands before words that must be said a second time.
    case insist
    /// Picks up, when called.
    case called
    /// Was made to wait.
    case waited
    /// A promise to him was kept, or broken.
    case kept, broken
    /// Of a promise without a time nothing has come.
    case forgotten
    /// In danger, when it is about something else.
    case danger
    /// Called, though he stands there.
    case here
    /// Properly asked to wait; back on the line.
    case held, back
    /// Takes over what was handed to him properly; cannot do anything with it.
    case takesOver = "takes-over"
    case declines
    /// From the group into a talk between two.
    case inPrivate = "private"
    /// A bystander who has had enough of reading along.
    case joins
    /// Nothing has come from the other side for a while.
    case idle
    /// Somebody of the house has agreed to what he was asked to do, and is talked to about it once more.
    case settled
    /// Somebody of the house takes on what he was asked to do, in whatever words.
    case accepts
    /// Has just been told what he was about to ask for.
    case taken
    /// Leave is taken of him, and nothing is open that he would have to ask for.
    case parting
    /// Somebody of the house asks for what he needs and was not told: where, what it is about, whom.
    case asksPlace = "asks-place"
    case asksMatter = "asks-matter"
    case asksWhom = "asks-whom"

    /// A persona may do without words for these.
    package var isRare: Bool {
      switch self {
      case .forgotten, .danger, .here, .held, .back, .takesOver, .declines, .inPrivate, .joins, .idle, .settled,
        .accepts, .taken, .parting, .asksPlace, .asksMatter, .asksWhom:
        true
      default: false
      }
    }
  }
}

extension Manner {
  /// What is said instead where there are no words for it; nil: nothing.
  var standIn: Manner? {
    switch self {
    case .criterion: nil
    case .unknown(.consent), .unknown(.offer): nil
    case .unknown(.favour): .general(.accepts)
    case .unknown(.preference): .unknown(.choice)
    case .unknown(let kind): kind.isPlain ? .unknown(.whether) : .general(.unknown)
    case .general(.forgotten), .general(.idle): .general(.waited)
    case .general(.declines): .general(.unknown)
    case .general(.taken), .general(.parting): .general(.polite)
    case .general(.accepts): .general(.settled)
    case .general(.asksPlace), .general(.asksMatter), .general(.asksWhom): .general(.empty)
    case .general: nil
    case .omission(.holdUnasked), .omission(.holdUnexplained), .omission(.holdOverrun): .general(.waited)
    case .omission(.toldTwice): .general(.again)
    case .omission(.escalateNeedless): .general(.declines)
    case .omission: nil
    }
  }
}

extension Manner.General {
  /// Words by which one only shows that he has heard: two turns running with the same sort of them sound like a machine.
  var isMereNod: Bool {
    switch self {
    case .taken, .doing, .polite, .empty, .settled, .accepts: true
    default: false
    }
  }
}
