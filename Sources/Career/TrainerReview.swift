/// What one conversation is worth after a trainer has looked at what the machine could not or may not decide.
///
/// No exam is failed by the machine alone: there a fail-fault counts only when a trainer has confirmed it. In practice
/// it counts until one has overturned it.
package struct TrainerReview: Equatable, Sendable {
  package struct Fault: Equatable, Sendable {
    /// The trainee's replies from 1.
    package let reply: Int
    package let rule: String
    package let isFail: Bool
    package let cost: Int
    package init(reply: Int, rule: String, isFail: Bool, cost: Int) {
      self.reply = reply
      self.rule = rule
      self.isFail = isFail
      self.cost = cost
    }
  }

  /// What is put before a trainer.
  package enum Item: Hashable, Sendable {
    case failFault(reply: Int, rule: String)
    case unjudged(reply: Int)
  }

  package enum Decision: Equatable, Sendable {
    case confirmed, overturned
    case judged(ReplyVerdict)
  }

  package var isExam: Bool
  package var endsWell: Bool
  /// Too little was understood for a machine's verdict.
  package var isUnclear: Bool
  package var faults: [Fault]
  package var unjudged: [Int]
  package var earned: Int
  package var deducted: Int
  package var passMark: Int
  package var cap: Int
  package var decisions: [Item: Decision] = [:]

  package init(
    isExam: Bool, endsWell: Bool, isUnclear: Bool, faults: [Fault], unjudged: [Int], earned: Int, deducted: Int,
    passMark: Int, cap: Int
  ) {
    self.isExam = isExam
    self.endsWell = endsWell
    self.isUnclear = isUnclear
    self.faults = faults
    self.unjudged = unjudged
    self.earned = earned
    self.deducted = deducted
    self.passMark = passMark
    self.cap = cap
  }

  /// Everything a trainer can decide, in the order of the replies; each rule of a reply once.
  package var items: [Item] {
    var items: [(reply: Int, item: Item)] = []
    for fault in faults where fault.isFail {
      let item = Item.failFault(reply: fault.reply, rule: fault.rule)
      if !items.contains(where: { $0.item == item }) { items.append((fault.reply, item)) }
    }
    items += unjudged.map { ($0, .unjudged(reply: $0)) }
    return items.sorted { $0.reply < $1.reply }.map(\.item)
  }

  /// What must be decided before there is a result.
  package var open: [Item] {
    items.filter { item in
      guard decisions[item] == nil else { return false }
      switch item {
      case .failFault: return isExam
      case .unjudged: return isUnclear
      }
    }
  }

  package struct Result: Equatable, Sendable {
    /// 0 to 100; nil while something is open.
    package let points: Int?
    package let isPassed: Bool
    /// Rules of the fail-faults that stand, a red line drawn by the trainer as `review`.
    package let failFaults: [String]
    package var awaitsReview: Bool { points == nil }
  }

  /// - Parameter credit: points for replies that only a trainer understood.
  package func result(_ credit: [ReplyVerdict: Int]) -> Result {
    var failFaults = faults.filter { $0.isFail && stands($0) }.map(\.rule)
    var gained = 0
    for reply in unjudged {
      guard case .judged(let verdict) = decisions[.unjudged(reply: reply)] else { continue }
      gained += credit[verdict] ?? 0
      if verdict == .redLine { failFaults.append("review") }
    }
    guard open.isEmpty else { return Result(points: nil, isPassed: false, failFaults: failFaults) }
    let cost = faults.filter { !$0.isFail || stands($0) }.reduce(0) { $0 + $1.cost }
    let full = min(100, max(0, earned + gained - deducted - cost))
    let points = failFaults.isEmpty ? full : min(full, cap)
    return Result(points: points, isPassed: endsWell && points >= passMark, failFaults: failFaults)
  }

  private func stands(_ fault: Fault) -> Bool {
    switch decisions[.failFault(reply: fault.reply, rule: fault.rule)] {
    case .confirmed: true
    case .overturned: false
    case .judged, nil: !isExam
    }
  }
}
