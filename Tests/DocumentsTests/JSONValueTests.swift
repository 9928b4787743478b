import Testing

@testable import Documents

@Suite struct JSONValueTests {
  @Test func membersKeepTheirOrderAndTextsAreEscaped() {
    let value: JSONValue = ["b": 1, "a": .array([.null, true, "引“号”\"\n\u{7f}"]), "c": .object([])]
    #expect(value.text == #"{"b":1,"a":[null,true,"引“号”\"\n\u007f"],"c":{}}"#)
  }
}
