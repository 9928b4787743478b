import Scoring
import Testing

@testable import Roleplay

/// Who is asked to do something himself says whether he does, asked with a mark or without.
@Suite struct FavourTests {
  private func isBidding(_ text: String, _ language: Language) throws -> Bool {
    let words = try #require(Desk.manners?.speech[language])
    return words.sentences(of: text).flatMap(\.clauses).contains(where: words.isBidding)
  }

  @Test(arguments: ["您先把床挪一挪", "麻烦您在这儿签个字", "您跟邻居说一声", "您别自己上梯子弄", "赔偿的事您先写个清单"])
  func whatHeIsToDoIsAFavour(_ text: String) throws { #expect(try isBidding(text, .chinese), "\(text)") }

  @Test(arguments: ["您先别急", "您先消消气", "麻烦您了", "麻烦您说一下房号", "您先生在家", "您先坐", "请您放心", "我帮您把单子填了"])
  func comfortAndMannersAreNone(_ text: String) throws { #expect(try !isBidding(text, .chinese), "\(text)") }

  @Test(arguments: [
    "please sign here", "just put a bucket under it", "Keep the door shut", "Could you ring your mother?",
  ])
  func soItIsInEnglish(_ text: String) throws { #expect(try isBidding(text, .english), "\(text)") }

  @Test(arguments: ["please take a seat", "please hold on", "Could you tell me your name?", "Can you hear me?"])
  func norIsItInEnglish(_ text: String) throws { #expect(try !isBidding(text, .english), "\(text)") }

  @Test func heSaysThatHeDoesIt() throws {
    for (file, reply) in [
      ("zh-Hans/sc-02-angry-owner.json", "您先把鞋带系好，别绊着"), ("zh-Hans/sc-06-mend-it.json", "请您在这儿签个字"),
      ("en/sc-02-angry-owner.json", "please sign here"),
    ] {
      var script = try #require(Script(file))
      try script.play(reply + " |")
      let customer = script.scenario.customer
      let said = try #require(script.conversation.lastWords[customer.id])
      let tempers: [Moment.Temper] = [.calm, .annoyed, .angry, .furious]
      let lines = tempers.flatMap { customer.persona.lines(for: .unknown(.favour), at: $0) }
      #expect(lines.contains { said.contains($0.text) }, "\(file): \(said)")
    }
  }

  @Test func withATagItIsAnsweredOnce() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("您先把床挪一挪，好不好？ |")
    let customer = script.scenario.customer
    let said = try #require(script.conversation.lastWords[customer.id])
    let tempers: [Moment.Temper] = [.calm, .annoyed, .angry, .furious]
    let lines = tempers.flatMap { customer.persona.lines(for: .unknown(.favour), at: $0) }
    #expect(!lines.contains { said.contains($0.text) }, "\(said)")
  }

  /// She has words of her own about the socket.
  @Test func whatTheScenarioKnowsIsAnsweredByIt() throws {
    var script = try #require(Script("zh-Hans/sc-02-angry-owner.json"))
    try script.play("您先给您妈打个电话，让她把闸拉了 |")
    #expect(try #require(script.conversation.lastWords[script.scenario.customer.id]).contains("闸"))
  }
}
