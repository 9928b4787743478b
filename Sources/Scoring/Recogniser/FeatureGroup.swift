/// Kinds of features. Those of one kind share a weight and are damped together where there are many of them.
package enum FeatureGroup: UInt8, CaseIterable, Sendable {
  /// Single characters or words of a clause with its bounds, then two and three of them in a row.
  case single, pair, triple
  /// Two of them in order with one to three others between: what goes together in other words than those learned.
  case apart
  /// Characters in the first and in the last clause.
  case firstPair, lastPair
  /// A sense; a sense and how its clause ends; in the first clause; in the last; between marks of quotation.
  case sense, senseEnding, senseFirst, senseLast, senseQuoted
  /// Two senses in order within a clause; two in neighbouring clauses.
  case sensePair, senseNext
  /// The customer's last words.
  case customerSingle, customerPair, customerSense
  /// Function words in a row, the rest rubbed out.
  case frame
  /// Length, clauses, questions, words of the customer said again, channel.
  case shape

  /// In 256ths.
  var weight: Int {
    switch self {
    case .single: 128
    case .pair, .triple: 256
    case .firstPair, .lastPair: 102
    case .sense: 256
    case .senseEnding, .sensePair, .shape, .senseQuoted: 180
    case .senseFirst, .senseLast: 128
    case .senseNext: 102
    case .customerSingle: 51
    case .customerPair: 77
    case .customerSense: 102
    case .frame, .apart: 200
    }
  }

  /// Up to so many features of a kind count in full; of more, each counts as the root of the share.
  private static let full = 20
  private static let mostCounted = 1024

  /// What one feature of a group counts when `count` of its kind are there, in 256ths.
  package static func scale(_ group: UInt8, _ count: Int) -> Int32 {
    scales[Int(group) * (mostCounted + 1) + min(count, mostCounted)]
  }

  private static let scales = Frozen<Int32>(
    allCases.flatMap { group in
      // The whole root of a share that only falls.
      var root = group.weight
      return (0...mostCounted).map { count in
        guard group != .shape, count > full else { return Int32(group.weight) }
        while root * root > group.weight * group.weight * full / count { root -= 1 }
        return Int32(root)
      }
    })
}
