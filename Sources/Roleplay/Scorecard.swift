import Scoring

/// What one conversation is worth, line by line with its evidence.
package struct Scorecard: Equatable, Sendable {
  package enum Verdict: Equatable, Sendable {
    case passed, failed
    /// A trainer decides: too little of it was understood, or an exam holds what no machine may settle alone.
    case awaitsReview
  }

  /// An expectation of a stage, met or missed.
  package struct Item: Equatable, Sendable {
    package let stage: StageID
    package let title: String
    package let dimension: Dimension
    package let worth: Int
    /// 0, half of `worth`, or all of it.
    package let points: Int
    /// Nil when it was missed.
    package let met: Conversation.MetExpectation?
  }

  /// What takes points away, with the reply that did it.
  package enum Deduction: Equatable, Sendable {
    case fault(reply: Int, Finding)
    case brokenPromise(PromiseNumber)
    /// It named no time, and nothing came of it.
    case forgottenPromise(PromiseNumber)
    case omission(Conversation.OmissionEntry)
    /// A time that nobody had asked the one who must come.
    case groundlessPromise(PromiseNumber)
    case hints(Int)
    case retractions(Int)
  }

  package struct Sum: Equatable, Sendable {
    package let points: Int
    package let worth: Int
  }

  package let items: [Item]
  package let deductions: [(what: Deduction, points: Int)]
  /// In the order of `Dimension.allCases`, those without expectations left out.
  package let dimensions: [(dimension: Dimension, sum: Sum)]
  /// 0 to 100.
  package let total: Int
  /// The total was held below the pass mark because of a fail-fault.
  package let isCapped: Bool
  package let unjudgedReplies: Int
  package let verdict: Verdict
  /// 1 to 5; nil when the trainee broke off.
  package let satisfaction: Int?

  package static func == (a: Scorecard, b: Scorecard) -> Bool {
    a.items == b.items && a.deductions.elementsEqual(b.deductions, by: ==)
      && a.dimensions.elementsEqual(b.dimensions, by: ==) && a.total == b.total && a.isCapped == b.isCapped
      && a.unjudgedReplies == b.unjudgedReplies && a.verdict == b.verdict && a.satisfaction == b.satisfaction
  }
}

extension Scorecard {
  /// - Parameter isExam: one red-line fault, or one reply that was not understood, is enough for a trainer to look.
  package init(of conversation: Conversation, in scenario: Scenario, isExam: Bool = false) {
    let rules = scenario.manners.scorecard
    let tally = ScoreTally(conversation: conversation, scenario: scenario)
    items = tally.items
    deductions = tally.deductions
    dimensions = tally.dimensions
    let worth = items.reduce(0) { $0 + $1.worth }
    let earned = items.reduce(0) { $0 + $1.points }
    let lost = deductions.reduce(0) { $0 + $1.points }
    let full = max(0, (worth == 0 ? 0 : earned * 100 / worth) - lost)
    let hasFailed = tally.hasFailFault
    isCapped = hasFailed && full > rules.cap
    total = hasFailed ? min(full, rules.cap) : full
    unjudgedReplies = conversation.replies.filter { !$0.hearing.isJudged }.count
    let isUnclear = unjudgedReplies * 100 > conversation.replies.count * rules.unjudged
    let ending = tally.ending
    let isGood = total >= rules.pass && (ending?.kind.isSuccess ?? false)
    let needsTrainer = isUnclear || isExam && (hasFailed || unjudgedReplies > 0)
    verdict = needsTrainer ? .awaitsReview : isGood ? .passed : .failed
    satisfaction = ending?.satisfaction
  }
}
