import Scoring
import Testing

@testable import Roleplay

/// What stands side by side in one turn, and from one turn to the next.
@Suite struct OneBreathTests {
  @Test(arguments: [
    ("宣传页和截图，都在袋子里。", "宣传页、截图都在这儿。", true), ("我在软件园，她在市二院，都坐地铁。", "我在市二院当护士，他是写代码的。", false),
    ("三个盆轮着接，我一宿起来倒了四趟。", "老太太带着孩子睡小屋。", false),
    ("主卧、次卧都滴，顶上一片。", "顶上一片，主卧次卧都滴。", true),
  ])
  func whatSaysTheSameIsToldFromWhatDoesNot(_ a: String, _ b: String, _ isAlike: Bool) {
    #expect(Likeness.isAlike(a, b, in: .chinese) == isAlike)
  }

  /// A short answer goes where the longer word that follows has it too.
  @Test func whatIsSaidAgainWordForWordIsSaidOnce() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    var step = Step(state: Conversation(of: scenario, seed: 1), scenario: scenario)
    let wang = scenario.customer.id
    step.utter(Line("三五分钟就到。"), by: wang)
    step.utter(Line("谁都别碰！我拿手套，三五分钟就到，先拉闸。"), by: wang)
    step.utter(Line("三五分钟。"), by: wang)
    #expect(step.parts.map(\.text) == ["谁都别碰！我拿手套，三五分钟就到，先拉闸。", "三五分钟。"])
  }

  @Test func nobodyNodsTheSameWayTwiceRunning() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let customer = scenario.customer
    for seed in 0..<20 as Range<UInt64> {
      var conversation = Conversation(of: scenario, seed: seed)
      _ = try conversation.step(.began, in: scenario)
      var before: Nod?
      for _ in 0..<5 where conversation.outcome == nil {
        _ = try conversation.step(
          .replied(to: customer.id, text: "我去办", Hearing("deescalation.action")), in: scenario)
        let now = conversation.nodded[customer.id]
        if let now, now != before, let before, now.turn - before.turn == 1 { #expect(now.manner != before.manner) }
        before = now
      }
    }
  }

  @Test func onAChatWhoWritesInTimeHasKeptHisWord() throws {
    var script = try #require(Script("zh-Hans/sc-04-owners-group.json"))
    try script.play(
      """
      沈女士，两点前我再回您一次。 | deescalation.deadline | 两点前我再回您一次 = 14:00
      /wait 13:50
      沈女士，查清了，是我们没做好。 | deescalation.validate
      """)
    let entry = try #require(script.conversation.promises.entries.first)
    #expect(entry.state == .kept(at: CivilDateTime("2026-03-07T13:50")!))
  }

  @Test func aColleagueIsCalledAfterAShortWordAsWell() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    #expect(conversation.listener(of: "好的 @陈师傅 您现在能上去吗", in: scenario) == ActorID("chen"))
    #expect(conversation.listener(of: "您几点能到他家 @陈师傅", in: scenario) == ActorID("chen"))
    #expect(conversation.listener(of: "好的，我这就叫人，您先坐。@陈师傅", in: scenario) == scenario.customer.id)
    #expect(conversation.listener(of: "发到 wang@qq.com", in: scenario) == scenario.customer.id)
  }

  @Test func whoTurnsToAColleagueInTheMiddleHasSaidTwoThings() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let chen = ActorID("chen")
    #expect(
      SpokenPart.parts(of: "这就叫人，您先坐。@陈师傅，3栋1202漏水，几点能到？", in: scenario) == [
        .words("这就叫人，您先坐。", at: 0), .words("3栋1202漏水，几点能到？", to: chen, at: 14),
      ])
    for whole in ["好的。@陈师傅 您现在能上去吗", "我把话转给@陈师傅了，您放心", "这就叫人，您先坐。@陈师傅", "发到公司邮箱，@qq.com 结尾的"] {
      #expect(SpokenPart.parts(of: whole, in: scenario) == [.words(whole, at: 0)])
    }
  }
}

/// Somebody of the house is asked to do something.
@Suite struct TaskTests {
  /// 收到…, and only then what else he was asked.
  @Test func whoDoesItSaysSoBeforeHeAnswers() throws {
    var script = try #require(Script("zh-Hans/sc-05-water-and-electricity.json"))
    try script.play(
      """
      苏女士，先别碰电箱，抱上孩子马上出门到楼道去！ | deescalation.safety-first
      @ding 9栋402配电箱进水，有电火花，请立即前往断电，需要带什么？ | deescalation.action
      """)
    let said = try #require(script.conversation.lastWords[ActorID("ding")])
    let (done, told) = (try #require(said.range(of: "三五分钟")), try #require(said.range(of: "电笔")))
    #expect(done.lowerBound < told.lowerBound, "\(said)")
  }

  private func said(_ lines: String, by actor: String, in file: String) throws -> (words: String, script: Script) {
    var script = try #require(Script(file))
    try script.play(lines)
    return (try #require(script.conversation.lastWords[ActorID(actor)]), script)
  }

  private func lines(_ manner: Manner.General, _ script: Script, _ actor: String) throws -> [String] {
    try #require(script.scenario.actor(ActorID(actor))).persona.lines(for: .general(manner), at: .calm).map(\.text)
  }

  /// 记着呢，误不了 is for one who has been told before.
  @Test func theFirstBriefingIsTakenOnAndNotRememberedAlready() throws {
    let (words, script) = try said(
      """
      您先离开屋子，别碰电箱！ | conduct.safety-first
      @peng 9栋502开门关水，业主签过委托 | deescalation.action
      @peng 麻烦你送她们到会所休息室，顺便带两双拖鞋 | courtesy.request
      """, by: "peng", in: "zh-Hans/sc-05-water-and-electricity.json")
    #expect(try !lines(.settled, script, "peng").contains(words), "\(words)")
  }

  /// 五分钟准到 answers 几分钟到, and nothing stands before it.
  @Test func whoSaysWhenHeComesDoesNotFirstSayThatHeCannotTell() throws {
    let (words, script) = try said(
      "@ding 9栋402电箱进水冒火星，马上带工具过去拉闸，几分钟到？ | deescalation.action", by: "ding",
      in: "zh-Hans/sc-05-water-and-electricity.json")
    let persona = try #require(script.scenario.actor(ActorID("ding"))).persona
    let unsure = persona.lines(for: .unknown(.duration), at: .calm).map(\.text)
    #expect(!unsure.contains { words.contains($0) }, "\(words)")
    #expect(script.conversation.done.contains(DeedID("ding-coming")))
  }

  /// One thing that he could do is not what was meant when he was asked something and has told it.
  @Test func whoIsAskedForTheLogDoesNotSetOutToApologise() throws {
    let (_, script) = try said(
      "@lei 雷队，东门谁当班？麻烦你查下登记，为什么没给业主打电话 | courtesy.request", by: "lei",
      in: "zh-Hans/sc-04-owners-group.json")
    #expect(script.conversation.done.isEmpty)
  }

  @Test func whoIsAskedForAPersonNamesNoConditionOfTheMatter() throws {
    let (words, script) = try said(
      "@chen 陈师傅，派错的那个组是谁派的？ | deescalation.clarify", by: "chen",
      in: "zh-Hans/sc-02-angry-owner.json")
    let persona = try #require(script.scenario.actor(ActorID("chen"))).persona
    let fitting = persona.lines(for: .unknown(.who), at: .calm).map(\.text)
    let known = try #require(script.scenario.actor(ActorID("chen"))).facts.flatMap(\.says).map(\.text)
    #expect((fitting + known).contains { words.contains($0) }, "\(words)")
  }
}
