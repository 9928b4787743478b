import Scoring
import Testing

@testable import Roleplay

/// The laws that hold for shipped scenarios hold for every mechanism: at random, with every action.
@Suite struct ReplayTests {
  @Test(arguments: Desk.fixtures) func replayingTheEventsGivesTheSameConversation(_ name: String) throws {
    let scenario = try #require(Desk.fixture(name)).scenario
    for seed in 0..<40 as Range<UInt64> {
      var play = RandomPlay(of: scenario, seed: seed, acts: true)
      play.run(turns: 50)
      var again = Conversation(of: scenario, seed: seed)
      for (event, effects) in zip(play.events, play.effects) {
        #expect(try again.step(event, in: scenario) == effects)
      }
      #expect(again == play.conversation)
    }
  }

  @Test(arguments: Desk.fixtures) func moodObeysItsLaws(_ name: String) throws {
    let scenario = try #require(Desk.fixture(name)).scenario
    for seed in 0..<40 as Range<UInt64> {
      var play = RandomPlay(of: scenario, seed: seed, acts: true)
      play.run(turns: 40)
      for reply in play.conversation.replies where reply.hearing.isJudged {
        let delta = reply.moodAfter.anger - reply.moodBefore.anger
        let worst = reply.hearing.worstFault?.severity
        if let worst, worst > .soft { #expect(delta >= 0, "\(name) seed \(seed) turn \(reply.turn)") }
        if worst == nil, reply.isStep { #expect(delta <= 0, "\(name) seed \(seed) turn \(reply.turn)") }
      }
      for (omission, entry) in zip(play.conversation.omissions.map(\.omission), play.conversation.omissions) {
        let rule = scenario.manners.rule(omission)
        #expect(rule.change.anger >= 0 && rule.change.trust <= 0 && entry.turn <= play.conversation.turn)
      }
    }
  }

  /// A reaction is left out rather than said again within ten turns while he still has something else to say.
  @Test(arguments: ShippedScenarioTests.files) func noReactionComesAgainWithinTenTurns(_ file: String) throws {
    let scenario = try #require(LawTests.scenario(file))
    let customer = scenario.stages[0].with
    let persona = try #require(scenario.actor(customer)).persona
    let kept: Set<Manner> = [
      .general(.insist), .general(.again), .general(.waited), .general(.broken), .general(.called),
    ]
    let reactions = persona.reactions.filter { !kept.contains($0.key) }.values.flatMap { reaction in
      reaction.general + reaction.byTemper.values.flatMap { $0 }
    }
    for seed in 0..<10 as Range<UInt64> {
      var conversation = Conversation(of: scenario, seed: seed)
      _ = try conversation.step(.began, in: scenario)
      var before = conversation.spoken
      for _ in 0..<12 where conversation.outcome == nil {
        let polite = Conversation.Event.replied(to: customer, text: "您好", Hearing("courtesy.greeting"))
        _ = try conversation.step(polite, in: scenario)
        for line in reactions {
          guard let last = before[line.key], let now = conversation.spoken[line.key], now > last else { continue }
          #expect(now - last >= 10, "\(file) \(line.text)")
        }
        before = conversation.spoken
      }
    }
  }

  @Test func aTranscriptIsCutAtItsPauses() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let parts = SpokenPart.parts(of: "您好。【稍停5秒】能听到吗？[pause 8s]【等客户先挂】再见【停三秒】", in: scenario)
    #expect(
      parts == [
        .words("您好。", at: 0), .pause(seconds: 5), .words("能听到吗？", at: 9), .pause(seconds: 8),
        .words("【等客户先挂】再见", at: 24), .pause(seconds: 3),
      ])
    #expect(SpokenPart.parts(of: "【稍停5秒】", in: scenario) == [.pause(seconds: 5)])
    #expect(SpokenPart.parts(of: "您先停一下", in: scenario) == [.words("您先停一下", at: 0)])
  }

  @Test func whatWasSaidBeforeItsStageCountsThere() throws {
    var script = try #require(Script(fixture: "danger"))
    try script.play("快拉闸，我派人去，电工马上到 | conduct.safety-first deescalation.action")
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(script.conversation.stage == StageID("after"))
    #expect(card.items.map { $0.met?.reply } == [0, 0])
  }
}
