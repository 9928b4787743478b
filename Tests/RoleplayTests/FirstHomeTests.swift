import Scoring
import Testing

@testable import Roleplay

@Suite struct FirstHomeTests {
  /// Of two who are spoken to together the one who is called by his name answers.
  @Test(arguments: [("周先生您会骑马吗？", "zhou"), ("林女士你呢，会骑马吗？", "lin"), ("会骑马吗？", "lin")])
  func whoIsCalledByHisNameAnswers(_ reply: String, _ speaker: String) throws {
    var script = try #require(Script("zh-Hans/sc-01-first-home.json"))
    try script.play("")
    let effects = try script.conversation.step(
      .replied(
        to: script.scenario.customer.id, text: reply,
        script.ear.hear(
          reply, at: script.conversation.moment(to: script.scenario.customer.id, in: script.scenario),
          by: Analyzer(Script.rulebook))), in: script.scenario)
    let speakers = effects.compactMap { if case .says(let who, _) = $0 { who.text } else { nil } }
    #expect(speakers.first == speaker, "\(effects)")
  }

  static let good = [
    "zh-Hans/sc-01-first-home.json": """
    两位早上好，欢迎来云栖里，我是接待小陈。不买也没关系，先坐，喝口水，头一回看房都紧张的。 | courtesy.greeting courtesy.self-introduction deescalation.reassure
    两位是自己住还是投资？平时几个人住？ | deescalation.clarify
    首付和总价心里大概有个数吗？ | deescalation.clarify
    我明白了，十月结婚、自己住、总价二百三以内，对吧？ | deescalation.restate
    一共五步：先选房，看中了交两万认购金把房留住，七天内签合同，签完办贷款，2027年六月交房拿钥匙。这样讲清楚吗？ | deescalation.explain courtesy.more-help
    89平三房一卫218万起，在您预算里；105平两卫262万起，老人来住方便些。您二位看更看重哪头？ | deescalation.explain deescalation.options
    实验小学离这儿一公里多，学位要以教育局当年公布为准，我不能给您打包票。 | deescalation.explain
    这么大一笔钱，担心太正常了。贷款没批下来，认购金原路退给您。 | deescalation.empathy deescalation.explain
    @信贷专员 方姐，这位先生换工作八个月，社保没断，能批吗？ | courtesy.honorific
    方姐说可以先做个免费预审，批不批以银行为准。 | deescalation.explain
    不急，回去慢慢商量。这本手册带回去看，五步都在里面。 | deescalation.reassure
    方便留个电话吗？我好提前跟您约。 | courtesy.request
    下周六上午十点我等两位来看样板间，您看行吗？两位慢走。 | deescalation.deadline deescalation.consent courtesy.closing
    """,
    "en/sc-01-first-home.json": """
    Good morning, welcome to Quayside Gardens, I'm Sam. There's no rush at all. Have a seat, would you like some tea? | courtesy.greeting courtesy.self-introduction deescalation.reassure
    Is it to live in yourselves? How many of you will be moving in? | deescalation.clarify
    And do you have a rough budget in mind? | deescalation.clarify
    So it's a first home for the two of you, up to 330, is that right? | deescalation.restate
    There are five steps. First you reserve it with a holding fee, then the mortgage offer, then you sign the contract, and in June 2027 you get the keys. Does that make sense? | deescalation.explain courtesy.more-help
    The two-bed starts at 318,000 and the three-bed, with a second bathroom, at 372,000. Which matters more to you? | deescalation.options
    Oakfield is a mile away, but the council decides places, so I can't promise one. | deescalation.explain
    It's natural to worry. If there's no offer, the holding fee is refunded in full. | deescalation.empathy deescalation.explain
    @Fiona He's eight months in a new job, would they get a mortgage? | courtesy.request
    Fiona says a decision in principle is free and takes three days. | deescalation.explain
    No rush. Take this guide home with you. | deescalation.reassure
    Would you mind leaving a number? | courtesy.request
    I could show you the show flat next Saturday at ten. Lovely to meet you, bye for now. | deescalation.deadline courtesy.closing
    """,
  ]

  @Test(arguments: good.keys.sorted()) func aPatientHostMakesFriends(_ file: String) throws {
    var script = try #require(Script(file))
    try script.play(Self.good[file] ?? "")
    #expect(script.conversation.outcome == .reached(EndingID("resolved")), "\(script.transcript)")
    #expect(Scorecard(of: script.conversation, in: script.scenario).verdict == .passed)
  }

  @Test func whatEitherOfThemSaidLastIsWhatTheCustomerSaid() throws {
    var script = try #require(Script("zh-Hans/sc-01-first-home.json"))
    try script.play(
      (Self.good["zh-Hans/sc-01-first-home.json"] ?? "").split(separator: "\n").prefix(3).joined(separator: "\n"))
    let lin = script.conversation.moment(to: ActorID("lin"), in: script.scenario)
    #expect(lin.customer.contains(try #require(script.conversation.lastWords[ActorID("lin")])))
    #expect(lin.customer.contains(try #require(script.conversation.lastWords[ActorID("zhou")])))
    let fang = script.conversation.moment(to: ActorID("fang"), in: script.scenario)
    #expect(fang.customer.isEmpty)
  }
}
