import Scoring
import Testing

@testable import Roleplay

/// What was asked is answered whatever else happens in the same breath. Played in the example of the README, changed.
@Suite struct AnswerTests {
  private let zheng = ActorID("zheng")

  /// Told once already, so that the door can be opened.
  private func known(_ change: (String) -> String) throws -> Script {
    let changed = Script(example: change)
    var script = try #require(changed)
    try script.play("您贵姓？住几栋？ | deescalation.clarify")
    return script
  }

  private func said(_ script: Script) throws -> String { try #require(script.conversation.lastWords[zheng]) }

  @Test func whatIsAskedWithTheLastWordsIsAnsweredBeforeHeGoes() throws {
    var script = try known { $0.replacing("辛苦。", with: "早点歇着。") }
    script.conversation.moods[zheng] = Mood(anger: 20, trust: 60)
    try script.play("我给您开门。您明天在家吗？ | deescalation.action")
    #expect(script.conversation.outcome == .reached(EndingID("home")))
    let words = try said(script)
    let lines = script.scenario.customer.persona.lines(for: .unknown(.presence), at: .calm).map(\.text)
    #expect(lines.contains { words.hasPrefix($0) } && words.hasSuffix("早点歇着。"), "\(words)")
  }

  /// 说来说去，算了，我翻墙 asks for nothing again.
  @Test(arguments: 11..<18) func whoLeavesDoesNotSayThatHeAsksAgain(_ tries: Int) throws {
    var script = try #require(Script(example: { $0.replacing("\"tries\": 4", with: "\"tries\": \(tries)") }))
    try script.play("")
    while script.conversation.outcome == nil { try script.take(.replied(to: zheng, text: "……", Hearing())) }
    let words = try said(script)
    let prefixes = script.scenario.customer.persona.lines(for: .general(.insist), at: .angry).map(\.text)
    #expect(words.hasSuffix("翻墙！") && !prefixes.contains { words.contains($0) }, "\(words)")
  }

  /// Rather than only to grumble he says it once more, and then no more.
  @Test func theOnlyLineOfAFactIsSaidOnceMore() throws {
    var script = try known { $0.replacing("\"again\": [\"郑凯，802！刚说过。\"], ", with: "") }
    let line = "郑凯，5栋802，租的。"
    #expect(try said(script).contains(line))
    try script.play("您再报一下姓名？ | deescalation.clarify")
    let words = try said(script)
    let prefixes = [Moment.Temper.annoyed, .angry].flatMap {
      script.scenario.customer.persona.lines(for: .general(.again), at: $0)
    }
    #expect(words.contains(line) && prefixes.contains { words.hasPrefix($0.text) }, "\(words)")
    try script.play("姓名是？ | deescalation.clarify")
    #expect(try !said(script).contains(line))
  }

  /// A fact whose every line waits for something that has not happened is as good as unknown, and still to be told.
  @Test func whoHasNoWordsForItYetAnswersByForm() throws {
    let lines = "[{ \"say\": \"郑凯。\", \"when\": { \"done\": \"door-open\" } }]"
    var script = try #require(Script(example: { $0.replacing("[\"郑凯，5栋802，租的。\"]", with: lines) }))
    try script.play("您贵姓？ | deescalation.clarify")
    let unknown = [Moment.Temper.annoyed, .angry].flatMap {
      script.scenario.customer.persona.lines(for: .unknown(.who), at: $0).map(\.text)
    }
    let words = try said(script)
    #expect(unknown.contains { words.contains($0) }, "\(words)")
    #expect(script.conversation.told.isEmpty)
  }

  /// 王女士，吃了没 is not for the engineer who happens to listen.
  @Test func whatIsSaidByNameToOneWhoIsAwayGoesToNobodyElse() throws {
    var script = try #require(Script(AngryOwnerTests.file))
    try script.play(AngryOwnerTests.untilSheWaits)
    try script.play("/wait 10:15")
    let (wang, chen) = (ActorID("wang"), ActorID("chen"))
    var conversation = script.conversation
    #expect(conversation.listener(in: script.scenario) == chen)
    #expect(conversation.listener(of: "王女士，吃了没？", in: script.scenario) == wang)
    #expect(conversation.listener(of: "王女士还在等您。", in: script.scenario) == chen)
    #expect(conversation.listener(of: "那边说好了。王女士，您再等等。", in: script.scenario) == wang)
    #expect(conversation.listener(of: "好消息王女士，水停了。", in: script.scenario) == wang)
    #expect(conversation.listener(of: "我跟王女士，都在等。", in: script.scenario) == chen)
    #expect(throws: Conversation.StepError.isAway(wang)) {
      try conversation.step(.replied(to: wang, text: "王女士，吃了没？", Hearing()), in: script.scenario)
    }
    #expect(conversation == script.conversation)
    try script.play("/call wang")
    #expect(script.conversation.listener(of: "王女士，吃了没？", in: script.scenario) == wang)
  }

  /// She is on her way out: what is called after her is hers, until time passes.
  @Test func whoIsJustLeavingStillHears() throws {
    var script = try #require(Script(AngryOwnerTests.file))
    try script.play(AngryOwnerTests.untilSheWaits)
    #expect(script.conversation.listener(in: script.scenario) == ActorID("wang"))
    try script.play("您电话多少？ | deescalation.clarify")
    #expect(script.conversation.replies.last?.to == ActorID("wang"))
    try script.play("@工程部 辛苦了。 | courtesy.thanks")
    #expect(script.conversation.listener(in: script.scenario) == ActorID("wang"), "a word aside")
    try script.play("/wait 10:15")
    #expect(script.conversation.listener(in: script.scenario) == ActorID("chen"))
  }

  @Test(arguments: [
    ("十点一刻前我给您办好家属卡", false), ("十点一刻前我给您一个说法", true), ("十点一刻前我办好了给您打电话", true), ("十点一刻前我跟您说一声", true),
  ])
  func aCallKeepsAPromiseOfNewsAndNoneOfADeed(_ promise: String, _ isKept: Bool) throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("\(promise)。 | deescalation.deadline | \(promise) = 10:15\n/call wang")
    let entry = try #require(script.conversation.promises.entries.first)
    #expect(isKept || entry.pledge == nil)
    if case .kept = entry.state { #expect(isKept) } else { #expect(!isKept) }
  }

  @Test func soItIsInEnglish() throws {
    let words = try #require(Desk.manners?.speech[.english])
    #expect(words.isErrand("I'll have the card issued by five"))
    #expect(!words.isErrand("I'll have it fixed and call you by five"))
    #expect(!words.isErrand("you'll have my word by five"))
  }

  /// He says that he does it and does it, or neither.
  @Test(arguments: [true, false]) func whatHeHasNoWordsForHeDoesNotDoWhileHeAnswers(_ isRecent: Bool) throws {
    let deeds = "\"deeds\": \"door-open\", "
    var script = try known { $0.replacing(deeds, with: "\"says\": \"成，你开。\", \(deeds)") }
    if isRecent { script.conversation.spoken[Line("成，你开。").key] = script.conversation.turn }
    try script.play("我给您开门，姓名再报一下？ | deescalation.action")
    #expect(script.conversation.done.contains(DeedID("door-open")) == !isRecent)
    #expect((script.conversation.outcome == nil) == isRecent)
  }

  @Test(arguments: [("您贵姓？", "郑凯，802的。"), ("我给您开门，您贵姓？", "郑凯，这就进。")])
  func aLineMayDependOnTheReplyThatItAnswers(_ reply: String, _ answer: String) throws {
    let lines = """
      [{ "say": "郑凯，802的。", "when": { "not": { "says": "open-door" } } },
      { "say": "郑凯，这就进。", "when": { "says": "open-door" } }]
      """
    var script = try #require(Script(example: { $0.replacing("[\"郑凯，5栋802，租的。\"]", with: lines) }))
    try script.play("\(reply) | deescalation.clarify")
    #expect(try said(script).contains(answer))
  }
}
