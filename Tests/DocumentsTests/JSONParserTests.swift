import Documents
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONNode {
    let diagnostics = Diagnostics(file: "a.json")
    let node = JSONParser.parse(SourceFile(path: "a.json", text: text), into: diagnostics)
    #expect(diagnostics.all.isEmpty)
    return try #require(node)
  }

  private func plain(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let text): "<\(text)>"
    case .array(let nodes): "[" + nodes.map(plain).joined(separator: " ") + "]"
    case .object(let members): "{" + members.map { "\($0.key)=\(plain($0.value))" }.joined(separator: " ") + "}"
    case .unreadable: "?"
    }
  }

  @Test(arguments: [
    (#" {"b": [1, -2, 0], "a": {"n": null, "t": true, "f": false}} "#, "{b=[1 -2 0] a={n=null t=true f=false}}"),
    (#""\"\\\/\b\f\n\r\t\u4e2d\uD83D\ude00""#, "<\"\\/\u{8}\u{c}\n\r\t中😀>"),
    (#"["他说“不归我管”", "it's"]"#, "[<他说“不归我管”> <it's>]"),
    ("[9223372036854775807, -9223372036854775808, -0]", "[9223372036854775807 -9223372036854775808 0]"),
    ("[]", "[]"), ("\r\n{}\t", "{}"),
  ])
  func whatIsJSONIsReadAsWritten(_ text: String, _ expected: String) throws {
    #expect(plain(try parse(text)) == expected)
  }

  @Test func keysThatOnlyLookTheSameAreTwoKeys() throws {
    #expect(plain(try parse("{\"e\u{301}\": 1, \"\u{e9}\": 2}")).contains("=1"))
  }

  @Test func everyNodeKnowsItsPlace() throws {
    let source = SourceFile(path: "a.json", text: #"{"a": [12, "中文"]}"#)
    let root = try #require(JSONParser.parse(source, into: Diagnostics(file: "a.json")))
    guard case .object(let members) = root.value, case .array(let items) = members[0].value.value else {
      Issue.record("not the shape of the text")
      return
    }
    #expect(source.text(members[0].keyPlace) == #""a""#)
    #expect(items.map { source.text($0.place) } == ["12", #""中文""#])
    #expect(source.text(root.place) == #"{"a": [12, "中文"]}"#)
  }

  @Test func aHeaderIsReadWithoutTheRest() throws {
    let source = SourceFile(path: "a.json", text: #"{"id": "x", "title": "y", "body": [1, 2, "#)
    let diagnostics = Diagnostics(file: "a.json")
    let header = try #require(JSONParser.parseHeader(source, keys: ["title", "id"], into: diagnostics))
    #expect(plain(header) == "{id=<x> title=<y>}")
    #expect(diagnostics.all.isEmpty && !header.isWhole)
  }
}
