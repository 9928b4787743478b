import Scoring

/// Whether two sentences say the same: by the pairs of signs, or in English the long words, that they share.
enum Likeness {
  /// Two fifths of the shorter one are in the other, and more than one word of it.
  static func isAlike(_ a: String, _ b: String, in language: Language) -> Bool {
    let (x, y) = (Gist(of: a, language).marks, Gist(of: b, language).marks)
    let shorter = min(x.count, y.count)
    let shared = x.shared(with: y)
    return shared > 0 && shared >= min(shorter, 2) && shared * 5 >= shorter * 2
  }

  /// Half of what the second says was in the first; of a few signs more than half, and at least two.
  static func isEcho(_ text: String, of earlier: String, in language: Language) -> Bool {
    let (now, said) = (Gist(of: text, language), Gist(of: earlier, language))
    let isShort = language == .chinese && now.contents.count <= 6
    let (a, b) = isShort || language == .english ? (said.contents, now.contents) : (said.marks, now.marks)
    let shared = a.shared(with: b)
    let isHalf = isShort ? shared * 5 >= b.count * 3 : shared * 2 >= b.count
    return isHalf && shared >= (isShort || language == .english ? 2 : 1)
  }
}

/// What a sentence is compared by.
struct Gist {
  /// The pairs of signs, or the words of more than three letters.
  let marks: Set64
  /// The single signs, or all words, but for those that mean nothing.
  let contents: Set64

  init(of text: String, _ language: Language) {
    let words = Self.words(of: text)
    switch language {
    case .chinese:
      marks = Set64(words.flatMap { word in zip(word, word.dropFirst()).map { UInt64($0) << 32 | UInt64($1) } })
      contents = Set64(words.joined().lazy.filter { !Self.empty.contains($0) }.map(UInt64.init))
    case .english:
      marks = Set64(words.lazy.filter { $0.count > 3 }.map(Self.hash))
      contents = Set64(words.lazy.map(Self.hash).filter { !Self.stopWords.contains($0) })
    }
  }

  /// How many signs, or words, that mean something two stretches of text have in common.
  static func shared(_ a: String, _ b: String, in language: Language) -> Int {
    Gist(of: a, language).contents.shared(with: Gist(of: b, language).contents)
  }

  /// Stretches of letters and digits, in lower case.
  private static func words(of text: String) -> [[UInt32]] {
    var words: [[UInt32]] = []
    var word: [UInt32] = []
    for scalar in text.unicodeScalars {
      if isInWord(scalar) {
        word.append(("A"..."Z").contains(scalar) ? scalar.value + 32 : scalar.value)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FFF}": true
    case "\u{0}"..."\u{7F}", "\u{3000}"..."\u{3004}", "\u{FF00}"..."\u{FF0F}": false
    default: scalar.properties.isAlphabetic
    }
  }

  /// FNV-1a of its letters: two of the few thousand words of a library are not mistaken for each other.
  private static func hash(_ word: [UInt32]) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let empty = Set("的了呢啊呀吧嘛吗哦哈嗯我你您就那这也还".unicodeScalars.map(\.value))
  private static let stopWords = Set(
    [
      "a", "an", "and", "are", "as", "at", "be", "but", "do", "for", "from", "i", "if", "in", "is", "it", "its", "me",
      "my", "not", "of", "on", "or", "so", "that", "the", "them", "then", "there", "they", "this", "to", "was", "we",
      "what", "will", "with", "you", "your", "s", "t", "ll", "re", "ve", "d", "m", "well", "just", "all", "right",
      "yes", "no", "oh", "have", "has", "had", "would", "one", "who", "when",
    ].map { hash($0.unicodeScalars.map(\.value)) })
}

/// A few numbers, each once and in order: common ones are counted without a hash.
struct Set64: Equatable {
  private let numbers: [UInt64]

  init(_ numbers: some Sequence<UInt64>) {
    var sorted = Array(numbers)
    sorted.sort()
    var kept = 0
    for index in sorted.indices where kept == 0 || sorted[kept - 1] != sorted[index] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    self.numbers = Array(sorted.prefix(kept))
  }

  var count: Int { numbers.count }

  func shared(with other: Set64) -> Int {
    var (mine, theirs, shared) = (0, 0, 0)
    while mine < numbers.count, theirs < other.numbers.count {
      let (a, b) = (numbers[mine], other.numbers[theirs])
      if a == b { shared += 1 }
      if a <= b { mine += 1 }
      if b <= a { theirs += 1 }
    }
    return shared
  }
}
