import Documents
import Testing

@testable import Career

@Suite struct CareerPathReadingTests {
  private func read(_ text: String) -> (path: CareerPath?, codes: [String]) {
    let source = SourceFile(path: "career-path.json", text: text)
    let diagnostics = Diagnostics(file: source.path)
    let path = JSONParser.parse(source, into: diagnostics).flatMap { CareerPath.reading.read($0, diagnostics) }
    return (path, diagnostics.all.map(\.fault.code))
  }

  @Test func everyKindOfGateIsRead() {
    let (path, codes) = read(
      """
      {"format": 0, "levels": [{"id": "junior", "names": {"zh": "初级"}, "gates": [
        {"kind": "scenarios-passed", "anyOf": ["SC-01", "SC-02"], "count": 2, "inExam": true},
        {"kind": "satisfaction-held", "tenths": 45, "run": 5}, {"kind": "no-fail-fault", "run": 3}]}]}
      """)
    #expect(codes.isEmpty)
    #expect(
      path?.levels.first?.gates == [
        .scenariosPassed(anyOf: ["SC-01", "SC-02"], count: 2, inExam: true), .satisfactionHeld(tenths: 45, run: 5),
        .noFailFault(run: 3),
      ])
  }

  @Test(arguments: [
    (#"{"id": "a", "names": {}, "gates": []}, {"id": "a", "names": {}, "gates": []}"#, "duplicate-level"),
    (
      #"{"id": "a", "names": {}, "gates": [{"kind": "scenarios-passed", "anyOf": ["x"], "count": 2, "inExam": true}]}"#,
      "gate-out-of-reach"
    ),
    (#"{"id": "a", "names": {}, "gates": [{"kind": "luck"}]}"#, "unknown-value"),
    ("", "empty-list"),
  ])
  func everyFaultIsNamed(_ levels: String, _ code: String) {
    #expect(read(#"{"format": 0, "levels": [\#(levels)]}"#).codes == [code])
  }
}
