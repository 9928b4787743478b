/// A set of words in a prefix tree whose edges lie in one hash table of fixed shape: a look-up does not allocate, and
/// its order of work is the same on every machine.
struct WordTrie: Sendable {
  /// One bit for each scalar of the first 65,536 that begins a word.
  private var beginnings = [UInt64](repeating: 0, count: 1024)
  /// Open addressing; a key is node << 21 | scalar, 0 is empty (scalar 0 begins no word).
  private var keys: [UInt64] = []
  private var children: [Int32] = []
  private var mask = 0
  /// Number of the word that ends at each node, or -1.
  private var endings: [Int32] = [-1]

  /// Words are numbered in their order. Empty words are never found.
  init(_ words: [[UInt32]]) {
    var edges: [(key: UInt64, child: Int32)] = []
    var known: [UInt64: Int32] = [:]
    for (number, word) in words.enumerated() where !word.isEmpty {
      var node: Int32 = 0
      for scalar in word {
        let key = Self.key(node, scalar)
        if let child = known[key] {
          node = child
          continue
        }
        let child = Int32(endings.count)
        endings.append(-1)
        known[key] = child
        edges.append((key, child))
        node = child
      }
      endings[Int(node)] = Int32(number)
      if word[0] < 65_536 { beginnings[Int(word[0] >> 6)] |= 1 << UInt64(word[0] & 63) }
    }
    fill(edges)
  }

  private mutating func fill(_ edges: [(key: UInt64, child: Int32)]) {
    var size = 16
    while size < edges.count * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    children = [Int32](repeating: 0, count: size)
    mask = size - 1
    for (key, child) in edges {
      var slot = Self.slot(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      children[slot] = child
    }
  }

  /// The longest word that begins at `start`, its number and its end; nil when none does.
  @inline(__always)
  func longest(in text: SpeechText, from start: Int) -> (word: Int, end: Int)? {
    let first = text.scalars[start]
    guard first < 65_536, beginnings[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 else { return nil }
    return follow(in: text, from: start)
  }

  /// The word that is this one scalar.
  func single(_ scalar: UInt32) -> Int? {
    guard let node = child(of: 0, scalar), endings[Int(node)] >= 0 else { return nil }
    return Int(endings[Int(node)])
  }

  private func follow(in text: SpeechText, from start: Int) -> (word: Int, end: Int)? {
    var found: (word: Int, end: Int)?
    var node: Int32 = 0
    var position = start
    while position < text.count, let child = child(of: node, text.scalars[position]) {
      node = child
      position += 1
      let ending = endings[Int(node)]
      if ending >= 0, text.isWordEnd(position) { found = (Int(ending), position) }
    }
    return found
  }

  private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
    let key = Self.key(node, scalar)
    guard key != 0 else { return nil }
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar & 0x1F_FFFF) }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
