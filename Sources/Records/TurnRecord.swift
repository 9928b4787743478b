/// One turn as it is written down: what was typed, what was made of it, what was shown. Never the engine's own types, so
/// that a renamed case does not make old files unreadable.
package struct TurnRecord: Codable, Equatable, Sendable {
  package static let currentVersion = 0

  package var version = Self.currentVersion
  package var event: EventRecord
  package var hearing: HearingRecord?
  /// What the screen showed, in order.
  package var shown: [LineRecord]
  /// Every actor's mood after the turn.
  package var moods: [MoodRecord]
  package var stage: String
  /// The simulated clock after the turn, as civil date-time.
  package var clock: String

  package init(
    event: EventRecord, hearing: HearingRecord?, shown: [LineRecord], moods: [MoodRecord], stage: String, clock: String
  ) {
    self.event = event
    self.hearing = hearing
    self.shown = shown
    self.moods = moods
    self.stage = stage
    self.clock = clock
  }
}

/// What the trainee did. `kind` says which of the other fields count.
package struct EventRecord: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case began, replied, waited, called, hungUp, hintAsked, retracted, recorded, noted, left
    case beganAfter, idled, held, transferred, tookMessage, escalated, wentPrivate, wentPublic, paused
  }

  package var kind: Kind
  /// Whom he spoke to or called: the actor's id.
  package var actor: String?
  /// What he typed, letter for letter.
  package var text: String?
  /// Until when he waited, as civil date-time.
  package var until: String?
  /// What he wrote into the form or the message, by item.
  package var items: [String: String]?
  /// To whom he transferred or escalated: the actor's id.
  package var other: String?
  /// Minutes of a hold; seconds of a pause, or of nothing typed.
  package var amount: Int?

  package init(
    kind: Kind, actor: String? = nil, text: String? = nil, until: String? = nil, items: [String: String]? = nil,
    other: String? = nil, amount: Int? = nil
  ) {
    self.kind = kind
    self.actor = actor
    self.text = text
    self.until = until
    self.items = items
    self.other = other
    self.amount = amount
  }
}

/// What the scorer and the scenario's cues made of a reply, so that replay needs no scorer.
package struct HearingRecord: Codable, Equatable, Sendable {
  package struct Span: Codable, Equatable, Sendable {
    package var start: Int
    package var end: Int
    package init(_ range: Range<Int>) { (start, end) = (range.lowerBound, range.upperBound) }
    package var range: Range<Int>? { start >= 0 && start <= end ? start..<end : nil }
  }
  package struct Finding: Codable, Equatable, Sendable {
    package var criterion: String
    package var rule: String
    package var layer: String
    package var verdict: String
    package var severity: String?
    package var spans: [Span]
  }
  package struct Promise: Codable, Equatable, Sendable {
    /// Nil for the speaker himself.
    package var who: String?
    package var what: String
    package var place: Span
    package var due: String?
    package var withinMinutes: Int?
  }
  /// One place of a cue; a cue that occurs again has several.
  package struct Cue: Codable, Equatable, Sendable {
    package var id: String
    package var place: Span
  }

  package var findings: [Finding]
  package var promises: [Promise]
  package var cues: [Cue]
  package var isJudged: Bool
  package var overall: Int?
}

/// One line of the screen: who spoke (nil: the narrator) and what.
package struct LineRecord: Codable, Equatable, Sendable {
  package var speaker: String?
  package var text: String
  package init(speaker: String?, text: String) {
    self.speaker = speaker
    self.text = text
  }
}

package struct MoodRecord: Codable, Equatable, Sendable {
  package var actor: String
  /// 0 to 100.
  package var anger: Int
  /// 0 to 100.
  package var trust: Int
  package init(actor: String, anger: Int, trust: Int) {
    self.actor = actor
    self.anger = anger
    self.trust = trust
  }
}
