import Scoring
import Testing

@testable import Roleplay

@Suite struct AngryOwnerTests {
  static let file = "zh-Hans/sc-02-angry-owner.json"

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

  @Test func aGoodReceptionistSettlesIt() throws {
    var script = try #require(Script(Self.file))
    try script.play(Self.good)
    #expect(script.conversation.outcome == .reached(EndingID("resolved")), "\(script.transcript)")
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(card.verdict == .passed)
    #expect(card.total >= 85)
    #expect(script.conversation.promises.entries.allSatisfy { $0.state != .broken && !$0.isGroundless })
  }
}
