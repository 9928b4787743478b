/// The words of the classes named `sense-…` in a prefix tree: each word may belong to several classes.
///
/// They carry what a word is about, so that a recogniser trained on one writer's words knows another's.
final class SenseWords: Sendable {
  static let prefix = "sense-"
  /// Letters and characters of a word that are looked at.
  private static let longest = 24

  /// One bit for each scalar of the first 65,536 that begins a word.
  private let beginnings: Frozen<UInt64>
  /// Open addressing.
  private let edges: Frozen<WordTree.Edge>
  private let mask: Int
  /// The classes of the word that ends at each node.
  private let classes: FrozenLists<UInt16>
  /// 1 where the word that ends at the node may have any ending.
  private let isOpen: Frozen<UInt8>
  /// A number for each class that depends on its name alone, so that other classes do not move it.
  let identities: [UInt32]
  let names: [String]
  /// Function words: how something is said.
  let frameWords: [Word]

  private static let frameClass = "sense-frame-words"

  init(_ wordClasses: WordClasses) {
    names = wordClasses.names.filter { $0.hasPrefix(Self.prefix) && $0 != Self.frameClass }
    frameWords = wordClasses.words(of: Self.frameClass) ?? []
    identities = names.map { name in
      FeatureKey(seed: 0).with(name.unicodeScalars.reduce(FeatureKey(seed: 77)) { $0.with($1.value) }.value).value
    }
    var tree = Builder()
    for (number, name) in names.enumerated() {
      for word in wordClasses.words(of: name) ?? [] { tree.add(word, to: UInt16(number)) }
    }
    var beginnings = [UInt64](repeating: 0, count: 1024)
    for edge in tree.edges where edge.key >> 21 == 0 {
      let scalar = edge.key & 0x1F_FFFF
      if scalar < 65_536 { beginnings[Int(scalar >> 6)] |= 1 << (scalar & 63) }
    }
    self.beginnings = Frozen(beginnings)
    (edges, mask) = WordTree.Edge.table(of: tree.edges)
    classes = FrozenLists(tree.classes)
    isOpen = Frozen(tree.isOpen)
  }

  private struct Builder {
    var edges: [(key: UInt64, target: Int32)] = []
    var classes: [[UInt16]] = [[]]
    var isOpen: [UInt8] = [0]
    private var known: [UInt64: Int32] = [:]

    mutating func add(_ word: Word, to number: UInt16) {
      let hasAnyEnding = word.last == WordClasses.anyEnding
      let letters = hasAnyEnding ? word.dropLast() : word[...]
      guard !letters.isEmpty, letters.count <= SenseWords.longest else { return }
      var node: Int32 = 0
      for scalar in letters { node = child(of: node, scalar) }
      if !classes[Int(node)].contains(number) { classes[Int(node)].append(number) }
      if hasAnyEnding { isOpen[Int(node)] = 1 }
    }

    private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
      let key = WordTree.Edge.key(node, scalar)
      if let child = known[key] { return child }
      let child = Int32(classes.count)
      precondition(classes.count < WordTree.Edge.nodeLimit, "more words than any rubrics have")
      classes.append([])
      isOpen.append(0)
      known[key] = child
      edges.append((key, child))
      return child
    }
  }

  /// Calls `body` with class and end of every word that begins at a position of a clause.
  @inline(__always)
  func forEach(
    from start: Int, to end: Int, in reading: borrowing TextReading, _ body: (_ number: Int, _ end: Int) -> Void
  ) {
    let first = reading.scalars[start]
    guard first < 65_536, beginnings[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 else { return }
    if start > 0, reading.isWordPart(start), reading.isWordPart(start - 1) { return }
    var node: Int32 = 0
    var position = start
    while position < end {
      node = child(of: node, reading.scalars[position])
      guard node >= 0 else { return }
      position += 1
      let list = classes.starts[Int(node)]..<classes.starts[Int(node) + 1]
      guard !list.isEmpty, isWhole(upTo: position, node, end, reading) else { continue }
      for index in list { body(Int(classes.values[Int(index)]), position) }
    }
  }

  @inline(__always)
  private func isWhole(upTo position: Int, _ node: Int32, _ end: Int, _ reading: borrowing TextReading) -> Bool {
    guard position < end, reading.isWordPart(position), reading.isWordPart(position - 1) else { return true }
    return isOpen[Int(node)] == 1
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let key = WordTree.Edge.key(node, scalar)
    var slot = WordTree.slot(key, mask)
    while true {
      let edge = edges.base[slot]
      if edge.key == key { return edge.target }
      if edge.bits == UInt64.max { return -1 }
      slot = (slot + 1) & mask
    }
  }
}
