import Scoring
import Testing

@testable import Roleplay

/// Hold, transfer, message, escalation: every step that was left out is noted with its cause, and nothing else is.
@Suite struct ActionTests {
  static func omitted(_ script: Script) -> [String] { script.conversation.omissions.map(\.omission.rawValue) }

  private func invoice(_ lines: String) throws -> Script {
    var script = try #require(Script(fixture: "invoice"))
    try script.play(lines)
    return script
  }

  @Test func aHoldDoneProperlyCostsNothing() throws {
    let script = try invoice(
      """
      何女士，我要查一下，大概三分钟，您能稍等吗？ | courtesy.hold deescalation.deadline deescalation.explain
      /hold 3
      @liang 在吗？ | courtesy.greeting
      让您久等了，谢谢。 | courtesy.thanks
      """)
    #expect(Self.omitted(script) == [])
    #expect(script.conversation.actions.map(\.omitted) == [[]])
    #expect(script.transcript.contains("cameBack(to: he, minutes: 2)"))
    #expect(script.conversation.hold == nil)
  }

  @Test func aHoldWithoutAWordAngersAndEveryStepLeftOutIsNamed() throws {
    let script = try invoice(
      """
      /hold 3
      /wait 10:12
      喂，我回来了 | deescalation.action
      """)
    #expect(Self.omitted(script) == ["hold-unasked", "hold-unexplained", "hold-overrun", "hold-unthanked"])
    let causes = script.conversation.moodLedger.map(\.cause)
    #expect(causes.contains(.omitted(.holdUnasked)) && causes.contains(.omitted(.holdOverrun)))
    #expect(script.conversation.moods[ActorID("he")]!.anger > 30)
    let card = Scorecard(of: script.conversation, in: script.scenario)
    let lost = card.deductions.filter { if case .omission = $0.what { true } else { false } }
    #expect(lost.map(\.points) == [3, 2, 3, 2])
  }

  @Test func aWarmTransferSparesHerTheStory() throws {
    let script = try invoice(
      """
      @liang 小梁，6栋301何女士，发票抬头错了，她在线上。 | courtesy.honorific
      何女士，这事归财务，我转给小梁，已经跟她说了。 | deescalation.owner courtesy.hold
      /transfer liang
      """)
    #expect(Self.omitted(script) == [])
    #expect(script.conversation.outcome == .reached(EndingID("handed")))
    #expect(!script.transcript.contains("toldTwice"))
  }

  @Test func aBlindTransferMakesHerTellItTwice() throws {
    let script = try invoice(
      """
      您是哪一户，怎么了？ | deescalation.clarify
      /transfer liang
      """)
    #expect(
      Self.omitted(script) == ["transfer-unannounced", "transfer-unconfirmed", "transfer-blind", "told-twice"])
    #expect(script.transcript.contains("财务小梁") && script.transcript.contains("lacks(liang"))
    #expect(script.conversation.moodLedger.contains { $0.cause == .omitted(.toldTwice) && $0.change.anger > 0 })
    #expect(script.conversation.outcome == .reached(EndingID("handed-badly")))
  }

  @Test func whatSheHasNotToldYetSheDoesNotTellTwice() throws {
    let script = try invoice("/transfer liang")
    #expect(!Self.omitted(script).contains("told-twice"))
  }

  @Test func aColleagueAsksForExactlyWhatIsMissingAndThenDoesWhatHeWasAskedTo() throws {
    var script = try #require(Script(fixture: "invoice"))
    try script.play("@liang 6栋301，麻烦重开一下 | courtesy.request")
    #expect(script.transcript.contains("lacks(liang, [states:matter])"))
    #expect(!script.conversation.done.contains(DeedID("reissued")))
    #expect(script.conversation.listener(in: script.scenario) == ActorID("liang"))
    #expect(script.transcript.contains("listenerChanged(liang)"))
    try script.play("发票抬头错了 | deescalation.explain")
    #expect(script.conversation.done.contains(DeedID("reissued")))
    #expect(script.conversation.listener(in: script.scenario) == ActorID("he"))
    #expect(Self.omitted(script) == ["unbriefed"])
  }

  @Test func whatNeedsNoFactsIsAnsweredWithoutThem() throws {
    let script = try invoice("@liang 你分机多少？ | deescalation.clarify")
    #expect(script.conversation.told.contains(FactID("desk")) && Self.omitted(script) == [])
  }

  @Test func aMessageIsComparedWithTheCase() throws {
    let script = try invoice(
      """
      我复述一下：何女士，6栋301，发票抬头错了，请小梁回电，对吗？ | deescalation.restate
      /message 何女士 / 13900000000 / 发票抬头 / 10:05 / 财务小梁
      """)
    #expect(Self.omitted(script) == [] && script.conversation.outcome == .reached(EndingID("handed")))
    let poor = try invoice("/message 何女士 / / 漏水 / / ")
    #expect(Self.omitted(poor) == ["message-incomplete", "message-not-read-back"])
    #expect(poor.transcript.contains("checkedMessage(faulty:"))
  }

  @Test func whatCanBeSettledHereIsNotEscalated() throws {
    let script = try invoice(
      """
      我跟主管汇报一下。 | deescalation.escalate
      /escalate ho
      """)
    #expect(Self.omitted(script) == ["escalate-needless"])
    #expect(script.conversation.outcome == nil)
  }

  @Test func aSupervisorMustBeToldTheMatterFirst() throws {
    var script = try invoice(
      """
      /wait 10:21
      我请主管来。 | deescalation.escalate
      /escalate ho
      """)
    #expect(script.transcript.contains("lacks(ho, [states:matter])"))
    try script.play("何女士的发票抬头错了，第三次了。 | deescalation.explain")
    #expect(script.conversation.outcome == .reached(EndingID("handed")))
    #expect(script.conversation.nextAbove(in: script.scenario) == ActorID("ho"))
  }

  @Test func impossibleActionsAreRefusedAndChangeNothing() throws {
    var script = try #require(Script(fixture: "invoice"))
    try script.play("")
    let begun = script.conversation
    let refused: [(Action, Conversation.StepError)] = [
      (.goPrivate, .notPossible(.goPrivate)), (.goPublic, .notPossible(.goPublic)),
      (.transfer(to: ActorID("he")), .notPossible(.transfer)),
      (.transfer(to: ActorID("x")), .noSuchActor(ActorID("x"))),
      (.escalate(to: ActorID("he")), .notPossible(.escalate)),
    ]
    for (action, error) in refused {
      #expect(throws: error) {
        try script.conversation.step(.acted(action, with: ActorID("he")), in: script.scenario)
      }
      #expect(script.conversation == begun)
    }
  }
}
