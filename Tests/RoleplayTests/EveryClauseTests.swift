import Scoring
import Testing

@testable import Roleplay

/// Every clause that asks gets a word, and nothing is said twice in one breath.
@Suite struct EveryClauseTests {
  private let wang = ActorID("wang")

  private func said(_ reply: String, anger: Int = 20) throws -> (words: String, script: Script) {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("")
    script.conversation.moods[wang] = Mood(anger: anger, trust: 60)
    try script.play("\(reply) | deescalation.clarify")
    return (try #require(script.conversation.lastWords[wang]), script)
  }

  /// How many lines of this kind stand in what he said.
  private func count(_ kind: QuestionKind, in said: (words: String, script: Script)) -> Int {
    let lines = said.script.scenario.customer.persona.lines(for: .unknown(kind), at: .calm).map(\.text)
    return said.words.split(separator: "。").count { lines.contains("\($0)。") }
  }

  @Test func eachOfTwoQuestionsHasAnAnswer() throws {
    let said = try said("您那边有没有风筝？那部电影您看过没？")
    #expect(count(.has, in: said) == 1 && count(.done, in: said) == 1, "\(said.words)")
  }

  /// Though it is not the last, and a fact answers what was asked after it.
  @Test func whatIsAskedBeforeAFactIsAnsweredAsWell() throws {
    let said = try said("您那边有没有风筝？水是哪天开始滴的？")
    #expect(count(.has, in: said) == 1, "\(said.words)")
    #expect(said.script.conversation.told.count == 1)
  }

  /// 没有 after what was told of the leak would be about the leak.
  @Test func theAnswersComeInTheOrderOfTheQuestions() throws {
    let (words, script) = try said("您那边有没有风筝？水是哪天开始滴的？")
    let lines = script.scenario.customer.persona.lines(for: .unknown(.has), at: .calm).map(\.text)
    #expect(lines.contains { words.hasPrefix($0) }, "\(words)")
  }

  /// 风筝还是二胡 says more exactly what was asked for before it.
  @Test func ofTwoThingsAfterTheirQuestionOneAnswerIsGiven() throws {
    let said = try said("水是哪天开始滴的，周二还是周三？")
    #expect(
      count(.choice, in: said) + count(.preference, in: said) == 0 && said.script.conversation.told.count == 1,
      "\(said.words)")
  }

  /// Beside an offer of help, or two commas from 好不好, what is told is not asked.
  @Test(arguments: [
    "明天先拍照片，泡坏的阿姨给您登记上，陈师傅也过去，好不好？", "湿掉的被子我登记了，十点半陈师傅到，请问还有什么可以帮您？",
  ])
  func whatIsToldBesideATagIsNotAsked(_ reply: String) throws {
    let told = try said(reply).script.conversation.told
    #expect(told.isEmpty, "\(told)")
  }

  @Test func onlyOneQuestionIsPutOff() throws {
    let said = try said("您那幅画是哪一年买的？那首歌是谁写的？")
    #expect(count(.when, in: said) + count(.who, in: said) == 1, "\(said.words)")
  }

  @Test func theSameShortAnswerIsNotGivenTwice() throws {
    let said = try said("您那边有没有风筝？有没有二胡？")
    #expect(count(.has, in: said) == 1, "\(said.words)")
  }

  @Test func threeAnswersAreEnough() throws {
    let said = try said("您有没有风筝？那部电影您看过没？那个盆是不是塑料的？您平时打牌还是跳舞？")
    #expect(!said.words.contains("跳舞"), "\(said.words)")
  }

  /// He would rather hear what comes of it: but two answers are as much as one breath holds.
  @Test(arguments: [("您贵姓？", true), ("您贵姓？您几岁？", false)])
  func whoHasAnsweredTwoQuestionsAsksForNothingInTheSameBreath(_ asked: String, _ pushes: Bool) throws {
    let fact = """
      "facts": [{ "id": "age", "asked": ["几岁"], "says": "三十一。", "known": "他三十一岁" },
      """
    let hall = """
      ] }, { "id": "hall", "with": "zheng", "wants": ["电梯在哪边？", "电梯呢？", "哪边是电梯？"], "hints": ["指给他看"],
        "moves": [{ "when": { "says": "courtesy.closing" }, "end": "home" }] }
      ],
      "endings"
      """
    let played = Script(example: {
      $0.replacing("\"end\": \"home\" }", with: "\"next\": \"hall\" }").replacing("\"facts\": [", with: fact)
        .replacing("] }\n  ],\n  \"endings\"", with: hall)
    })
    var script = try #require(played)
    try script.play("我给您开门，\(asked) | deescalation.action")
    let words = try #require(script.conversation.lastWords[ActorID("zheng")])
    #expect(script.conversation.stage == StageID("hall"), "\(words)")
    #expect(words.contains("电梯") == pushes, "\(words)")
  }

  @Test(arguments: [
    ("白开水就行，谢谢。", "白开水就行。", true), ("好，那麻烦她了。", "那先麻烦她看看。", true), ("我等你电话。", "等你电话。", true),
    ("没有。", "没有啊。", true), ("没有。", "还没呢。", false), ("行，日子有了。", "行，记上了。", false), ("好，我写下了。", "那谁给我个信儿？", false),
  ])
  func whatSaysHalfOfItAgainIsAnEcho(_ a: String, _ b: String, _ isEcho: Bool) {
    #expect(Likeness.isEcho(b, of: a, in: .chinese) == isEcho)
  }

  @Test(arguments: [
    ("Tea would be lovely, thanks.", "Oh, lovely, thanks.", true), ("Tomorrow, half nine.", "Right, noted.", false),
    ("I'll wait for your call.", "I'll be waiting for your call, then.", false),
    ("No, nothing like that.", "I've told you that.", false),
  ])
  func soItIsInEnglish(_ a: String, _ b: String, _ isEcho: Bool) {
    #expect(Likeness.isEcho(b, of: a, in: .english) == isEcho)
  }

  /// 晚安 to one who is settled is no matter that he would rather not speak of.
  @Test func aKindGoodbyeIsTakenKindlyWhenNothingIsOpen() throws {
    var script = try #require(Script("zh-Hans/sc-05-water-and-electricity.json"))
    try script.play("")
    let stage = try #require(script.scenario.stages.last { $0.tags.contains("closing") })
    script.conversation.phase = .open(stage.id)
    let customer = script.scenario.customer
    script.conversation.moods[customer.id] = Mood(anger: 15, trust: 70)
    try script.play("您早点哄朵朵睡，晚安。 | courtesy.closing banned.privacy!soft")
    let words = try #require(script.conversation.lastWords[customer.id])
    let grumbles = customer.persona.lines(for: .criterion(CriterionID("banned.privacy")), at: .calm).map(\.text)
    #expect(!grumbles.contains { words.contains($0) }, "\(words)")
  }
}
