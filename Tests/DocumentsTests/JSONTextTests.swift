import Documents
import TestSupport
import Testing

@Suite struct JSONTextTests {
  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<12 {
        let range: Range<UInt32> = Bool.random(using: &random) ? 0..<0x100 : 0x2000..<0x2_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { view.append(scalar) }
      }
      let text = String(view)
      let diagnostics = Diagnostics(file: "a")
      let node = try #require(
        JSONParser.parse(SourceFile(path: "a", text: JSONText.quoted(text)), into: diagnostics))
      guard case .string(let back) = node.value else {
        Issue.record("no text: \(JSONText.quoted(text))")
        return
      }
      #expect(Array(back.unicodeScalars) == Array(view) && diagnostics.all.isEmpty)
    }
  }
}
