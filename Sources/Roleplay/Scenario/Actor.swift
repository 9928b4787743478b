import Documents
import Scoring

/// Somebody the trainee can talk to.
package final class Actor: Sendable {
  package enum Role: String, CaseIterable, Sendable {
    case customer
    /// Of the own house: the customer's mood is not theirs, and they need facts before they can help.
    case colleague
    /// Of the own house and above the trainee: in the order of the file, the chain of `/上报`.
    case supervisor
    /// Neighbour, contractor, police, press.
    case other

    /// Somebody who works here.
    package var isOfTheHouse: Bool {
      switch self {
      case .colleague, .supervisor: true
      case .customer, .other: false
      }
    }
  }

  package let id: ActorID
  /// As shown, and as `@` finds it: 王女士, 工程部 陈师傅.
  package let name: String
  /// Other words for `@` and `/打给`: 工程部, 陈师傅.
  package let aliases: [String]
  package let role: Role
  package let persona: Persona
  package let mood: Mood
  /// Replies without a step forward, in one stage, that the actor bears; nil for one who never leaves.
  package let patience: Patience?
  /// Added to what the house rules give for these words.
  package let sensitivities: [CriterionID: Mood.Change]
  package let facts: [Fact]
  /// Together with these: asked one, another may answer; what one hears, all hear.
  package let company: [ActorID]
  /// What he must have been told before he does anything.
  package let needs: [Need]

  init(
    id: ActorID, name: String, aliases: [String], role: Role, persona: Persona, mood: Mood, patience: Patience?,
    sensitivities: [CriterionID: Mood.Change], facts: [Fact], company: [ActorID], needs: [Need]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.role = role
    self.persona = persona
    self.mood = mood
    self.patience = patience
    self.sensitivities = sensitivities
    self.facts = facts
    self.company = company
    self.needs = needs
  }

  package struct Patience: Equatable, Sendable {
    package let tries: Int
    package let leaves: EndingID
    /// At this anger he does not wait for his patience to end.
    package let anger: Int
    package let bursts: EndingID
  }
}

extension Actor: Equatable {
  package static func == (a: Actor, b: Actor) -> Bool {
    if a === b { return true }
    return a.id == b.id && a.name == b.name && a.aliases == b.aliases && a.role == b.role && a.persona == b.persona
      && a.mood == b.mood && a.patience == b.patience && a.sensitivities == b.sensitivities && a.facts == b.facts
      && a.company == b.company && a.needs == b.needs
  }
}

/// Something that somebody must know before he can help.
package struct Need: Equatable, Sendable {
  /// Said to him when this is seen in words to him: a cue, or the words of a fact.
  package let cue: CueID
  /// The fact, when it is one.
  package let fact: FactID?
  /// How he asks for it; empty: as his persona asks for things of this kind.
  package let asks: [Line]
  package let kind: Kind?

  package enum Kind: String, CaseIterable, Sendable {
    case place, matter, whom

    var manner: Manner.General {
      switch self {
      case .place: .asksPlace
      case .matter: .asksMatter
      case .whom: .asksWhom
      }
    }
  }
}

/// What an actor tells when asked.
///
/// A class, since a conversation looks through all facts many times in a turn and a copy of one would touch each field.
package final class Fact: Sendable {
  package let id: FactID
  /// Any of these patterns in a reply asks for it; places are those of the scenario's file.
  package let asked: [Placed<String>]
  /// It is not what was asked for in a sentence that wants to be told something of another kind; empty: of any kind.
  package let answers: Set<QuestionKind>
  /// The first that is not said yet is picked by lot.
  package let says: [Line]
  /// By these it is seen that somebody is being told of it; empty: nobody can hand it over.
  package let words: [Placed<String>]
  /// When asked once more; empty: the persona's words.
  package let again: [Line]
  /// Before this holds he does not tell, and says `notYet` instead.
  package let when: Condition
  package let notYet: [Line]
  /// For the listener who tells.
  package let mood: Mood.Change
  /// As a plain sentence, for whoever judges what is known.
  package let known: String
  /// What comes of telling: a colleague who says when he comes is on his way.
  package let deeds: [DeedID]

  static let questionPrefix = "asks:"
  /// It is being asked for.
  package let cue: CueID
  /// It is being passed on.
  package let statement: CueID

  init(
    id: FactID, asked: [Placed<String>], answers: Set<QuestionKind>, says: [Line], words: [Placed<String>],
    again: [Line], when: Condition, notYet: [Line], mood: Mood.Change, known: String, deeds: [DeedID]
  ) {
    self.id = id
    self.asked = asked
    self.answers = answers
    self.says = says
    self.words = words
    self.again = again
    self.when = when
    self.notYet = notYet
    self.mood = mood
    self.known = known
    self.deeds = deeds
    cue = CueID(Self.questionPrefix + id.text)
    statement = CueID("states:" + id.text)
  }

  /// He would tell it now, and has words for it.
  package func isKnown(in outlook: Outlook) -> Bool {
    outlook.holds(when) && says.contains { outlook.holds($0.when) }
  }
}

extension Fact: Equatable {
  package static func == (a: Fact, b: Fact) -> Bool {
    if a === b { return true }
    return a.id == b.id && a.asked == b.asked && a.answers == b.answers && a.says == b.says && a.words == b.words
      && a.again == b.again && a.when == b.when && a.notYet == b.notYet && a.mood == b.mood && a.known == b.known
      && a.deeds == b.deeds
  }
}

/// A thing of this case that a reply can mention or do.
package struct Cue: Equatable, Sendable {
  package let id: CueID
  package let patterns: [Placed<String>]
  /// Theirs to do and not ours: a time for it is no promise.
  package let isTheirs: Bool
}
