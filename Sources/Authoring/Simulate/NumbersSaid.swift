import Roleplay
import Scoring

/// How many of what each person has spoken of: three buckets must not become two.
struct NumbersSaid {
  private var said: [ActorID: [String: (number: String, text: String)]] = [:]

  /// The two numbers, when this text has another one than an earlier text of the same person.
  mutating func clash(in text: String, by actor: ActorID, _ language: Language) -> String? {
    var clash: String?
    for (number, thing) in Self.counts(in: text, language) {
      if let earlier = said[actor]?[thing], earlier.number != number, earlier.text != text {
        clash = clash ?? "\(earlier.number)/\(number) \(thing)"
      } else {
        said[actor, default: [:]][thing] = (number, text)
      }
    }
    return clash
  }

  /// A number, a measure and the thing: 三个盆, three buckets. Ordinals and vague numbers do not count.
  static func counts(in text: String, _ language: Language) -> [(number: String, thing: String)] {
    switch language {
    case .chinese: chinese(Array(text.unicodeScalars))
    case .english: english(text)
    }
  }

  private static let numerals = Array("两二三四五六七八九十0123456789".unicodeScalars)
  private static let measures = Array("个张床户家间层楼块台盏扇条套份把位口根".unicodeScalars)

  private static func chinese(_ text: [Unicode.Scalar]) -> [(number: String, thing: String)] {
    var found: [(number: String, thing: String)] = []
    for index in text.indices.dropLast(2) where measures.contains(text[index + 1]) && numerals.contains(text[index]) {
      let isOpen =
        index > 0 && (numerals.contains(text[index - 1]) || "第头前后一几每点零栋百".unicodeScalars.contains(text[index - 1]))
      guard !isOpen, (0x4E00..<0xA000).contains(text[index + 2].value) else { continue }
      found.append((String(text[index]), String(text[index + 1]) + String(text[index + 2])))
    }
    return found
  }

  private static let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static func english(_ text: String) -> [(number: String, thing: String)] {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return parts.indices.dropLast().compactMap { index in
      let thing = parts[index + 1]
      guard words.contains(parts[index]), thing.count > 3, thing.hasSuffix("s") else { return nil }
      return (parts[index], thing)
    }
  }
}
