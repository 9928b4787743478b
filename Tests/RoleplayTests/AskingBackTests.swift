import Scoring
import Testing

@testable import Roleplay

/// A colleague who has asked for what he lacks is not told everything that is meant for the customer.
@Suite struct AskingBackTests {
  private func asked(_ more: String = "") throws -> (conversation: Conversation, scenario: Scenario) {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("@chen 陈师傅，麻烦您去一趟 | courtesy.request" + more)
    #expect(script.conversation.asking?.isNeed == true)
    return (script.conversation, script.scenario)
  }

  @Test func whoIsCalledByNameAndTurnedToIsMeant() throws {
    let (conversation, scenario) = try asked()
    #expect(conversation.listener(of: "王女士，您再稍等一下", in: scenario) == scenario.customer.id)
    #expect(conversation.listener(of: "王女士，陈师傅马上到", in: scenario) == scenario.customer.id)
    #expect(conversation.listener(of: "王女士，3栋1202", in: scenario) == ActorID("chen"), "whom it is about")
    #expect(conversation.listener(of: "您去看看再说", in: scenario) == ActorID("chen"))
  }

  @Test func onceHeWasPassedOverYouIsTheCustomer() throws {
    let (conversation, scenario) = try asked("\n您放心，一会儿就好 | courtesy.honorific")
    #expect(conversation.listener(of: "您先坐，我去看看", in: scenario) == scenario.customer.id)
    #expect(conversation.listener(of: "主卧漏水，3栋1202", in: scenario) == ActorID("chen"), "what he asked for")
  }
}
