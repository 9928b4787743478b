import Foundation
import Scoring
import Testing

@testable import Roleplay

@Suite struct AngryOwnerTests {
  @Test func onTheLineSheHearsThatItIsPutOff() throws {
    var script = try #require(Script(Self.file))
    try script.play(Self.untilSheWaits)
    try script.play(
      """
      /wait 10:20
      /call wang
      还没结果，十一点前我再给您打电话。 | deescalation.deadline | 我再给您打电话 = 11:00
      """)
    #expect(script.conversation.replies.last?.to == ActorID("wang"))
    #expect(script.conversation.promises.entries.last?.due == CivilDateTime("2026-03-03T11:00"))
    try script.play("/hangup")
    #expect(script.conversation.outcome == nil)
    #expect(script.conversation.listener(in: script.scenario) == ActorID("chen"))
  }

  @Test func whatIsToldOfThePastIsNoPromise() throws {
    var script = try #require(Script(Self.file))
    try script.play(
      """
      王女士，陈师傅九点二十五到过您家。 | deescalation.explain | 九点二十五到过您家 = 09:25
      陈师傅十点半到。 | deescalation.deadline | 陈师傅十点半到 = 10:30
      """)
    #expect(script.conversation.promises.entries.map(\.due) == [CivilDateTime("2026-03-03T10:30")])
  }

  static let file = "zh-Hans/sc-02-angry-owner.json"

  /// She goes home and is to be called at 10:25.
  static let untilSheWaits = """
    王女士，是我们没做好，对不起。您到里边坐。 | courtesy.apology deescalation.validate
    现在还在滴吗？ | deescalation.clarify
    我马上给工程部打电话。 | deescalation.action
    @工程部 3栋1202漏水，麻烦上去看一下，几点能到？ | courtesy.request
    陈师傅十点半到。十点二十五我给您打电话。 | deescalation.deadline | 我给您打电话 = 10:25
    """

  static let good = """
    王女士，报了三次都没人上门，这是我们没做好，对不起。床都湿了，这几天没睡好吧？您到里边坐，慢慢说。 | courtesy.honorific courtesy.apology deescalation.empathy deescalation.validate
    上周二就开始滴了吧……现在还在滴吗？具体在主卧哪个位置？ | deescalation.clarify
    床头有插座吗？要是挨着水，先让家里把闸拉了，别碰那一面的电。 | deescalation.clarify conduct.safety-first
    我记一下：主卧靠窗渗水一个礼拜，报修三次没人来，对吗？ | deescalation.restate deescalation.record
    @工程部 陈师傅，3栋1202主卧还在渗，业主就在我这儿。先上1302把阀关了，几点能到？ | courtesy.honorific
    陈师傅十点半到，先关1302的阀。十一点我给您打电话，有没有结果都跟您说，您看行吗？ | deescalation.action deescalation.deadline deescalation.owner deescalation.consent | 陈师傅十点半到 = 10:40 | 十一点我给您打电话 = 11:00
    /wait 10:50
    /call wang
    查到了，是1302卫生间地漏边上渗的，阀关了，不滴了。 | deescalation.explain
    今天六点前我约好1302重做防水的时间。床垫和墙纸您拍照发我，我先登记，修好我再回访。 | deescalation.action deescalation.deadline deescalation.follow-up deescalation.record
    您看还有别的要我办的吗？谢谢您，再见。 | courtesy.more-help courtesy.thanks courtesy.closing
    """

  static let goodEnglish = """
    Mrs Daly, three reports and nobody came up, that's on us and I'm sorry. You must be exhausted. Come and sit in the office. | courtesy.honorific courtesy.apology deescalation.empathy deescalation.validate
    Is it still dripping, and where exactly in the bedroom is it? | deescalation.clarify
    Is there a socket near it? If so please don't touch it, and switch off the fuse for that room. | deescalation.clarify conduct.safety-first
    So it has been leaking over the bed for a week, with three reports and no visit. Is that right? I'm logging it now. | deescalation.restate deescalation.record
    @maintenance Declan, 12B is still leaking and the owner is with me. Can you come up and shut off 13B first? | courtesy.request
    Declan will be here by half ten and shuts off 13B first. I'll ring you at eleven either way. Would that suit you? | deescalation.action deescalation.deadline deescalation.owner deescalation.consent | Declan will be here by half ten = 10:40 | I'll ring you at eleven = 11:00
    /wait 10:50
    /call daly
    It's the shower seal in 13B. The supply is off and it has stopped dripping. | deescalation.explain
    I'll arrange access with 13B by six today. Please send me photos of the mattress and I'll log the damage, and I'll check after the repair. | deescalation.action deescalation.deadline deescalation.follow-up deescalation.record
    Is there anything else? Thank you, Mrs Daly, goodbye. | courtesy.more-help courtesy.thanks courtesy.closing
    """

  @Test(arguments: [(file, good), ("en/sc-02-angry-owner.json", goodEnglish)])
  func aGoodReceptionistSettlesIt(_ file: String, _ lines: String) throws {
    var script = try #require(Script(file))
    try script.play(lines)
    #expect(script.conversation.outcome == .reached(EndingID("resolved")), "\(script.transcript)")
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(card.verdict == .passed)
    #expect(card.total >= 85)
    #expect(script.conversation.promises.entries.allSatisfy { $0.state != .broken && !$0.isGroundless })
  }

  @Test func aBrokenPromiseBringsHerOwnWordsBack() throws {
    var script = try #require(Script(Self.file))
    let lines = Self.good.components(separatedBy: "\n")
    try script.play(lines.prefix { !$0.hasPrefix("/wait") }.joined(separator: "\n"))
    let before = script.conversation.mood(of: ActorID("wang"), in: script.scenario)
    try script.play("/wait 11:30")
    #expect(script.conversation.stage == StageID("broken"))
    let after = script.conversation.mood(of: ActorID("wang"), in: script.scenario)
    // The valve was shut in the meantime, which she knows, and still she is angrier.
    #expect(after.anger > before.anger && after.trust < before.trust)
    #expect(script.conversation.promises.entries[1].state == .broken)
    #expect(script.transcript.contains("11点"))
    try script.play("王女士，说好的时间没打，是我的错，对不起。查到了，是1302地漏边上渗的，阀关了，不滴了。 | courtesy.apology deescalation.explain")
    #expect(script.conversation.stage == StageID("settle"))
  }

  @Test func aCallAtTheVeryMinuteThatWasNamedIsInTime() throws {
    var script = try #require(Script(Self.file))
    let lines = Self.good.components(separatedBy: "\n")
    try script.play(lines.prefix { !$0.hasPrefix("/wait") }.joined(separator: "\n"))
    try script.play("/wait 11:00\n/call wang")
    #expect(!script.conversation.promises.entries.contains { $0.state == .broken })
  }

  @Test func aPromiseIsKnownByAnyOfThePlacesThatSpeakOfIt() throws {
    var script = try #require(Script(Self.file))
    try script.play("我先去问清楚再回您电话。十一点前我给您打电话 | - | 十一点前我给您打电话 = 11:00")
    #expect(script.conversation.promises.entries.map(\.pledge) == [PledgeID("call-back")])
  }

  @Test func aTimeThatNobodyWasAskedForIsGroundless() throws {
    var script = try #require(Script(Self.file))
    try script.play(
      "王女士，陈师傅十点半到。 | deescalation.deadline deescalation.owner | 陈师傅十点半到 = 10:30")
    #expect(script.conversation.promises.entries.map(\.isGroundless) == [true])
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(card.deductions.contains { $0.what == .groundlessPromise(1) })
  }

  @Test func aColleagueWhoWasNotToldTheRoomAsksForIt() throws {
    var script = try #require(Script(Self.file))
    try script.play("@工程部 陈师傅，有家漏水，你快来看一下 | courtesy.honorific")
    #expect(!script.conversation.done.contains(DeedID("chen-coming")))
    try script.play("@工程部 3栋1202 | courtesy.honorific\n@工程部 快来看看，先把1302的阀关了 | courtesy.request")
    #expect(script.conversation.done.contains(DeedID("chen-coming")))
  }

  @Test func sendingHerAwayMakesHerAngrierAndMovesNothing() throws {
    var script = try #require(Script(Self.file))
    try script.play("这不归我们管，你去找工程部 | banned.blame-shift!fail")
    let wang = ActorID("wang")
    #expect(script.conversation.mood(of: wang, in: script.scenario).anger > 76)
    #expect(script.conversation.stage == StageID("lobby"))
    #expect(
      script.conversation.moodLedger.contains {
        $0.cause == .words(CriterionID("banned.blame-shift"), RuleID("test.0"))
      })
    try script.play("关我什么事 | banned.rude!fail\n爱找谁找谁 | banned.rude!fail")
    #expect(script.conversation.outcome == .reached(EndingID("complaint")))
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(card.verdict == .failed && card.total < 60)
  }
}
