import Scoring
import TestSupport
import Testing

@testable import Reports

/// Pages in a real browser. Skipped by name where there is none.
@Suite(
  .serialized, .enabled(if: Browser.program != nil, "no chromium here: Tools/set-up test installs it"))
struct BrowserTests {
  @Test func theBrowserTellsOfErrorsAndOfRequests() throws {
    let sight = try Browser().print(
      "<!DOCTYPE html><script>console.error('boom')</script><img src='http://outside.example/x.png'>")
    #expect(sight.console.contains { $0.contains("boom") })
    #expect(sight.requests.contains("http://outside.example/x.png"))
    #expect(!sight.pdf.contains("MediaBox [0 0 594"), "not A4 unless the page asks for it")
  }

  @Test(arguments: ReportFixture.pages(in: .chinese).map(\.name))
  func aPagePrintsOnA4WithoutAWordOnTheConsoleOrARequest(_ name: String) throws {
    let page = try #require(ReportFixture.pages(in: .chinese).first { $0.name == name }).page
    let sight = try Browser().print(page.text)
    #expect(sight.console == [])
    #expect(sight.requests == [])
    // 210 mm × 297 mm in points, as the browser rounds them.
    let size = page.paper == .portrait ? "/MediaBox [0 0 594.95996 841.91998]" : "/MediaBox [0 0 841.91998 594.95996]"
    #expect(sight.pdf.contains(size))
    #expect(!sight.pdf.contains("/MediaBox [0 0 612 792]"))
  }

  @Test func theBrowserReadsTheChineseThatWasWritten() throws {
    let page = ConversationPage(ReportFixture.conversation(marks: ReportFixture.marks), language: .chinese).page
    let text = try Browser().understood(page.text)
    for words in ["愤怒的业主：报修三次无人处理", "王女士的情绪", "<mark class=\"bad\">归工程部管</mark>", "再多看对方的眼睛"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: ReportFixture.pages(in: .chinese).map(\.name))
  func aPhoneNeedsNotScrollSideways(_ name: String) throws {
    let page = try #require(ReportFixture.pages(in: .chinese).first { $0.name == name }).page
    let width = try width(of: page.text, on: 390)
    #expect(width == 390)
  }

  @Test func aPageThatIsTooWideIsSeen() throws {
    let width = try #require(try width(of: "<!DOCTYPE html><div style='width:900px'>x</div>", on: 390))
    #expect(width > 390)
  }

  /// How wide a page is on a screen of that width, measured from a page around it.
  private func width(of html: String, on screen: Int) throws -> Int? {
    let inner = HTML(text: html).markup
    let around = """
      <!DOCTYPE html><meta charset="utf-8"><p id="w"></p>
      <iframe id="f" width="\(screen)" height="30000" style="border:0" srcdoc="\(inner)"></iframe>
      <script>f.onload = () => { w.textContent = "width=" + f.contentDocument.documentElement.scrollWidth + ";" }</script>
      """
    let text = try Browser().understood(around)
    guard let start = text.firstRange(of: "width="), let digits = text[start.upperBound...].split(separator: ";").first
    else { return nil }
    return Int(digits)
  }
}
