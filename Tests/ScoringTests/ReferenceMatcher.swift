@testable import Scoring

/// Matches a pattern's tree directly, by trying everything: slow and obviously right.
struct ReferenceMatcher: ~Copyable {
  var reading = TextReading()
  let language: Language
  let classes: WordClasses

  init(_ text: String, language: Language, classes: WordClasses) {
    self.language = language
    self.classes = classes
    reading.read(text)
  }

  private var count: Int { reading.scalars.count }

  private func clause(_ position: Int) -> Clause {
    reading.clauses[position < count ? Int(reading.clauseOf[position]) : reading.clauses.count - 1]
  }

  /// The shortest match from every start that has one.
  func shortestEnds(_ pattern: Pattern) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for start in 0..<count
    where reading.scalars[start] != TextReading.bound && reading.scalars[start] != TextReading.space {
      if let end = ends(pattern, start).min(), end > start { found[start] = end }
    }
    return found
  }

  func ends(_ pattern: Pattern, _ position: Int) -> Set<Int> {
    switch pattern {
    case .text(let word): return wordEnds(word, position)
    case .wordStart(let word): return wordEnds(word + [WordClasses.anyEnding], position)
    case .wordBreak: return [position]
    case .optional(let part): return ends(part, position).union([position])
    case .choice(let options): return options.reduce(into: []) { $0.formUnion(ends($1, position)) }
    case .sequence(let parts):
      return parts.reduce([position]) { starts, part in starts.reduce(into: []) { $0.formUnion(ends(part, $1)) } }
    case .wordClass(let name, _):
      return (classes.words(of: name) ?? []).reduce(into: []) { $0.formUnion(wordEnds($1, position)) }
    case .gap(let gap): return gapEnds(gap, position)
    case .anchor(let anchor): return isAt(anchor, position) ? [position] : []
    case .endsWith(let sign):
      return clause(position).ending.contains(sign == .question ? .question : .exclamation) ? [position] : []
    case .crossing(let crossing): return crossingEnds(crossing, position)
    }
  }

  private func wordEnds(_ word: Word, _ position: Int) -> Set<Int> {
    var start = position
    if start < count, reading.scalars[start] == TextReading.space { start += 1 }
    let hasStar = word.last == WordClasses.anyEnding
    let letters = hasStar ? Array(word.dropLast()) : word
    guard start + letters.count <= count else { return [] }
    for (offset, letter) in letters.enumerated() where reading.scalars[start + offset] != letter { return [] }
    if TextReading.isWordScalar(letters[0]), start > 0, reading.isWordPart(start - 1) { return [] }
    var end = start + letters.count
    if hasStar {
      while end < count, reading.isWordPart(end) { end += 1 }
    } else if TextReading.isWordScalar(letters[letters.count - 1]), end < count, reading.isWordPart(end) {
      return []
    }
    return [end]
  }

  private func gapEnds(_ gap: Pattern.Gap, _ position: Int) -> Set<Int> {
    let limit = Int(clause(position).end)
    if language == .chinese { return Set(position...min(limit, position + Int(GapWidth.scalars(gap)))) }
    var reached = position
    var ends: Set<Int> = [position]
    for _ in 0..<GapWidth.words(gap) {
      if reached < limit, reading.scalars[reached] == TextReading.space { reached += 1 }
      guard reached < limit else { break }
      repeat { reached += 1 } while reached < limit && reading.isWordPart(reached) && reading.isWordPart(reached - 1)
      ends.insert(reached)
    }
    return ends
  }

  private func isAt(_ anchor: Pattern.Anchor, _ position: Int) -> Bool {
    switch anchor {
    case .clauseStart: position == clause(position).start
    case .clauseEnd: position == clause(position).end
    case .replyStart: position == 0
    case .replyEnd: position == count
    }
  }

  private func crossingEnds(_ crossing: Pattern.Crossing, _ position: Int) -> Set<Int> {
    let here = clause(position)
    let next = Int(here.end) + 1
    guard gapEnds(.long, position).contains(Int(here.end)), next < count else { return [] }
    let isSame = clause(next).sentence == here.sentence
    return isSame == (crossing == .clause) ? gapEnds(.long, next) : []
  }
}
