import Documents
import TestSupport
import Testing

@Suite struct ObjectReaderTests {
  private enum Level: String, CaseIterable {
    case junior, senior, supervisor
  }

  private struct Item: Equatable {
    var id: Placed<String>?
    var level: Level?
    var mood: Int?
    var tags: [String]?
    var isFinal: Bool?
  }

  private static let item = Reading<Item>.object { reader in
    reader.format(0)
    return Item(
      id: reader.required("id", .placed(.string)), level: reader.required("level", .oneOf),
      mood: reader.optional("mood", .int(-100...100)),
      tags: reader.optional("tags", .array(of: .string, orEmpty: false)), isFinal: reader.optional("isFinal", .bool))
  }

  private func read(_ text: String) -> (item: Item?, faults: [DocumentFault], starts: [Int]) {
    let diagnostics = Diagnostics(file: "a.json")
    let node = JSONParser.parse(SourceFile(path: "a.json", text: text), into: diagnostics)
    let item = node.flatMap { Self.item.read($0, diagnostics) }
    let all = diagnostics.all
    return (item, all.compactMap { $0.fault as? DocumentFault }, all.map { $0.place?.lowerBound ?? -1 })
  }

  @Test func whatIsWrittenIsRead() {
    let (item, faults, _) = read(#"{"format":0,"id":"a","level":"senior","mood":-3,"tags":["x"],"isFinal":true}"#)
    #expect(faults.isEmpty)
    #expect(item == Item(id: Placed("a", at: 17..<20), level: .senior, mood: -3, tags: ["x"], isFinal: true))
  }

  @Test func everyFaultOfAnObjectIsReported() {
    let marked = MarkedText(
      #"{"format":1️⃣1,"id":2️⃣" ","level":3️⃣"senoir","mood":4️⃣101,"tags":5️⃣[],6️⃣"isFinl":true}"#)
    let (item, faults, starts) = read(marked.text)
    #expect(item?.id == nil && item?.tags == [])
    #expect(starts == marked.marks)
    #expect(
      faults == [
        .unsupportedFormat(1, supported: 0), .emptyText,
        .unknownValue("senoir", suggestion: "senior", allowed: ["junior", "senior", "supervisor"]),
        .outOfRange(101, -100...100), .emptyList,
        .unknownKey("isFinl", suggestion: "isFinal", known: ["format", "id", "level", "mood", "tags", "isFinal"]),
      ])
  }

  @Test func wrongTypesAndMissingKeysAreReported() {
    let (_, faults, starts) = read(#"{"id": 1, "tags": ["a", null], "mood": "5", "format": 0}"#)
    #expect(
      faults == [
        .missingKey("level"), .wrongType(expected: .string, found: .integer),
        .wrongType(expected: .string, found: .null), .wrongType(expected: .integer, found: .string),
      ])
    #expect(starts == [0, 7, 24, 39])
  }

  @Test func whatTheParserHasReportedIsNotReportedTwice() {
    #expect(
      read(#"{"format":0,"id":x1,"level":"junior","mood":1.5}"#).faults.map(\.code) == ["unknown-word", "fraction"])
    #expect(read(#"{"format":0,{}, "id":"a""#).faults.map(\.code) == ["unclosed-bracket", "unexpected-text"])
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("senoir", "senior"), ("chanel", "channel"), ("apologise-firmly", "apologise-first"), ("标体", "标题"),
  ])
  func aSlipFindsItsName(_ typed: String, _ name: String) {
    #expect(Suggestion.nearest(to: typed, among: ["x", "senior", "channel", "apologise-first", "标题"]) == name)
  }

  @Test func somethingElseFindsNothing() {
    #expect(Suggestion.nearest(to: "wholly", among: ["a", "senior", "标题"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "题", among: ["a"]) == nil)
  }
}
