import Scoring
import Testing

@testable import Roleplay

/// Who knows when he hears next lets go without a word about his case.
@Suite struct PartingTests {
  private let wang = ActorID("wang")

  private func script(promising promise: String) throws -> Script {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("\(promise) | deescalation.deadline | 十一点我给您打电话 = 11:00")
    return script
  }

  private var parting: [String] {
    get throws {
      let persona = try #require(Script("zh-Hans/sc-02-angry-owner.json")).scenario.customer.persona
      return [Moment.Temper.calm, .furious].flatMap { persona.lines(for: .general(.parting), at: $0) }.map(\.text)
    }
  }

  @Test func afterAPromiseLeaveMayBeTaken() throws {
    var script = try script(promising: "十一点我给您打电话")
    #expect(script.conversation.mayPart(from: wang, in: script.scenario))
    try script.play("那我先去忙了，再见。 | courtesy.closing")
    #expect(try parting.contains(try #require(script.conversation.lastWords[wang])))
  }

  @Test func beforeItHeWantsToHearMore() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("那我先去忙了，再见。 | courtesy.closing")
    #expect(!script.conversation.mayPart(from: wang, in: script.scenario))
    #expect(try !parting.contains(try #require(script.conversation.lastWords[wang])))
  }

  /// 那我先挂了 is cutting him off only where he does not know what comes next.
  @Test func whoMayPartDoesNotHangUpOnHim() throws {
    let script = try script(promising: "十一点我给您打电话")
    let analyzer = Analyzer(Script.rulebook)
    let words = "好，那我先挂了，再见。"
    var moment = script.conversation.moment(to: wang, in: script.scenario)
    func hangsUp(_ moment: Moment) -> Bool {
      script.ear.hear(words, at: moment, by: analyzer).shows(.criterion(.hangUp))
    }
    #expect(!hangsUp(moment))
    moment.tags = []
    #expect(hangsUp(moment))
  }

  /// With a call promised the case goes on; who hangs up again means to end it.
  @Test func hangingUpEndsTheTalkAndTwiceTheCase() throws {
    var script = try script(promising: "十一点我给您打电话")
    try script.play("/hangup")
    #expect(script.transcript.contains("parted(from: wang)"))
    #expect(script.conversation.outcome == nil)
    var other = script
    try script.play("/hangup")
    #expect(script.conversation.outcome != nil)
    try other.play("/wait 10:30\n/hangup")
    #expect(other.conversation.outcome == nil)
  }
}
