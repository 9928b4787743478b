import Scoring

/// An intake or an estate: its people, one line each.
package struct TeamReport: Equatable, Sendable {
  package enum Kind: String, Equatable, Sendable {
    case intake, estate
  }
  package let kind: Kind
  package let name: String
  package let madeOn: CivilDateTime
  /// By surname reading.
  package let people: [Member]
  package let weakSpots: [TraineeReport.WeakSpot]

  package init(kind: Kind, name: String, madeOn: CivilDateTime, people: [Member], weakSpots: [TraineeReport.WeakSpot]) {
    self.kind = kind
    self.name = name
    self.madeOn = madeOn
    self.people = people
    self.weakSpots = weakSpots
  }

  package struct Member: Equatable, Sendable {
    package let person: ReportPerson
    package let level: String
    package let finished: Int
    package let passed: Int
    /// Mean in hundredths.
    package let satisfaction: Int?
    /// Points of the last ten, the oldest first; nil where there are none.
    package let lastTen: [Int?]
    package let lastDay: CivilDateTime?
    package let weakest: String

    package init(
      person: ReportPerson, level: String, finished: Int, passed: Int, satisfaction: Int?, lastTen: [Int?],
      lastDay: CivilDateTime?, weakest: String
    ) {
      self.person = person
      self.level = level
      self.finished = finished
      self.passed = passed
      self.satisfaction = satisfaction
      self.lastTen = lastTen
      self.lastDay = lastDay
      self.weakest = weakest
    }
  }

  package var finished: Int { people.reduce(0) { $0 + $1.finished } }
  package var passed: Int { people.reduce(0) { $0 + $1.passed } }

  /// Mean of all conversations in hundredths, each counting once.
  package var satisfaction: Int? {
    let counted = people.filter { $0.satisfaction != nil }
    let finished = counted.reduce(0) { $0 + $1.finished }
    guard finished > 0 else { return nil }
    return counted.reduce(0) { $0 + ($1.satisfaction ?? 0) * $1.finished } / finished
  }
}

/// All estates of a group at a glance.
package struct GroupReport: Equatable, Sendable {
  package let madeOn: CivilDateTime
  /// By name.
  package let estates: [Estate]

  package init(madeOn: CivilDateTime, estates: [Estate]) {
    self.madeOn = madeOn
    self.estates = estates
  }

  package struct Estate: Equatable, Sendable {
    /// Empty: trainees without an estate.
    package let name: String
    package let trainees: Int
    /// Those who practised within the last 30 days.
    package let active: Int
    package let finished: Int
    package let passed: Int
    package let awaitingReview: Int
    /// Sum of satisfactions and how many there are.
    package let satisfactionSum: Int
    package let satisfactionCount: Int
    /// Conversations in each of the last eight weeks, the oldest first.
    package let weeks: [Week]
    package let lastDay: CivilDateTime?
    /// What is missed most; empty when nothing is.
    package let weakest: String

    package init(
      name: String, trainees: Int, active: Int, finished: Int, passed: Int, awaitingReview: Int, satisfactionSum: Int,
      satisfactionCount: Int, weeks: [Week], lastDay: CivilDateTime?, weakest: String
    ) {
      self.name = name
      self.trainees = trainees
      self.active = active
      self.finished = finished
      self.passed = passed
      self.awaitingReview = awaitingReview
      self.satisfactionSum = satisfactionSum
      self.satisfactionCount = satisfactionCount
      self.weeks = weeks
      self.lastDay = lastDay
      self.weakest = weakest
    }

    /// Mean in hundredths.
    package var satisfaction: Int? { satisfactionCount == 0 ? nil : satisfactionSum * 100 / satisfactionCount }
    /// In percent.
    package var passShare: Int? { finished == 0 ? nil : passed * 100 / finished }
  }

  package struct Week: Equatable, Sendable {
    package let finished: Int
    package let satisfactionSum: Int
    package let satisfactionCount: Int

    package init(finished: Int, satisfactionSum: Int, satisfactionCount: Int) {
      self.finished = finished
      self.satisfactionSum = satisfactionSum
      self.satisfactionCount = satisfactionCount
    }
    package static let empty = Week(finished: 0, satisfactionSum: 0, satisfactionCount: 0)
    /// Mean in hundredths.
    package var satisfaction: Int? { satisfactionCount == 0 ? nil : satisfactionSum * 100 / satisfactionCount }
  }

  package static let weekCount = 8
}
