/// The five training indicators (训练指标) of one trainee over one period, in whole numbers.
///
/// They rate a stretch of practice; a scorecard rates one conversation. The two models are kept apart on purpose
/// (catalogue 5.2).
package struct Indicators: Equatable, Sendable {
  /// So many of so many.
  package struct Share: Equatable, Sendable {
    package let count: Int
    package let outOf: Int
    /// In hundredths of a point, 0...10000, rounded down; nil out of nothing.
    package var score: Int? { outOf == 0 ? nil : count * 10_000 / outOf }

    package init(_ count: Int, of outOf: Int) {
      self.count = count
      self.outOf = outOf
    }
  }

  /// The figures from which a score was computed: what the formula shows.
  package enum Basis: Equatable, Sendable {
    /// Sum of the satisfactions and how many there are.
    case satisfaction(sum: Int, count: Int)
    case timeliness(firstAnswers: Share, promises: Share)
    case solving(solved: Share, firstTry: Share)
    case complaints(Int)
    case returnVisits(Share)
  }

  package struct Value: Equatable, Sendable {
    package let indicator: Indicator
    /// Percent.
    package let weight: Int
    /// In hundredths of a point, 0...10000; nil when nothing in the period speaks of it.
    package let score: Int?
    package let basis: Basis
    /// Keys of the conversations behind it, oldest first.
    package let conversations: [String]
  }

  /// In the order of `Indicator.allCases`.
  package let values: [Value]
  /// Conversations that count: finished, and not waiting for a trainer.
  package let counted: Int
  /// Left out until a trainer has looked.
  package let awaitingReview: Int

  /// In hundredths of a point. Indicators without a score are left out with their weight; nil when all are.
  package var total: Int? {
    let rated = values.compactMap { value in value.score.map { (weight: value.weight, score: $0) } }
    let weight = rated.reduce(0) { $0 + $1.weight }
    return weight == 0 ? nil : rated.reduce(0) { $0 + $1.weight * $1.score } / weight
  }

  /// - Parameters:
  ///   - history: all finished conversations of the trainee, in any order: whether one is a first try depends on those
  ///     before the period.
  package init(in period: Period, of history: [PastConversation], by rules: IndicatorRules) {
    let ordered = history.sorted(by: PastConversation.isEarlier)
    let within = ordered.filter { period.contains($0.day) }
    let counted = within.filter { !$0.awaitsReview }
    self.counted = counted.count
    awaitingReview = within.count - counted.count
    let firstTries = Self.firstTries(in: ordered)
    values = Indicator.allCases.map { indicator in
      let behind: [PastConversation]
      let basis: Basis
      switch indicator {
      case .satisfaction:
        behind = counted.filter { $0.satisfaction != nil }
        basis = .satisfaction(sum: behind.reduce(0) { $0 + ($1.satisfaction ?? 0) }, count: behind.count)
      case .timeliness:
        behind = counted
        basis = Self.timeliness(counted, rules)
      case .solving:
        behind = counted
        basis = Self.solving(counted, firstTries)
      case .complaints:
        behind = counted.filter(\.countsAsComplaint)
        basis = .complaints(behind.count)
      case .returnVisits:
        behind = counted.filter { $0.details.visitsDue > 0 }
        let due = behind.reduce(0) { $0 + $1.details.visitsDue }
        basis = .returnVisits(Share(behind.reduce(0) { $0 + $1.details.visitsDone }, of: due))
      }
      return Value(
        indicator: indicator, weight: rules.weights[indicator] ?? 0,
        score: counted.isEmpty ? nil : rules.score(of: basis), basis: basis, conversations: behind.map(\.details.key))
    }
  }

  private static func timeliness(_ counted: [PastConversation], _ rules: IndicatorRules) -> Basis {
    let answered = counted.filter { $0.details.replies > 0 }
    let inTime = answered.count { $0.details.firstUseful.map { $0 <= rules.firstAnswerWithin } ?? false }
    let kept = counted.reduce(0) { $0 + $1.details.promisesKept }
    let broken = counted.reduce(0) { $0 + $1.details.promisesBroken }
    return .timeliness(firstAnswers: Share(inTime, of: answered.count), promises: Share(kept, of: kept + broken))
  }

  private static func solving(_ counted: [PastConversation], _ firstTries: Set<String>) -> Basis {
    let first = counted.filter { firstTries.contains($0.details.key) }
    return .solving(
      solved: Share(counted.count { $0.details.ending.isGood }, of: counted.count),
      firstTry: Share(first.count { $0.details.ending.isGood && $0.details.retractions == 0 }, of: first.count))
  }

  /// The conversations in which a scenario was played for the first time.
  private static func firstTries(in ordered: [PastConversation]) -> Set<String> {
    var seen: Set<String> = []
    return Set(ordered.filter { seen.insert($0.scenario).inserted }.map(\.details.key))
  }
}

extension IndicatorRules {
  /// In hundredths of a point; nil when there is nothing to judge by.
  package func score(of basis: Indicators.Basis) -> Int? {
    switch basis {
    case .satisfaction(let sum, let count):
      guard count > 0 else { return nil }
      let reach = max(1, satisfactionTarget - satisfactionFloor)
      // (mean − floor) ÷ (target − floor), with the mean in tenths over `count`.
      return min(10_000, max(0, (sum * 10 - satisfactionFloor * count) * 10_000 / (reach * count)))
    case .timeliness(let first, let promises): return mixed(first.score, promises.score, firstAnswerShare)
    case .solving(let solved, let firstTry): return mixed(solved.score, firstTry.score, solvedShare)
    case .complaints(let count): return max(0, 10_000 - count * perComplaint * 100)
    case .returnVisits(let share): return share.score
    }
  }

  /// The one half alone where the other has nothing to show.
  private func mixed(_ a: Int?, _ b: Int?, _ shareOfA: Int) -> Int? {
    guard let a, let b else { return a ?? b }
    return (a * shareOfA + b * (100 - shareOfA)) / 100
  }
}

extension PastConversation {
  /// By attitude or bad handling (S4-80): the customer complained, or a fail-fault stands.
  package var countsAsComplaint: Bool { details.ending == .complaint || failFaults > 0 }

  /// By the time of beginning; of the same second, by key, so that every machine has the same order.
  package static func isEarlier(_ a: PastConversation, _ b: PastConversation) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.details.stamp != b.details.stamp { return a.details.stamp < b.details.stamp }
    return a.details.key.utf8.lexicographicallyPrecedes(b.details.key.utf8)
  }
}
