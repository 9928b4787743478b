import Roleplay

/// What a reply must hold so that a condition comes true.
struct Needs: Equatable, Sendable {
  var signs: Set<Sign> = []
  var facts: Set<FactID> = []
  var pledges: Set<PledgeID> = []

  static func + (a: Needs, b: Needs) -> Needs {
    Needs(signs: a.signs.union(b.signs), facts: a.facts.union(b.facts), pledges: a.pledges.union(b.pledges))
  }

  var isNothing: Bool { signs.isEmpty && facts.isEmpty && pledges.isEmpty }
  var count: Int { signs.count + facts.count + pledges.count }
}

extension Condition {
  /// The ways in which one reply can make this true; none when something else would have to happen first.
  ///
  /// - Parameter limit: no more ways than this; the first alternatives win.
  func ways(_ outlook: Outlook, tellable: Set<FactID>, limit: Int = 8) -> [Needs] {
    if outlook.holds(self), !isAboutWords { return [Needs()] }
    switch self {
    case .says(let sign): return [Needs(signs: [sign])]
    case .said(let sign): return outlook.holds(self) ? [Needs()] : [Needs(signs: [sign])]
    case .told(let fact): return tellable.contains(fact) ? [Needs(facts: [fact])] : []
    case .promised(let pledge): return [Needs(pledges: [pledge])]
    case .any(let parts):
      return Array(parts.flatMap { $0.ways(outlook, tellable: tellable, limit: limit) }.prefix(limit))
    case .all(let parts):
      return parts.reduce([Needs()]) { ways, part in
        let more = part.ways(outlook, tellable: tellable, limit: limit)
        return Array(ways.flatMap { way in more.map { way + $0 } }.prefix(limit))
      }
    // What must not be is left to the trial; what needs a deed, a mood or time is not made by words.
    case .not(let part): return part.isAboutWords || outlook.holds(self) ? [Needs()] : []
    case .done, .kept, .broken, .anger, .trust, .tries, .acted, .actedWell, .silences: return []
    }
  }

  /// It looks at the words of this very reply.
  private var isAboutWords: Bool {
    switch self {
    case .says: true
    case .all(let parts), .any(let parts): parts.contains { $0.isAboutWords }
    case .not(let part): part.isAboutWords
    case .said, .told, .done, .promised, .kept, .broken, .anger, .trust, .tries, .acted, .actedWell, .silences: false
    }
  }

  /// Deeds without which it never holds.
  var deeds: [DeedID] {
    switch self {
    case .done(let deed): [deed]
    case .all(let parts), .any(let parts): parts.flatMap(\.deeds)
    default: []
    }
  }

  /// Facts without which it never holds.
  var factsWanted: [FactID] {
    switch self {
    case .told(let fact): [fact]
    case .all(let parts), .any(let parts): parts.flatMap(\.factsWanted)
    default: []
    }
  }
}
