/// The words and symbols of a pattern table while it is being built.
///
/// A symbol is a set of words that one position of a pattern accepts; equal sets are one symbol.
struct Vocabulary {
  private(set) var words: [Word] = []
  private var wordNumbers: [Word: Int32] = [:]
  private(set) var symbols: [Symbol] = []
  private var symbolNumbers: [[Int32]: Int32] = [:]

  struct Symbol {
    /// Ascending numbers of words; of a built-in class its only one.
    let words: [Int32]
    let length: StepLength
    /// How dear it is to look at a pattern wherever the symbol stands; only the order counts.
    let cost: Int
  }

  private let frequencies: TextFrequencies?

  /// The built-in classes come first: the number of a built-in class is that of its only word and of its symbol.
  init(frequencies: TextFrequencies?) {
    self.frequencies = frequencies
    for builtIn in WordClasses.BuiltIn.allCases {
      words.append([])
      let cost = (frequencies?.total ?? 0) * 16 / builtIn.rarity
      symbols.append(Symbol(words: [Int32(words.count - 1)], length: builtIn.length, cost: cost))
    }
  }

  func cost(of symbol: Int32) -> Int { symbols[Int(symbol)].cost }

  /// Frequent words are dear; among those that the sample does not know, short words in large sets are.
  private func cost(of list: [Word], _ length: StepLength) -> Int {
    let count = list.reduce(0) { $0 + (frequencies?.count(of: $1) ?? 0) }
    let sizeCost = Int.bitWidth - list.count.leadingZeroBitCount
    return count * 16 + sizeCost * 2 - min(length.least, 12) * 6
  }

  static func number(of builtIn: WordClasses.BuiltIn) -> Int32 {
    Int32(WordClasses.BuiltIn.allCases.firstIndex(of: builtIn)!)
  }

  /// The number of the symbol for these words, none of them empty.
  mutating func symbol(for list: [Word]) -> Int32 {
    let numbers = list.count == 1 ? [wordNumber(list[0])] : Self.distinct(list.map { wordNumber($0) })
    if let known = symbolNumbers[numbers] { return known }
    symbolNumbers[numbers] = Int32(symbols.count)
    let length = Self.length(of: list)
    symbols.append(Symbol(words: numbers, length: length, cost: cost(of: list, length)))
    return Int32(symbols.count - 1)
  }

  private static func distinct(_ numbers: [Int32]) -> [Int32] {
    let sorted = numbers.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private mutating func wordNumber(_ word: Word) -> Int32 {
    if let known = wordNumbers[word] { return known }
    let number = Int32(words.count)
    wordNumbers[word] = number
    words.append(word)
    return number
  }

  private static func length(of words: [Word]) -> StepLength {
    let least = words.map { $0.count - ($0.last == WordClasses.anyEnding ? 1 : 0) }.min() ?? 0
    let most = words.map { $0.last == WordClasses.anyEnding ? $0.count + Int(GapWidth.ending) : $0.count }.max() ?? 0
    // A space may stand before it.
    return StepLength(least: least, most: most + 1)
  }
}

extension WordClasses.BuiltIn {
  fileprivate var length: StepLength {
    switch self {
    case .number: StepLength(least: 1, most: 32)
    case .time: StepLength(least: 1, most: 64)
    case .person: StepLength(least: 2, most: 32)
    case .phoneNumber: StepLength(least: 5, most: 32)
    }
  }

  /// One in so many characters begins one; a rough guess will do.
  fileprivate var rarity: Int {
    switch self {
    case .number: 20
    case .time: 40
    case .person: 100
    case .phoneNumber: 1000
    }
  }
}
