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

  /// Half of what the second says was in the first; of a few signs more than half, and at least two.
  static func isEcho(_ text: String, of earlier: String, in language: Language) -> Bool {
    let (said, now) = (contents(earlier, language), contents(text, language))
    let isShort = language == .chinese && now.signs.count <= 6
    let (a, b) = isShort ? (said.signs, now.signs) : (said.marks, now.marks)
    let shared = a.intersection(b).count
    let isHalf = isShort ? shared * 5 >= b.count * 3 : shared * 2 >= b.count
    return isHalf && shared >= (isShort || language == .english ? 2 : 1)
  }

  /// The words of it that mean something, or the pairs of signs, and the single ones.
  private static func contents(_ text: String, _ language: Language) -> (marks: Set<String>, signs: Set<String>) {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    switch language {
    case .english:
      let content = Set(words.map { String($0).lowercased() }).subtracting(stopWords)
      return (content, content)
    case .chinese:
      let signs = words.flatMap { $0 }.filter { !empty.contains($0) }.map { String($0) }
      return (marks(text, language), Set(signs))
    }
  }

  private static let empty = Array("的了呢啊呀吧嘛吗哦哈嗯我你您就那这也还".unicodeScalars)
  private static let stopWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "do", "for", "from", "i", "if", "in", "is", "it", "its", "me",
    "my", "not", "of", "on", "or", "so", "that", "the", "them", "then", "there", "they", "this", "to", "was", "we",
    "what", "will", "with", "you", "your", "s", "t", "ll", "re", "ve", "d", "m", "well", "just", "all", "right", "yes",
    "no", "oh", "have", "has", "had", "would", "one", "who", "when",
  ]

  private static func marks(_ text: String, _ language: Language) -> Set<String> {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    switch language {
    case .english: return Set(words.filter { $0.count > 3 }.map { String($0).lowercased() })
    case .chinese:
      return Set(words.flatMap { word in zip(word, word.dropFirst()).map { String($0) + String($1) } })
    }
  }
}
