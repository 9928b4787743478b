/// Builds the prefix tree of a list of words; empty words (the built-in classes) are never found by it.
struct WordTreeBuilder {
  private var edges: [WordTree.Edge]
  private let mask: Int
  /// By scalar >> 8: where the page begins in `roots`.
  private var pages = [Int32](repeating: 0, count: 0x1100)
  private var roots = [Int32](repeating: 0, count: 256)
  private var pairs: [UInt64]
  private let pairShift: UInt64
  private var nodes: [WordTree.Node] = []
  private var entries: [WordTree.WordEntry] = []

  static func tree(of words: [Word]) -> WordTree {
    var builder = WordTreeBuilder(wordCount: words.count, scalarCount: words.reduce(0) { $0 + $1.count })
    for word in words { word.withUnsafeBufferPointer { builder.insert($0) } }
    return builder.finish()
  }

  private init(wordCount: Int, scalarCount: Int) {
    var size = 16
    while size < scalarCount * 2 + 2 { size *= 2 }
    mask = size - 1
    edges = Array(repeating: .free, count: size)
    // Sixteen bits a word leave one pair in sixteen that is let through for nothing, and 32 kB for the shipped words.
    var bits: UInt64 = 10
    while bits < 18, 1 << bits < wordCount * 16 { bits += 1 }
    pairShift = 64 - bits
    pairs = Array(repeating: 0, count: 1 << (bits - 6))
    entries.reserveCapacity(wordCount)
    nodes.reserveCapacity(scalarCount)
    _ = newNode()
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt32>) {
    let hasAnyEnding = word.last == WordClasses.anyEnding
    let letters = UnsafeBufferPointer(rebasing: word.dropLast(hasAnyEnding ? 1 : 0))
    var node: Int32 = 0
    for (index, letter) in letters.enumerated() {
      node = index == 0 ? root(letter) : child(of: node, along: letter)
    }
    if letters.count > 1 {
      let bit = WordTree.pairBit(letters[0], letters[1], pairShift)
      pairs[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    let number = Int32(entries.count)
    entries.append(
      WordTree.WordEntry(
        nextAtNode: letters.isEmpty ? -1 : nodes[Int(node)].wordAt,
        endsAsWord: letters.last.map(TextReading.isWordScalar) ?? false, hasAnyEnding: hasAnyEnding))
    if !letters.isEmpty { nodes[Int(node)].wordAt = number }
  }

  private mutating func root(_ letter: UInt32) -> Int32 {
    let page = Int(letter >> 8)
    if pages[page] == 0 {
      pages[page] = Int32(roots.count)
      roots.append(contentsOf: repeatElement(0, count: 256))
    }
    let place = Int(pages[page]) + Int(letter & 0xFF)
    if roots[place] == 0 { roots[place] = newNode() }
    return roots[place]
  }

  private mutating func child(of node: Int32, along letter: UInt32) -> Int32 {
    let first = nodes[Int(node)]
    if first.child < 0 {
      let new = newNode()
      nodes[Int(node)].child = new
      nodes[Int(node)].scalar = letter
      return new
    }
    if first.scalar == letter { return first.child }
    nodes[Int(node)].hasMore = true
    let key = WordTree.Edge.key(node, letter)
    var place = WordTree.slot(key, mask)
    while edges[place].bits != .max {
      if edges[place].key == key { return edges[place].target }
      place = (place + 1) & mask
    }
    let new = newNode()
    edges[place] = WordTree.Edge(key: key, target: new)
    return new
  }

  private mutating func newNode() -> Int32 {
    precondition(nodes.count < WordTree.Edge.nodeLimit, "more words than any rubrics have")
    nodes.append(WordTree.Node(wordAt: -1, child: -1, scalar: .max, hasMore: false))
    return Int32(nodes.count - 1)
  }

  private func finish() -> WordTree {
    WordTree(
      pages: Frozen(pages), roots: Frozen(roots), pairs: Frozen(pairs), pairShift: pairShift, edges: Frozen(edges),
      mask: mask, nodes: Frozen(nodes), words: Frozen(entries))
  }
}
