import Documents
import Scoring
import Testing

@testable import Roleplay

/// The laws of mood, on random play of every shipped scenario.
@Suite struct LawTests {
  static let plays = 30

  static func scenario(_ file: String) -> Scenario? {
    guard let setting = Desk.setting(file.hasPrefix("zh") ? .chinese : .english) else { return nil }
    return Scenario.read(Desk.source(file), in: setting, into: Diagnostics(file: file))
  }

  @Test(arguments: ShippedScenarioTests.files) func moodObeysItsLaws(_ file: String) throws {
    let scenario = try #require(Self.scenario(file))
    for seed in 0..<UInt64(Self.plays) {
      var play = RandomPlay(of: scenario, seed: seed)
      play.run(turns: 40)
      for reply in play.conversation.replies where reply.hearing.isJudged {
        let delta = reply.moodAfter.anger - reply.moodBefore.anger
        let worst = reply.hearing.worstFault?.severity
        if let worst, worst > .soft { #expect(delta >= 0, "\(file) seed \(seed) turn \(reply.turn)") }
        if worst == nil, reply.isStep { #expect(delta <= 0, "\(file) seed \(seed) turn \(reply.turn)") }
      }
    }
  }

  @Test(arguments: ShippedScenarioTests.files) func theSameApologyWithoutAStepRaisesAnger(_ file: String) throws {
    let scenario = try #require(Self.scenario(file))
    var conversation = Conversation(of: scenario, seed: 3)
    _ = try conversation.step(.began, in: scenario)
    let sorry = Conversation.Event.replied(to: scenario.customer.id, text: "抱歉", Hearing("courtesy.apology"))
    _ = try conversation.step(sorry, in: scenario)
    while conversation.outcome == nil {
      _ = try conversation.step(sorry, in: scenario)
      let reply = try #require(conversation.replies.last)
      if !reply.isStep, reply.moodBefore.anger < 100 { #expect(reply.moodAfter.anger > reply.moodBefore.anger) }
    }
    #expect(!isSuccess(conversation, scenario))
  }

  @Test(arguments: ShippedScenarioTests.files) func anAllPurposeReplyPassesNothing(_ file: String) throws {
    let scenario = try #require(Self.scenario(file))
    let signs = RandomPlay.good + ["conduct.stock-answer!soft"]
    for seed in 0..<20 as Range<UInt64> {
      var conversation = Conversation(of: scenario, seed: seed)
      _ = try conversation.step(.began, in: scenario)
      for _ in 0..<30 where conversation.outcome == nil {
        let to = conversation.listener(in: scenario) ?? scenario.customer.id
        _ = try conversation.step(.replied(to: to, text: "万能句", Hearing(signs: signs)), in: scenario)
      }
      #expect(conversation.outcome != nil && !isSuccess(conversation, scenario), "\(file) seed \(seed)")
      #expect(Scorecard(of: conversation, in: scenario).verdict == .failed)
    }
  }

  @Test(arguments: ShippedScenarioTests.files) func aRudeTraineeNeverSucceeds(_ file: String) throws {
    let scenario = try #require(Self.scenario(file))
    var conversation = Conversation(of: scenario, seed: 5)
    _ = try conversation.step(.began, in: scenario)
    for _ in 0..<30 where conversation.outcome == nil {
      let rude = Hearing("banned.rude!fail", "banned.blame-shift!fail")
      _ = try conversation.step(.replied(to: scenario.customer.id, text: "找别人去", rude), in: scenario)
    }
    #expect(conversation.outcome != nil && !isSuccess(conversation, scenario))
  }

  @Test(arguments: ShippedScenarioTests.files) func noPartIsSaidTwiceWhileAnotherFits(_ file: String) throws {
    let scenario = try #require(Self.scenario(file))
    let stage = scenario.stages[0]
    var conversation = Conversation(of: scenario, seed: 7)
    _ = try conversation.step(.began, in: scenario)
    var said: [String] = []
    for _ in 0..<4 where conversation.outcome == nil {
      let mute = Conversation.Event.replied(to: stage.with, text: "……", Hearing())
      for case .says(_, let text) in try conversation.step(mute, in: scenario) { said.append(text) }
    }
    #expect(Set(said).count == said.count)
  }

  private func isSuccess(_ conversation: Conversation, _ scenario: Scenario) -> Bool {
    guard case .reached(let id) = conversation.outcome else { return false }
    return scenario.ending(id)?.kind.isSuccess ?? true
  }
}
