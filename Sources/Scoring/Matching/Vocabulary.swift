/// The words and symbols of a pattern table while it is being built.
///
/// A symbol is a set of words that one position of a pattern accepts; equal sets are one symbol.
struct Vocabulary {
  private var wordNumbers = ListNumbers<UInt32>()
  private var symbolNumbers = ListNumbers<Int32>()
  private(set) var symbols: [Symbol] = []

  struct Symbol {
    /// Ascending numbers of words; of a built-in class its only one.
    let words: [Int32]
    let length: StepLength
    /// How dear it is to look at a pattern wherever the symbol stands; only the order counts.
    let cost: Int
    /// A step of some pattern asks for it; others are only what patterns require.
    var isStep = true
  }

  private let frequencies: TextFrequencies?

  /// The built-in classes come first: the number of a built-in class is that of its only word and of its symbol.
  init(frequencies: TextFrequencies?) {
    self.frequencies = frequencies
    for builtIn in WordClasses.BuiltIn.allCases {
      // No text holds it, so it stands for no other word.
      let word = wordNumbers.insert([UInt32.max, UInt32(symbols.count)]).number
      let cost = (frequencies?.total ?? 0) * 16 / builtIn.rarity
      symbols.append(Symbol(words: [symbolNumbers.insert([word]).number], length: builtIn.length, cost: cost))
    }
  }

  /// By number; empty for a built-in class.
  var words: [Word] { wordNumbers.lists.map { $0.first == UInt32.max ? [] : $0 } }

  func cost(of symbol: Int32) -> Int { symbols[Int(symbol)].cost }

  /// Whether it is worth a look if something stands where it should: not when it stands there anyhow.
  ///
  /// - Parameter cost: for all the places where it may stand.
  func isTelling(cost: Int) -> Bool {
    guard let frequencies else { return true }
    return cost <= (frequencies.total + 400) * 16
  }

  /// As of a symbol: a reply has some thirty scalars and three clauses.
  func cost(of anchor: Pattern.Anchor) -> Int {
    let total = (frequencies?.total ?? 0) * 16
    switch anchor {
    case .clauseStart, .clauseEnd: return total / 10
    case .replyStart, .replyEnd: return total / 30
    }
  }

  /// Of a clause that closes with a question mark or an exclamation mark.
  var costOfEnding: Int { (frequencies?.total ?? 0) * 16 / 60 }

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
    let (number, isNew) = symbolNumbers.insert(numbers)
    if isNew {
      let length = Self.length(of: list)
      symbols.append(Symbol(words: numbers, length: length, cost: cost(of: list, length)))
    }
    symbols[Int(number)].isStep = true
    return number
  }

  /// The number of the symbol for the words of some others.
  mutating func union(of parts: [Int32], isStep: Bool) -> Int32 {
    let (number, isNew) = symbolNumbers.insert(Self.distinct(parts.flatMap { symbols[Int($0)].words }))
    if isNew {
      let lengths = parts.map { symbols[Int($0)].length }
      let length = StepLength(least: lengths.map(\.least).min() ?? 0, most: lengths.map(\.most).max() ?? 0)
      let costs = parts.map { symbols[Int($0)].cost }
      let sum = costs.reduce(0) { $0 + max($1, 0) }
      symbols.append(
        Symbol(
          words: symbolNumbers.lists[Int(number)], length: length, cost: max(costs.max() ?? 0, sum), isStep: false))
    }
    if isStep { symbols[Int(number)].isStep = true }
    return number
  }

  private static func distinct(_ numbers: [Int32]) -> [Int32] {
    let sorted = numbers.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private mutating func wordNumber(_ word: Word) -> Int32 { wordNumbers.insert(word).number }

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
