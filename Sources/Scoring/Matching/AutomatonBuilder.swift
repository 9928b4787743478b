/// Builds the automaton of a list of words; empty words (the built-in classes) are never found by it.
struct AutomatonBuilder {
  private var edges: [Automaton.Edge]
  private let mask: Int
  private var parent: [Int32] = [-1]
  private var scalar: [UInt32] = [0]
  private var depth: [Int32] = [0]
  private var wordAt: [Int32] = [-1]
  private var entries: [Automaton.WordEntry] = []

  static func automaton(of words: [Word]) -> Automaton {
    var builder = AutomatonBuilder(scalarCount: words.reduce(0) { $0 + $1.count })
    for word in words { builder.insert(word) }
    return builder.finish()
  }

  private init(scalarCount: Int) {
    var size = 16
    while size < scalarCount * 2 + 2 { size *= 2 }
    mask = size - 1
    edges = Array(repeating: .free, count: size)
  }

  private mutating func insert(_ word: Word) {
    let hasAnyEnding = word.last == WordClasses.anyEnding
    let letters = hasAnyEnding ? word.dropLast() : word[...]
    var node: Int32 = 0
    for letter in letters { node = child(of: node, along: letter) }
    let number = Int32(entries.count)
    entries.append(
      Automaton.WordEntry(
        length: Int32(letters.count), nextAtNode: letters.isEmpty ? -1 : wordAt[Int(node)],
        beginsAsWord: letters.first.map(TextReading.isWordScalar) ?? false,
        endsAsWord: letters.last.map(TextReading.isWordScalar) ?? false, hasAnyEnding: hasAnyEnding))
    if !letters.isEmpty { wordAt[Int(node)] = number }
  }

  private mutating func child(of node: Int32, along letter: UInt32) -> Int32 {
    let key = Automaton.Edge.key(node, letter)
    var place = Automaton.slot(key, mask)
    while edges[place].bits != .max {
      if edges[place].key == key { return edges[place].target }
      place = (place + 1) & mask
    }
    precondition(parent.count < Automaton.Edge.nodeLimit, "more words than any rubrics have")
    let new = Int32(parent.count)
    edges[place] = Automaton.Edge(key: key, target: new)
    parent.append(node)
    scalar.append(letter)
    depth.append(depth[Int(node)] + 1)
    wordAt.append(-1)
    return new
  }

  private func finish() -> Automaton {
    let order = nodesByDepth()
    var failure = [Int32](repeating: 0, count: parent.count)
    var shorter = [Int32](repeating: 0, count: parent.count)
    edges.withUnsafeBufferPointer { edges in
      for node in order where node != 0 {
        failure[Int(node)] = failureTarget(of: node, failure, edges.baseAddress!)
        let target = Int(failure[Int(node)])
        shorter[Int(node)] = wordAt[target] >= 0 ? Int32(target) : shorter[target]
      }
    }
    return Automaton(
      edges: Frozen(edges), mask: mask, failure: Frozen(failure), wordAt: Frozen(wordAt), shorter: Frozen(shorter),
      words: Frozen(entries))
  }

  /// The longest proper suffix of the node's text that is a node too and does not begin inside a word of letters.
  private func failureTarget(of node: Int32, _ failure: [Int32], _ edges: UnsafePointer<Automaton.Edge>) -> Int32 {
    let above = parent[Int(node)]
    guard above != 0 else { return 0 }
    var candidate = failure[Int(above)]
    while true {
      let child = Automaton.child(edges, mask, candidate, scalar[Int(node)])
      if child >= 0, !beginsInsideWord(depth[Int(child)], from: node) { return child }
      if candidate == 0 { return 0 }
      candidate = failure[Int(candidate)]
    }
  }

  /// Whether the last `length` scalars of a node's text begin in the middle of a word of letters.
  private func beginsInsideWord(_ length: Int32, from node: Int32) -> Bool {
    var first = node
    for _ in 1..<length { first = parent[Int(first)] }
    let before = parent[Int(first)]
    return TextReading.isWordScalar(scalar[Int(first)]) && TextReading.isWordScalar(scalar[Int(before)])
  }

  private func nodesByDepth() -> [Int32] {
    var starts = [Int](repeating: 0, count: Int(depth.max() ?? 0) + 2)
    for level in depth { starts[Int(level) + 1] += 1 }
    for level in 1..<starts.count { starts[level] += starts[level - 1] }
    var order = [Int32](repeating: 0, count: depth.count)
    for (node, level) in depth.enumerated() {
      order[starts[Int(level)]] = Int32(node)
      starts[Int(level)] += 1
    }
    return order
  }
}
