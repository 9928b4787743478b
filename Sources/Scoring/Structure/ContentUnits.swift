/// What a text is about, in small comparable pieces: pairs of neighbouring Chinese characters, words, numbers.
///
/// Function words (class `function`: single characters in Chinese, words in English) carry nothing.
/// A class, so that handing it on costs one count.
final class ContentUnits: Sendable {
  /// By scalar of the basic plane: 1 for a function word.
  private let functionScalars: Frozen<UInt8>
  private let functionWords: NumberSet
  /// Keys of pairs within names and posts: 师傅, 王女 of 王女士.
  private let personPairs: NumberSet

  init(_ classes: WordClasses) {
    let words = classes.words(of: "function") ?? []
    var scalars = [UInt8](repeating: 0, count: 0x10000)
    for word in words where word.count == 1 && word[0] < 0x10000 { scalars[Int(word[0])] = 1 }
    functionScalars = Frozen(scalars)
    functionWords = NumberSet(words.map { word in word.reduce(Self.seed) { Self.mix($0, $1) } | Self.wordMark })
    var pairs: Set<UInt64> = []
    let persons = classes.words(of: "person-words") ?? []
    for word in persons { pairs.formUnion(zip(word, word.dropFirst()).map { Self.pair($0, $1) }) }
    let titles = persons.isEmpty ? [] : classes.words(of: "person-title") ?? []
    for surname in classes.words(of: "surname") ?? [] where surname.count == 1 {
      for title in titles where !title.isEmpty { pairs.insert(Self.pair(surname[0], title[0])) }
    }
    personPairs = NumberSet(Array(pairs))
  }

  /// Whom something is about or who does it, not what it is about.
  func isPerson(_ key: UInt64) -> Bool { personPairs.contains(key) }

  /// Calls `body` with the key and the positions of every unit between two positions, in order.
  func forEach(_ start: Int, _ end: Int, of reading: borrowing TextReading, _ body: (UInt64, Range<Int>) -> Void) {
    var position = start
    while position < end {
      let scalar = reading.scalars[position]
      if TextReading.isWordScalar(scalar) {
        var (key, wordEnd) = (Self.seed, position)
        while wordEnd < end, reading.isWordPart(wordEnd) {
          key = Self.mix(key, reading.scalars[wordEnd])
          wordEnd += 1
        }
        key |= Self.wordMark
        if !functionWords.contains(key) { body(key, position..<wordEnd) }
        position = wordEnd
      } else {
        if position + 1 < end, isContent(scalar), isContent(reading.scalars[position + 1]) {
          body(Self.pair(scalar, reading.scalars[position + 1]), position..<position + 2)
        }
        position += 1
      }
    }
  }

  private func isContent(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80 && (scalar > 0xFFFF || functionScalars[Int(scalar)] == 0)
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let wordMark: UInt64 = 1 << 63

  private static func mix(_ key: UInt64, _ letter: UInt32) -> UInt64 {
    (key ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }
}

/// A set of unit keys that keeps its memory.
struct UnitSet: ~Copyable {
  private var table = Scratch<UInt64>()
  private var mask = 0
  private(set) var count = 0

  init() { clear(for: 16) }

  /// Forgets everything and makes room for `most` keys.
  mutating func clear(for most: Int) {
    var size = 16
    while size < most * 2 { size *= 2 }
    table.fill(size, with: 0)
    mask = size - 1
    count = 0
  }

  /// `key` must not be 0.
  mutating func insert(_ key: UInt64) {
    // A full table would be searched for ever.
    if count * 4 >= (mask + 1) * 3 { grow() }
    let place = place(of: key)
    if table[place] == 0 {
      table[place] = key
      count += 1
    }
  }

  private mutating func grow() {
    var old = UnitSet()
    swap(&self, &old)
    clear(for: old.mask + 1)
    for place in 0...old.mask where old.table[place] != 0 { insert(old.table[place]) }
  }

  func contains(_ key: UInt64) -> Bool { table[place(of: key)] == key }

  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while table[place] != 0, table[place] != key { place = (place + 1) & mask }
    return place
  }
}
