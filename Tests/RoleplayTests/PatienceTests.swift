import Scoring
import Testing

@testable import Roleplay

/// What wears people out, what they say a second time, and what is left to do when they have gone.
@Suite struct PatienceTests {
  private static let strange = Conversation.Event.replied(
    to: ActorID("wang"), text: "我家猫爱往纸箱里钻", Hearing(judged: false))

  private func angryOwner() throws -> (scenario: Scenario, conversation: Conversation) {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    return (scenario, conversation)
  }

  @Test func nobodyListensForLongToSomethingElse() throws {
    var (scenario, conversation) = try angryOwner()
    let tries = try #require(scenario.customer.patience).tries
    for _ in 0..<tries { _ = try conversation.step(Self.strange, in: scenario) }
    #expect(conversation.outcome == nil)
    _ = try conversation.step(Self.strange, in: scenario)
    #expect(conversation.outcome == .reached(try #require(scenario.customer.patience).leaves))
  }

  @Test func whatIsNotUnderstoodOnceCostsNothing() throws {
    var (scenario, conversation) = try angryOwner()
    let step = Conversation.Event.replied(to: scenario.customer.id, text: "我理解", Hearing("asks:socket"))
    for event in [Self.strange, step, Self.strange] {
      _ = try conversation.step(event, in: scenario)
      #expect(conversation.inStage.idle == 0)
    }
  }

  /// A room or a number has no other wording; anything longer has one.
  @Test(arguments: ShippedScenarioTests.files) func whatIsLongIsToldOtherwiseTheSecondTime(_ file: String) throws {
    let scenario = try #require(LawTests.scenario(file))
    let limit = scenario.header.language == .chinese ? 20 : 45
    for fact in scenario.actors.flatMap(\.facts) where fact.says.contains(where: { $0.text.count > limit }) {
      #expect(!fact.again.isEmpty, "\(file): \(fact.id)")
    }
  }

  @Test func aColleagueAsksInHisOwnWordsForWhatHeNeeds() throws {
    var script = try #require(Script("zh-Hans/sc-05-water-and-electricity.json"))
    try script.play("@ding 丁师傅你马上过来 | deescalation.action")
    let persona = try #require(script.scenario.actor(ActorID("ding"))).persona
    let asks = persona.lines(for: .general(.asksPlace), at: .calm).map(\.text)
    let said = try #require(script.conversation.lastWords[ActorID("ding")])
    #expect(asks.contains { said.contains($0) }, "\(said)")
    #expect(script.conversation.done.isEmpty)
    try script.play("@ding 9栋402，电箱进水打火 | -")
    #expect(script.conversation.done.contains(DeedID("ding-coming")))
    try script.play("@ding 一定要快啊 | courtesy.request")
    let settled = persona.lines(for: .general(.settled), at: .calm).map(\.text)
    #expect(settled.contains(try #require(script.conversation.lastWords[ActorID("ding")])))
  }

  @Test func whenHeHasGoneTheFormAndTheNoteAreStillTaken() throws {
    var (scenario, conversation) = try angryOwner()
    let rude = Conversation.Event.replied(
      to: scenario.customer.id, text: "滚", Hearing("banned.rude!fail", "banned.refusal!heavy"))
    for _ in 0..<10 where conversation.outcome == nil { _ = try conversation.step(rude, in: scenario) }
    let (end, now) = (conversation.outcome, conversation.now)
    #expect(end != nil)
    let form = CaseRecord(items: [.course: "漏水"])
    #expect(try !conversation.step(.recorded(form), in: scenario).isEmpty)
    #expect(try conversation.step(.noted("明天回访"), in: scenario).isEmpty)
    #expect(conversation.record == form && conversation.notes == ["明天回访"])
    #expect(conversation.outcome == end && conversation.now == now)
    #expect(throws: Conversation.StepError.self) { try conversation.step(rude, in: scenario) }
  }
}

/// What was just said is neither asked for again nor passed over.
@Suite struct ToldIsToldTests {
  @Test func whatIsSaidAheadIsNotAskedForAgain() throws {
    var script = try #require(Script("zh-Hans/sc-03-passed-around.json"))
    try script.play(
      """
      赵先生，这件事由我负责，您坐下说。 | deescalation.owner courtesy.honorific
      上下水找销售，反坡找工程，抽水和清淤费找物业，三样都我来盯。 | deescalation.restate deescalation.owner
      @meng 6栋2801赵先生的露台上下水，麻烦查一下协议。 | courtesy.request
      @luo 6栋2801露台反坡，明天上午能上门看吗？ | courtesy.request
      @he 6栋2801露台积水，下午能派人抽水吗？ | courtesy.request
      今天三点前物业来抽水，四点前销售给协议，明天九点半罗工上门试水。 | deescalation.deadline deescalation.action
      """)
    #expect(script.conversation.stage == StageID("timetable"))
    let said = try #require(script.conversation.lastWords[ActorID("zhao")])
    #expect(!said.contains("哪天、谁、干什么"), "\(said)")
  }

  @Test func aQuestionWithoutAnAnswerIsNotPushedAside() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("王女士，您这条围巾是哪一年买的？ | deescalation.clarify")
    let persona = script.scenario.customer.persona
    let unknown = persona.lines(for: .unknown(.when), at: .furious).map(\.text)
    #expect(unknown.contains(try #require(script.conversation.lastWords[ActorID("wang")])))
  }

  @Test func whoTakesHisLeaveAsksForNothingMore() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let wants = Set(scenario.stages.flatMap { $0.wants.flatMap { $0 } }.map(\.text))
    for seed in 0..<30 as Range<UInt64> {
      var conversation = Conversation(of: scenario, seed: seed)
      _ = try conversation.step(.began, in: scenario)
      for _ in 0..<12 where conversation.outcome == nil {
        _ = try conversation.step(
          .replied(to: scenario.customer.id, text: "好的", Hearing("courtesy.greeting")), in: scenario)
      }
      let last = try #require(conversation.lastWords[scenario.customer.id])
      #expect(!wants.contains { last.contains($0) }, "seed \(seed): \(last)")
    }
  }
}
