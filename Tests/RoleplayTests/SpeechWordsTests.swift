import Scoring
import Testing

@testable import Roleplay

@Suite struct SpeechWordsTests {
  private func words(_ language: Language) throws -> SpeechWords {
    try #require(Desk.manners?.speech[language])
  }

  @Test(arguments: [
    ("1302家里有人吗？", true), ("叔叔阿姨这会儿进屋没呢", true), ("几点能到", true), ("孩子脚凉不凉", true), ("合同里写没写上下水？", true),
    ("陈师傅十点半到，您看行吗？", false), ("我现在就去查", false), ("不管多晚我都打给您", false), ("明早九点我给您打电话，好不好", false),
    ("对讲按了两回没人接，是我们没做好", false), ("孩子夜里睡得好吗", true), ("我两点半过去行吗", false),
    ("您明天上午方便吗？", true), ("方姐讲得清楚吗", true), ("您先生知道吗", true), ("我说的您知道吗", false),
    ("您爸妈给您打电话了吗", true), ("我两点给您打电话", false), ("具体几点我忘了", false), ("这事还是由我来跟", false), ("怎么称呼您俩呀", true),
  ])
  func aQuestionIsToldFromATag(_ text: String, _ asks: Bool) throws {
    let sentences = try words(.chinese).sentences(of: text)
    #expect(sentences.contains { $0.asks } == asks, "\(text)")
  }

  @Test(arguments: [
    ("How long have you had the flat?", true), ("Marek will be up by ten, is that ok?", false),
    ("I'll ring you at half past four.", false),
    ("what time did it start", true),
  ])
  func soItIsInEnglish(_ text: String, _ asks: Bool) throws {
    let sentences = try words(.english).sentences(of: text)
    #expect(sentences.contains { $0.asks } == asks, "\(text)")
  }

  /// Who types no marks asks with a bare word, too.
  @Test(arguments: [
    ("怎么找到这儿来的呀", true), ("喜欢什么运动", true), ("这房打算派啥用场啊", true), ("有什么我就跟您说什么", false), ("怎么都行，放心", false),
    ("您坐，喜欢什么运动吗？钱归谁管，记下了", false),
  ])
  func withoutMarksABareWordAsks(_ text: String, _ asks: Bool) throws {
    #expect(try words(.chinese).sentences(of: text).last?.asks == asks, "\(text)")
  }

  /// The mark says it, or the last words; who types marks elsewhere means none here.
  @Test(arguments: [
    ("批不批最后银行说了算。走神啦？", [true]), ("约没约上都打。不滴了吧？", [true]), ("您家有几口人，我登记一下", [false]),
    ("您家有几口人", [true]), ("您家有人吗。水关了没？", [true, true]), ("谁家爸妈常来的，私信我名字", [false]),
  ])
  func whatOnlyMayAskIsNotSure(_ text: String, _ sure: [Bool]) throws {
    let asked = try words(.chinese).sentences(of: text).flatMap(\.asked)
    #expect(asked.suffix(sure.count).map(\.isSure) == sure, "\(asked)")
  }

  @Test(arguments: [
    ("阿姨跟你说，盆下面垫块毛巾", false), ("您说得对，是我们慢了", false), ("您说说看", true), ("有什么要补的，您说", true),
    ("给她讲段佩奇就睡了，人没事，今晚放心", false), ("身体还好吧", true),
  ])
  func whoTellsSomethingWantsNothingTold(_ text: String, _ wants: Bool) throws {
    #expect(try words(.chinese).sentences(of: text).contains { $0.wantsAnswer } == wants, "\(text)")
  }

  /// 归谁管我先问 上下水合同里写了吗 单子开了多少钱: a space is a comma.
  @Test func aSpaceBetweenChineseWordsParts() throws {
    let words = try words(.chinese)
    #expect(words.sentences(of: "这两百您先别交 单子开了多少钱 您带着没").flatMap(\.asked).count == 2)
    #expect(words.sentences(of: "1302 的 A 座").first?.clauses.count == 1)
  }

  @Test(arguments: [
    ("how long will it take and can you ring me after?", 2), ("what does it say and who gave you the brochure?", 2),
    ("I'll find out who is coming and when he can start", 0), ("bread and butter?", 1),
    ("Is the carpet wet, and is the wardrobe wet?", 2), ("Have a seat, and what happened?", 1),
    ("Has the drip stopped, maybe he can look at it?", 1), ("Can he come tomorrow at 9:30 to look at it?", 1),
  ])
  func anAndBeforeAnotherQuestionParts(_ text: String, _ count: Int) throws {
    #expect(try words(.english).sentences(of: text).flatMap(\.asked).count == count, "\(text)")
  }

  /// 床都湿啦？那你昨晚咋睡的呀: the last mark is often left out.
  @Test func theLastQuestionNeedsNoMark() throws {
    #expect(try words(.chinese).sentences(of: "床都湿啦？那你昨晚咋睡的呀").flatMap(\.asked).count == 2)
  }

  @Test(arguments: [
    ("Ruth says you can have the guest flat", "Ruth", false), ("Marek can you send two men", "Marek", true),
    ("王女士 您好", "王女士", true), ("王女士，您好", "王女士", true), ("王女士早上好，昨晚睡得怎么样", "王女士", true), ("王女士家里没人", "王女士", false),
    ("marek, can you send two men", "Marek", true),
    ("Ruth, my manager, wants to call up to you at two.", "Ruth", false),
    ("Ruth, can you come down, please", "Ruth", true),
  ])
  func whoIsToldOfIsNotCalled(_ text: String, _ name: String, _ isCalled: Bool) throws {
    #expect(try words(name == "王女士" ? .chinese : .english).calls(name, in: text) == isCalled)
  }

  /// One mark may be for two things: 谁做饭，周末都干嘛？
  @Test(arguments: [("谁做饭，周末去哪玩？", 2), ("谁来都行，您在家吗？", 1), ("我问问谁在家，您等我一下行吗？", 0)])
  func oneMarkMayBeForTwo(_ text: String, _ count: Int) throws {
    #expect(
      try words(.chinese).sentences(of: text).flatMap(\.asked).filter { $0.kind != .consent }.count == count, "\(text)")
  }

  @Test(arguments: [
    ("Ben, what do you do?", true), ("And what is it you do, Ben?", true), ("Does Ben drive?", false),
  ])
  func oneOfTwoIsCalledAtEitherEnd(_ text: String, _ isCalled: Bool) throws {
    #expect(try words(.english).turns(to: "Ben", in: text) == isCalled, "\(text)")
  }

  @Test(arguments: [("Grand?", true), ("ill ring at four. grand?", true), ("Is it grand?", false)])
  func aFrameMayBeTheWholeClause(_ text: String, _ fits: Bool) throws {
    let clause = try #require(words(.english).sentences(of: text).last?.clauses.last)
    #expect(QuestionFrame("^grand$").fits(clause) == fits, "\(text)")
  }

  /// Who reports what he has found out asks for nothing, though the words are those of a question.
  @Test func aReportIsNoQuestion() throws {
    let words = try words(.chinese)
    #expect(words.sentences(of: "14:30前我把完整经过写给您").allSatisfy { !$0.wantsAnswer })
    #expect(words.sentences(of: "您把经过跟我说说").contains { $0.wantsAnswer })
  }

  @Test(arguments: [
    ("阀关没关、哪儿漏的、下一步咋弄，一样一样说。", false), ("哪个环节卡的我还没闹明白，查清了跟您交底。", false),
    ("明天下午5点再给你个话，有没有定都打", false), ("周四下班前确认开发商是否已派人", false), ("我也不晓得为啥", false),
    ("谁来、几点到，都告诉您。您家几口人", true), ("几点能到，告诉我", true), ("问清楚了告诉您，您几点在家", true),
  ])
  func whatWillBeToldIsNotAsked(_ text: String, _ asks: Bool) throws {
    #expect(try words(.chinese).sentences(of: text).contains { $0.asks } == asks, "\(text)")
  }

  /// 这几天 is no number that is asked for, and keeps nothing else from asking.
  @Test(arguments: [
    ("这几天有人来看过没", QuestionKind.whether), ("那几张纸都写的什么", .what), ("过几天水会干吗", .whether),
    ("小朋友抱好了吗😭", .done), ("您在家吗~", .presence), ("您家有没有梯子，不用您搬，我问问", .has), ("查清楚了告诉我，几点拦的", .when),
  ])
  func whatElseTheyAskIsAsked(_ text: String, _ kind: QuestionKind) throws {
    #expect(try words(.chinese).sentences(of: text).flatMap(\.asked).map(\.kind).contains(kind), "\(text)")
  }

  @Test(arguments: ["过几天我再给您打电话", "我拍几张发您", "能不能退，我去问清楚告诉您"])
  func anIndefiniteNumberAsksNothing(_ text: String) throws {
    #expect(try !words(.chinese).sentences(of: text).contains { $0.asks }, "\(text)")
  }

  /// What asks for the medicines does not begin in the words that ask for her age.
  @Test func ofTwoQuestionsJoinedByAndBothAreAnswered() throws {
    var script = try #require(Script("en/sc-02-angry-owner.json"))
    try script.play("how old is your mother and does she need any medicines? | deescalation.clarify")
    #expect(script.conversation.told.isSuperset(of: [FactID("mother-age"), FactID("mother-pills")]))
  }

  @Test func aPatternMeansItsTwinsAsWell() throws {
    let words = try words(.chinese)
    #expect(words.widened("(什么时候|几点) …(到|来)").contains("啥时候"))
    #expect(words.widened("房号 {time}") == "房号 {time}")
    #expect(SpeechWords.none.widened("(什么|哪)") == "(什么|哪)")
  }
}
