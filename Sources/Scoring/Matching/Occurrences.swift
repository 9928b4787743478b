/// All words of a vocabulary that stand in one reading, by the position at which they start.
struct Occurrences: ~Copyable {
  private(set) var all = Scratch<Occurrence>()
  /// Index of the last occurrence found at a position, or -1.
  private(set) var heads = Scratch<Int32>()

  init() {}

  /// Runs the automaton over the reading. Each scalar is looked at once; a failure step never goes deeper than the
  /// steps before it have climbed.
  mutating func find(with automaton: Automaton, in reading: borrowing TextReading) {
    all.clear()
    heads.fill(reading.scalars.count, with: -1)
    let (edges, mask) = (automaton.edges.base, automaton.mask)
    let (failure, wordAt, shorter) = (automaton.failure.base, automaton.wordAt.base, automaton.shorter.base)
    let scalars = reading.scalars.base
    var node: Int32 = 0
    var wasWordPart = false
    for position in 0..<reading.scalars.count {
      let scalar = scalars[position]
      let isWordPart = TextReading.isWordScalar(scalar)
      // Nothing begins inside a word of letters.
      let isInside = isWordPart && wasWordPart
      wasWordPart = isWordPart
      if node == 0 && isInside { continue }
      var child = Automaton.child(edges, mask, node, scalar)
      while child < 0 && node != 0 {
        node = failure[Int(node)]
        if node == 0 && isInside { break }
        child = Automaton.child(edges, mask, node, scalar)
      }
      node = max(child, 0)
      var ending = wordAt[Int(node)] >= 0 ? node : shorter[Int(node)]
      while ending != 0 {
        take(wordsAt: ending, endingAt: position + 1, automaton, reading)
        ending = shorter[Int(ending)]
      }
    }
  }

  /// Adds an expression that was recognised otherwise.
  mutating func add(word: Int32, start: Int, end: Int) {
    all.append(Occurrence(word: word, end: Int32(end), next: heads[start]))
    heads[start] = Int32(all.count - 1)
  }

  /// The words that end at a node; words of letters only where the text's own word begins and ends.
  @inline(__always)
  private mutating func take(
    wordsAt node: Int32, endingAt end: Int, _ automaton: Automaton, _ reading: borrowing TextReading
  ) {
    let words = automaton.words.base
    var word = automaton.wordAt.base[Int(node)]
    while word >= 0 {
      let entry = words[Int(word)]
      let start = end - Int(entry.length)
      if !entry.beginsAsWord || start == 0 || !reading.isWordPart(start - 1) {
        let end = entry.hasAnyEnding ? Self.wordEnd(from: end, reading) : end
        if !entry.endsAsWord || entry.hasAnyEnding || end == reading.scalars.count || !reading.isWordPart(end) {
          add(word: word, start: start, end: end)
        }
      }
      word = entry.nextAtNode
    }
  }

  private static func wordEnd(from position: Int, _ reading: borrowing TextReading) -> Int {
    let limit = min(reading.scalars.count, position + Int(GapWidth.ending))
    var end = position
    while end < limit, reading.isWordPart(end) { end += 1 }
    return end
  }
}
