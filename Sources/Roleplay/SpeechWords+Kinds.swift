extension SpeechWords {
  /// What a clause that asks wants to be told; whether it is so, if nothing says otherwise.
  func kind(of clause: [Unicode.Scalar]) -> QuestionKind {
    QuestionKind.allCases.first { isKind($0, clause) } ?? .whether
  }

  func isKind(_ kind: QuestionKind, _ clause: [Unicode.Scalar]) -> Bool {
    kinds[kind]?.contains { Self.fits($0, clause) } ?? false
  }

  /// The parts of a frame stand in the clause one after the other.
  private static func fits(_ frame: String, _ clause: [Unicode.Scalar]) -> Bool {
    var start = 0
    for part in frame.unicodeScalars.split(separator: "…") {
      let isEnd = part.last == "$"
      let words = Array(isEnd ? part.dropLast() : part)
      guard let found = place(of: words, in: clause, from: start) else { return false }
      if isEnd, !clause[start...].suffix(words.count).elementsEqual(words) { return false }
      start = found + words.count
    }
    return true
  }

  static func holds(_ text: [Unicode.Scalar], _ words: String) -> Bool {
    place(of: Array(words.unicodeScalars), in: text, from: 0) != nil
  }

  /// Latin words are looked for as whole ones: there is no how in a shower.
  private static func place(of words: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
    guard let first = words.first, let last = words.last, start + words.count <= text.count else { return nil }
    return (start...(text.count - words.count)).first { index in
      let end = index + words.count
      guard text[index..<end].elementsEqual(words) else { return false }
      if isLatin(first), index > 0, isLatin(text[index - 1]) { return false }
      return !(isLatin(last) && end < text.count && isLatin(text[end]))
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
}
