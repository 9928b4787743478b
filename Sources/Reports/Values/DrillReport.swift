import Scoring

/// A drill for the file: who played what, what the others thought of it, and what the team took from it.
package struct DrillReport: Equatable, Sendable {
  /// As people call it: 轮流, 接力.
  package let form: String
  package let topic: String
  package let heldOn: CivilDateTime?
  package let players: [String]
  package let rounds: [Round]
  /// How far the guesses of the customer's anger were off, in tenths of a step; nil without guesses.
  package let guessErrorInTenths: Int?
  /// What was said in the discussion.
  package let notes: [String]

  package init(
    form: String, topic: String, heldOn: CivilDateTime?, players: [String], rounds: [Round], guessErrorInTenths: Int?,
    notes: [String]
  ) {
    self.form = form
    self.topic = topic
    self.heldOn = heldOn
    self.players = players
    self.rounds = rounds
    self.guessErrorInTenths = guessErrorInTenths
    self.notes = notes
  }

  package struct Round: Equatable, Sendable {
    package let title: String
    package let players: [String]
    /// Nil while a trainer has still to look.
    package let points: Int?
    /// The customer's at the end, 0 to 100.
    package let anger: Int
    package let trust: Int
    package let verdicts: [Verdict]
    package let replies: [Reply]

    package init(
      title: String, players: [String], points: Int?, anger: Int, trust: Int, verdicts: [Verdict], replies: [Reply]
    ) {
      self.title = title
      self.players = players
      self.points = points
      self.anger = anger
      self.trust = trust
      self.verdicts = verdicts
      self.replies = replies
    }
  }

  /// What the others showed after one performance.
  package struct Verdict: Equatable, Sendable {
    package let player: String
    /// One to five each.
    package let fingers: [Int]
    package let sentence: String
    /// 0 to 10 each.
    package let guesses: [Int]
    /// What it was, 0 to 100; nil when it was not guessed.
    package let anger: Int?

    package init(player: String, fingers: [Int], sentence: String, guesses: [Int], anger: Int?) {
      self.player = player
      self.fingers = fingers
      self.sentence = sentence
      self.guesses = guesses
      self.anger = anger
    }
  }

  package struct Reply: Equatable, Sendable {
    package let player: String
    package let text: String
    package let notes: [ConversationReport.Note]

    package init(player: String, text: String, notes: [ConversationReport.Note]) {
      self.player = player
      self.text = text
      self.notes = notes
    }
  }
}
