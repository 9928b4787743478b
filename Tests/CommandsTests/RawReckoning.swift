import Foundation
import Library
import Roleplay
import Scoring

@testable import Commands
@testable import Records

/// One trainee's figures, counted again from the recorded turns with nothing but the engine's own state.
struct RawReckoning {
  private struct Talk {
    let stamp: String
    /// `2026-11-03`
    let date: String
    let scenario: String
    let seed: UInt64
    let isExam: Bool
    let satisfaction: Int?
    let endsWell: Bool
    let isComplaint: Bool
    let isPassed: Bool
    let awaitsReview: Bool
    let firstUseful: Int?
    let replies: Int
    let kept: Int
    let broken: Int
    let visits: (done: Int, due: Int)
    let retractions: Int
    let failFaults: Int
  }

  /// Oldest first.
  private let talks: [Talk]

  init(of trainee: Trainee, in store: RecordStore) throws {
    // A drill counts for nobody, and what was not finished counts for nothing.
    let counted = try store.conversations(of: trainee).filter { $0.header.mode != "drill" && $0.outcome != nil }
    talks = try counted.reversed().map { try Self.talk($0, in: store) }
  }

  /// The first talk of each scenario.
  var firsts: [(date: String, isPassed: Bool, satisfaction: Int?)] {
    talks.enumerated().filter { index, talk in !talks[..<index].contains { $0.scenario == talk.scenario } }
      .map { ($0.element.date, $0.element.isPassed, $0.element.satisfaction) }
  }

  private static func talk(_ summary: ConversationSummary, in store: RecordStore) throws -> Talk {
    let opening = PlayOpening(folder: LibraryFolder(path: TestLibrary.path), store: store, language: .chinese)
    let session = try opening.resume(summary).session
    let (end, scenario) = (session.conversation, session.scenario)
    let isExam = summary.header.mode == "exam"
    var ending: Ending?
    if case .reached(let id) = end.outcome { ending = scenario.endings.first { $0.id == id } }
    let useful = end.met.filter { met in
      let stage = scenario.stages.first { $0.id == met.stage }
      return [.solving, .promises].contains(stage?.expectations[met.index].dimension)
    }.compactMap(\.reply)
    var (kept, broken, visits) = (0, 0, (done: 0, due: 0))
    for promise in end.promises.entries where promise.due != nil {
      let pledge = scenario.pledges.first { $0.id == promise.pledge }
      let isCall = pledge == nil || pledge?.keptBy == .calling
      if case .kept = promise.state {
        kept += 1
        if isCall { visits = (visits.done + 1, visits.due + 1) }
      }
      if promise.state == .broken {
        broken += 1
        if isCall { visits = (visits.done, visits.due + 1) }
      }
    }
    let fails = end.replies.filter(\.hearing.isJudged).flatMap(\.hearing.analysis.findings).filter {
      $0.severity == .fail
    }
    let card = Scorecard(of: end, in: scenario, isExam: isExam)
    let good: [Ending.Kind] = [.resolved, .deferred, .handedUp]
    return Talk(
      stamp: summary.header.startedAt, date: String((summary.header.civil ?? "").prefix(10)),
      scenario: summary.header.scenario, seed: summary.header.seed, isExam: isExam, satisfaction: ending?.satisfaction,
      endsWell: ending.map { good.contains($0.kind) } ?? false, isComplaint: ending?.kind == .complaint,
      isPassed: card.verdict == .passed, awaitsReview: card.verdict == .awaitsReview,
      firstUseful: useful.min().map { $0 + 1 }, replies: end.replies.count, kept: kept, broken: broken, visits: visits,
      retractions: end.retractions, failFaults: fails.count)
  }

  // MARK: - Indicators

  /// Scores in hundredths of a point, in the order of the courses, and the total.
  func indicators(_ period: String) -> (scores: [Int?], total: Int?) {
    let prefixes =
      period.hasSuffix("Q4") ? ["2026-10", "2026-11", "2026-12"] : [period]
    let within = talks.filter { talk in prefixes.contains { talk.date.hasPrefix($0) } && !talk.awaitsReview }
    guard !within.isEmpty else { return ([nil, nil, nil, nil, nil], nil) }
    let scores = [
      satisfaction(within), timeliness(within), solving(within),
      max(0, 10_000 - 2_500 * within.filter { $0.isComplaint || $0.failFaults > 0 }.count),
      percent(within.map(\.visits.done).reduce(0, +), within.map(\.visits.due).reduce(0, +)),
    ]
    var (sum, weights) = (0, 0)
    for (score, weight) in zip(scores, [35, 25, 20, 10, 10]) {
      guard let score else { continue }
      sum += score * weight
      weights += weight
    }
    return (scores, sum / weights)
  }

  private func satisfaction(_ talks: [Talk]) -> Int? {
    let values = talks.compactMap(\.satisfaction)
    guard !values.isEmpty else { return nil }
    // (mean − 3) ÷ 1.5, held between 0 and 1.
    let excess = values.reduce(0) { $0 + $1 - 3 }
    return excess <= 0 ? 0 : min(10_000, excess * 10_000 * 2 / (values.count * 3))
  }

  private func timeliness(_ talks: [Talk]) -> Int? {
    let spoken = talks.filter { $0.replies > 0 }
    let quick = spoken.filter { ($0.firstUseful ?? 99) <= 2 }
    let (kept, broken) = (talks.map(\.kept).reduce(0, +), talks.map(\.broken).reduce(0, +))
    return mean(percent(quick.count, spoken.count), percent(kept, kept + broken))
  }

  private func solving(_ within: [Talk]) -> Int? {
    var firsts: [Talk] = []
    for (index, talk) in talks.enumerated() where !talk.awaitsReview {
      let isWithin = within.contains { $0.stamp == talk.stamp && $0.scenario == talk.scenario }
      let isFirst = !talks[..<index].contains { $0.scenario == talk.scenario }
      if isFirst && isWithin { firsts.append(talk) }
    }
    return mean(
      percent(within.filter(\.endsWell).count, within.count),
      percent(firsts.filter { $0.endsWell && $0.retractions == 0 }.count, firsts.count))
  }

  private func percent(_ count: Int, _ all: Int) -> Int? { all == 0 ? nil : count * 10_000 / all }
  private func mean(_ a: Int?, _ b: Int?) -> Int? {
    switch (a, b) {
    case (let a?, let b?): (a * 50 + b * 50) / 100
    default: a ?? b
    }
  }

  // MARK: - Ladder

  /// Scenarios that open gates in the simulated month.
  private static let gated = ["sc-01", "sc-02", "sc-03"]

  /// When each step was made: after every event the whole past is looked at anew.
  func climb(comments: [String]) -> [String] {
    let moments = Set(talks.filter { !$0.awaitsReview }.map(\.stamp) + comments).sorted()
    var steps: [String] = []
    for moment in moments {
      let past = talks.filter { $0.stamp <= moment }
      let counted = past.filter { !$0.awaitsReview }
      if steps.isEmpty, isReady(past, counted, comments.filter { $0 <= moment }.count) { steps.append(moment) }
      let passed = Set(counted.filter(\.isPassed).map(\.scenario)).intersection(Self.gated)
      if steps.count == 1, passed.count >= 2 { steps.append(moment) }
    }
    return steps
  }

  private func isReady(_ past: [Talk], _ counted: [Talk], _ comments: Int) -> Bool {
    let unseen = past.enumerated().contains { index, talk in
      talk.isExam && talk.isPassed && !talk.awaitsReview && Self.gated.contains(talk.scenario)
        && !past[..<index].contains { $0.scenario == talk.scenario && $0.seed == talk.seed }
    }
    let satisfied = counted.compactMap(\.satisfaction).suffix(3)
    return unseen && comments >= 1 && satisfied.count == 3 && satisfied.reduce(0, +) * 10 >= 35 * 3
      && counted.suffix(2).count == 2 && counted.suffix(2).allSatisfy { $0.failFaults == 0 }
  }
}
