import TestSupport
import Testing

@testable import Scoring

@Suite struct RobustnessTests {
  private static let rubric = RubricFixture.rules(
    [
      RubricFixture.fault("a", "\"(不归|不属于) {we} …(管|负责)\", \"{we} ..不 / 找\"", "\"except\": [\"不归 …的话\"],"),
      RubricFixture.good("b", "courtesy.apology", "\"抱歉\", \"对 …不 …起\"", "\"unless\": {\"sentence\": [\"如果\"]},"),
      RubricFixture.good("c", "deescalation.action", "\"(我|我们)? (马上|现在)? …联系\", \"{number} …分钟\""),
      "{\"id\": \"d\", \"criterion\": \"deescalation.restate\", \"detector\": \"restating\", "
        + "\"examples\": {\"hit\": [\"x\"], \"miss\": [\"y\"]}}",
    ].joined(separator: ","), classes: "{\"we\": [\"我\", \"我们\", \"咱(们)?\"]}", slips: "[\"抱歉\"]")

  private static let pieces: [String] = [
    "不归", "我", "我们", "管", "负责", "，", "。", "？", "！", "\n", " ", "对", "不", "起", "报歉", "抱歉", "如果", "马上", "联系", "30",
    "分钟", "“", "”", "\"", "'", "(", ")", "*", ".", "-", "😀", "👨‍👩‍👧", "\u{200B}", "\u{202E}", "\u{0}", "\u{1B}[31m",
    "e\u{301}", "㎡", "ﷺ", "𠮷",
    "\u{10FFFF}", "歸", "ａ", "s", "o", "r", "~", "…", "……", "您刚才说", "找",
  ]

  private static func text(_ random: inout SeededGenerator, length: Int) -> String {
    (0..<length).map { _ in
      if Int.random(in: 0..<12, using: &random) == 0 {
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)).map { String(Character($0)) } ?? ""
      }
      return pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }

  private static func holds(_ analysis: Analysis, for reply: String) -> Bool {
    let count = reply.unicodeScalars.count
    return analysis.findings.allSatisfy { finding in
      !finding.spans.isEmpty && finding.spans.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= count }
    }
  }

  @Test(arguments: 0..<8)
  func anyTextIsReadAndEvidenceLiesInsideIt(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let analyzer = Analyzer(RubricFixture.decode(Self.rubric).rulebook)
    let bench = Workbench()
    for _ in 0..<400 {
      let reply = Self.text(&random, length: Int.random(in: 0..<60, using: &random))
      let moment = RubricFixture.moment(customer: Self.text(&random, length: 12))
      let analysis = analyzer.analyze(reply, at: moment, on: bench)
      #expect(Self.holds(analysis, for: reply), "\(reply.debugDescription)")
      #expect(analysis == analyzer.analyze(reply, at: moment), "a used workbench changes nothing")
    }
  }

  @Test(arguments: ["不归我", "我不", "管", "(", "“", "不 ", "a ", "对不", "\u{301}", "我，不", "!?", "30 "])
  func workGrowsWithTheTextOnly(_ piece: String) {
    let rules = RubricFixture.decode(Self.rubric).rulebook.languages[.chinese]!
    func steps(_ count: Int) -> Int {
      var reading = TextReading()
      reading.read(String(repeating: piece, count: count))
      var matcher = Matcher(for: rules.table)
      matcher.findWords(in: reading)
      matcher.match(in: reading)
      return matcher.stepCount + matcher.hits.count
    }
    let (small, large) = (steps(500), steps(4000))
    #expect(large <= small * 9 + 200)
  }

  @Test func aReplyOfAMegabyteIsRead() {
    let analyzer = Analyzer(RubricFixture.decode(Self.rubric).rulebook)
    let reply = String(repeating: "不归我们管，对不起。", count: 100_000)
    let analysis = analyzer.analyze(reply, at: RubricFixture.moment(customer: reply))
    #expect(Self.holds(analysis, for: reply))
  }

  @Test func threadsAgree() async {
    let analyzer = Analyzer(RubricFixture.decode(Self.rubric).rulebook)
    var random = SeededGenerator(seed: 7)
    let replies = (0..<50).map { _ in Self.text(&random, length: 30) }
    let expected = replies.map { analyzer.analyze($0, at: RubricFixture.moment()) }
    await withTaskGroup(of: [Analysis].self) { group in
      for _ in 0..<6 {
        group.addTask { replies.map { analyzer.analyze($0, at: RubricFixture.moment()) } }
      }
      for await found in group { #expect(found == expected) }
    }
  }
}
