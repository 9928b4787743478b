/// A rule as the analyzer runs it: numbers only, so that the loop over hits touches no reference.
struct RuleLine: BitwiseCopyable {
  /// Probe of its patterns, or -1 for a detector.
  let main: Int32
  /// Probe of its exceptions, or -1.
  let except: Int32
  let criterion: Int32
  let guards: GuardSet
  /// Higher is worse; 0 for what is good.
  let severity: UInt8
  let isPartly: Bool
  let hasConditions: Bool
  /// Looks at what other rules have found, so it runs after them.
  let runsSecond: Bool
  /// Place in the order of criteria and then ids, for findings of the same words.
  var rank: Int32
}

extension [RuleLine] {
  /// With every line's rank filled in.
  func ranked(by rules: [Rule]) -> [RuleLine] {
    let order = indices.sorted { a, b in
      let (x, y) = (rules[a], rules[b])
      return x.criterion != y.criterion ? x.criterion < y.criterion : x.id < y.id
    }
    var lines = self
    for (rank, index) in order.enumerated() { lines[index].rank = Int32(rank) }
    return lines
  }
}

/// The guards in force for a rule.
struct GuardSet: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: GuardKind) { self.init(rawValue: 1 << UInt8(kind.number)) }

  /// The question guard is for faults: a good thing asked is often a good thing done.
  init(for text: RuleText, isFault: Bool) {
    var set = GuardSet()
    for kind in GuardKind.allCases where !text.allow.contains(kind) && (kind != .question || isFault) {
      set.insert(GuardSet(kind))
    }
    self = set
  }
}

/// `when` or `unless`, resolved.
struct RuleCondition: Sendable {
  /// Probes of the rules' own table by where they must hit.
  var inside: [(scope: ConditionScope, probe: Int32)] = []
  /// Probes of the table for other texts.
  var outside: [(scope: ConditionScope, probe: Int32)] = []
  var criteria: [Int32] = []
  var known: Bool?
  var channels: [Channel] = []
  var listeners: [ListenerKind] = []
  var tags: [String] = []
  var atLeast: Moment.Temper?
  var atMost: Moment.Temper?
}

/// A probe that a condition asks for, and where.
struct ProbeWish: BitwiseCopyable {
  let probe: Int32
  private let reach: Reach

  private enum Reach: UInt8 {
    case clause, sentence, reply
  }

  init(probe: Int32, scope: ConditionScope) {
    self.probe = probe
    switch scope {
    case .clause: reach = .clause
    case .sentence: reach = .sentence
    case .reply, .before, .after, .customer, .earlier: reach = .reply
    }
  }

  /// The clauses, as bits of `WantedProbes`, in which hits matter to a hit in `clause`.
  func clauses(around clause: Int, of reading: borrowing TextReading) -> UInt64 {
    switch reach {
    case .clause: return WantedProbes.bits(clause, clause)
    case .reply: return .max
    case .sentence:
      let here = reading.clauses[clause]
      var last = clause
      while last < min(63, reading.clauses.count - 1), reading.clauses[last + 1].sentence == here.sentence { last += 1 }
      return WantedProbes.bits(Int(reading.clauseOf[Int(here.sentenceStart)]), last)
    }
  }
}

/// One entry of a guard's frames, resolved.
struct Frame: BitwiseCopyable {
  let probe: Int32
  let position: Position
  let reach: Int32

  enum Position: UInt8 {
    case before, after, around, clause, sentence

    init(_ position: FramePosition) {
      switch position {
      case .before: self = .before
      case .after: self = .after
      case .around: self = .around
      case .clause: self = .clause
      case .sentence: self = .sentence
      }
    }
  }
}
