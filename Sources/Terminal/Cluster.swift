/// What the cursor steps over and the delete key deletes: a character with its marks, an emoji with its joiners.
///
/// The rule is our own and needs no more than the width table; it is the grapheme rule of Unicode (UAX #29) without
/// the parts for scripts that terminals do not shape anyway.
package struct Cluster: Equatable, Sendable {
  /// Never empty.
  package let scalars: [Unicode.Scalar]

  package var base: Unicode.Scalar { scalars[0] }
  var isSpace: Bool { base == " " || base == "\u{3000}" }

  /// Longer heaps of marks are split, so that no input makes a line unbounded.
  static let maximalLength = 32

  package static func split(_ scalars: some Sequence<Unicode.Scalar>) -> [Cluster] {
    var clusters: [Cluster] = []
    var current: [Unicode.Scalar] = []
    for scalar in scalars {
      if !current.isEmpty, !joins(scalar, to: current) {
        clusters.append(Cluster(scalars: current))
        current = []
      }
      current.append(scalar)
    }
    if !current.isEmpty { clusters.append(Cluster(scalars: current)) }
    return clusters
  }

  /// True if `scalar`, coming after `cluster`, belongs to it.
  static func joins(_ scalar: Unicode.Scalar, to cluster: [Unicode.Scalar]) -> Bool {
    guard scalar.value >= 0x300, cluster.count < maximalLength, let first = cluster.first, let last = cluster.last
    else { return false }
    if first.value < 0x20 || (0x7F..<0xA0).contains(first.value) { return false }
    if scalar.isZeroWidth { return true }
    if scalar.isEmojiModifier { return first.isPictographic }
    if last == "\u{200D}" { return first.isPictographic && scalar.isPictographic }
    return scalar.isRegionalIndicator && cluster.count == 1 && first.isRegionalIndicator
  }

  /// What goes onto the screen for it. Sequences on whose width terminals disagree are folded: an emoji is shown
  /// without its joiners, tone and variation, a flag as its two letters, a control character as `^X`.
  package var shown: String {
    if base.value < 0x20 || base.value == 0x7F { return "^" + String(Unicode.Scalar(UInt8(base.value ^ 0x40))) }
    if base.isZeroWidth || (0x80..<0xA0).contains(base.value) { return "?" }
    if base.isRegionalIndicator { return flagLetters }
    if base.isPictographic || scalars.count == 1 { return String(base) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.filter { !$0.isFormat })
    return String(text)
  }

  package func width(_ measure: DisplayWidth) -> Int {
    if base.value < 0x20 || base.value == 0x7F { return 2 }
    if base.isZeroWidth || (0x80..<0xA0).contains(base.value) { return 1 }
    if base.isRegionalIndicator { return flagLetters.utf8.count }
    return measure.of(base)
  }

  private var flagLetters: String {
    var letters = String.UnicodeScalarView()
    for scalar in scalars where scalar.isRegionalIndicator {
      letters.append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)))
    }
    return String(letters)
  }
}

extension Unicode.Scalar {
  var isZeroWidth: Bool { value >= 0x300 && WidthTable.contains(value, in: WidthTable.zero) }
  var isPictographic: Bool { value >= 0xA9 && WidthTable.contains(value, in: WidthTable.pictographic) }
  var isEmojiModifier: Bool { (0x1F3FB...0x1F3FF).contains(value) }
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Steers other characters and is itself invisible: joiners, variation selectors, direction marks, tags.
  var isFormat: Bool {
    switch value {
    case 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Characters whose width every terminal knows; behind others the painter says where the cursor must be.
  var hasUndisputedWidth: Bool {
    switch value {
    case 0x20..<0x7F, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      true
    default: false
    }
  }
}
