/// How people ask, and what they say for one word or another: `speech` in `Scenarios/play.json`, for each language.
package struct SpeechWords: Equatable, Sendable {
  /// A sentence with one of these asks something, with or without its mark.
  package let asking: [String]
  /// A sentence that ends so asks something.
  package let endings: [String]
  /// Between the same twice it asks: 凉不凉.
  package let between: [String]
  /// After one of these no word asks: 不管什么.
  package let notAsking: [String]
  /// A short last clause that ends so only wants a yes: 行吗.
  package let tags: [String]
  /// A sentence with one of these wants to be told something, without asking.
  package let requests: [String]
  /// What a pattern of a scenario means as well: 什么, 啥.
  package let same: [String: [String]]

  package static let none = SpeechWords(
    asking: [], endings: [], between: [], notAsking: [], tags: [], requests: [], same: [:])
}

/// One sentence of a reply, and whether it asks.
struct SpokenSentence {
  let place: Range<Int>
  let asks: Bool
  /// Asks, or wants to be told.
  let wantsAnswer: Bool
}

extension SpeechWords {
  private static let ends = Array("。！!；;\n？?…".unicodeScalars)
  private static let pauses = Array("，,、： :".unicodeScalars)

  func sentences(of text: String) -> [SpokenSentence] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [SpokenSentence] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || Self.isEnd(scalars, index) {
      if index > start {
        let isMarked = index < scalars.count && "？?".unicodeScalars.contains(scalars[index])
        sentences.append(sentence(scalars[start..<index], isMarked: isMarked))
      }
      start = index + 1
    }
    return sentences
  }

  /// A full stop within a number or a clock ends nothing; those of English do elsewhere.
  private static func isEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if ends.contains(scalars[index]) { return true }
    return scalars[index] == "." && (index + 1 == scalars.count || scalars[index + 1] == " ")
  }

  private func sentence(_ scalars: ArraySlice<Unicode.Scalar>, isMarked: Bool) -> SpokenSentence {
    let clauses = scalars.split { Self.isPause($0) && $0 != " " }
    let last = clauses.last.map(Self.lowered) ?? []
    let isTag = tags.contains { tag in
      let tail = Array(tag.unicodeScalars)
      return last.count <= tail.count + 6 && last.suffix(tail.count).elementsEqual(tail)
    }
    let rest = isTag ? Array(clauses.dropLast()) : clauses
    let asks = isMarked && !isTag || rest.contains { asksByWords(Self.lowered($0)) }
    let whole = Self.lowered(scalars)
    let wants = asks || requests.contains { Self.holds(whole, $0) }
    return SpokenSentence(place: scalars.startIndex..<scalars.endIndex, asks: asks, wantsAnswer: wants)
  }

  private func asksByWords(_ clause: [Unicode.Scalar]) -> Bool {
    if notAsking.contains(where: { Self.holds(clause, $0) }) { return false }
    if endings.contains(where: { clause.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) }) {
      return true
    }
    return asking.contains { Self.holds(clause, $0) } || asksByDoubling(clause)
  }

  private func asksByDoubling(_ clause: [Unicode.Scalar]) -> Bool {
    clause.indices.dropFirst().dropLast().contains { index in
      between.contains { $0.unicodeScalars.elementsEqual([clause[index]]) } && clause[index - 1] == clause[index + 1]
    }
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool { pauses.contains(scalar) }

  private static func lowered(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar($0.value + 32)! : $0 }
  }

  private static func holds(_ text: [Unicode.Scalar], _ words: String) -> Bool {
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= text.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}

extension SpeechWords {
  /// A pattern with the other words for what it names: within brackets, each alternative that holds one of them is
  /// joined by its twins.
  func widened(_ pattern: String) -> String {
    guard !same.isEmpty else { return pattern }
    var rest = Array(pattern.unicodeScalars)[...]
    return String(String.UnicodeScalarView(sequence(&rest)))
  }

  private func sequence(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var whole: [Unicode.Scalar] = []
    while let next = rest.first, next != ")" {
      rest = rest.dropFirst()
      whole.append(next)
      if next == "(" {
        whole += group(&rest)
        if rest.first == ")" {
          whole.append(")")
          rest = rest.dropFirst()
        }
      }
    }
    return whole
  }

  /// The alternatives up to the closing bracket.
  private func group(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let inside = sequence(&rest)
    guard !inside.contains("(") else { return inside }
    var alternatives = inside.split(separator: "|", omittingEmptySubsequences: false).map {
      String(String.UnicodeScalarView($0))
    }
    for alternative in alternatives {
      for word in same.keys.sorted() where alternative.holds(word) {
        for twin in same[word] ?? [] {
          let other = alternative.replacing(word, by: twin)
          if !alternatives.contains(other) { alternatives.append(other) }
        }
      }
    }
    return Array(alternatives.joined(separator: "|").unicodeScalars)
  }
}

extension String {
  /// The first occurrence replaced, by scalars.
  fileprivate func replacing(_ word: String, by other: String) -> String {
    let (text, wanted) = (Array(unicodeScalars), Array(word.unicodeScalars))
    let start = (0...(text.count - wanted.count)).first { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    guard let start else { return self }
    let view = text[..<start] + Array(other.unicodeScalars) + text[(start + wanted.count)...]
    return String(String.UnicodeScalarView(view))
  }
}
