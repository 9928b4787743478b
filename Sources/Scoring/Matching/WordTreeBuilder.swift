/// Builds the prefix tree of a list of words; empty words (the built-in classes) are never found by it.
///
/// Words come in the order of their letters, so a node's first child is made right behind it.
struct WordTreeBuilder {
  private var edges: [(key: UInt64, target: Int32)] = []
  /// By scalar >> 8: where the page begins in `roots`.
  private var pages = [Int32](repeating: 0, count: 0x1100)
  private var roots = [Int32](repeating: 0, count: 256)
  private var pairs: [UInt64]
  private let pairShift: UInt64
  private var nodes: [WordTree.Node] = []
  private var twins: [Int32]
  /// The nodes of the last word, from its first letter on, and its letters.
  private var path: [Int32] = []
  private var last: ArraySlice<UInt32> = []

  static func tree(of words: [Word]) -> WordTree {
    var builder = WordTreeBuilder(wordCount: words.count, scalarCount: words.reduce(0) { $0 + $1.count })
    for number in order(of: words) { builder.insert(words[number], Int32(number)) }
    return builder.finish()
  }

  private static func letters(of word: Word) -> ArraySlice<UInt32> {
    word.last == WordClasses.anyEnding ? word.dropLast() : word[...]
  }

  /// The words that have letters, by their letters and then by number.
  private static func order(of words: [Word]) -> [Int] {
    // Three scalars fit into a machine word and tell most words apart.
    let keys = words.map { word in
      let letters = letters(of: word)
      return (0..<3).reduce(UInt64(0)) { $0 << 21 | ($1 < letters.count ? UInt64(letters[$1]) : 0) }
    }
    return words.indices.filter { !letters(of: words[$0]).isEmpty }.sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      let (x, y) = (letters(of: words[a]), letters(of: words[b]))
      return x == y ? a < b : x.lexicographicallyPrecedes(y)
    }
  }

  private init(wordCount: Int, scalarCount: Int) {
    // Sixteen bits a word leave one pair in sixteen that is let through for nothing, and 32 kB for the shipped words.
    var bits: UInt64 = 10
    while bits < 18, 1 << bits < wordCount * 16 { bits += 1 }
    pairShift = 64 - bits
    pairs = Array(repeating: 0, count: 1 << (bits - 6))
    twins = Array(repeating: -1, count: wordCount)
    nodes.reserveCapacity(scalarCount)
    _ = newNode()
  }

  private mutating func insert(_ word: Word, _ number: Int32) {
    let letters = Self.letters(of: word)
    var known = 0
    while known < last.count, known < letters.count, last[known] == letters[known] { known += 1 }
    path.removeSubrange(known...)
    for place in known..<letters.count { path.append(place == 0 ? newRoot(letters[0]) : newChild(letters[place])) }
    last = letters
    if letters.count > 1 {
      let bit = WordTree.pairBit(letters[0], letters[1], pairShift)
      pairs[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    end(number, at: Int(path[path.count - 1]), hasAnyEnding: letters.count < word.count)
  }

  private mutating func end(_ number: Int32, at node: Int, hasAnyEnding: Bool) {
    twins[Int(number)] = nodes[node].wordAt
    nodes[node].hasTwin = nodes[node].wordAt >= 0
    nodes[node].wordAt = number
    nodes[node].hasAnyEnding = hasAnyEnding
    nodes[node].endsAsWord = last.last.map(TextReading.isWordScalar) ?? false
  }

  private mutating func newRoot(_ letter: UInt32) -> Int32 {
    let page = Int(letter >> 8)
    if pages[page] == 0 {
      pages[page] = Int32(roots.count)
      roots.append(contentsOf: repeatElement(0, count: 256))
    }
    let root = newNode()
    roots[Int(pages[page]) + Int(letter & 0xFF)] = root
    return root
  }

  /// A child of the last node of the path, along a letter that no child of it has.
  private mutating func newChild(_ letter: UInt32) -> Int32 {
    let parent = path[path.count - 1]
    let child = newNode()
    if nodes[Int(parent)].scalar == WordTree.Node.noScalar {
      nodes[Int(parent)].scalar = letter
    } else {
      nodes[Int(parent)].hasMore = true
      edges.append((WordTree.Edge.key(parent, letter), child))
    }
    return child
  }

  private mutating func newNode() -> Int32 {
    precondition(nodes.count < WordTree.Edge.nodeLimit, "more words than any rubrics have")
    nodes.append(WordTree.Node())
    return Int32(nodes.count - 1)
  }

  private func finish() -> WordTree {
    let table = WordTree.Edge.table(of: edges)
    return WordTree(
      pages: Frozen(pages), roots: Frozen(roots), pairs: Frozen(pairs), pairShift: pairShift, edges: table.edges,
      mask: table.mask, nodes: Frozen(nodes), twins: Frozen(twins))
  }
}
