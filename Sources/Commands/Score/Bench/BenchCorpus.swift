import Documents
import Scoring

/// Replies to measure with: the rubrics' own examples, some alone, most joined to the length that replies have.
///
/// The same seed gives the same rows. No evaluation set is needed, and none is used.
struct BenchCorpus {
  private let examples: [RuleExample]
  private var numbers: BenchNumbers

  init(_ rulebook: Rulebook, seed: UInt64) {
    examples = Language.allCases.flatMap { rulebook.rules(in: $0) }.flatMap { $0.hitExamples + $0.missExamples }
    numbers = BenchNumbers(seed: seed)
  }

  var isEmpty: Bool { examples.isEmpty }

  /// Up to `count` scalars unless one example alone is longer.
  mutating func next(upTo count: Int) -> (reply: String, moment: Moment) {
    let first = examples[numbers.next(below: examples.count)]
    var reply = first.reply
    var tries = 0
    while reply.unicodeScalars.count < count / 2, tries < 4 {
      let more = examples[numbers.next(below: examples.count)]
      tries += 1
      let length = reply.unicodeScalars.count + more.reply.unicodeScalars.count + 1
      guard more.moment.language == first.moment.language, length <= count else { continue }
      reply += (first.moment.language == .chinese ? "，" : " ") + more.reply
    }
    return (reply, first.moment)
  }

  /// A row of the jsonl interface with its line feed.
  mutating func row(_ number: Int) -> String {
    let (reply, moment) = next(upTo: 48)
    let value: JSONValue = [
      "id": .string("r\(number)"), "lang": .string(moment.language.rawValue),
      "channel": .string(moment.channel.rawValue),
      "customer": .string(moment.customer), "reply": .string(reply), "at": "2026-03-03T10:05",
    ]
    return value.text + "\n"
  }

  /// Phrases of four to eight characters that stand in no text, as a rubric file.
  mutating func strangePhrases(_ count: Int) -> SourceFile {
    let signs = Array(examples.flatMap { $0.reply.unicodeScalars.filter { $0.value >= 0x4E00 && $0.value < 0xA000 } })
    let rules = stride(from: 0, to: count, by: 100).map { start -> JSONValue in
      let patterns = (0..<min(100, count - start)).map { _ -> JSONValue in
        let phrase = (0..<4 + numbers.next(below: 5)).map { _ in
          signs.isEmpty ? "一" : signs[numbers.next(below: signs.count)]
        }
        return .string(String(String.UnicodeScalarView(phrase)))
      }
      return [
        "id": .string("bench.\(start)"), "criterion": "courtesy.closing", "patterns": .array(patterns),
        "examples": ["hit": .array([patterns[0]]), "miss": .array(["一"])],
      ]
    }
    let file: JSONValue = ["format": 0, "language": "zh", "rules": .array(rules)]
    return SourceFile(path: "Rubrics/zh-Hans/~bench.json", text: file.text)
  }
}
