import TestSupport

@testable import Scoring

/// Seeded patterns and texts over a handful of letters, so that matches are frequent.
struct RandomPatterns {
  var generator: SeededGenerator
  let language: Language

  init(seed: UInt64, language: Language) {
    generator = SeededGenerator(seed: seed)
    self.language = language
  }

  private var letters: [String] { language == .chinese ? ["甲", "乙", "丙", "丁"] : ["ab", "cd", "abc", "ef"] }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func text() -> String {
    let separators = language == .chinese ? ["，", "。", "？", "！", "\n"] : [", ", ". ", "? ", "! "]
    var text = ""
    for _ in 0..<pick(40) {
      if pick(7) == 0 { text += separators[pick(separators.count)] }
      text += letters[pick(letters.count)]
      if language == .english { text += " " }
    }
    return text
  }

  mutating func pattern() -> String {
    var parts = [part(depth: 0)]
    for _ in 0..<pick(4) {
      parts += [joint(), part(depth: 0)]
    }
    if pick(8) == 0 { parts.insert(pick(2) == 0 ? "^" : "^^", at: 0) }
    if pick(8) == 0 { parts.append(pick(2) == 0 ? "$" : "$$") }
    if pick(10) == 0 { parts.append("{?}") }
    return parts.joined(separator: " ")
  }

  private mutating func joint() -> String { ["", "", "…", "..", "/", "//"][pick(6)] }

  private mutating func part(depth: Int) -> String {
    switch pick(depth < 2 ? 8 : 3) {
    case 0, 1, 2: word()
    case 3: "(\(part(depth: depth + 1)))?"
    case 4: "(\(part(depth: depth + 1))|\(part(depth: depth + 1)) … \(part(depth: depth + 1)))"
    case 5: "(\(part(depth: depth + 1))|\(part(depth: depth + 1)))"
    case 6: "{c}"
    default: language == .english && pick(2) == 0 ? "a*" : word()
    }
  }

  private mutating func word() -> String {
    language == .english || pick(2) == 0 ? letters[pick(letters.count)] : letters[pick(4)] + letters[pick(4)]
  }
}
