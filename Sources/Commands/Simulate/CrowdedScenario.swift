import Documents
import Library

/// A scenario larger than any that is shipped, to measure with.
struct CrowdedScenario {
  /// One of a scenario's cues after the other, between the customer's own words.
  func reply(_ number: Int) -> String { "您好，这事我来办，请您看第\(Self.digits(number % 40))样，还滴吗？" }

  var file: PlayFiles.File {
    PlayFiles.File(path: "Scenarios/zh-Hans/~bench.json", bytes: Array(scenario.text.utf8))
  }

  private static func digits(_ number: Int) -> String { String(100 + number) }

  private static func name(_ prefix: String, _ number: Int) -> String { "\(prefix)-\(number)" }

  private func ids(_ prefix: String, _ numbers: Range<Int>) -> [JSONValue] {
    numbers.map { .string(Self.name(prefix, $0)) }
  }

  private var scenario: JSONValue {
    let cues = (0..<40).map { number -> JSONValue in
      ["id": .string(Self.name("cue", number)), "words": .string(Self.digits(number))]
    }
    let deeds = (0..<50).map { number -> JSONValue in
      ["id": .string(Self.name("deed", number)), "title": .string("第\(number)件事办了")]
    }
    return [
      "format": 0, "id": "bench", "number": 999, "language": "zh", "title": "测速", "level": "junior",
      "category": "complaint", "channel": "counter",
      "briefing": [
        "you": "你是前台。", "shows": .array(["3栋1202 王女士"]), "may": .array(["派人"]), "mayNot": .array(["谈赔偿"]),
      ],
      "start": "2026-03-03T10:05", "actors": .array((0..<5).map(actor)), "cues": .array(cues),
      "deeds": .array(deeds), "stages": .array([stage]), "moves": .array((100..<200).map(move)),
      "events": .array((0..<50).map(event)), "endings": .array(endings),
    ]
  }

  private var endings: [JSONValue] {
    [
      ["id": "done", "kind": "resolved", "satisfaction": 5, "says": "好。", "why": "办好了。"],
      ["id": "left", "kind": "walked-out", "satisfaction": 1, "says": "走了。", "why": "没人理。"],
    ]
  }

  private func actor(_ number: Int) -> JSONValue {
    let facts = (0..<10).map { fact -> JSONValue in
      let text = "第\(number)个人的第\(fact)件事"
      return [
        "id": .string(Self.name("fact", number * 10 + fact)),
        "asked": .string(fact == 0 ? "(还|仍) …(滴|漏) …吗" : "问\(number * 10 + fact)号"),
        "says": .array([.string(text), .string(text + "就这样")]), "known": .string(text),
      ]
    }
    return [
      "id": .string(Self.name("actor", number)), "name": .string("第\(number)位"),
      "role": .string(number == 0 ? "customer" : "colleague"),
      "persona": .string(number == 0 ? "irritable" : "busy-colleague"), "mood": ["anger": 40, "trust": 40],
      "facts": .array(facts),
    ]
  }

  private var stage: JSONValue {
    let last: JSONValue = ["when": ["done": .array(ids("deed", 0..<50))], "end": "done"]
    let leaving: JSONValue = ["on": "hang-up", "when": [:], "end": "left"]
    return [
      "id": "all", "with": "actor-0", "wants": .array(["快点办。", "还没好？", "到底怎么样？"]), "hints": .array(["办。"]),
      "moves": .array((0..<98).map(move) + [last, leaving]),
    ]
  }

  /// With four parts in its condition.
  private func move(_ number: Int) -> JSONValue {
    let cues: [JSONValue] = [
      .string(Self.name("cue", number % 40)), .string(Self.name("cue", (number * 7 + 1) % 40)),
    ]
    let says = (0..<3).map { JSONValue.string("第\(number)种说法之\($0)。") }
    return [
      "to": .string(Self.name("actor", number % 5)),
      "when": [
        "saysAny": .array(cues), "not": ["done": .string(Self.name("deed", number % 50))],
        "anger": ["atMost": .integer(100 - number % 2)],
      ],
      "says": .array(says),
    ]
  }

  /// So far ahead that it is still to come.
  private func event(_ number: Int) -> JSONValue {
    [
      "id": .string(Self.name("event", number)), "afterStage": "all", "minutes": .integer(5000 + number),
      "by": .string(Self.name("actor", number % 5)), "says": .string("第\(number)件事有信儿了。"),
      "deeds": .string(Self.name("deed", number)),
    ]
  }
}
