/// How often words stand in ordinary replies of a language, estimated from a sample: single Chinese characters, pairs of
/// them, and words of letters with their beginnings are counted, a longer word is as frequent as the rarest part of it.
///
/// The matcher looks for the rarest words of a pattern first. The estimate decides how fast it is, never what it finds.
struct TextFrequencies: Sendable {
  private static let bits: UInt64 = 16
  private var counts = [UInt32](repeating: 0, count: 1 << Self.bits)
  /// Characters and words in the sample.
  private(set) var total = 0

  mutating func add(_ reading: borrowing TextReading) {
    var position = 0
    while position < reading.scalars.count {
      let scalar = reading.scalars[position]
      if TextReading.isWordScalar(scalar) {
        position = addWord(reading, from: position)
      } else {
        position += 1
        guard scalar > TextReading.space else { continue }
        count(Self.slot(scalar, 0))
        total += 1
        if position < reading.scalars.count { count(Self.slot(scalar, reading.scalars[position])) }
      }
    }
  }

  private mutating func addWord(_ reading: borrowing TextReading, from start: Int) -> Int {
    var (key, end) = (Self.seed, start)
    while end < reading.scalars.count, reading.isWordPart(end) {
      key = Self.mix(key, reading.scalars[end])
      end += 1
      count(Self.slot(key, isWhole: false))
    }
    count(Self.slot(key, isWhole: true))
    total += 1
    return end
  }

  private mutating func count(_ slot: Int) { counts[slot] += 1 }

  /// How often a word stands in the sample, about.
  func count(of word: Word) -> Int {
    var rarest = UInt32.max
    var position = 0
    while position < word.count {
      let scalar = word[position]
      if TextReading.isWordScalar(scalar) {
        let (count, end) = wordCount(word, from: position)
        rarest = min(rarest, count)
        position = end
      } else {
        rarest = min(rarest, counts[Self.slot(scalar, 0)])
        position += 1
        if position < word.count { rarest = min(rarest, counts[Self.slot(scalar, word[position])]) }
      }
    }
    return Int(rarest)
  }

  private func wordCount(_ word: Word, from start: Int) -> (count: UInt32, end: Int) {
    var (key, end) = (Self.seed, start)
    while end < word.count, TextReading.isWordScalar(word[end]) {
      key = Self.mix(key, word[end])
      end += 1
    }
    let isWhole = end == word.count || word[end] != WordClasses.anyEnding
    return (counts[Self.slot(key, isWhole: isWhole)], isWhole ? end : end + 1)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ key: UInt64, _ letter: UInt32) -> UInt64 {
    (key ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  private static func slot(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((UInt64(first) << 21 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  private static func slot(_ key: UInt64, isWhole: Bool) -> Int {
    Int(((key << 1 | (isWhole ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
