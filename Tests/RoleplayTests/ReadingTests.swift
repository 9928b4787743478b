import Documents
import Scoring
import Testing

@testable import Roleplay

@Suite struct ReadingTests {
  @Test func theExampleOfTheReadmeIsFaultless() throws {
    let (scenario, faults) = Desk.read(Desk.example)
    #expect(faults.map(\.fault.code) == [])
    let read = try #require(scenario)
    #expect(read.header.number == 99)
    #expect(read.customer.facts.map(\.id.text) == ["name"])
  }

  /// Each fault is made by one change to the example.
  static let spoiled: [(code: String, from: String, to: String)] = [
    ("unknown-ending", "\"end\": \"home\"", "\"end\": \"hom\""),
    ("unknown-actor", "\"with\": \"zheng\"", "\"with\": \"zhen\""),
    (
      "unknown-fact", "\"told\": \"name\", \"says\": \"open-door\" }, \"dim",
      "\"told\": \"nam\", \"says\": \"open-door\" }, \"dim"
    ),
    ("unknown-cue", "\"says\": \"open-door\" }, \"deeds\"", "\"says\": \"open-dor\" }, \"deeds\""),
    ("unknown-deed", "\"deeds\": \"door-open\"", "\"deeds\": \"door\""),
    ("unknown-persona", "\"persona\": \"irritable\"", "\"persona\": \"iritable\""),
    ("unknown-stage", "\"end\": \"home\"", "\"next\": \"inside\""),
    ("duplicate-id", "\"id\": \"left\"", "\"id\": \"home\""),
    ("bad-id", "\"id\": \"door-open\"", "\"id\": \"门开了\""),
    ("bad-moment", "2026-03-03T22:40", "2026-02-30T22:40"),
    ("header-not-first", "\"format\": 0,", "\"format\": 0, \"sources\": [],"),
    ("unreachable-ending", "\"end\": \"home\"", "\"end\": \"left\""),
    ("no-good-ending", "\"end\": \"home\"", "\"end\": \"left\""),
    ("stage-without-way-out", "\"deeds\": \"door-open\", \"end\": \"home\"", "\"deeds\": \"door-open\""),
    ("too-few-wordings", ", \"冻死了，你到底开不开？\"", ""),
    ("missing-points", ", \"points\": 20", ""),
    ("not-exactly-one", "\"end\": \"home\"", "\"end\": \"home\", \"next\": \"outside\""),
    ("empty-range", "\"not\": { \"told\": \"name\" }", "\"anger\": { \"atLeast\": 9, \"atMost\": 3 }"),
    ("missing-key", "\"title\": \"忘带门禁卡\", ", ""),
    ("unknown-key", "\"hints\"", "\"hint\""),
  ]

  @Test(arguments: spoiled) func aSpoiledExampleNamesItsFault(_ code: String, _ from: String, _ to: String) throws {
    let spoiled = Desk.example.replacing(from, with: to)
    try #require(spoiled != Desk.example)
    let (scenario, faults) = Desk.read(spoiled)
    #expect(faults.map(\.fault.code).contains(code))
    #expect(scenario == nil)
  }

  @Test func anUnknownStageIsFoundWhereItStandsWithTheNearestName() throws {
    let spoiled = Desk.example.replacing("\"end\": \"home\"", with: "\"next\": \"outsid\"")
    let fault = try #require(Desk.read(spoiled).faults.first { $0.fault.code == "unknown-stage" })
    #expect(fault.fault as? ScenarioFault == .unknownName(.stage, "outsid", suggestion: "outside"))
    let place = try #require(fault.place)
    #expect(SourceFile(path: "", text: spoiled).text(place) == "\"outsid\"")
  }

  @Test func theHeaderAloneIsReadWithoutTheRest() throws {
    let diagnostics = Diagnostics(file: "x")
    let broken = SourceFile(path: "x", text: Desk.example.replacing("\"stages\"", with: "stages: oops"))
    let header = try #require(ScenarioHeader.read(broken, into: diagnostics))
    #expect(header.title == "忘带门禁卡")
    #expect(!diagnostics.hasErrors)
  }

  @Test func aPersonaMayAnswerByTheFormOfTheQuestion() throws {
    func read(_ key: String) -> (persona: Persona?, codes: [String]) {
      let text = """
        { "format": 0, "id": "p", "language": "zh", "title": "p",
          "reactions": { "\(key)": { "cool": ["记不清了。", "没留意。", "早忘了。"] } } }
        """
      let diagnostics = Diagnostics(file: "p.json")
      let source = SourceFile(path: "p.json", text: text)
      let persona = Persona.read(source, language: .chinese, criteria: [], into: diagnostics)
      return (persona, diagnostics.all.map(\.fault.code))
    }
    for kind in QuestionKind.allCases {
      let (persona, codes) = read("unknown.\(kind.rawValue)")
      #expect(persona?.lines(for: .unknown(kind), at: .calm).count == 3 && codes.isEmpty, "\(kind)")
    }
    #expect(read("unknown.wen").codes == ["unknown-value"])
  }

  @Test(arguments: [Language.chinese, .english]) func everyShippedPersonaIsFaultless(_ language: Language) {
    let files = Desk.files(in: "\(language.folder)/personas")
    for file in files {
      let diagnostics = Diagnostics(file: file)
      let persona = Persona.read(Desk.source(file), language: language, criteria: [], into: diagnostics)
      #expect(persona != nil, "\(file): \(diagnostics.all.map { "\($0.fault) \($0.place.debugDescription)" })")
    }
  }
}
