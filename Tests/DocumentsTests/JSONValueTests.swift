import Testing

@testable import Documents

@Suite struct JSONValueTests {
  @Test func membersKeepTheirOrderAndTextsAreEscaped() {
    let value: JSONValue = ["b": 1, "a": .array([.null, true, "引“号”\"\n\u{7f}"]), "c": .object([])]
    #expect(value.text == #"{"b":1,"a":[null,true,"引“号”\"\n\u007f"],"c":{}}"#)
  }

  @Test(arguments: [(0, "0.00"), (78, "0.78"), (-5, "-0.05"), (10_001, "100.01"), (.min, "-92233720368547758.08")])
  func hundredthsAreWrittenWithTwoDecimals(_ value: Int, _ text: String) {
    #expect(JSONValue.hundredths(value).text == text)
  }
}
