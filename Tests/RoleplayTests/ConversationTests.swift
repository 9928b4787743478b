import Scoring
import Testing

@testable import Roleplay

@Suite struct ConversationTests {
  @Test(arguments: ShippedScenarioTests.files) func replayingTheEventsGivesTheSameConversation(_ file: String) throws {
    let scenario = try #require(LawTests.scenario(file))
    for seed in 0..<25 as Range<UInt64> {
      var play = RandomPlay(of: scenario, seed: seed)
      play.run(turns: 50)
      var again = Conversation(of: scenario, seed: seed)
      for (event, effects) in zip(play.events, play.effects) {
        #expect(try again.step(event, in: scenario) == effects)
      }
      #expect(again == play.conversation)
    }
  }

  @Test(arguments: ShippedScenarioTests.files) func afterTheEndEveryEventIsRefusedAndChangesNothing(_ file: String)
    throws
  {
    let scenario = try #require(LawTests.scenario(file))
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    _ = try conversation.step(.left, in: scenario)
    let ended = conversation
    let events: [Conversation.Event] = [
      .began, .replied(to: scenario.customer.id, text: "您好", Hearing("courtesy.greeting")), .hungUp, .hintAsked,
      .retracted, .left, .called(scenario.customer.id), .noted("x"), .recorded(CaseRecord(items: [:])),
      .waited(until: CivilDateTime(minutes: scenario.start.minutes + 60)),
    ]
    for event in events {
      #expect(throws: Conversation.StepError.alreadyEnded(.left)) { try conversation.step(event, in: scenario) }
      #expect(conversation == ended)
    }
  }

  @Test(arguments: ShippedScenarioTests.files) func aReplyTakenBackLeavesOnlyACount(_ file: String) throws {
    let scenario = try #require(LawTests.scenario(file))
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    let before = conversation
    let rude = Hearing("banned.rude!fail")
    _ = try conversation.step(.replied(to: scenario.customer.id, text: "喂", rude), in: scenario)
    #expect(conversation.moods != before.moods)
    #expect(try conversation.step(.retracted, in: scenario) == [.tookBack(.reply("喂", to: scenario.customer.id))])
    #expect(conversation.moods == before.moods && conversation.replies.isEmpty && conversation.now == before.now)
    #expect(conversation.retractions == 1)
    #expect(throws: Conversation.StepError.nothingToRetract) { try conversation.step(.retracted, in: scenario) }
  }

  @Test func whatCannotBeIsRefused() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    var conversation = Conversation(of: scenario, seed: 1)
    #expect(throws: Conversation.StepError.notBegun) { try conversation.step(.hungUp, in: scenario) }
    _ = try conversation.step(.began, in: scenario)
    let begun = conversation
    #expect(throws: Conversation.StepError.alreadyBegun) { try conversation.step(.began, in: scenario) }
    #expect(throws: Conversation.StepError.noSuchActor(ActorID("nobody"))) {
      try conversation.step(.called(ActorID("nobody")), in: scenario)
    }
    #expect(throws: Conversation.StepError.timeHasPassed(scenario.start)) {
      try conversation.step(.waited(until: scenario.start), in: scenario)
    }
    #expect(conversation == begun)
  }

  @Test func anUnjudgedReplyIsAnsweredAndNotScored() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    let odd = Conversation.Event.replied(to: scenario.customer.id, text: "蓝色的番茄", Hearing(judged: false))
    let effects = try conversation.step(odd, in: scenario)
    #expect(effects.contains(.notJudged))
    #expect(effects.contains { if case .says = $0 { true } else { false } })
    #expect(conversation.moodLedger.isEmpty)
    #expect(Scorecard(of: conversation, in: scenario).verdict == .awaitsReview)
  }
}
