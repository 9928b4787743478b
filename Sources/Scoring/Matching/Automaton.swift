/// Finds every word of a vocabulary in one pass over a text (Aho and Corasick, CACM 18 (1975) 333).
///
/// The tree's edges live in one open-addressed hash table: a Chinese vocabulary has thousands of edges at the root and
/// almost everywhere else one.
struct Automaton: Sendable {
  /// Node, scalar and target in one machine word, so that a look-up touches one line of the cache.
  struct Edge: BitwiseCopyable {
    static let free = Edge(bits: .max)
    /// Nodes beyond this number are refused: 2²¹, some ten times the shipped rubrics.
    static let nodeLimit = 1 << 21

    let bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    init(key: UInt64, target: Int32) { bits = key << 22 | UInt64(target) }

    var key: UInt64 { bits >> 22 }
    var target: Int32 { Int32(bits & 0x3F_FFFF) }

    @inline(__always)
    static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }
  }

  /// What the end of a word needs to know.
  struct WordEntry: BitwiseCopyable {
    let length: Int32
    /// Another word that ends at the same node: `sorry` and `sorry*`; -1 after the last.
    var nextAtNode: Int32
    /// A letter or digit stands at this end, so the word matches only where the text's word ends too.
    let beginsAsWord: Bool
    let endsAsWord: Bool
    let hasAnyEnding: Bool
  }

  let edges: Frozen<Edge>
  let mask: Int
  let failure: Frozen<Int32>
  /// First word that ends at the node, or -1.
  let wordAt: Frozen<Int32>
  /// The nearest shorter suffix at which a word ends, or 0.
  let shorter: Frozen<Int32>
  let words: Frozen<WordEntry>

  @inline(__always)
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
  }

  /// The child of `node` along `scalar`, or -1.
  @inline(__always)
  static func child(
    _ edges: UnsafePointer<Edge>, _ mask: Int, _ node: Int32, _ scalar: UInt32
  ) -> Int32 {
    let key = Edge.key(node, scalar)
    var place = slot(key, mask)
    while true {
      let edge = edges[place]
      if edge.key == key { return edge.target }
      if edge.bits == UInt64.max { return -1 }
      place = (place + 1) & mask
    }
  }
}
