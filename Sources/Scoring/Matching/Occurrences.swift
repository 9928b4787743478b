/// All words of a vocabulary that stand in one reading, by the position at which they start.
struct Occurrences: ~Copyable {
  private(set) var all = Scratch<Occurrence>()
  /// Index of the last occurrence found at a position, or -1.
  private(set) var heads = Scratch<Int32>()

  init() {}

  /// Walks the tree from every position. The work is bounded by the longest word, whatever the text is.
  mutating func find(with tree: WordTree, in reading: borrowing TextReading) {
    all.clear()
    heads.fill(reading.scalars.count, with: -1)
    let (scalars, count) = (reading.scalars.base, reading.scalars.count)
    tree.fetch(reading.scalars.buffer)
    var wasWordPart = false
    for start in 0..<count {
      let scalar = scalars[start]
      let isWordPart = TextReading.isWordScalar(scalar)
      // Nothing begins inside a word of letters.
      let isInside = isWordPart && wasWordPart
      wasWordPart = isWordPart
      if isInside { continue }
      let root = tree.root(scalar)
      if root == 0 { continue }
      let node = tree.nodes.base[Int(root)]
      if node.wordAt >= 0 { take(wordsAt: node, start, start + 1, tree, reading) }
      if start + 1 < count, tree.mayBegin(scalar, scalars[start + 1]) { walk(from: root, start, tree, reading) }
    }
  }

  /// Goes on from the node of the first scalar.
  private mutating func walk(
    from root: Int32, _ start: Int, _ tree: WordTree, _ reading: borrowing TextReading
  ) {
    let (scalars, count) = (reading.scalars.base, reading.scalars.count)
    let nodes = tree.nodes.base
    var (node, position) = (root, start + 1)
    while position < count {
      node = tree.child(of: node, along: scalars[position])
      if node < 0 { return }
      position += 1
      let here = nodes[Int(node)]
      if here.wordAt >= 0 { take(wordsAt: here, start, position, tree, reading) }
    }
  }

  /// Adds an expression that was recognised otherwise.
  mutating func add(word: Int32, start: Int, end: Int) {
    all.append(Occurrence(word: word, end: Int32(end), next: heads[start]))
    heads[start] = Int32(all.count - 1)
  }

  /// The words that end at a node; words of letters only where the text's own word ends.
  private mutating func take(
    wordsAt node: WordTree.Node, _ start: Int, _ end: Int, _ tree: WordTree, _ reading: borrowing TextReading
  ) {
    take(node.wordAt, hasAnyEnding: node.hasAnyEnding, node, start, end, reading)
    guard node.hasTwin else { return }
    take(tree.twins[Int(node.wordAt)], hasAnyEnding: !node.hasAnyEnding, node, start, end, reading)
  }

  @inline(__always)
  private mutating func take(
    _ word: Int32, hasAnyEnding: Bool, _ node: WordTree.Node, _ start: Int, _ end: Int, _ reading: borrowing TextReading
  ) {
    if hasAnyEnding {
      add(word: word, start: start, end: Self.wordEnd(from: end, reading))
    } else if !node.endsAsWord || end == reading.scalars.count || !reading.isWordPart(end) {
      add(word: word, start: start, end: end)
    }
  }

  private static func wordEnd(from position: Int, _ reading: borrowing TextReading) -> Int {
    let limit = min(reading.scalars.count, position + Int(GapWidth.ending))
    var end = position
    while end < limit, reading.isWordPart(end) { end += 1 }
    return end
  }
}
