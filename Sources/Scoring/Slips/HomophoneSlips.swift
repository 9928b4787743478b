/// Slips of pinyin input in words that matter: 报歉 for 抱歉, 麻反 for 麻烦.
///
/// A variant of a word has one character replaced by another of the same reading. Variants that are words of the rubrics
/// themselves are left alone. Found variants are set right in the reading, place by place, before any rule looks at it.
final class HomophoneSlips: Sendable {
  private struct Repair: BitwiseCopyable {
    let offset: Int32
    let scalar: UInt32
  }

  private let tree: WordTree
  private let repairs: Frozen<Repair>
  let isEmpty: Bool

  /// `known` holds the words of the rubrics, which are never mended.
  init(_ words: [Word], known: [Word]) {
    var variants: [Word] = []
    guard !words.isEmpty else {
      (tree, repairs, isEmpty) = (WordTreeBuilder.tree(of: []), Frozen<Repair>([]), true)
      return
    }
    var repairs: [Repair] = []
    var seen = ListNumbers<UInt32>()
    for word in known + words { _ = seen.insert(word) }
    for word in words where word.count >= 2 {
      for offset in word.indices {
        for scalar in Self.homophones(of: word[offset]) {
          var variant = word
          variant[offset] = scalar
          guard seen.insert(variant).isNew else { continue }
          variants.append(variant)
          repairs.append(Repair(offset: Int32(offset), scalar: word[offset]))
        }
      }
    }
    tree = WordTreeBuilder.tree(of: variants)
    self.repairs = Frozen(repairs)
    isEmpty = variants.isEmpty
  }

  private static func homophones(of scalar: UInt32) -> [UInt32] {
    Readings.syllables(of: scalar).flatMap { Readings.members(of: $0) }.filter { $0 != scalar }
  }

  /// Sets slips right, from left to right; one that shares a character with another is passed over.
  func mend(_ reading: inout TextReading, with occurrences: inout Occurrences) {
    guard !isEmpty else { return }
    occurrences.find(with: tree, in: reading)
    guard occurrences.all.count > 0 else { return }
    var mendedUpTo = 0
    for position in 0..<reading.scalars.count where position >= mendedUpTo {
      let index = occurrences.heads[position]
      guard index >= 0 else { continue }
      let occurrence = occurrences.all[Int(index)]
      let repair = repairs[Int(occurrence.word)]
      reading.scalars[position + Int(repair.offset)] = repair.scalar
      mendedUpTo = Int(occurrence.end)
    }
  }
}
