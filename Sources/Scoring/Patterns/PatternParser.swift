/// Reads a pattern as trainers write it into its tree.
package struct PatternParser {
  /// Groups inside groups.
  package static let depthLimit = 16

  private let tokens: [PatternToken]
  private let language: Language
  private let length: Int
  private var index = 0

  package static func parse(_ text: String, language: Language) throws(PlacedPatternFault) -> Pattern {
    let tokens = try PatternLexer.tokens(of: text)
    var parser = PatternParser(tokens: tokens, language: language, length: text.unicodeScalars.count)
    let pattern = try parser.choice(depth: 0)
    if parser.index < tokens.count { throw parser.fault(.strayBracket) }
    try parser.checkEdges(pattern)
    return pattern
  }

  private init(tokens: [PatternToken], language: Language, length: Int) {
    self.tokens = tokens
    self.language = language
    self.length = length
  }

  private var current: PatternToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  private func fault(_ fault: PatternFault) -> PlacedPatternFault {
    PlacedPatternFault(fault: fault, place: index < tokens.count ? tokens[index].place : 0..<length)
  }

  private mutating func choice(depth: Int) throws(PlacedPatternFault) -> Pattern {
    guard depth <= Self.depthLimit else { throw fault(.nestedTooDeep(limit: Self.depthLimit)) }
    var options = [try sequence(depth: depth)]
    while current == .bar {
      index += 1
      options.append(try sequence(depth: depth))
    }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence(depth: Int) throws(PlacedPatternFault) -> Pattern {
    var parts: [Pattern] = []
    while let kind = current, kind != .bar, kind != .close {
      if let part = try part(kind, depth: depth, before: parts) { parts.append(part) }
    }
    trimBreaks(&parts)
    if parts.isEmpty { throw fault(depth == 0 && current == nil ? .empty : .emptyAlternative) }
    let joined = Self.joined(parts)
    return joined.count == 1 ? joined[0] : .sequence(joined)
  }

  /// The part at the current token with its `?` or `*`; nil for a space that means nothing.
  private mutating func part(
    _ kind: PatternToken.Kind, depth: Int, before: [Pattern]
  ) throws(PlacedPatternFault) -> Pattern? {
    let place = tokens[index].place
    var part: Pattern
    switch kind {
    case .space:
      let isBreak = isWordBreak(after: before)
      index += 1
      return isBreak ? .wordBreak : nil
    case .letter(let scalar): part = try letters(scalar)
    case .open: part = try group(depth: depth)
    case .name(let name): part = .wordClass(name, place: place)
    case .gap(let gap): part = .gap(gap)
    case .anchor(let anchor): part = .anchor(anchor)
    case .crossing(let crossing): part = .crossing(crossing)
    case .endsWith(let sign): part = .endsWith(sign)
    case .questionMark: throw fault(.nothingIsOptional)
    case .star: throw fault(.strayStar)
    case .close, .bar: preconditionFailure("ends the sequence")
    }
    index += 1
    if current == .questionMark {
      guard part.canBeLeftOut else { throw fault(.nothingIsOptional) }
      part = .optional(part)
      index += 1
    }
    return part
  }

  /// One letter, or with a star behind it the beginning of a word.
  private mutating func letters(_ scalar: UInt32) throws(PlacedPatternFault) -> Pattern {
    var end = index
    while end < tokens.count, case .letter(let next) = tokens[end].kind, TextReading.isWordScalar(next) { end += 1 }
    guard end > index, end < tokens.count, tokens[end].kind == .star else { return .text([scalar]) }
    let word = tokens[index..<end].compactMap { token in
      if case .letter(let scalar) = token.kind { scalar } else { nil }
    }
    index = end
    if end + 1 < tokens.count, case .letter(let next) = tokens[end + 1].kind, TextReading.isWordScalar(next) {
      throw fault(.strayStar)
    }
    return .wordStart(word)
  }

  private mutating func group(depth: Int) throws(PlacedPatternFault) -> Pattern {
    let open = index
    index += 1
    let inner = try choice(depth: depth + 1)
    guard current == .close else {
      throw PlacedPatternFault(fault: .unclosedGroup, place: tokens[open].place)
    }
    return inner
  }

  /// In Chinese a space counts only between two words of letters.
  private func isWordBreak(after parts: [Pattern]) -> Bool {
    if language == .english { return !parts.isEmpty && parts.last != .wordBreak }
    guard case .text(let text)? = parts.last, let last = text.last, TextReading.isWordScalar(last) else { return false }
    guard index + 1 < tokens.count, case .letter(let next) = tokens[index + 1].kind else { return false }
    return TextReading.isWordScalar(next)
  }

  private func trimBreaks(_ parts: inout [Pattern]) {
    while parts.last == .wordBreak { parts.removeLast() }
  }

  /// Joins letters that follow one another into one text.
  private static func joined(_ parts: [Pattern]) -> [Pattern] {
    var joined: [Pattern] = []
    for part in parts {
      if case .text(let more) = part, case .text(let text)? = joined.last {
        joined[joined.count - 1] = .text(text + more)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private func checkEdges(_ pattern: Pattern) throws(PlacedPatternFault) {
    guard case .sequence(let parts) = pattern else {
      if case .gap = pattern { throw PlacedPatternFault(fault: .matchesEmpty, place: 0..<length) }
      return
    }
    if case .gap? = parts.first, let token = tokens.first {
      throw PlacedPatternFault(fault: .gapAtEdge, place: token.place)
    }
    if case .gap? = parts.last, let token = tokens.last {
      throw PlacedPatternFault(fault: .gapAtEdge, place: token.place)
    }
  }
}

extension Pattern {
  /// Whether `?` makes sense behind it.
  fileprivate var canBeLeftOut: Bool {
    switch self {
    case .text, .wordStart, .sequence, .choice, .wordClass: true
    case .wordBreak, .optional, .gap, .anchor, .crossing, .endsWith: false
    }
  }
}
