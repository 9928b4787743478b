import Testing

@testable import Scoring

@Suite struct TextReadingTests {
  /// The clauses of a reply as read, bounds left out.
  private func clauses(_ text: String) -> [String] {
    var reading = TextReading()
    reading.read(text)
    return (0..<reading.clauses.count).map { index in
      let clause = reading.clauses[index]
      var view = String.UnicodeScalarView()
      for position in clause.start..<clause.end {
        view.append(Unicode.Scalar(reading.scalars[Int(position)]) ?? "\u{fffd}")
      }
      return String(view)
    }
  }

  @Test(arguments: [
    ("不归我管", ["不归我管"]),
    ("這個不歸我們管", ["这个不归我们管"]),
    ("您好，请问？？！有什么可以帮您", ["您好", "请问", "有什么可以帮您"]),
    ("您好 请问有什么可以帮您", ["您好", "请问有什么可以帮您"]),
    ("不 归 我 管", ["不归我管"]),
    ("这个不 归 我 管", ["这个不归我管"]),
    ("不.归.我.管", ["不归我管"]),
    ("不*归*我*管！", ["不归我管"]),
    ("不，归，我，管", ["不归我管"]),
    ("不😀归😀我😀管", ["不归我管"]),
    ("ｂｕ　ｇｕｉ", ["bu gui"]),
    ("b u g u i", ["bugui"]),
    ("不\u{200B}归\u{FEFF}我\u{0301}管", ["不归我管"]),
    ("好的😀马上来", ["好的", "马上来"]),
    ("请打 400-800-1234 找我", ["请打400-800-1234找我"]),
    ("明天14:00前到，收1,200元", ["明天14:00前到", "收1200元"]),
    ("402、502漏水", ["402", "502漏水"]), ("涨了3.5%。", ["涨了3.5%"]),
    ("您说“不归我管”吗", ["您说不归我管吗"]),
    ("", []), ("，。！\n", []),
  ])
  func chineseIsCutIntoClauses(_ text: String, _ expected: [String]) {
    #expect(clauses(text) == expected)
  }

  @Test(arguments: [
    ("I'm sorry, Mr. Smith. I'll call you.", ["im sorry", "mr smith", "ill call you"]),
    ("Don’t WORRY", ["dont worry"]),
    ("A follow-up call by 5 p.m. today", ["a follow up call by 5 pm today"]),
    ("wait -- what?", ["wait", "what"]),
    ("on 3/5 at 9:30", ["on 3/5 at 9:30"]),
  ])
  func englishIsCutIntoWords(_ text: String, _ expected: [String]) {
    #expect(
      clauses(text).flatMap { $0.split(separator: "|") }.map(String.init).joined(separator: " ")
        == expected.joined(separator: " "))
  }

  @Test func sentencesEndWithTheirSigns() {
    var reading = TextReading()
    reading.read("甲，乙。丙？丁！\n戊")
    var sentences: [Int32] = []
    for index in 0..<reading.clauses.count { sentences.append(reading.clauses[index].sentence) }
    #expect(sentences == [0, 0, 1, 2, 3])
    let (question, last) = (reading.clauses[2].ending, reading.clauses[3].ending)
    #expect(question == .question)
    #expect(last == [.exclamation, .newline])
  }

  @Test(arguments: ["我不会说“不归我管”的", "我不会说「不归我管」的", "我不会说\"不归我管\"的", "我不会说‘不归我管’的"])
  func whatStandsInQuotationMarksIsQuoted(_ text: String) {
    var reading = TextReading()
    reading.read(text)
    var quoted: [UInt8] = []
    for position in 0..<reading.scalars.count { quoted.append(reading.quoted[position]) }
    #expect(quoted == [0, 0, 0, 0, 1, 1, 1, 1, 0])
  }

  @Test func aReplyQuotedAsAWholeIsNotQuoted() {
    var reading = TextReading()
    reading.read("“您好，请讲”")
    let isQuoted = reading.isQuoted(0, reading.scalars.count)
    #expect(!isQuoted)
  }

  @Test func originsPointIntoTheTextAsTyped() {
    var reading = TextReading()
    reading.read("嗯…… 不\u{200B} 歸 我 管！")
    let range = reading.typedRange(2, 6)
    #expect(range == 4..<12)
  }
}
