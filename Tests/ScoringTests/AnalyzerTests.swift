import Documents
import TestSupport
import Testing

@testable import Scoring

@Suite struct AnalyzerTests {
  private func analyzer(_ rules: String..., classes: String = "{}", slips: String = "[]") throws -> Analyzer {
    let decoded = RubricFixture.decode(
      RubricFixture.rules(rules.joined(separator: ","), classes: classes, slips: slips))
    try #require(decoded.diagnostics.isEmpty, "\(decoded.diagnostics.map(\.fault))")
    return Analyzer(decoded.rulebook)
  }

  private func blame(_ more: String = "") -> String { RubricFixture.fault("B14", "\"(不归|不属于) 我们? …(管|负责)\"", more) }

  @Test(arguments: [
    ("这不归我们管", ["不归我们管"]), ("這個，不.歸.我.管！", ["不.歸.我.管"]), ("不归我管，也不归我们负责", ["不归我管", "不归我们负责"]),
    ("我不会跟您说不归我管", []), ("我不会说“不归我管”的", []), ("您刚才说不归我们管", []), ("如果不归我们管", []),
    ("是不是不归我们管", []), ("不归我们管吗", []), ("不是不归我们管", []), ("不会不是不归我管", ["不归我管"]), ("归我们管", []),
  ])
  func framesVoidWhatIsNotSaidInEarnest(_ reply: String, _ words: [String]) throws {
    #expect(try analyzer(blame()).words(reply) == words)
  }

  @Test(arguments: [
    ("quotation", "我说“不归我管”的"), ("negation", "不会不归我管"), ("question", "是不是不归我们管"), ("condition", "如果不归我们管"),
  ])
  func aRuleMayAllowAFrame(_ frame: String, _ reply: String) throws {
    #expect(try analyzer(blame("\"allow\": [\"\(frame)\"],")).words(reply).count == 1)
    #expect(try analyzer(blame()).words(reply).isEmpty)
  }

  @Test func anExceptionThatCoversTheHitVoidsIt() throws {
    let analyzer = try analyzer(blame("\"except\": [\"不归 我们? 管 (的话|也)\"],"))
    #expect(analyzer.words("不归我们管的话").isEmpty)
    #expect(analyzer.words("不归我们管了").count == 1)
  }

  @Test func negationInsideAGapCounts() throws {
    let action = RubricFixture.good("act", "deescalation.action", "\"我 …联系\"")
    #expect(try analyzer(action).words("我马上去联系") == ["我马上去联系"])
    #expect(try analyzer(action).words("我现在不会联系").isEmpty)
  }

  @Test(arguments: [
    ("\"when\": {\"customer\": [\"漏水\"]},", "家里漏水", true), ("\"when\": {\"customer\": [\"漏水\"]},", "停电", false),
    ("\"unless\": {\"sentence\": [\"我来联系\"]},", "", true), ("\"when\": {\"channel\": [\"chat\"]},", "", false),
    ("\"when\": {\"listener\": [\"customer\"]},", "", true), ("\"unless\": {\"tags\": [\"danger\"]},", "", true),
  ])
  func conditionsDecide(_ condition: String, _ customer: String, _ isFound: Bool) throws {
    let found = try analyzer(blame(condition)).words("不归我管", at: RubricFixture.moment(customer: customer))
    #expect(found.isEmpty != isFound)
  }

  @Test func aRuleMayLookAtWhatOthersFind() throws {
    let action = RubricFixture.good("act", "deescalation.action", "\"我来联系\"")
    let analyzer = try analyzer(blame("\"unless\": {\"criteria\": [\"deescalation.action\"]},"), action)
    #expect(analyzer.words("不归我管") == ["不归我管"])
    #expect(analyzer.words("不归我管，我来联系") == ["我来联系"])
  }

  @Test func slipsOfInputAreMended() throws {
    let apology = RubricFixture.good("sorry", "courtesy.apology", "\"抱歉\"")
    #expect(try analyzer(apology, slips: "[\"抱歉\"]").words("真报歉") == ["报歉"])
    #expect(try analyzer(apology).words("真报歉").isEmpty)
  }

  @Test func oneFindingStandsForACriterionInAClause() throws {
    let soft = RubricFixture.good("again", "courtesy.apology", "\"抱歉\"")
    let first = RubricFixture.good("sorry", "courtesy.apology", "\"对不起\"")
    #expect(try analyzer(first, soft).words("对不起抱歉，抱歉") == ["对不起", "抱歉"])
  }

  @Test func pastedWordsOfTheCustomerAreNobodysFault() throws {
    let moment = RubricFixture.moment(customer: "你们就会说这个事情不归我们管！")
    #expect(try analyzer(blame()).words("你们就会说，这个事情不归我们管", at: moment).isEmpty)
  }

  @Test func aSubstantialReplyThatNothingUnderstandsIsNotJudged() throws {
    let analyzer = try analyzer(blame())
    #expect(!analyzer.analyze("明天的天气预报说有大风降温", at: RubricFixture.moment()).isJudged)
    #expect(analyzer.analyze("嗯", at: RubricFixture.moment()).isJudged)
    #expect(analyzer.analyze("不归我管，你们自己看着办吧行不行", at: RubricFixture.moment()).overall != nil)
  }

  @Test(arguments: [("今天由工程部陈师傅陈女士", 0), ("陈女士，主卧天花板渗水报修三次了", 1)])
  func whoIsSpokenOfIsNotRestated(_ reply: String, _ expected: Int) throws {
    let detector = """
      {"id": "d", "criterion": "deescalation.restate", "detector": "restating",
       "examples": {"hit": ["x"], "miss": ["y"]}}
      """
    let classes = "{\"person-words\": [\"工程部\", \"师傅\"], \"surname\": [\"陈\"], \"person-title\": [\"女士\", \"师傅\"]}"
    let analyzer = try analyzer(detector, classes: classes)
    let moment = RubricFixture.moment(known: ["陈女士，主卧天花板渗水，报修三次，工程部陈师傅没来"])
    #expect(analyzer.words(reply, at: moment).count == expected)
  }

  @Test func aScenarioHearsItsCues() throws {
    let analyzer = try analyzer(blame())
    let diagnostics = Diagnostics(file: "s.json")
    let set = PatternSet(
      [(PatternID("sent"), [Placed("派 …师傅", at: 0..<1)]), (PatternID("asked"), [Placed("几点", at: 0..<1)])],
      in: .chinese,
      with: analyzer.rulebook, of: SourceFile(path: "s.json", text: ""), into: diagnostics)
    let heard = analyzer.listen("不会不管，我派水电师傅，再派木工师傅", at: RubricFixture.moment(), for: set)
    #expect(heard.hits == [PatternID("sent"): [6..<11, 13..<18]])
    #expect(analyzer.listen("不派师傅", at: RubricFixture.moment(), for: set).hits.isEmpty)
  }
}
