import Scoring
import Testing

@testable import Roleplay

@Suite struct BreathTests {
  private func rest(of text: String, after said: String..., in language: Language) throws -> String {
    let speech = try #require(Desk.manners?.speech[language])
    return Breath(language: language, speech: speech, said: said).rest(of: text)
  }

  @Test func aSecondYesIsLeftOut() throws {
    #expect(try rest(of: "行，发我一份。", after: "行，明天我在家。", in: .chinese) == "发我一份。")
    #expect(try rest(of: "行，发我一份。", after: "明天我在家。", in: .chinese) == "行，发我一份。")
    #expect(try rest(of: "OK, I'll wait to hear.", after: "Right. Do it.", in: .english) == "I'll wait to hear.")
    #expect(try rest(of: "行。", after: "行，明天我在家。", in: .chinese) == "行。")
  }

  @Test func aClauseJustSaidIsLeftOut() throws {
    let said = "从屋面消防梯下去就到露台，不用进他家。"
    #expect(try rest(of: "从屋面下去，不进他家，三点前照去。", after: said, in: .chinese) == "三点前照去。")
    #expect(try rest(of: "从屋面下去，不进他家。", after: said, in: .chinese) == "不进他家。")
  }

  @Test func aNoIsNotLeftOutAfterAYes() throws {
    let text = "客厅没有进水，卧室干的。"
    #expect(try rest(of: text, after: "客厅进水了。", in: .chinese) == text)
  }
}
