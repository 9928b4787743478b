/// Words that are polite on their own and say nothing about the case: class `formula` of the rubrics.
struct PoliteFormulas: Sendable {
  /// Longest first, by first scalar.
  private let words: [UInt32: [[UInt32]]]
  private let beginnings: ScalarSet

  init(_ classes: WordClasses) {
    let words = (classes.words(of: "formula") ?? []).filter { !$0.isEmpty }
    self.words = Dictionary(grouping: words) { $0[0] }.mapValues { list in list.sorted { $0.count > $1.count } }
    beginnings = ScalarSet(words.map { $0[0] })
  }

  /// Whether nine tenths of the text are formulas, `least` of them or more.
  func fills(_ reading: borrowing TextReading, least: Int) -> Bool {
    var (found, covered, total, position) = (0, 0, 0, 0)
    while position < reading.scalars.count {
      let length = length(at: position, of: reading)
      if length > 0 { found += 1 }
      let end = position + max(length, 1)
      for place in position..<end {
        let scalar = reading.scalars[place]
        guard scalar != TextReading.bound, scalar != TextReading.space else { continue }
        total += 1
        if length > 0 { covered += 1 }
      }
      position = end
      // Most replies are told to be something else after a few characters.
      if (total - covered) * 10 > reading.scalars.count { return false }
    }
    return found >= least && covered * 10 >= total * 9
  }

  private func length(at position: Int, of reading: borrowing TextReading) -> Int {
    let first = reading.scalars[position]
    guard beginnings.contains(first), let candidates = words[first] else { return 0 }
    for word in candidates where position + word.count <= reading.scalars.count {
      var same = 0
      while same < word.count, reading.scalars[position + same] == word[same] { same += 1 }
      if same == word.count { return same }
    }
    return 0
  }
}
