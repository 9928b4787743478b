import CPrefetch

/// The words of a vocabulary as a prefix tree: from every position of a text it is walked as far as the text goes along.
///
/// Most positions of a text begin no word of two scalars or more, and a look into a table of thousands of edges costs a
/// line of the cache. So a small filter of the pairs of scalars with which words begin is asked first: it says no nine
/// times out of ten, from the nearest cache. A class, so that handing it on costs one count instead of seven.
final class WordTree: Sendable {
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

    /// Open addressing, at most half full; the place of a key is `slot`, or the next free one behind it.
    static func table(of edges: [(key: UInt64, target: Int32)]) -> (edges: Frozen<Edge>, mask: Int) {
      var size = 16
      while size < edges.count * 2 { size *= 2 }
      var table = [Edge](repeating: .free, count: size)
      for (key, target) in edges {
        var place = WordTree.slot(key, size - 1)
        while table[place].bits != .max { place = (place + 1) & (size - 1) }
        table[place] = Edge(key: key, target: target)
      }
      return (Frozen(table), size - 1)
    }
  }

  /// One scalar on the way to words, eight to a line of the cache.
  ///
  /// Beyond the second scalar hardly any node has more than one child, so the first one is simply the next node.
  struct Node: BitwiseCopyable {
    /// No scalar: what leads to the first child of a node without children.
    static let noScalar: UInt32 = 0x1F_FFFF

    /// First word that ends here, or -1.
    var wordAt: Int32 = -1
    /// What leads to the first child in the lowest 21 bits, flags above.
    fileprivate(set) var bits: UInt32 = noScalar

    /// What leads to the first child.
    @inline(__always)
    var scalar: UInt32 {
      get { bits & Self.noScalar }
      set { bits = bits & ~Self.noScalar | newValue }
    }
    /// There are more children, in `edges`.
    var hasMore: Bool {
      get { self[21] }
      set { self[21] = newValue }
    }
    /// A letter or digit stands at the end of the word, so it matches only where the text's word ends too.
    var endsAsWord: Bool {
      get { self[22] }
      set { self[22] = newValue }
    }
    var isLeaf: Bool { bits & (Self.noScalar | 1 << 21) == Self.noScalar }
    var hasAnyEnding: Bool {
      get { self[23] }
      set { self[23] = newValue }
    }
    /// Another word ends here, with any ending if this one has none and the other way round: `sorry` and `sorry*`.
    var hasTwin: Bool {
      get { self[24] }
      set { self[24] = newValue }
    }

    @inline(__always)
    private subscript(bit: UInt32) -> Bool {
      get { bits >> bit & 1 == 1 }
      set { bits = bits & ~(1 << bit) | (newValue ? 1 << bit : 0) }
    }
  }

  /// Where the nodes of 256 scalars begin in `roots`; the first page is empty.
  let pages: Frozen<Int32>
  /// The node of each first scalar, or 0.
  let roots: Frozen<Int32>
  /// Bits of the pairs of scalars with which words begin.
  let pairs: Frozen<UInt64>
  let pairShift: UInt64
  let edges: Frozen<Edge>
  let mask: Int
  let nodes: Frozen<Node>
  /// By word: the other word that ends at the same node, or -1.
  let twins: Frozen<Int32>

  init(
    pages: Frozen<Int32>, roots: Frozen<Int32>, pairs: Frozen<UInt64>, pairShift: UInt64, edges: Frozen<Edge>,
    mask: Int, nodes: Frozen<Node>, twins: Frozen<Int32>
  ) {
    self.pages = pages
    self.roots = roots
    self.pairs = pairs
    self.pairShift = pairShift
    self.edges = edges
    self.mask = mask
    self.nodes = nodes
    self.twins = twins
  }

  /// The node that a scalar leads to from another, or -1.
  @inline(__always)
  func child(of node: Int32, along scalar: UInt32) -> Int32 {
    let here = nodes.base[Int(node)]
    if here.scalar == scalar { return node + 1 }
    return here.hasMore ? furtherChild(of: node, along: scalar) : -1
  }

  /// The node of a text's first scalar, or 0.
  @inline(__always)
  func root(_ scalar: UInt32) -> Int32 {
    guard scalar < 0x11_0000 else { return 0 }
    return roots.base[Int(pages.base[Int(scalar >> 8)]) + Int(scalar & 0xFF)]
  }

  /// Sends for the nodes of the first scalars of what may be words of a text.
  func fetch(_ scalars: UnsafeBufferPointer<UInt32>) {
    for scalar in scalars { prefetch(nodes.base + Int(root(scalar))) }
  }

  /// Sends for what tells where a scalar leads from a node, unless that is the next node.
  @inline(__always)
  func fetchChild(of node: Int32, _ here: Node, along scalar: UInt32) {
    if here.scalar != scalar { prefetch(edges.base + Self.slot(Edge.key(node, scalar), mask)) }
  }

  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Self.pairBit(first, second, pairShift)
    return pairs.base[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32, _ shift: UInt64) -> UInt64 {
    ((UInt64(first) << 21 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> shift
  }

  @inline(__always)
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
  }

  /// A child of `node` beyond its first, along `scalar`; or -1.
  @inline(__always)
  func furtherChild(of node: Int32, along scalar: UInt32) -> Int32 {
    let edges = edges.base
    let key = Edge.key(node, scalar)
    var place = Self.slot(key, mask)
    while true {
      let edge = edges[place]
      if edge.key == key { return edge.target }
      if edge.bits == UInt64.max { return -1 }
      place = (place + 1) & mask
    }
  }
}
