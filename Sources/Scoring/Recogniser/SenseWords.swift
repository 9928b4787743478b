/// The words of the classes named `sense-…` in a prefix tree: each word may belong to several classes.
///
/// They carry what a word is about, so that a recogniser trained on one writer's words knows another's.
final class SenseWords: Sendable {
  static let prefix = "sense-"
  /// Letters and characters of a word that are looked at.
  private static let longest = 24

  let tree: WordTree
  /// By word: its classes, and 1 where it may have any ending.
  private let classes: FrozenLists<UInt16>
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
    var builder = Builder()
    for (number, name) in names.enumerated() {
      for word in wordClasses.words(of: name) ?? [] { builder.add(word, to: UInt16(number)) }
    }
    tree = WordTreeBuilder.tree(of: builder.words.lists)
    classes = FrozenLists(builder.classes)
    isOpen = Frozen(builder.isOpen)
  }

  private struct Builder {
    /// Each once, without the sign of any ending.
    private(set) var words = ListNumbers<UInt32>()
    private(set) var classes: [[UInt16]] = []
    private(set) var isOpen: [UInt8] = []

    mutating func add(_ word: Word, to sense: UInt16) {
      let hasAnyEnding = word.last == WordClasses.anyEnding
      let letters = hasAnyEnding ? word.dropLast() : word
      guard let first = letters.first, first < 65_536, letters.count <= SenseWords.longest else { return }
      let (number, isNew) = words.insert(letters)
      if isNew {
        classes.append([])
        isOpen.append(0)
      }
      if !classes[Int(number)].contains(sense) { classes[Int(number)].append(sense) }
      if hasAnyEnding { isOpen[Int(number)] = 1 }
    }
  }

  /// Calls `body` with class and end of every word that begins at a position of a clause.
  @inline(__always)
  func forEach(
    from start: Int, to end: Int, in reading: borrowing TextReading, _ body: (_ number: Int, _ end: Int) -> Void
  ) {
    let scalars = reading.scalars.base
    let root = tree.root(scalars[start])
    if root == 0 { return }
    if start > 0, reading.isWordPart(start), reading.isWordPart(start - 1) { return }
    report(root, start + 1, end, reading, body)
    guard start + 1 < end, tree.mayBegin(scalars[start], scalars[start + 1]) else { return }
    var (node, position) = (root, start + 1)
    while position < end {
      node = tree.child(of: node, along: scalars[position])
      if node < 0 { return }
      position += 1
      report(node, position, end, reading, body)
    }
  }

  @inline(__always)
  private func report(
    _ node: Int32, _ position: Int, _ end: Int, _ reading: borrowing TextReading, _ body: (Int, Int) -> Void
  ) {
    let word = tree.nodes.base[Int(node)].wordAt
    guard word >= 0, isWhole(upTo: position, word, end, reading) else { return }
    for index in classes.starts[Int(word)]..<classes.starts[Int(word) + 1] {
      body(Int(classes.values[Int(index)]), position)
    }
  }

  @inline(__always)
  private func isWhole(upTo position: Int, _ word: Int32, _ end: Int, _ reading: borrowing TextReading) -> Bool {
    guard position < end, reading.isWordPart(position), reading.isWordPart(position - 1) else { return true }
    return isOpen[Int(word)] == 1
  }
}
