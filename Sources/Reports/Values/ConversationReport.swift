import Roleplay
import Scoring

/// One conversation as trainers and trainees read it: everything is a fact, the wording is the renderers'.
package struct ConversationReport: Equatable, Sendable {
  package let scenario: ScenarioHeader
  package let trainee: ReportPerson
  package let isExam: Bool
  /// At this machine's place; nil when the record does not tell.
  package let playedAt: CivilDateTime?
  /// Who the trainee is, and where.
  package let situation: String
  package let customer: String
  package let result: Result
  package let transcript: [Entry]
  /// Of the customer: before the first reply, then after every turn that moved it.
  package let moods: [MoodPoint]
  package let scorecard: Card?
  package let promises: [Promise]
  /// The form, in its order; empty when it was not filled in.
  package let record: [RecordLine]
  package let marks: HandMarks?

  package init(
    scenario: ScenarioHeader, trainee: ReportPerson, isExam: Bool, playedAt: CivilDateTime?, situation: String,
    customer: String, result: Result, transcript: [Entry], moods: [MoodPoint], scorecard: Card?, promises: [Promise],
    record: [RecordLine], marks: HandMarks?
  ) {
    self.scenario = scenario
    self.trainee = trainee
    self.isExam = isExam
    self.playedAt = playedAt
    self.situation = situation
    self.customer = customer
    self.result = result
    self.transcript = transcript
    self.moods = moods
    self.scorecard = scorecard
    self.promises = promises
    self.record = record
    self.marks = marks
  }

  package struct Result: Equatable, Sendable {
    package enum Verdict: String, Equatable, Sendable {
      case passed, failed
      case awaitsReview = "awaits-review"
      case unfinished
    }
    package let verdict: Verdict
    /// 0 to 100; nil while it awaits review or is not finished.
    package let total: Int?
    /// Held down by a red-line fault.
    package let isCapped: Bool
    /// Nil when the trainee broke off.
    package let ending: Ending.Kind?
    /// Why, in the customer's words; empty without an ending.
    package let why: String
    /// 1 to 5.
    package let satisfaction: Int?
    package let unjudgedReplies: Int

    package init(
      verdict: Verdict, total: Int?, isCapped: Bool, ending: Ending.Kind?, why: String, satisfaction: Int?,
      unjudgedReplies: Int
    ) {
      self.verdict = verdict
      self.total = total
      self.isCapped = isCapped
      self.ending = ending
      self.why = why
      self.satisfaction = satisfaction
      self.unjudgedReplies = unjudgedReplies
    }
  }

  package struct MoodPoint: Equatable, Sendable {
    package let at: CivilDateTime
    /// 0 to 100.
    package let anger: Int
    package let trust: Int

    package init(at: CivilDateTime, anger: Int, trust: Int) {
      self.at = at
      self.anger = anger
      self.trust = trust
    }
  }

  package struct Promise: Equatable, Sendable {
    package enum State: Equatable, Sendable {
      case open, kept, broken
      case renewed(by: Int)
    }
    package let number: Int
    package let what: String
    package let to: String
    package let due: CivilDateTime?
    package let state: State
    /// A time that nobody had asked the one who must come.
    package let isGroundless: Bool

    package init(number: Int, what: String, to: String, due: CivilDateTime?, state: State, isGroundless: Bool) {
      self.number = number
      self.what = what
      self.to = to
      self.due = due
      self.state = state
      self.isGroundless = isGroundless
    }
  }

  package struct RecordLine: Equatable, Sendable {
    package let item: CaseRecord.Item
    package let text: String
    package let isFaulty: Bool

    package init(item: CaseRecord.Item, text: String, isFaulty: Bool) {
      self.item = item
      self.text = text
      self.isFaulty = isFaulty
    }
  }
}

extension ConversationReport {
  /// Points, won and lost.
  package struct Card: Equatable, Sendable {
    package struct Sum: Equatable, Sendable {
      package let dimension: Dimension
      package let points: Int
      package let worth: Int

      package init(dimension: Dimension, points: Int, worth: Int) {
        self.dimension = dimension
        self.points = points
        self.worth = worth
      }
    }
    package struct Item: Equatable, Sendable {
      package let title: String
      package let dimension: Dimension
      package let points: Int
      package let worth: Int

      package init(title: String, dimension: Dimension, points: Int, worth: Int) {
        self.title = title
        self.dimension = dimension
        self.points = points
        self.worth = worth
      }
    }
    package struct Deduction: Equatable, Sendable {
      package let points: Int
      /// In the language of the report.
      package let reason: String

      package init(points: Int, reason: String) {
        self.points = points
        self.reason = reason
      }
    }
    package let dimensions: [Sum]
    package let items: [Item]
    package let deductions: [Deduction]

    package init(dimensions: [Sum], items: [Item], deductions: [Deduction]) {
      self.dimensions = dimensions
      self.items = items
      self.deductions = deductions
    }
  }

  package enum Entry: Equatable, Sendable {
    /// Somebody spoke.
    case said(by: String, Speaker, String, at: CivilDateTime)
    case replied(Reply)
    /// The trainee did something else than speak: 打给 王女士.
    case acted(String, at: CivilDateTime)
    /// Something happened, in the words of the report.
    case happened(String, Tone, at: CivilDateTime)
  }

  package enum Speaker: Equatable, Sendable { case customer, other }
  package enum Tone: Equatable, Sendable { case plain, good, bad }

  package struct Reply: Equatable, Sendable {
    /// Nil when he spoke to the customer.
    package let to: String?
    package let at: CivilDateTime
    /// As typed.
    package let text: String
    package let notes: [Note]
    package let isJudged: Bool
    /// He took it back and said something else.
    package let isTakenBack: Bool

    package init(to: String?, at: CivilDateTime, text: String, notes: [Note], isJudged: Bool, isTakenBack: Bool) {
      self.to = to
      self.at = at
      self.text = text
      self.notes = notes
      self.isJudged = isJudged
      self.isTakenBack = isTakenBack
    }
  }

  /// A finding with what the rubrics say about it.
  package struct Note: Equatable, Sendable {
    package let criterion: String
    /// The criterion's name in the language of the report.
    package let name: String
    package let rule: String
    /// Nil for what is good.
    package let severity: Severity?
    /// Scalar offsets into the reply as typed.
    package let spans: [Range<Int>]
    /// What it cost; 0 for what is good.
    package let points: Int
    /// What the customer heard in it.
    package let heard: String?
    package let say: String?
    package let why: String?

    package init(
      criterion: String, name: String, rule: String, severity: Severity?, spans: [Range<Int>], points: Int,
      heard: String?, say: String?, why: String?
    ) {
      self.criterion = criterion
      self.name = name
      self.rule = rule
      self.severity = severity
      self.spans = spans
      self.points = points
      self.heard = heard
      self.say = say
      self.why = why
    }
  }
}
