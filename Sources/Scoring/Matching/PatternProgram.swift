/// One instruction of a pattern's program. Numbers of instructions count within the table.
struct PatternOp: BitwiseCopyable, Equatable {
  enum Kind: UInt8 {
    case accept, symbol, split, gap
    case clauseStart, clauseEnd, replyStart, replyEnd
    case nextClause, nextSentence
    case endsWithQuestion, endsWithExclamation

    var isCrossing: Bool { self == .nextClause || self == .nextSentence }
  }

  /// Operand above, kind in the lowest eight bits: eight instructions fill a line of the cache.
  private let bits: Int32
  let next: Int32

  init(kind: Kind, operand: Int32, next: Int32) {
    precondition(operand >= 0 && operand < 1 << 23, "more symbols or instructions than any rubrics have")
    bits = operand << 8 | Int32(kind.rawValue)
    self.next = next
  }

  /// Made of a kind alone, so it is one.
  @inline(__always)
  var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: bits), to: Kind.self) }
  /// Symbol, other branch of a split, or width of a gap.
  @inline(__always)
  var operand: Int32 { bits >> 8 }
}

/// A compiled pattern: where its program starts and where its match can lie around the key that makes it a candidate.
///
/// Half a line of the cache, since patterns are looked at in no order.
struct PatternProgram: BitwiseCopyable {
  /// The last of its instructions; the first one accepts.
  let entry: Int32
  let opCount: Int32
  /// Scalars between the start of a match and its key.
  let leastBefore: Int32
  let mostBefore: Int32
  let mostLength: Int32
  let probe: Int32
  /// The symbol with which every match begins, or -1; of patterns that cross into another clause, always -1.
  let first: Int32
  let traits: Traits

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let oneSymbol = Traits(rawValue: 1)
    static let gap = Traits(rawValue: 2)
    static let straight = Traits(rawValue: 4)
    static let crossing = Traits(rawValue: 8)
    static let word = Traits(rawValue: 16)
  }

  var firstOp: Int32 { entry &- opCount &+ 1 }
  /// The match is the key's occurrence: there is nothing to verify.
  var isOneSymbol: Bool { traits.contains(.oneSymbol) }
  var hasGap: Bool { traits.contains(.gap) }
  /// No instruction is a choice: they follow each other to the end.
  var isStraight: Bool { traits.contains(.straight) }
  /// A match may run into the next clause.
  var crosses: Bool { traits.contains(.crossing) }
  /// A match begins with a word, so a start without one need not be tried.
  var beginsWithWord: Bool { traits.contains(.word) }

  static func length(
    of steps: some Sequence<PatternStep>, _ vocabulary: Vocabulary, _ language: Language
  ) -> StepLength {
    steps.reduce(StepLength()) { $0 + length(of: $1, vocabulary, language) }
  }

  private static func length(of step: PatternStep, _ vocabulary: Vocabulary, _ language: Language) -> StepLength {
    switch step {
    case .symbol(let symbol): return vocabulary.symbols[Int(symbol)].length
    case .optional(let steps): return StepLength(least: 0, most: length(of: steps, vocabulary, language).most)
    case .choice(let options):
      let lengths = options.map { length(of: $0, vocabulary, language) }
      return StepLength(least: lengths.map(\.least).min() ?? 0, most: lengths.map(\.most).max() ?? 0)
    case .gap(let gap): return StepLength(least: 0, most: width(of: gap, language))
    case .crossing: return StepLength(least: 1, most: 2 * width(of: .long, language) + 1)
    case .anchor, .endsWith: return StepLength()
    }
  }

  private static func width(of gap: Pattern.Gap, _ language: Language) -> Int {
    Int(language == .english ? GapWidth.mostScalars(gap) : GapWidth.scalars(gap))
  }
}

/// Where the match of a pattern that crosses bounds can lie around its key.
struct PatternCrossing: BitwiseCopyable {
  /// A symbol required in a neighbouring clause, or -1, and how many clauses on: -1 or 1.
  let far: Int32
  let farStep: Int32
  /// Bounds that a match may cross before and behind its key, and those that it must cross before.
  let mostBefore: Int32
  let leastBefore: Int32
  let mostAfter: Int32

  init(_ key: PatternKey) {
    far = key.far
    farStep = key.farStep
    mostBefore = Int32(key.mostCrossedBefore)
    leastBefore = Int32(key.leastCrossedBefore)
    mostAfter = Int32(key.mostCrossedAfter)
  }
}
