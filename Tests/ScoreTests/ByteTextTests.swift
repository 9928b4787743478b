import Documents
import TestSupport
import Testing

@testable import Commands

@Suite struct ByteTextTests {
  @Test func textsAreQuotedAsEverywhereElse() {
    var generator = SeededGenerator(seed: 3)
    let signs: [Unicode.Scalar] = [
      "\"", "\\", "\n", "\r", "\t", "\0", "\u{1f}", "\u{7f}", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202a}", "我", "😀",
      "a", "é",
    ]
    for _ in 0..<2000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...12, using: &generator)).map { _ in signs.randomElement(using: &generator)! }))
      var out = ByteText()
      out.appendQuoted(text)
      #expect(String(decoding: out.bytes, as: UTF8.self).utf8.elementsEqual(JSONText.quoted(text).utf8))
    }
  }

  @Test(arguments: [(5, "PT5M"), (60, "PT1H"), (90, "PT1H30M"), (2880, "PT48H"), (0, "PT0M")])
  func spansAreISODurations(_ minutes: Int, _ text: String) { #expect(RowLine.duration(minutes) == text) }
}
