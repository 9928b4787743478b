import Scoring
import Testing

@testable import Roleplay

@Suite struct PassedAroundTests {
  static let good = [
    "zh-Hans/sc-03-passed-around.json": """
    赵先生，您请坐。让您跑了四趟，是我们没接好，对不起。您从头说，具体是什么问题？ | courtesy.honorific courtesy.apology deescalation.validate deescalation.listen deescalation.clarify
    我捋一下：上下水是销售承诺的，反坡进水归工程，积水和清淤费归物业。三样都由我盯着，您不用再跑，对吗？ | deescalation.restate deescalation.owner
    @销售 小孟，6栋2801赵先生的露台上下水，麻烦你查一下补充协议 | courtesy.request
    @工程 罗工，2801露台反坡，业主明天上午在家，你什么时候能上门试水？ | courtesy.request
    @物业 何主管，2801露台积水，请你派人去抽水 | courtesy.request
    三家都应了，我给您排一下。 | deescalation.action
    今天下午三点前物业去抽水，四点前销售把协议调出来，明天上午九点半罗工上门试水。返工要五个工作日，下雨会顺延，有变化我提前告诉您。 | deescalation.deadline deescalation.owner
    今天下午五点半我给您打电话，您看行吗？ | deescalation.deadline deescalation.consent deescalation.follow-up | 五点半我给您打电话 = 17:30
    /wait 17:10
    /call zhao
    水抽了，单子撤了，协议也查到了，龙头给您补装。 | deescalation.explain
    有个变化：防水材料晚到，返工改到下周一开始，下周一早上九点前我再给您打电话。 | deescalation.deadline deescalation.follow-up
    您还有别的要我办的吗？谢谢您一直等着，再见。 | courtesy.more-help courtesy.thanks courtesy.closing
    """,
    "en/sc-03-passed-around.json": """
    Mr Whelan, please sit down. Four visits is our failure and I'm sorry. What exactly has happened? | courtesy.honorific courtesy.apology deescalation.validate deescalation.clarify
    So the missing tap is sales, the slope is engineering, and the bill is management. I'll be your only contact. Is that right? | deescalation.restate deescalation.owner
    @sales Aoife, it's 28A, could you check the contract about the tap? | courtesy.request
    @engineering Tom, 28A, the slope is wrong and rain comes in. When can you do a water test? | courtesy.request
    @management Marek, 28A has standing water, could you send someone to pump it out? | courtesy.request
    They have all answered, I'll put it in order for you. | deescalation.action
    Marek pumps it by three today, Aoife has the contract by four, and Tom does the water test tomorrow at half nine. Rain might push it back. | deescalation.deadline deescalation.owner
    I'll call you at half five today. Would that suit you? | deescalation.deadline deescalation.consent deescalation.follow-up | I'll call you at half five today = 17:30
    /wait 17:10
    /call whelan
    The terrace is pumped and the bill is cancelled, and sales will fit the tap. | deescalation.explain
    One change: the membrane is late, so the relaying moves to Monday. I'll ring you by nine on Monday. | deescalation.deadline deescalation.follow-up
    Is there anything else? Thank you for your patience, goodbye. | courtesy.more-help courtesy.thanks courtesy.closing
    """,
  ]

  @Test(arguments: good.keys.sorted()) func onePersonBringsThreeDepartmentsTogether(_ file: String) throws {
    var script = try #require(Script(file))
    try script.play(Self.good[file] ?? "")
    #expect(script.conversation.outcome == .reached(EndingID("resolved")), "\(script.transcript)")
    #expect(Scorecard(of: script.conversation, in: script.scenario).verdict == .passed)
  }
}
