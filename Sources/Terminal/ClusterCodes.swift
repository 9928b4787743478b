/// Numbers for clusters, so that libedit, which knows only single characters, moves over and deletes whole ones.
///
/// A single scalar is its own number; a cluster of several gets a number above U+10FFFF, as does the line feed within
/// a pasted reply. The numbers hold as long as the editor lives, since its history keeps them.
struct ClusterCodes {
  private static let first: UInt32 = 0x20_0000
  static let newLine = first

  private var clusters: [[Unicode.Scalar]] = [["\n"]]
  private var codes: [[Unicode.Scalar]: UInt32] = [["\n"]: newLine]

  mutating func code(for scalars: [Unicode.Scalar]) -> UInt32 {
    if scalars.count == 1, !Self.isCommandKey(scalars[0]) { return scalars[0].value }
    if let code = codes[scalars] { return code }
    let code = Self.first + UInt32(clusters.count)
    clusters.append(scalars)
    codes[scalars] = code
    return code
  }

  /// libedit would take these for keys: a line feed, and two that are not printable below U+0100.
  private static func isCommandKey(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\u{A0}" || scalar == "\u{AD}"
  }

  mutating func codes(for text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    Cluster.split(text).map { code(for: $0.scalars) }
  }

  /// What a number stands for. libedit puts numbers that are no scalars nowhere; should it, U+FFFD comes out.
  func scalars(of code: UInt32) -> [Unicode.Scalar] {
    if code < Self.first { return [Unicode.Scalar(code) ?? "\u{FFFD}"] }
    let index = Int(code - Self.first)
    return index < clusters.count ? clusters[index] : ["\u{FFFD}"]
  }

  func text(of line: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for code in line { text.append(contentsOf: scalars(of: code)) }
    return String(text)
  }
}
