import Scoring

/// Whether a sentence says a thing in words of its own.
enum Rewording {
  /// As many characters of Chinese, or words of English, in a row are taken over, not found again.
  private static let (mostCharacters, mostWords) = (5, 3)

  /// True when so much of the original stands in the new wording that its author could be known by it.
  static func isTooClose(_ wording: String, to original: String, in language: Language) -> Bool {
    let (one, other) = (units(wording, language), units(original, language))
    return longestRun(one, other) > (language == .chinese ? mostCharacters : mostWords)
  }

  /// Characters of Chinese, words of English; marks and blanks say nothing.
  private static func units(_ text: String, _ language: Language) -> [String] {
    if language == .english {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map {
      String($0).lowercased()
    }
  }

  private static func longestRun(_ a: [String], _ b: [String]) -> Int {
    var (longest, row) = (0, [Int](repeating: 0, count: b.count + 1))
    for one in a {
      var diagonal = 0
      for index in b.indices {
        let above = row[index + 1]
        row[index + 1] = one == b[index] ? diagonal + 1 : 0
        longest = max(longest, row[index + 1])
        diagonal = above
      }
    }
    return longest
  }
}
