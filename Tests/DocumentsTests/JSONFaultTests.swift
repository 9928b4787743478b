import Documents
import TestSupport
import Testing

/// What the parser says of one text: `code@offset`, in order.
func faults(_ text: String) -> [String] {
  let diagnostics = Diagnostics(file: "a.json")
  _ = JSONParser.parse(SourceFile(path: "a.json", text: text), into: diagnostics)
  return diagnostics.all.map { "\($0.fault.code)@\($0.place?.lowerBound ?? -1)" }
}

@Suite struct JSONFaultTests {
  @Test(
    arguments: [
      (#"{"a": 11️⃣,}"#, ["trailing-comma"]),
      (#"[1, 21️⃣,]"#, ["trailing-comma"]),
      (#"{"a": 11️⃣ "b": 2}"#, ["missing-comma"]),
      (#"["a"1️⃣ "b"]"#, ["missing-comma"]),
      (#"[1,1️⃣, 2]"#, ["extra-comma"]),
      (#"{1️⃣,}"#, ["extra-comma"]),
      (#"{"a"1️⃣ 1}"#, ["missing-colon"]),
      (#"{1️⃣"a", "b": 1}"#, ["missing-value"]),
      (#"{"a"1️⃣: }"#, ["missing-value"]),
      (#"{"a": 11️⃣，"b"2️⃣：2}"#, ["wrong-sign", "wrong-sign"]),
      (#"{"a": 1️⃣【1】}"#.replacing("】", with: "2️⃣】"), ["wrong-sign", "wrong-sign"]),
      (#"{1️⃣“a”: 1}"#, ["wrong-quotes"]),
      (#"{"a": "您好1️⃣”, "b": 1}"#, ["wrong-quotes"]),
      (#"{"a": 1️⃣“他说“不”字”}"#, ["wrong-quotes"]),
      (#"{1️⃣'a': 1}"#, ["wrong-quotes"]),
      (#"{"a": "他说1️⃣"不归我管2️⃣""}"#, ["quote-in-text", "quote-in-text"]),
      ("{\"a\": 1️⃣\"您好,\n \"b\": 1}", ["unterminated-text"]),
      ("{\"a\": \"b1️⃣\tc\"}", ["control-character"]),
      (#"["1️⃣\x"]"#, ["bad-escape"]),
      (#"["1️⃣\u12"]"#, ["bad-escape"]),
      (#"["1️⃣\ud83d 2️⃣\ude00 \ud83d\ude00"]"#, ["lone-surrogate", "lone-surrogate"]),
      (#"{"a": 1, 1️⃣"a": 2}"#, ["duplicate-key"]),
      (#"[1️⃣1.5, 2️⃣2e3]"#, ["fraction", "fraction"]),
      (#"[1️⃣012, 2️⃣+1, 3️⃣.5, 4️⃣１２]"#, ["bad-number", "bad-number", "bad-number", "bad-number"]),
      (#"[1️⃣99999999999999999999]"#, ["number-too-large"]),
      (#"[1️⃣True, 2️⃣您好]"#, ["unknown-word", "unknown-word"]),
      (#"{1️⃣a: 1}"#, ["unquoted-key"]),
      (#"1️⃣{"a": 2️⃣[1, 2"#, ["unclosed-bracket", "unclosed-bracket"]),
      (#"{"a": 1️⃣[1, 2}"#, ["unclosed-bracket"]),
      (#"[11️⃣}]"#, ["stray-bracket"]),
      (#"{"a": [11️⃣}]}"#, ["stray-bracket"]),
      (#"{"a": "他说1️⃣"不归我管2️⃣"，转身就走"}"#, ["quote-in-text", "quote-in-text"]),
      (#"{1️⃣{"a": 1}}"#, ["unexpected-text"]),
      (#"{} 1️⃣{}"#, ["text-after-end"]),
      ("[1, 1️⃣// eins\n 2]", ["comment"]),
      ("[1,1️⃣\u{3000}2]", ["strange-space"]),
    ] as [(String, [String])])
  func eachFaultIsNamedWhereItStands(_ marked: String, _ codes: [String]) {
    let marked = MarkedText(marked)
    let expected = zip(codes, marked.marks).map { "\($0)@\($1)" }
    #expect(marked.marks.count == codes.count)
    #expect(faults(marked.text) == expected)
  }

  @Test func allFaultsOfAFileAreReportedAtOnce() {
    let text = "{\n“id”：\"a\",\n\"level\": 1.5,\n\"tags\": [1,],\n\"id\": \"b\"\n\"x\": True\n}"
    let codes = faults(text).map { $0.prefix { $0 != "@" } }
    #expect(
      codes == [
        "wrong-quotes", "wrong-sign", "fraction", "trailing-comma", "duplicate-key", "missing-comma", "unknown-word",
      ])
  }

  @Test func aHundredFaultsAreEnough() {
    let found = faults("[" + String(repeating: "x,", count: 5000) + "1]")
    #expect(found.count == JSONParser.faultLimit + 1)
    #expect(found.last?.hasPrefix("too-many-faults") == true)
  }

  @Test func sixtyFourLevelsAreReadAndOneMoreIsRefused() {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(faults(nested(64)) == [])
    #expect(faults(nested(65)) == ["nested-too-deep@64"])
    #expect(faults(nested(1_000_000)) == ["nested-too-deep@64"])
  }
}
