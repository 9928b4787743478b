/// The words of a speech vocabulary in a prefix tree: a look-up does not allocate, and its order of work is the same on
/// every machine. A class, so that the reader's loops count one reference instead of the tree's eight.
final class WordTrie: Sendable {
  private let tree: WordTree

  /// Words are numbered in their order. Empty words are never found.
  init(_ words: [[UInt32]]) { tree = WordTreeBuilder.tree(of: words) }

  /// The longest word that begins at `start`, its number and its end; nil when none does.
  @inline(__always)
  func longest(in text: SpeechText, from start: Int) -> (word: Int, end: Int)? {
    let scalars = text.scalars.baseAddress.unsafelyUnwrapped
    let first = scalars[start]
    let root = tree.root(first)
    guard root != 0 else { return nil }
    let nodes = tree.nodes.base
    var (word, end) = (nodes[Int(root)].wordAt, start + 1)
    if word >= 0, !text.isWordEnd(end) { word = -1 }
    if start + 1 < text.count, tree.mayBegin(first, scalars[start + 1]) {
      follow(in: text, from: root, start + 1, &word, &end)
    }
    return word >= 0 ? (Int(word), end) : nil
  }

  /// Sends for what `longest` will look at first.
  func fetch(_ text: SpeechText) { tree.fetch(text.scalars) }

  /// The word that is this one scalar.
  func single(_ scalar: UInt32) -> Int? {
    let word = tree.nodes.base[Int(tree.root(scalar))].wordAt
    return word >= 0 ? Int(word) : nil
  }

  /// Goes on from a node to a longer word.
  private func follow(in text: SpeechText, from root: Int32, _ second: Int, _ word: inout Int32, _ end: inout Int) {
    let scalars = text.scalars.baseAddress.unsafelyUnwrapped
    let nodes = tree.nodes.base
    var (node, position) = (root, second)
    while position < text.count {
      node = tree.child(of: node, along: scalars[position])
      if node < 0 { return }
      position += 1
      let found = nodes[Int(node)].wordAt
      if found >= 0, text.isWordEnd(position) { (word, end) = (found, position) }
    }
  }
}
