/// Toneless pinyin of the 6,763 characters of GB 2312, for slips of pinyin input (报歉 for 抱歉).
///
/// Only common readings are kept: one that makes up less than a fiftieth of a character's use is left out.
package enum Readings {
  /// A syllable such as `bao`; ids run from 0 in alphabetical order, `ü` is written `v`.
  package typealias Syllable = Int

  package static var syllableCount: Int { GeneratedReadings.syllableCount }

  /// Syllable ids in ascending order; empty for what is no common Chinese character.
  package static func syllables(of scalar: UInt32) -> SyllableList {
    guard scalar >= 0x4E00, scalar <= 0x9FFF else { return SyllableList() }
    let value = TableBlob(GeneratedReadings.values, width: 2)[Int(scalar) - 0x4E00]
    if value == 0 { return SyllableList() }
    if value <= syllableCount { return SyllableList(value - 1) }
    let table = TableBlob(GeneratedReadings.combinations, width: 2)
    let start = (value - syllableCount - 1) * GeneratedReadings.longest
    return SyllableList(table[start] - 1, table[start + 1] - 1, table[start + 2] - 1)
  }

  /// Whether two characters share a common reading.
  package static func sound(_ a: UInt32, like b: UInt32) -> Bool {
    let others = syllables(of: b)
    return syllables(of: a).contains { others.contains($0) }
  }

  /// The characters with this reading, in order of scalars.
  package static func members(of syllable: Syllable) -> [UInt32] {
    let starts = TableBlob(GeneratedReadings.starts, width: 2)
    let table = TableBlob(GeneratedReadings.members, width: 3)
    return (starts[syllable]..<starts[syllable + 1]).map { UInt32(table[$0]) }
  }

  /// The letters of a syllable, `lv` for 绿.
  package static func name(of syllable: Syllable) -> String {
    let width = GeneratedReadings.nameWidth
    let start = GeneratedReadings.names.utf8Start + syllable * width
    return String(decoding: UnsafeBufferPointer(start: start, count: width).prefix { $0 != 0x2E }, as: UTF8.self)
  }
}

/// Up to three syllable ids, kept without an allocation.
package struct SyllableList: Equatable, Sendable, RandomAccessCollection {
  private let first: Int
  private let second: Int
  private let third: Int

  /// A negative id is an empty place; places fill from the front.
  init(_ first: Int = -1, _ second: Int = -1, _ third: Int = -1) {
    self.first = first
    self.second = second
    self.third = third
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { first < 0 ? 0 : second < 0 ? 1 : third < 0 ? 2 : 3 }
  package subscript(position: Int) -> Readings.Syllable {
    precondition(position >= 0 && position < endIndex)
    return position == 0 ? first : position == 1 ? second : third
  }
}
