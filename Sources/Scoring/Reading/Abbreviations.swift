/// English titles whose full stop ends no sentence. Part of the spelling, like punctuation, so no rubric need list them.
enum Abbreviations {
  private static let titles: [[UInt32]] = ["mr", "mrs", "ms", "dr", "st", "prof"].map { $0.unicodeScalars.map(\.value) }

  /// Whether the text read so far ends with one of them as a whole word.
  static func isTitle(endingAt scalars: borrowing Scratch<UInt32>) -> Bool {
    for title in titles where scalars.count >= title.count {
      let start = scalars.count - title.count
      let isSame = title.indices.allSatisfy { scalars.base[start + $0] == title[$0] }
      if isSame, start == 0 || !TextReading.isWordScalar(scalars.base[start - 1]) { return true }
    }
    return false
  }
}
