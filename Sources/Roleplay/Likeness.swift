import Scoring

/// Whether two sentences say the same: by the pairs of signs, or in English the long words, that they share.
enum Likeness {
  /// Two fifths of the shorter one are in the other, and more than one word of it.
  static func isAlike(_ a: String, _ b: String, in language: Language) -> Bool {
    let (x, y) = (marks(a, language), marks(b, language))
    let shorter = min(x.count, y.count)
    let shared = x.intersection(y).count
    return shared > 0 && shared >= min(shorter, 2) && shared * 5 >= shorter * 2
  }

  private static func marks(_ text: String, _ language: Language) -> Set<String> {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    switch language {
    case .english: return Set(words.filter { $0.count > 3 }.map { String($0).lowercased() })
    case .chinese:
      return Set(words.flatMap { word in zip(word, word.dropFirst()).map { String($0) + String($1) } })
    }
  }
}
