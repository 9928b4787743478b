import Documents
import Scoring
import Testing

@testable import Roleplay

/// Each thing that is asked gets one answer at most, and no answer is given twice in a breath.
@Suite struct DocketTests {
  /// A candidate asked for by these words, all places of them in the reply.
  private func candidate(
    _ words: [String], in reply: String, answers: Set<QuestionKind> = [], isTold: Bool = false
  ) -> Docket.Candidate {
    let text = SpokenClause(Array(reply.unicodeScalars)[...])
    let places = text.places(ofAny: words.map { SpokenWords($0) }).sorted { $0.lowerBound < $1.lowerBound }
    return Docket.Candidate(places: places, answers: answers, isTold: isTold)
  }

  private func docket(_ reply: String) throws -> Docket {
    let nothing = Analysis(findings: [], promises: [], isJudged: true, overall: nil)
    return Docket(of: Hearing(analysis: nothing, cues: try forms(reply)))
  }

  private func forms(_ reply: String) throws -> [CueID: [Range<Int>]] {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let source = Desk.source("zh-Hans/sc-02-angry-owner.json")
    let ear = Ear(for: scenario, from: source, with: Script.rulebook, into: Diagnostics(file: "sc-02"))
    let moment = Moment(language: .chinese, channel: .counter, listener: .customer, customer: "")
    return ear.hear(reply, at: moment, by: Analyzer(Script.rulebook)).cues
  }

  /// 十一点半 alone promises the call to whoever has just asked when he hears of it, and to nobody else.
  @Test(arguments: [
    ("那查完几点给我个信儿？", "十一点半。", "2026-03-03T11:30"), ("那查完几点给我个信儿？", "放心吧。", nil),
    ("师傅几点到？", "十一点半。", nil), ("那查完几点给我个信儿？", "十一点半我给您打电话。", "2026-03-03T11:30"),
    ("那查完几点给我个信儿？", "明天吧，十点半。", "2026-03-04T10:30"),
  ])
  func aBareTimePromisesTheCallThatWasAskedFor(_ asked: String, _ reply: String, _ due: String?) throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let source = Desk.source("zh-Hans/sc-02-angry-owner.json")
    let ear = Ear(for: scenario, from: source, with: Script.rulebook, into: Diagnostics(file: "sc-02"))
    let moment = Moment(
      language: .chinese, channel: .counter, customer: asked, now: CivilDateTime("2026-03-03T10:10"))
    let heard = ear.hear(reply, at: moment, by: Analyzer(Script.rulebook))
    let dated = heard.analysis.promises.filter { $0.due != .unstated }
    #expect(dated.map(\.due) == due.flatMap(CivilDateTime.init).map { [.at($0)] } ?? [])
    #expect((heard.cues[CueID("call-back")] != nil) == (due != nil))
  }

  /// Which of these, told apart by their words, are heard.
  private func heard(_ reply: String, _ candidates: [Docket.Candidate]) throws -> [Int] {
    try docket(reply).awards(candidates).map(\.candidate)
  }

  @Test func whatIsMeantByMoreWordsIsAnsweredAlone() throws {
    let reply = "客厅的地板坏了没有？"
    let weak = candidate(["客厅"], in: reply, answers: [.whether])
    let strong = candidate(["地板坏了没"], in: reply, answers: [.done])
    #expect(try heard(reply, [weak, strong]) == [1])
  }

  @Test func whatIsNewGoesBeforeWhatWasTold() throws {
    let reply = "孩子晚上睡哪儿？"
    let told = candidate(["孩子晚上睡"], in: reply, answers: [.whereabouts], isTold: true)
    let new = candidate(["睡哪儿"], in: reply, answers: [.whereabouts])
    #expect(try heard(reply, [told, new]) == [1])
    #expect(try heard(reply, [told]) == [0])
  }

  @Test func whatAnswersInThisFormGoesBeforeWhatDoesNotSay() throws {
    let reply = "孩子几岁了？"
    let any = candidate(["孩子几岁了"], in: reply)
    let count = candidate(["几岁"], in: reply, answers: [.count])
    #expect(try heard(reply, [any, count]) == [1])
  }

  @Test func whatAnswersAYesOrNoAnswersWhetherItCanBe() throws {
    let reply = "月供能不能压到八千？"
    let count = candidate(["月供能不能压"], in: reply, answers: [.count])
    let whether = candidate(["八千"], in: reply, answers: [.whether])
    #expect(try heard(reply, [count, whether]) == [1])
  }

  @Test func eachClauseHasItsOwnAnswer() throws {
    let reply = "几点开始滴的，接了几个盆？"
    let when = candidate(["几点"], in: reply, answers: [.when])
    let count = candidate(["几个盆"], in: reply, answers: [.count])
    #expect(try heard(reply, [count, when]) == [1, 0])
  }

  /// 几口人想要几房 has two words that ask, 姓名和电话 two things.
  @Test(arguments: [
    ("您家几口人想要几个房间？", ["几口人"], ["几个房间"]), ("您的姓名和电话是多少？", ["姓名"], ["电话"]), ("姓名、电话报一下。", ["姓名"], ["电话"]),
    ("被子、地板有没有泡？", ["被子"], ["地板有没有泡"]),
    ("地板、墙有没有泡？", ["地板、墙有没有泡"], ["墙有没有泡"]), ("下午和明早家里谁在呀？", ["下午和明早家里谁在"], ["明早家里谁在"]),
  ])
  func twoThingsInOneBreathAreBothAnswered(_ reply: String, _ a: [String], _ b: [String]) throws {
    #expect(try heard(reply, [candidate(a, in: reply), candidate(b, in: reply)]) == [0, 1])
  }

  @Test func whoIsBeatenInOneClauseMayWinInAnother() throws {
    let reply = "床湿了多少？床垫拍照没？"
    let both = candidate(["床湿", "床垫拍照"], in: reply)
    let wet = candidate(["床湿了多少"], in: reply, answers: [.count])
    #expect(try heard(reply, [both, wet]) == [1, 0])
  }

  @Test func noAnswerIsGivenTwice() throws {
    let reply = "漏了几天？一共漏几回？"
    #expect(try heard(reply, [candidate(["漏了几天", "漏几回"], in: reply)]) == [0])
  }

  /// What stands before the clause that asks is meant by it, if it asks or wishes for nothing itself.
  @Test func whatIsMentionedBesideTheQuestionYieldsToWhatIsAsked() throws {
    let reply = "床单湿了，家里有盆吗？"
    let beside = candidate(["床单湿了"], in: reply, answers: [.has])
    let asked = candidate(["有盆"], in: reply, answers: [.has])
    #expect(try heard(reply, [beside, asked]) == [1])
    #expect(try heard(reply, [beside]) == [0])
    let wished = "房号报一下，几点在家？"
    let flat = candidate(["房号"], in: wished)
    let hour = candidate(["几点"], in: wished, answers: [.when])
    #expect(try heard(wished, [flat, hour]) == [0, 1])
  }

  /// 没忘没忘 asks nothing, nor does 您不是回单位了吗 for a yes or no.
  @Test(arguments: ["没忘没忘，正在试水呢。", "有没有结果我都跟您说一声。", "您不是回单位了吗？"])
  func whatOnlySoundsSoAsksNothing(_ reply: String) throws {
    let words = try #require(Desk.manners?.speech[.chinese])
    #expect(words.sentences(of: reply).flatMap(\.asked).isEmpty)
  }

  /// 麻烦过来算算: who is asked to do something says all that belongs to it.
  @Test func toATaskEverythingIsSaid() throws {
    let reply = "麻烦你过来帮他们算算。"
    let hearing = Hearing(
      analysis: Analysis(findings: [], promises: [], isJudged: true, overall: nil), cues: try forms(reply))
    let both = [candidate(["过来"], in: reply), candidate(["算算"], in: reply)]
    #expect(Docket(of: hearing, isTask: true).awards(both).map(\.candidate) == [0, 1])
    #expect(Docket(of: hearing).awards(both).count == 1)
  }

  @Test func withoutFormsNothingContends() {
    let places = [0..<1, 1..<2].map { Docket.Candidate(places: [$0], answers: [], isTold: false) }
    #expect(Docket(of: Hearing("a", "b")).awards(places).map(\.candidate) == [0, 1])
  }
}
