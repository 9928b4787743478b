import Scoring
import Testing

@testable import Roleplay

/// A silent line, a group that reads along, danger, a bad start, a slow typist, promises without a time.
@Suite struct ChannelTests {
  private func play(_ fixture: String, _ lines: String) throws -> Script {
    var script = try #require(Script(fixture: fixture))
    try script.play(lines)
    return script
  }

  @Test func aSilentLineIsGreetedThreeTimesBeforeItIsCut() throws {
    let script = try play(
      "silent-line",
      """
      您好，锦绣家园，请讲。 | courtesy.greeting
      /pause 5
      您好，能听到吗？ | courtesy.greeting
      /pause 3
      /pause 2
      抱歉，没有声音，请您换个电话再打来，再见。 | courtesy.apology courtesy.closing
      /pause 5
      /hangup
      """)
    #expect(script.conversation.outcome == .reached(EndingID("right")))
    #expect(script.conversation.omissions.isEmpty)
    #expect(!script.shown.contains { $0.hasPrefix("来电人") && !$0.hasSuffix("（挂断）") })
    #expect(Scorecard(of: script.conversation, in: script.scenario).items.allSatisfy { $0.met != nil })
  }

  @Test(arguments: [
    "您好 | courtesy.greeting\n/hangup", "您好 | courtesy.greeting\n/pause 4\n您好 | -\n/pause 4\n再打来 | -\n/pause 4\n/hangup",
    "您好 | courtesy.greeting\n/pause 5\n/pause 5\n/pause 5\n/hangup",
  ]) func cutEarlierItIsAFault(_ lines: String) throws {
    let script = try play("silent-line", lines)
    #expect(script.conversation.outcome == .reached(EndingID("cut")))
    #expect(ActionTests.omitted(script) == ["hung-up-early"])
  }

  @Test func othersInTheGroupReadAlongAndJoinIn() throws {
    let script = try play("group", "按规定要等 | banned.policy-wall!heavy\n还是规定 | banned.policy-wall!heavy")
    #expect(script.transcript.contains("1602 赵姐"))
    #expect(script.conversation.moods[ActorID("sun")]!.anger > 54)
    #expect(
      script.conversation.moodLedger.contains { $0.actor == ActorID("wei") && $0.cause == .move(StageID("chat")) })
  }

  @Test func nobodyOfTheGroupReadsAPrivateTalk() throws {
    let script = try play(
      "group",
      """
      魏先生，我私下跟您说一下，好吗？ | courtesy.request
      /private
      按规定要等 | banned.policy-wall!heavy
      """)
    #expect(!script.transcript.contains("赵姐 [") && !script.transcript.contains("老孙 ["))
    #expect(script.conversation.moods[ActorID("sun")]!.anger == 54)
    #expect(script.conversation.omissions.isEmpty)
  }

  @Test func theGroupMustHearWhatCameOfIt() throws {
    let quiet = try play(
      "group",
      """
      /private
      已经叫师傅来了 | deescalation.action
      谢谢您 | courtesy.thanks
      """)
    #expect(ActionTests.omitted(quiet) == ["private-unannounced", "group-unanswered"])
    let told = try play(
      "group",
      """
      我私下跟您说一下，好吗？ | courtesy.request
      /private
      已经叫师傅来了 | deescalation.action
      /public
      师傅在路上了，谢谢大家 | courtesy.thanks
      """)
    #expect(ActionTests.omitted(told) == [] && told.conversation.outcome == .reached(EndingID("settled")))
  }

  @Test func inAChatEveryPartIsABubble() throws {
    let script = try play("group", "大家好 | courtesy.greeting")
    let fault = try #require(script.shown.firstIndex { $0.hasPrefix("> 大家好") })
    let bubbles = script.shown[fault...].filter { $0.hasPrefix("魏先生") }
    #expect(bubbles.count == 2)
    #expect(Wording.bubbles(["嗯，", "好。", "几点？"]) == ["嗯，好。", "几点？"])
  }

  @Test func inDangerOnlySafetyCounts() throws {
    let script = try play("danger", "您好，很抱歉，我理解您的心情 | courtesy.greeting courtesy.apology deescalation.empathy")
    let reply = try #require(script.conversation.replies.last)
    #expect(reply.moodAfter.anger > reply.moodBefore.anger)
    #expect(script.conversation.moodLedger.map(\.cause) == [.unsafe])
    let rough = try play("danger", "快拉闸！别碰！ | conduct.safety-first banned.impatience!soft")
    let curt = try #require(rough.conversation.replies.last)
    #expect(curt.moodAfter.anger < curt.moodBefore.anger)
    #expect(Scorecard(of: rough.conversation, in: rough.scenario).deductions.isEmpty)
  }

  @Test func aRepairBeginsWithWhatWasSaidWrong() throws {
    let script = try play("repair", "上个月多少，怎么回事？ | deescalation.clarify")
    #expect(script.shown.first?.hasPrefix("小周") == true)
    #expect(script.conversation.moodLedger.first?.cause == .opening)
    #expect(ActionTests.omitted(script) == ["told-twice"])
    #expect(script.transcript.contains("三百六"))
  }

  @Test func itCanBeginWithTheTraineesOwnWorstSentence() throws {
    let scenario = try #require(Desk.fixture("invoice")).scenario
    var conversation = Conversation(of: scenario, seed: 1)
    let worst = "这不归我们管"
    let effects = try conversation.step(.beganAfter(worst, Hearing("banned.blame-shift!fail")), in: scenario)
    #expect(effects.first == .quoted(worst))
    #expect(conversation.mood(of: ActorID("he"), in: scenario).anger > 30)
    #expect(conversation.replies.isEmpty && Scorecard(of: conversation, in: scenario).deductions.isEmpty)
    #expect(throws: Conversation.StepError.alreadyBegun) { try conversation.step(.began, in: scenario) }
  }

  @Test func whoeverHearsNothingAtAllSpeaksUp() throws {
    let slow = try play("invoice", "/idle 20\n/idle 20")
    #expect(slow.conversation.moodLedger.isEmpty && slow.conversation.turn == 0)
    let script = try play("invoice", "/idle 30\n/idle 30")
    #expect(script.conversation.moodLedger.map(\.cause) == [.idled(seconds: 60)])
    #expect(script.conversation.now == CivilDateTime(minutes: script.scenario.start.minutes + 1))
    let held = try play("invoice", "稍等好吗 | courtesy.hold deescalation.explain\n/hold 5\n/idle 90")
    #expect(!held.conversation.moodLedger.contains { if case .idled = $0.cause { true } else { false } })
  }

  @Test func ofAPromiseWithoutATimeSomethingMustCome() throws {
    let script = try play("invoice", "我问问领导 | deescalation.action | 我问问领导 = ?\n/wait 13:00")
    #expect(script.conversation.moodLedger.contains { $0.cause == .forgotten(1) })
    #expect(script.transcript.contains("我问问领导"))
    let card = Scorecard(of: script.conversation, in: script.scenario)
    #expect(card.deductions.contains { $0.what == .forgottenPromise(1) })
    let kept = try play(
      "invoice", "我问问领导 | deescalation.action | 我问问领导 = ?\n@liang 6栋301，发票抬头错了，重开一张 | courtesy.request\n/wait 13:00")
    #expect(
      kept.conversation.promises.entries[0].state == .kept(at: CivilDateTime(minutes: kept.scenario.start.minutes + 1)))
  }

  @Test func whoKnowsWhenHeWillHearWaitsUntilThen() throws {
    let both = "我问问领导，两点给您打电话 | deescalation.action | 我问问领导 = ? | 给您打电话 = 14:00"
    let waiting = try play("invoice", both + "\n/wait 13:00")
    #expect(!waiting.conversation.moodLedger.contains { $0.cause == .forgotten(1) })
    let late = try play("invoice", both + "\n/wait 15:00")
    #expect(late.conversation.moodLedger.contains { $0.cause == .broken(2) })
    #expect(!late.conversation.moodLedger.contains { $0.cause == .forgotten(1) }, "one reproach is enough")
  }

  /// Nobody waits up for what was to be done some time.
  @Test func atNightNobodyWonders() throws {
    let script = try play(
      "invoice", "/wait 20:00\n我问问领导 | deescalation.action | 我问问领导 = ?\n/wait 23:30")
    #expect(!script.conversation.moodLedger.contains { if case .forgotten = $0.cause { true } else { false } })
  }

  @Test func heWondersOnceAboutAllThatHadNoTime() throws {
    let script = try play(
      "invoice", "我问问领导，我去翻翻账 | deescalation.action | 我问问领导 = ? | 我去翻翻账 = ?\n/wait 13:00")
    let causes = script.conversation.moodLedger.map(\.cause)
    #expect(causes.contains(.forgotten(1)) && !causes.contains(.forgotten(2)))
  }

  @Test func whatTheCustomerHasToDoIsNoPromiseOfOurs() throws {
    let script = try play("invoice", "三天内带旧发票来换 | deescalation.explain | 带旧发票来换 = +3 10:00")
    #expect(script.conversation.promises.entries.isEmpty)
  }

  @Test func aPromiseForARealDayOutlivesTheConversation() throws {
    let script = try play("invoice", "后天上午九点给您回电话 | deescalation.follow-up | 给您回电话 = +2 09:00")
    let owed = script.conversation.promisesForRealDays(in: script.scenario)
    #expect(owed.map(\.daysLater) == [2] && owed.map(\.what) == ["给您回电话"])
  }

  @Test(arguments: [("+2 09:00", false), ("18:00", true)])
  func aCallKeepsWhatIsDueOnItsOwnDay(_ due: String, _ isKept: Bool) throws {
    let script = try play(
      "invoice", "我给您一个答复 | deescalation.action | 给您一个答复 = \(due)\n/call he")
    #expect((script.conversation.promises.entries[0].state != .open) == isKept)
  }

  @Test func whatHeWasToBeCalledForMayBeToldToHisFace() throws {
    var script = try play(
      "repair",
      """
      我去查表。 | deescalation.action
      三点前我给您打电话。 | deescalation.deadline | 给您打电话 = 15:00
      /wait 14:31
      看过表了，是走快了。 | deescalation.explain
      """)
    #expect(
      script.conversation.promises.entries[0].state
        == .kept(at: CivilDateTime(minutes: 31 + script.scenario.start.minutes)))
    let anger = script.conversation.moods[ActorID("wu")]!.anger
    try script.play("/call wu\n/wait 16:00")
    #expect(script.transcript.contains("isHere(wu)"))
    #expect(!script.transcript.contains("broken 1"))
    #expect(script.conversation.moods[ActorID("wu")]!.anger >= anger)
  }

  @Test func takenBackIsTheLastThingThatTheCustomerSaw() throws {
    var script = try play(
      "invoice", "您好 | courtesy.greeting\n/hold 3\n/record 发票错了\n/note 已登记")
    let effects = try script.conversation.step(.retracted, in: script.scenario)
    #expect(effects == [.tookBack(.action(.hold))])
    #expect(script.conversation.record != nil && script.conversation.notes == ["已登记"])
    #expect(script.conversation.replies.count == 1 && script.conversation.hold == nil)
  }
}
