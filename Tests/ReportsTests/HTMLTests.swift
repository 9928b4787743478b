import Scoring
import Testing

@testable import Reports

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a&b \"c\" 'd'", "a&amp;b &quot;c&quot; &#39;d&#39;"),
    ("王\u{202E}士女", "王⟨U+202E⟩士女"), ("a\u{1B}[2J\u{0}", "a␛[2J␀"), ("一\u{200B}二", "一⟨U+200B⟩二"),
    ("👨‍👩‍👧 好\n的", "👨‍👩‍👧 好\n的"), ("\u{85}\u{E0041}", "⟨U+0085⟩⟨U+E0041⟩"),
  ])
  func textStaysText(_ text: String, _ markup: String) {
    #expect(HTML(text: text).markup == markup)
    #expect(HTML(.p, text) { text }.markup == "<p class=\"\(markup)\">\(markup)</p>")
  }

  @Test func elementsNestAndVoidOnesHaveNoEnd() {
    let html = HTML(.div, "a", [.lang: "zh"]) {
      "x"
      HTML(.br)
      ["y", "z"].map { word in HTML(.p) { word } }
      pick(false)
    }
    #expect(html.markup == "<div class=\"a\" lang=\"zh\">x<br><p>y</p><p>z</p></div>")
  }

  private func pick(_ isThere: Bool) -> HTML? { isThere ? HTML(text: "never") : nil }

  @Test func noNameOrReplyBecomesMarkup() {
    let hostile = "\"><img src=x onerror=alert(1)><script>\u{202E}</style>"
    let person = ReportPerson(name: hostile, estate: hostile, post: hostile, intake: hostile)
    let reply = ConversationReport.Reply(
      to: hostile, at: ReportFixture.madeOn, text: hostile,
      notes: [ReportFixture.note(hostile, "script", in: hostile, severity: .fail)], isJudged: true, isTakenBack: false)
    let talk: [ConversationReport.Entry] = [
      .replied(reply), .said(by: hostile, .customer, hostile, at: ReportFixture.madeOn),
      .happened(hostile, .bad, at: ReportFixture.madeOn), .acted(hostile, at: ReportFixture.madeOn),
    ]
    let marks = HandMarks(posture: 9, voice: nil, manner: 1, comment: hostile, trainer: hostile)
    let pages = [
      ConversationPage(
        ReportFixture.conversation(trainee: person, transcript: talk, marks: marks), language: .chinese
      ).page,
      TraineePage(ReportFixture.trainee(person), language: .english).page,
      SignInPage(SignInSheet(title: hostile, madeOn: ReportFixture.madeOn, people: [person]), language: .chinese).page,
    ]
    for page in pages {
      #expect(page.text.contains("&lt;img src=x onerror=alert(1)&gt;") && page.text.contains("⟨U+202E⟩"))
      #expect(!page.text.contains("<img") && !page.text.contains("<script") && !page.text.contains("\u{202E}"))
      #expect(page.text.components(of: "</style>") == 1)
    }
  }

  @Test(arguments: [Language.chinese, .english]) func everyPageNeedsNothingFromOutside(_ language: Language) {
    for (name, page) in ReportFixture.pages(in: language) {
      let text = page.text
      #expect(text.hasPrefix("<!DOCTYPE html>"), "\(name)")
      for word in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link", "javascript"] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
      #expect(text.contains("default-src 'none'") && text.contains("size: A4"), "\(name)")
    }
  }

  @Test func theEnglishPagesSayNothingInChineseOfTheirOwn() {
    let sheet = SignInSheet(title: "Drill", madeOn: ReportFixture.madeOn, people: [])
    let certificate = Certificate(
      person: .init(name: "Lin", estate: "", post: "", intake: ""), level: "Senior", madeOn: ReportFixture.madeOn,
      finished: 2, passed: 1, satisfaction: nil)
    for page in [SignInPage(sheet, language: .english).page, CertificatePage(certificate, language: .english).page] {
      let han = page.content.markup.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
      // The seal is a picture.
      #expect(String(String.UnicodeScalarView(han)) == "陪练")
    }
  }

  @Test func aCertificateIsExpresslyNoQualification() {
    let text = CertificatePage(ReportFixture.certificate, language: .chinese).page.text
    #expect(text.contains("陪练等级") && text.contains("不是职业资格、学历或技能等级证书"))
  }
}

@Suite struct MarkedReplyTests {
  private func note(_ spans: [Range<Int>], _ rule: String, severity: Severity?) -> ConversationReport.Note {
    .init(
      criterion: "c", name: rule, rule: rule, severity: severity, spans: spans, points: 0, heard: nil, say: nil,
      why: nil)
  }

  @Test func evidenceIsMarkedWhereItWasTyped() {
    let marked = MarkedReply(
      text: "对不起，归他们管", notes: [note([0..<3], "A", severity: nil), note([4..<8], "B", severity: .soft)])
    #expect(marked.html.markup == "<mark class=\"good\">对不起</mark>，<mark class=\"bad\">归他们管</mark><sup>1</sup>")
  }

  @Test func overlappingEvidenceLosesNoCharacter() {
    let notes = [
      note([0..<4], "A", severity: nil), note([2..<6, 7..<9], "B", severity: .heavy),
      note([5..<6], "C", severity: .fail),
    ]
    let html = MarkedReply(text: "零一二三四五六七八九", notes: notes).html.markup
    #expect(
      html == "<mark class=\"good\">零一</mark><mark class=\"bad\">二三</mark><mark class=\"bad\">四</mark>"
        + "<mark class=\"bad\">五</mark><sup>2</sup>六<mark class=\"bad\">七八</mark><sup>1</sup>九")
  }

  @Test func placesBeyondTheTextAreLeftOut() {
    let marked = MarkedReply(
      text: "好", notes: [note([0..<9], "A", severity: nil), note([5..<9], "B", severity: .fail)])
    #expect(marked.html.markup == "<mark class=\"good\">好</mark>")
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
