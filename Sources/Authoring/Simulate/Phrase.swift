import Roleplay
import Scoring

/// A few words, and what is seen in them at an ordinary moment.
struct Phrase: Hashable, Sendable {
  let text: String
  let signs: Set<Sign>
}

/// The phrases that show one sign, each once, and which of them show another as well.
struct PhraseShelf: Sendable {
  private(set) var phrases: [Phrase] = []
  private var known: Set<Phrase> = []
  /// Places in `phrases`.
  private var places: [Sign: [Int]] = [:]

  mutating func add(_ phrase: Phrase) {
    guard known.insert(phrase).inserted else { return }
    for sign in phrase.signs { places[sign, default: []].append(phrases.count) }
    phrases.append(phrase)
  }

  /// How many of these each phrase shows.
  func shown(of wanted: Set<Sign>) -> [Int] {
    var shown = Array(repeating: 0, count: phrases.count)
    for sign in wanted {
      for place in places[sign] ?? [] { shown[place] += 1 }
    }
    return shown
  }
}

/// Sentences of a text, each with its closing sign.
enum Sentences {
  static func of(_ text: String) -> [String] {
    var sentences: [String] = []
    var open = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      open.append(scalar)
      // A full stop inside a number or an address ends nothing.
      let isStop = scalar == "." && (index + 1 == scalars.count || scalars[index + 1] == " ")
      guard isStop || "。？！?!".unicodeScalars.contains(scalar) else { continue }
      sentences.append(trimmed(open))
      open = String.UnicodeScalarView()
    }
    return (sentences + [trimmed(open)]).filter { !$0.isEmpty }
  }

  private static func trimmed(_ view: String.UnicodeScalarView) -> String {
    String(view.drop { $0 == " " })
  }

  /// With a closing sign, where it has none.
  static func closed(_ text: String, isQuestion: Bool, in language: Language) -> String {
    guard let last = text.unicodeScalars.last, !"。？！?!.，；,".unicodeScalars.contains(last) else { return text }
    switch language {
    case .chinese: return text + (isQuestion ? "？" : "。")
    case .english: return text + (isQuestion ? "?" : ".")
    }
  }

  static func joined(_ parts: [String], in language: Language) -> String {
    parts.joined(separator: language == .english ? " " : "")
  }
}
