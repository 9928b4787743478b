import CPrefetch

/// All words of a vocabulary that stand in one reading, by the position at which they start.
struct Occurrences: ~Copyable {
  private(set) var all = Scratch<Occurrence>()
  /// Index of the last occurrence found at a position, or -1.
  private(set) var heads = Scratch<Int32>()
  private var walks = Scratch<Walk>()

  init() {}

  /// A way down the tree, with the position of the scalar that decides how it goes on.
  struct Walk: BitwiseCopyable {
    let start: Int32
    var position: Int32
    var node: Int32
  }

  /// Walks the tree from every position. The work is bounded by the longest word, whatever the text is.
  ///
  /// All ways go on together, one scalar at a time, and what each will look at next is sent for: so they wait for memory
  /// at the same time and not one after the other.
  mutating func find(with tree: WordTree, in reading: borrowing TextReading) {
    all.clear()
    heads.fill(reading.scalars.count, with: -1)
    let (scalars, count) = (reading.scalars.base, reading.scalars.count)
    tree.fetch(reading.scalars.buffer)
    walks.clear()
    walks.makeRoom(for: count)
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
      if start + 1 < count, tree.mayBegin(scalar, scalars[start + 1]) {
        tree.fetchChild(of: root, node, along: scalars[start + 1])
        walks.appendInRoom(Walk(start: Int32(start), position: Int32(start + 1), node: root))
      }
    }
    while walks.count > 0 { step(tree, reading) }
  }

  /// Takes every way on by one scalar; those that end are dropped.
  private mutating func step(_ tree: WordTree, _ reading: borrowing TextReading) {
    let (scalars, count) = (reading.scalars.base, Int32(reading.scalars.count))
    let (walks, nodes) = (walks.base, tree.nodes.base)
    var kept = 0
    for index in 0..<self.walks.count {
      let walk = walks[index]
      let child = tree.child(of: walk.node, along: scalars[Int(walk.position)])
      if child < 0 { continue }
      prefetch(nodes + Int(child))
      walks[kept] = Walk(start: walk.start, position: walk.position + 1, node: child)
      kept += 1
    }
    var going = 0
    for index in 0..<kept {
      let walk = walks[index]
      let node = nodes[Int(walk.node)]
      if node.wordAt >= 0 { take(wordsAt: node, Int(walk.start), Int(walk.position), tree, reading) }
      if walk.position == count || node.isLeaf { continue }
      tree.fetchChild(of: walk.node, node, along: scalars[Int(walk.position)])
      walks[going] = walk
      going += 1
    }
    self.walks.resize(going)
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
