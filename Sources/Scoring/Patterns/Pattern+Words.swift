/// The finite list of words that a pattern without gaps and bounds stands for.
extension Pattern {
  /// Nil when the pattern is not finite: it holds a gap, a bound, a built-in class, or goes on after a star.
  func words(with classes: WordClasses) throws(PatternFault) -> [Word]? {
    guard let raw = try rawWords(with: classes) else { return nil }
    return Word.normalised(raw)
  }

  /// Words with their spaces as written; leading and trailing ones still matter to what stands beside.
  func rawWords(with classes: WordClasses) throws(PatternFault) -> [Word]? {
    switch self {
    case .text(let text): return [text]
    case .wordStart(let start): return [start + [WordClasses.anyEnding]]
    case .wordBreak: return [[TextReading.space]]
    case .optional(let part):
      guard let words = try part.rawWords(with: classes) else { return nil }
      return words + [[]]
    case .choice(let options):
      var all: [Word] = []
      for option in options {
        guard let words = try option.rawWords(with: classes) else { return nil }
        all += words
      }
      return all
    case .sequence(let parts): return try Self.product(of: parts, with: classes)
    case .wordClass(let name, _):
      if WordClasses.BuiltIn(rawValue: name) != nil { return nil }
      guard let words = classes.words(of: name) else { throw .unknownClass(name, suggestion: nil) }
      return words
    case .gap, .anchor, .crossing, .endsWith: return nil
    }
  }

  private static func product(of parts: [Pattern], with classes: WordClasses) throws(PatternFault) -> [Word]? {
    var product: [Word] = [[]]
    for part in parts {
      guard let words = try part.rawWords(with: classes), let next = Word.product(product, words) else { return nil }
      guard next.count <= WordClasses.wordLimit else { throw .tooManyWords(limit: WordClasses.wordLimit) }
      product = next
    }
    return product
  }
}

extension Word {
  /// Every word of the first list before every word of the second; nil when something would follow a star.
  static func product(_ first: [Word], _ second: [Word]) -> [Word]? {
    if first.contains(where: { $0.last == WordClasses.anyEnding }) {
      guard second.allSatisfy(\.isEmpty) else { return nil }
      return first
    }
    var product: [Word] = []
    product.reserveCapacity(first.count * second.count)
    for start in first {
      for end in second { product.append(start + end) }
    }
    return product
  }

  /// With single spaces between words of letters only, without doubles, in the order of their first appearance.
  static func normalised(_ words: [Word]) -> [Word] {
    let plain = words.map { $0.contains(TextReading.space) ? $0.withSingleSpaces : $0 }
    // Most lists are so short that hashing costs more than comparing.
    if plain.count <= 12 {
      return plain.indices.filter { !plain[..<$0].contains(plain[$0]) }.map { plain[$0] }
    }
    var seen = ListNumbers<UInt32>()
    return plain.filter { seen.insert($0).isNew }
  }

  private var withSingleSpaces: Word {
    var plain: Word = []
    var isWaiting = false
    for scalar in self {
      if scalar == TextReading.space {
        isWaiting = true
      } else {
        if isWaiting, let last = plain.last, last < 0x2E80, scalar < 0x2E80 { plain.append(TextReading.space) }
        isWaiting = false
        plain.append(scalar)
      }
    }
    return plain
  }
}
