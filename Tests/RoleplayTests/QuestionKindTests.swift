import Documents
import Scoring
import Testing

@testable import Roleplay

/// A question is answered in the form in which it was asked.
@Suite struct QuestionKindTests {
  private func asked(_ text: String, _ language: Language = .chinese) throws -> [QuestionKind] {
    let words = try #require(Desk.manners?.speech[language])
    return words.sentences(of: text).flatMap(\.asked).map(\.kind)
  }

  @Test(arguments: [
    ("水是哪天开始滴的？", QuestionKind.when), ("您几点在家", .when), ("滴了多久了？", .duration), ("家里几口人", .count),
    ("接电话的姓啥", .who), ("是谁接的电话？", .who), ("今晚睡哪儿啊？", .whereabouts), ("您是几栋的？", .whereabouts),
    ("前面三张单为啥没人去", .why), ("这是怎么弄的？", .how), ("单子上第一条是啥呀？", .what),
    ("我打给您还是您来前台？", .preference), ("周六上午还是下午？", .preference), ("合同里写的还是口头说的？", .choice), ("要不要我叫大彭给拿双拖鞋？", .offer),
    ("喝点水吗？", .offer),
    ("中午前给您回话行吗", .consent), ("孩子几年级啦", .count), ("在这儿住几年了", .duration),
    ("两点半方便吗", .consent), ("群里我先发一条行吗", .consent), ("孩子冷不冷？", .wellbeing),
    ("床垫拍照没呀", .done), ("家里有人吗？", .presence), ("您明天上午在家吗？", .presence), ("有人在家没？", .presence),
    ("有没有拍照片？", .has), ("家里有备用的桶吗？", .has), ("以前漏过没？", .has), ("水阀关了没有？", .done), ("您看过合同没", .done),
    ("那家店您去没去？", .done), ("这房子是不是新的？", .so), ("您这套是朝南的吗？", .so), ("还在滴吗？", .whether),
  ])
  func aKindIsToldByItsWords(_ text: String, _ kind: QuestionKind) throws {
    #expect(try asked(text).last == kind, "\(text)")
  }

  @Test(arguments: [
    ("How long have you had the leak?", QuestionKind.duration), ("What time did it start?", .when),
    ("Who took the call?", .who), ("Would you like a cup of tea?", .offer),
    ("I'll ring at five, is that ok?", .consent),
    ("Did you drive or take the bus?", .choice), ("Shall I ring or write?", .preference), ("Is the mattress wet?", .so),
    ("Will you be in tomorrow?", .presence), ("Is anyone at home?", .presence), ("Do you have insurance?", .has),
    ("Is there a stopcock?", .has), ("Have you turned it off?", .done), ("Has it stopped?", .done),
    ("Are you all right?", .wellbeing),
  ])
  func soItIsInEnglish(_ text: String, _ kind: QuestionKind) throws {
    #expect(try asked(text, .english).last == kind, "\(text)")
  }

  /// What the scenario moves may be otherwise than anybody would say off-hand.
  @Test(arguments: ["师傅到了吗？", "他们来过没有？", "工程部上门了没？", "是不是楼上漏的？", "您孩子在家吗？"])
  func aYesOrNoAboutOthersIsNoPlainOne(_ text: String) throws {
    #expect(try asked(text) == [.whether], "\(text)")
  }

  @Test(arguments: ["Has the engineer been?", "Did they come?", "Is he at home?"])
  func norIsItInEnglish(_ text: String) throws {
    #expect(try asked(text, .english) == [.whether], "\(text)")
  }

  /// 您是王女士吗 is for the scenario to answer, 王女士您家里有人吗 for her.
  @Test func whoTakesPartIsAnotherUnlessHeIsOnlyCalledByHisName() throws {
    let scenario = try #require(LawTests.scenario("zh-Hans/sc-02-angry-owner.json"))
    let words = try #require(Desk.manners?.speech[.chinese]).naming(scenario.actors)
    func kinds(_ text: String) -> [QuestionKind] { words.sentences(of: text).flatMap(\.asked).map(\.kind) }
    #expect(kinds("您是王女士吗？") == [.whether])
    #expect(kinds("王女士您明天在家吗？") == [.presence])
    #expect(kinds("陈师傅有梯子吗？") == [.whether])
  }

  @Test func whatAnswersAYesOrNoAnswersAPlainOne() throws {
    let text = Desk.example.replacing(
      "\"asked\": [\"(姓|名字", with: "\"answers\": [\"whether\"], \"asked\": [\"(姓|名字")
    let fact = try #require(Desk.read(text).scenario?.customer.facts.first)
    #expect(fact.answers == [.whether, .presence, .has, .done, .so, .favour])
  }

  @Test func whereThereAreNoWordsForAPlainYesOrNoThereAreThoseForAnyOther() {
    #expect(Manner.unknown(.has).standIn == .unknown(.whether))
    #expect(Manner.unknown(.whether).standIn == .general(.unknown))
  }

  @Test(arguments: ["我现在就去查。", "这几天他家用不了水。", "不管多晚我都打给您。", "您说对吗？"])
  func whatAsksNothingHasNoKind(_ text: String) throws {
    #expect(try asked(text).isEmpty, "\(text)")
  }

  private func said(_ text: String, _ signs: String, anger: Int = 20) throws -> (words: String, persona: Persona) {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("")
    script.conversation.moods[ActorID("wang")] = Mood(anger: anger, trust: 60)
    try script.play("\(text) | \(signs)")
    return (try #require(script.conversation.lastWords[ActorID("wang")]), script.scenario.customer.persona)
  }

  @Test(arguments: [
    ("王女士，您那幅画是哪一年买的？", QuestionKind.when), ("您平时喜欢打牌还是别的？", .preference), ("那幅画是您的还是楼上的？", .choice),
    ("要不要给您拿把扇子？", .offer),
    ("您那幅国画是谁画的？", .who), ("那部电影您看过没？", .done), ("您那边有没有风筝？", .has), ("您那辆自行车是不是新的？", .so),
  ])
  func whatNoFactCoversIsAnsweredInItsForm(_ text: String, _ kind: QuestionKind) throws {
    let (words, persona) = try said(text, "deescalation.clarify")
    let lines = persona.lines(for: .unknown(kind), at: .calm).map(\.text)
    #expect(lines.contains { words.contains($0) }, "\(words)")
  }

  @Test(arguments: [
    ("是床那边还是墙那边？", "墙那边"), ("您是打电话，还是来前台呢？", "来前台"), ("是您自己来还是我上门？", "你上门"), ("要快一点还是慢一点啊", "慢"),
    ("还是漏吗？", nil), ("您还是不放心吗？", nil), ("是今天还是别的时间？", nil), ("是您家漏还是楼上漏？", nil), ("是先查再说还是把水关了等我们来人处理？", nil),
  ])
  func ofTwoThingsTheSecondIsTakenUp(_ text: String, _ choice: String?) throws {
    #expect(try chosen(text, .chinese) == choice, "\(text)")
  }

  @Test(arguments: [
    ("Is it wet or dry?", "dry"), ("The bed side, or your wall?", "my wall"), ("Is it leaking or not?", nil),
    ("Is it the bath or something else?", nil), ("Do you wait or shall I ring?", nil), ("Is it dry?", nil),
  ])
  func soItIsInEnglishAsWell(_ text: String, _ choice: String?) throws {
    #expect(try chosen(text, .english) == choice, "\(text)")
  }

  private func chosen(_ text: String, _ language: Language) throws -> String? {
    let words = try #require(Desk.manners?.speech[language])
    let clause = try #require(words.sentences(of: text).flatMap(\.asked).last)
    return words.second(of: clause.place, in: text, language)
  }

  @Test func theOneThatIsTakenUpIsNamed() throws {
    let (words, _) = try said("您平时喜欢打牌还是跳舞？", "deescalation.clarify")
    #expect(words.contains("跳舞") && !words.contains("{"), "\(words)")
    let (others, _) = try said("您平时喜欢打牌还是别的什么？", "deescalation.clarify")
    #expect(!others.contains("{") && !others.contains("别的什么"), "\(others)")
  }

  @Test func atTheHeadOfALineItHasACapital() {
    let wording = Wording(language: .english, now: CivilDateTime("2026-03-03T10:00")!)
    #expect(wording.fill("{choice}, I'd say.", ["choice": "dry"]) == "Dry, I'd say.")
    #expect(wording.fill("Well, {choice}.", ["choice": "dry"]) == "Well, dry.")
  }

  /// 您那边有没有风筝 is not passed over because the engineer is called in the same breath.
  @Test(arguments: [("您那边有没有风筝？", QuestionKind.has), ("那部电影您看过没？", .done), ("您平时打牌还是跳舞？", .choice)])
  func aPlainQuestionIsAnsweredBesideTheStep(_ text: String, _ kind: QuestionKind) throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("王女士，是我们没做好，对不起。您到里边坐。 | courtesy.apology deescalation.validate")
    script.conversation.moods[ActorID("wang")] = Mood(anger: 20, trust: 60)
    try script.play("我马上给工程部打电话。\(text) | deescalation.action")
    let words = try #require(script.conversation.lastWords[ActorID("wang")])
    let lines = script.scenario.customer.persona.lines(for: .unknown(kind), at: .calm).map(\.text)
    let said = lines.map { $0.replacing("{choice}", with: "跳舞") }
    #expect(said.contains { words.contains($0) }, "\(words)")
  }

  @Test func whoAgreesAsksForNothingAfterwards() throws {
    let (words, persona) = try said("您站近一点说，行吗？", "courtesy.honorific")
    let lines = persona.lines(for: .unknown(.consent), at: .calm).map(\.text)
    #expect(lines.contains(words), "\(words)")
  }

  /// 接电话的姓啥 is no question for her own room.
  @Test func aFactIsNoAnswerToAQuestionOfAnotherForm() throws {
    let text = Desk.example.replacing(
      "\"asked\": [\"(姓|名字", with: "\"answers\": [\"where\"], \"asked\": [\"(姓|名字")
    let scenario = try #require(Desk.read(text).scenario)
    let source = SourceFile(path: "test.json", text: text)
    let ear = Ear(for: scenario, from: source, with: Script.rulebook, into: Diagnostics(file: "test.json"))
    let cue = try #require(scenario.customer.facts.first).cue
    var conversation = Conversation(of: scenario, seed: 1)
    _ = try conversation.step(.began, in: scenario)
    let moment = conversation.moment(to: scenario.customer.id, in: scenario)
    func hears(_ reply: String) -> Bool { ear.hear(reply, at: moment, by: Analyzer(Script.rulebook)).cues[cue] != nil }
    #expect(hears("您住哪一户，名字是？"))
    #expect(!hears("给您开门的保安姓啥？"))
    #expect(hears("名字报一下。"))
  }

  @Test func whatOnlyACustomerMindsIsNoFaultToAColleague() throws {
    let (scenario, source) = try #require(Desk.fixture("repair"))
    let ear = Ear(for: scenario, from: source, with: Script.rulebook, into: Diagnostics(file: "repair"))
    func faults(_ listener: Moment.Listener) -> Set<CriterionID> {
      let moment = Moment(language: .chinese, channel: .counter, listener: listener, customer: "")
      let heard = ear.hear("催什么催，你烦不烦！", at: moment, by: Analyzer(Script.rulebook))
      return Set(heard.analysis.findings.filter { $0.severity != nil }.map(\.criterion))
    }
    let toCustomer = faults(.customer)
    #expect(!toCustomer.isDisjoint(with: scenario.manners.toCustomers))
    #expect(faults(.colleague(customerListens: true)) == toCustomer.subtracting(scenario.manners.toCustomers))
  }
}
