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
