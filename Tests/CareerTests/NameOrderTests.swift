import Testing

@testable import Career

@Suite struct NameOrderTests {
  @Test(arguments: [
    ("曾小林", "zeng"), ("单田", "shan"), ("解晓", "xie"), ("仇英", "qiu"), ("任远", "ren"), ("区少", "ou"), ("查良", "zha"),
    ("欧阳兰", "ou"), ("尉迟恭", "yu"), ("王强", "wang"), ("Lin", "l"),
  ])
  func aSurnameIsReadAsASurname(_ name: String, _ reading: String) {
    #expect(NameOrder(name).readings.first == reading)
  }

  @Test func namesStandInTheOrderOfTheirReadings() {
    let names = ["张伟", "曾小林", "陈静", "单田", "安宁", "欧阳兰", "区少", "陈安", "Amy", "陈"]
    #expect(
      names.sorted { NameOrder($0) < NameOrder($1) } == [
        "Amy", "安宁", "陈", "陈安", "陈静", "区少", "欧阳兰", "单田", "曾小林", "张伟",
      ])
  }

  @Test func namesThatSoundAlikeStillHaveOneOrder() {
    #expect(NameOrder("张伟") < NameOrder("章伟") || NameOrder("章伟") < NameOrder("张伟"))
    #expect(!(NameOrder("张伟") < NameOrder("张伟")))
  }
}
