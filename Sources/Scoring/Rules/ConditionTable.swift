/// One condition, `when` or `unless`, in plain numbers: a condition made of lists costs more to hand on than to test.
struct ConditionLine: BitwiseCopyable {
  /// In the lists of the table.
  let inside: Range32
  let outside: Range32
  let criteria: Range32
  let tags: Range32
  /// Whether what is said must be known, or must not; -1 where that is of no account.
  let known: Int8
  /// One bit for each; none where all will do.
  let channels: UInt8
  let listeners: UInt8
  /// Least and greatest temper by raw value; -1 where it is of no account.
  let atLeast: Int8
  let atMost: Int8
}

/// The conditions of a language's rules. A class, so that handing it on costs one count.
final class ConditionTable: Sendable {
  struct Probe: BitwiseCopyable {
    let scope: ConditionScope
    let number: Int32
  }

  private let lines: Frozen<ConditionLine>
  /// By rule: the places of its `when` and `unless` in `lines`, or -1.
  private let whens: Frozen<Int32>
  private let unlesses: Frozen<Int32>
  let probes: Frozen<Probe>
  let criteria: Frozen<Int32>
  let tags: [String]

  init(when: [RuleCondition?], unless: [RuleCondition?]) {
    var builder = Builder()
    whens = Frozen(when.map { builder.add($0) })
    unlesses = Frozen(unless.map { builder.add($0) })
    lines = Frozen(builder.lines)
    probes = Frozen(builder.probes)
    criteria = Frozen(builder.criteria)
    tags = builder.tags
  }

  func when(ofRule rule: Int) -> ConditionLine? { line(whens[rule]) }
  func unless(ofRule rule: Int) -> ConditionLine? { line(unlesses[rule]) }

  @inline(__always)
  private func line(_ place: Int32) -> ConditionLine? { place < 0 ? nil : lines[Int(place)] }

  private struct Builder {
    var lines: [ConditionLine] = []
    var probes: [Probe] = []
    var criteria: [Int32] = []
    var tags: [String] = []

    mutating func add(_ condition: RuleCondition?) -> Int32 {
      guard let condition else { return -1 }
      lines.append(
        ConditionLine(
          inside: Self.append(condition.inside.map { Probe(scope: $0, number: $1) }, to: &probes),
          outside: Self.append(condition.outside.map { Probe(scope: $0, number: $1) }, to: &probes),
          criteria: Self.append(condition.criteria, to: &criteria), tags: Self.append(condition.tags, to: &tags),
          known: condition.known.map { $0 ? 1 : 0 } ?? -1,
          channels: condition.channels.reduce(0) { $0 | $1.bit },
          listeners: condition.listeners.reduce(0) { $0 | $1.bit },
          atLeast: condition.atLeast.map { Int8($0.rawValue) } ?? -1,
          atMost: condition.atMost.map { Int8($0.rawValue) } ?? -1))
      return Int32(lines.count - 1)
    }

    private static func append<Entry>(_ entries: [Entry], to list: inout [Entry]) -> Range32 {
      list += entries
      return Range32(start: Int32(list.count - entries.count), end: Int32(list.count))
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// One of eight, for the few cases of what a moment is made of.
  var bit: UInt8 {
    var bit: UInt8 = 1
    for one in Self.allCases {
      if one == self { return bit }
      bit <<= 1
    }
    return 0
  }
}
