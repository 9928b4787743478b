import Documents

/// Words that are looked for in what people say, cut into scalars once: hundreds of them are looked for in every clause.
struct SpokenWords: Equatable, Sendable {
  let scalars: [Unicode.Scalar]
  /// What a text must hold so that it can hold them.
  let bits: ScalarBits

  init(_ text: String) { self.init(Array(text.unicodeScalars)[...]) }

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = Array(scalars)
    bits = ScalarBits(of: scalars)
  }

  var count: Int { scalars.count }

  func isIn(_ text: [Unicode.Scalar]) -> Bool { place(in: text) != nil }

  /// Where they stand first; nil for no words. Latin ones are looked for as whole ones: there is no how in a shower.
  func place(in text: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = scalars.first, start + count <= text.count else { return nil }
    return (start...(text.count - count)).first { text[$0] == first && isWhole(at: $0, in: text) }
  }

  func begin(_ text: some Sequence<Unicode.Scalar>) -> Bool { text.starts(with: scalars) }

  /// As a whole word: “bright” does not end with “right”.
  func end(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, text.suffix(count).elementsEqual(scalars) else { return false }
    return !(Self.isLatin(first) && text.dropLast(count).last.map(Self.isLatin) ?? false)
  }

  private func isWhole(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    let end = start + count
    guard text[start..<end].elementsEqual(scalars) else { return false }
    if Self.isLatin(scalars[0]), start > 0, Self.isLatin(text[start - 1]) { return false }
    return !(Self.isLatin(scalars[count - 1]) && end < text.count && Self.isLatin(text[end]))
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}

/// A bit for each of 64 kinds of scalar: nearly all words that a text does not hold have one that it lacks.
struct ScalarBits: Equatable, Sendable {
  private var bits: UInt64 = 0

  init(of scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { bits |= 1 << UInt64(scalar.value & 63) }
  }

  func holdAll(of other: ScalarBits) -> Bool { other.bits & ~bits == 0 }
}

/// What is looked at at once, a sentence or a clause of one: in lower case.
struct SpokenClause {
  /// In the whole text.
  let place: Range<Int>
  let scalars: [Unicode.Scalar]
  /// Without the particles and signs that may follow its last word: 拍照没呀 asks as 拍照没 does.
  let bare: ArraySlice<Unicode.Scalar>
  let bits: ScalarBits

  init(_ text: ArraySlice<Unicode.Scalar>) { self.init(text, at: text.startIndex) }

  private init(_ text: ArraySlice<Unicode.Scalar>, at start: Int) {
    place = start..<start + text.count
    scalars = SpeechWords.lowered(text)
    bare = scalars.prefix((scalars.lastIndex(where: Self.isWord) ?? -1) + 1)
    bits = ScalarBits(of: scalars)
  }

  /// A stretch of it, by places in the whole text.
  func from(_ start: Int, to end: Int) -> SpokenClause {
    SpokenClause(scalars[(start - place.lowerBound)..<(end - place.lowerBound)], at: start)
  }

  /// Neither a particle nor a picture: 抱好了吗😭 asks as 抱好了吗 does.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !particles.contains(scalar) && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  private static let particles = Array("呀啊呢哈哦嘞哇".unicodeScalars)

  func holds(_ words: SpokenWords) -> Bool { bits.holdAll(of: words.bits) && words.isIn(scalars) }

  // Of hundreds nearly all are ruled out by their bits, looked at where they lie: to copy each would cost more.

  func holds(anyOf words: [SpokenWords]) -> Bool {
    words.indices.contains { bits.holdAll(of: words[$0].bits) && words[$0].isIn(scalars) }
  }

  /// As a whole word, after one of `leads` or not.
  func begins(withAny words: [SpokenWords], after leads: [SpokenWords]) -> Bool {
    let text = scalars.drop { $0 == " " || $0 == "," }
    func first(of words: [SpokenWords], in text: ArraySlice<Unicode.Scalar>) -> SpokenWords? {
      words.first { word in
        word.begin(text) && text.dropFirst(word.count).first?.properties.isAlphabetic != true
      }
    }
    if first(of: words, in: text) != nil { return true }
    guard let lead = first(of: leads, in: text) else { return false }
    return first(of: words, in: text.dropFirst(lead.count).drop { $0 == " " }) != nil
  }

  /// With or without the particles that may follow its last word.
  func ends(withAny words: [SpokenWords]) -> Bool {
    words.indices.contains { index in
      bits.holdAll(of: words[index].bits) && (words[index].end(scalars[...]) || words[index].end(bare))
    }
  }

  func fits(anyOf frames: [QuestionFrame]) -> Bool {
    frames.indices.contains { bits.holdAll(of: frames[$0].bits) && frames[$0].fits(self) }
  }

  /// In the whole text, all of them.
  func places(ofAny words: [SpokenWords]) -> [Range<Int>] {
    words.indices.filter { bits.holdAll(of: words[$0].bits) }.flatMap { index in
      let word = words[index]
      var found: [Range<Int>] = []
      while let start = word.place(in: scalars, from: found.last.map { $0.upperBound - place.lowerBound } ?? 0) {
        found.append(place.lowerBound + start..<place.lowerBound + start + word.count)
      }
      return found
    }
  }
}

/// By what a clause that asks is told from others: words in this order, as in 需要…吗.
struct QuestionFrame: Equatable, Sendable {
  /// As written.
  let whole: SpokenWords
  private let parts: [Part]
  /// Of all its words.
  fileprivate let bits: ScalarBits

  private enum Part: Equatable {
    /// At the end of the clause, if so it is written: with a `$`.
    case words(SpokenWords, isEnd: Bool)
    /// At the beginning of the clause: `^is the`; all of it: `^number$`.
    case start(SpokenWords, isEnd: Bool)
    /// The same stands on both sides of it: `=没=`.
    case doubled(Unicode.Scalar)
    /// Stands nowhere in the clause: `!同一行`; does not begin it: `!^what`; does not end it: `!吗$`.
    case absent(SpokenWords, Place)

    enum Place { case anywhere, start, end }

    var scalars: [Unicode.Scalar] {
      switch self {
      case .words(let words, _), .start(let words, _): words.scalars
      case .doubled(let middle): [middle]
      case .absent: []
      }
    }
  }

  init(_ text: String) {
    whole = SpokenWords(text)
    parts = whole.scalars.split(separator: "…").map { part in
      if part.first == "!" { return Self.absent(part.dropFirst()) }
      let isEnd = part.last == "$"
      let rest = isEnd ? part.dropLast() : part
      if part.first == "^" { return .start(SpokenWords(rest.dropFirst()), isEnd: isEnd) }
      let words = SpokenWords(rest)
      let isDoubled = words.count == 3 && words.scalars[0] == "=" && words.scalars[2] == "="
      return isDoubled ? .doubled(words.scalars[1]) : .words(words, isEnd: isEnd)
    }
    bits = ScalarBits(of: parts.flatMap(\.scalars))
  }

  private static func absent(_ part: ArraySlice<Unicode.Scalar>) -> Part {
    if part.first == "^" { return .absent(SpokenWords(part.dropFirst()), .start) }
    return part.last == "$" ? .absent(SpokenWords(part.dropLast()), .end) : .absent(SpokenWords(part), .anywhere)
  }

  /// The parts stand in the clause one after the other.
  func fits(_ clause: SpokenClause) -> Bool {
    guard clause.bits.holdAll(of: bits) else { return false }
    var start = 0
    for part in parts {
      switch part {
      case .doubled(let middle):
        if !clause.scalars.isDoubled(around: middle) { return false }
      case .start(let words, let isEnd):
        let lead = clause.scalars.prefix { $0 == " " }.count
        guard words.begin(clause.scalars[lead...]), !isEnd || clause.bare.endIndex == lead + words.count else {
          return false
        }
        start = lead + words.count
      case .absent(let words, let place):
        let isThere =
          switch place {
          case .anywhere: clause.holds(words)
          case .start: words.begin(clause.scalars.drop { $0 == " " })
          case .end: clause.ends(withAny: [words])
          }
        if isThere { return false }
      case .words(let words, let isEnd):
        guard let found = words.place(in: clause.scalars, from: start) else { return false }
        if isEnd, !words.end(clause.scalars[start...]), !words.end(clause.bare.dropFirst(start)) { return false }
        start = found + words.count
      }
    }
    return true
  }
}

extension [Unicode.Scalar] {
  /// 去没去, 介意不介意: the same on both sides; 没忘没忘 says it twice.
  func isDoubled(around middle: Unicode.Scalar) -> Bool {
    indices.dropFirst().dropLast().contains { index in
      guard self[index] == middle else { return false }
      if self[index - 1] == self[index + 1] { return index < 2 || self[index - 2] != middle }
      return index >= 2 && index + 2 < count && self[(index - 2)..<index] == self[(index + 1)...(index + 2)]
    }
  }
}

extension Reading<SpokenWords> {
  static var spokenWords: Self { Reading<String>.string.map { text, _, _ in SpokenWords(text) } }
}

extension Reading<QuestionFrame> {
  static var questionFrame: Self { Reading<String>.string.map { text, _, _ in QuestionFrame(text) } }
}
