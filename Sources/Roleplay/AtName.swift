import Scoring

/// A name written after a sign: @陈师傅.
struct AtName: Equatable {
  let text: String
  /// Of what follows it, blanks and a comma left out.
  let end: Int

  /// - Parameter sign: where the sign stands.
  init?(at sign: Int, in scalars: [Unicode.Scalar]) {
    let name = scalars[(sign + 1)...].prefix { !$0.properties.isWhitespace && !Self.marks.contains($0) }
    guard !name.isEmpty else { return nil }
    text = String(String.UnicodeScalarView(name))
    let rest = scalars[name.endIndex...]
    end = rest.firstIndex { !$0.properties.isWhitespace && !Self.marks.contains($0) } ?? rest.endIndex
  }

  private static let marks = "，,：:。".unicodeScalars

  static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "@" || scalar == "＠" }

  /// More than 好的 and the like, behind which a name is called as at the beginning.
  static func isMoreThanAWord(_ words: ArraySlice<Unicode.Scalar>, in language: Language) -> Bool {
    words.count { $0.properties.isAlphabetic } > (language == .chinese ? 4 : 12)
  }
}
