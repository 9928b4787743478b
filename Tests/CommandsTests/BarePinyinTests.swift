import Testing

@testable import Commands

@Suite struct BarePinyinTests {
  @Test(arguments: ["ninhao", "nin hao", "NiHao!", "womashangguolai", "qing wen you shenme shi"])
  func aForgottenInputMethodIsSeen(_ line: String) {
    #expect(BarePinyin.isLikely(line))
  }

  @Test(arguments: ["", "ok", "Hi", "wifi", "您好", "ok ninhao 您", "A3", "wo", "thank you"])
  func otherLinesAreLeftAlone(_ line: String) {
    #expect(!BarePinyin.isLikely(line))
  }
}
