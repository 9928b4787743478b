/// Something without which a sequence of steps cannot match, and where in it.
struct RequiredSign {
  let sign: PatternKey.Sign
  /// Of its step.
  let index: Int
  /// Scalars between the start of the step and the sign.
  let offset: StepLength
  /// Crossings before it.
  let clause: Int
  /// As of symbols.
  let cost: Int
  /// A symbol of what one of several words is required of: no step asks for it.
  let isMade: Bool

  /// -1 where it is no word.
  var symbol: Int32 {
    if case .word(let symbol) = sign { symbol } else { -1 }
  }

  static func isRarer(_ a: RequiredSign, _ b: RequiredSign) -> Bool {
    a.cost != b.cost ? a.cost < b.cost : a.index < b.index
  }

  /// In the order of the steps.
  ///
  /// - Parameter isPlain: false where a group may run across a bound; then only words outside of groups are taken.
  static func all(
    of steps: [PatternStep], _ vocabulary: inout Vocabulary, _ language: Language, isPlain: Bool
  ) -> [RequiredSign] {
    var found: [RequiredSign] = []
    var clause = 0
    for (index, step) in steps.enumerated() {
      if step.isCrossing { clause += 1 }
      func add(_ sign: PatternKey.Sign, _ cost: Int, offset: StepLength = StepLength(), isMade: Bool = false) {
        found.append(
          RequiredSign(sign: sign, index: index, offset: offset, clause: clause, cost: cost, isMade: isMade))
      }
      switch step {
      case .symbol(let symbol): add(.word(symbol), vocabulary.cost(of: symbol))
      case .anchor(let anchor) where isPlain: add(.anchor(anchor), vocabulary.cost(of: anchor))
      case .endsWith(let sign) where isPlain: add(.ending(sign), vocabulary.costOfEnding)
      case .choice(let options) where isPlain:
        guard let (symbol, offset) = any(of: options, &vocabulary, language) else { continue }
        add(.word(symbol), vocabulary.cost(of: symbol), offset: offset, isMade: true)
      default: continue
      }
    }
    return found
  }

  /// The words of which every option requires one.
  private static func any(
    of options: [[PatternStep]], _ vocabulary: inout Vocabulary, _ language: Language
  ) -> (symbol: Int32, offset: StepLength)? {
    var symbols: [Int32] = []
    var offset: StepLength?
    for option in options {
      let words = all(of: option, &vocabulary, language, isPlain: true).filter { $0.symbol >= 0 }
      guard let rarest = words.min(by: isRarer) else { return nil }
      symbols.append(rarest.symbol)
      let before = PatternProgram.length(of: option[..<rarest.index], vocabulary, language) + rarest.offset
      let known = offset ?? before
      offset = StepLength(least: min(known.least, before.least), most: max(known.most, before.most))
    }
    return offset.map { (vocabulary.union(of: symbols, isStep: false), $0) }
  }

  /// Where it begins around a key.
  ///
  /// A space may stand before a word, which the word's own length counts: so the later of two words may begin one scalar
  /// later than the steps between cover.
  func mark(
    of key: RequiredSign, _ steps: [PatternStep], _ vocabulary: Vocabulary, _ language: Language
  ) -> PatternKey.Mark {
    if case .ending = sign { return PatternKey.Mark(anywhere: sign) }
    let between = steps[min(index, key.index)..<max(index, key.index)]
    let length = PatternProgram.length(of: between, vocabulary, language)
    let slack = isMade || key.isMade ? 1 : 0
    let isBehind = index > key.index
    let (least, most) = isBehind ? (length.least, length.most + 1) : (-length.most - 1, -length.least)
    return PatternKey.Mark(
      sign: sign, least: least - key.offset.most + offset.least - slack,
      most: most - key.offset.least + offset.most + slack)
  }
}
