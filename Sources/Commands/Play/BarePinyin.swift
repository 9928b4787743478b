import Scoring

/// A line typed with the input method switched off: `ninhao`, `wo ma shang lai`.
enum BarePinyin {
  /// Letters that are nothing but pinyin syllables, at least two of them.
  static func isLikely(_ text: String) -> Bool {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z": words[words.count - 1].append(UInt8(scalar.value))
      case "A"..."Z": words[words.count - 1].append(UInt8(scalar.value + 32))
      case " ", "'", ",", ".", "?", "!", "，", "。", "？", "！": words.append([])
      default: return false
      }
    }
    let counts = words.filter { !$0.isEmpty }.map(fewestSyllables)
    guard !counts.isEmpty, !counts.contains(nil) else { return false }
    return counts.reduce(0) { $0 + ($1 ?? 0) } >= 2
  }

  /// Nil when the letters cannot be cut into syllables.
  private static func fewestSyllables(_ letters: [UInt8]) -> Int? {
    var best: [Int?] = [0] + Array(repeating: nil, count: letters.count)
    for end in 1...letters.count {
      for start in max(0, end - longest)..<end {
        guard let before = best[start], syllables.contains(Array(letters[start..<end])) else { continue }
        best[end] = min(best[end] ?? .max, before + 1)
      }
    }
    return best[letters.count]
  }

  private static let syllables = Set((0..<Readings.syllableCount).map { Array(Readings.name(of: $0).utf8) })
  /// `zhuang`
  private static let longest = 6
}
