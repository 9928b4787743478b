/// Typing slips in English words of six letters and more: two letters swapped, one left out, one doubled.
///
/// Only words that the rubrics know are mended, and only where what is typed is no word of theirs.
final class TypingSlips: Sendable {
  static let leastLength = 6

  private struct Place: BitwiseCopyable {
    var hash: UInt64
    /// Number of the right word; -1 for a word that is right itself or could be two.
    var word: Int32
  }

  private let places: Frozen<Place>
  private let mask: Int
  private let words: [Word]
  let isEmpty: Bool

  /// `known` are all words of the rubrics, `right` others that are no slips of theirs.
  init(_ known: some Collection<Word>, right: some Collection<Word>) {
    words = known.filter { $0.count >= Self.leastLength }
    var size = 16
    while size < (words.reduce(0) { $0 + $1.count * 3 } + known.count + right.count) * 2 { size *= 2 }
    mask = size - 1
    var table = [Place](repeating: Place(hash: 0, word: -1), count: size)
    for word in known { word.withUnsafeBufferPointer { Self.set($0, -1, in: &table) } }
    for word in right { word.withUnsafeBufferPointer { Self.set($0, -1, in: &table) } }
    for (number, word) in words.enumerated() {
      Self.forEachSlip(of: word) { Self.set($0, Int32(number), in: &table) }
    }
    places = Frozen(table)
    isEmpty = words.isEmpty
  }

  /// Calls `body` with every slip of a word; the letters are only good during the call.
  private static func forEachSlip(of word: Word, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    var slip = Word(repeating: 0, count: word.count + 1)
    for index in word.indices {
      if index == 0 || word[index] != word[index - 1] {
        for place in word.indices where place != index { slip[place < index ? place : place - 1] = word[place] }
        slip.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<(word.count - 1)])) }
        for place in word.indices { slip[place <= index ? place : place + 1] = word[place] }
        slip[index + 1] = word[index]
        slip.withUnsafeBufferPointer { body($0) }
      }
      if index > 0, word[index] != word[index - 1] {
        for place in word.indices { slip[place] = word[place] }
        slip.swapAt(index - 1, index)
        slip.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<word.count])) }
      }
    }
  }

  private static func set(_ letters: UnsafeBufferPointer<UInt32>, _ number: Int32, in table: inout [Place]) {
    let hash = hash(letters)
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while table[place].hash != 0 {
      if table[place].hash == hash {
        // Right words come first and stay; a slip of two words is mended to neither.
        if table[place].word != number { table[place].word = -1 }
        return
      }
      place = (place + 1) & mask
    }
    table[place] = Place(hash: hash, word: number)
  }

  /// FNV-1a of the letters, never 0.
  private static func hash(_ letters: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 }
    return hash | 1
  }

  private func right(_ letters: UnsafeBufferPointer<UInt32>) -> Int32 {
    let hash = Self.hash(letters)
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while places[place].hash != 0 {
      if places[place].hash == hash { return places[place].word }
      place = (place + 1) & mask
    }
    return -1
  }

  /// Sets slips right; positions keep the offsets of the letters as typed.
  func mend(_ reading: inout TextReading) {
    guard !isEmpty else { return }
    var repairs: [(range: Range<Int>, word: Word)] = []
    var start = 0
    while start < reading.scalars.count {
      guard reading.isWordPart(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < reading.scalars.count, reading.isWordPart(end) { end += 1 }
      if end - start >= Self.leastLength - 1, end - start < 40 {
        let number = right(UnsafeBufferPointer(start: reading.scalars.base + start, count: end - start))
        if number >= 0 { repairs.append((start..<end, words[Int(number)])) }
      }
      start = end
    }
    if !repairs.isEmpty { reading.replace(repairs) }
  }
}
