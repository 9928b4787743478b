import Testing

@testable import Scoring

private func scalar(_ character: String) -> UInt32 { character.unicodeScalars.first!.value }

@Suite struct ReadingsTests {
  @Test(arguments: [
    ("报", ["bao"]), ("歉", ["qian"]), ("绿", ["lv"]), ("行", ["hang", "xing"]), ("的", ["de"]), ("了", ["le", "liao"]),
    ("们", ["men"]), ("a", []), ("，", []), ("龘", []),
  ])
  func aCharacterHasItsCommonReadings(_ character: String, _ names: [String]) {
    #expect(Readings.syllables(of: scalar(character)).map { Readings.name(of: $0) } == names)
  }

  @Test(arguments: [("报", "抱", true), ("反", "烦", true), ("悠", "您", false), ("管", "宽", false), ("的", "得", true)])
  func slipsSoundLikeWhatWasMeant(_ typed: String, _ meant: String, _ alike: Bool) {
    #expect(Readings.sound(scalar(typed), like: scalar(meant)) == alike)
  }

  @Test func membersAndReadingsAreTwoViewsOfOneTable() {
    var pairs = 0
    for syllable in 0..<Readings.syllableCount {
      let members = Readings.members(of: syllable)
      #expect(!members.isEmpty && members == members.sorted())
      #expect(members.allSatisfy { Readings.syllables(of: $0).contains(syllable) })
      pairs += members.count
    }
    let all = (UInt32(0x4E00)...0x9FFF).reduce(0) { $0 + Readings.syllables(of: $1).count }
    #expect(all == pairs)
    #expect((UInt32(0x4E00)...0x9FFF).filter { !Readings.syllables(of: $0).isEmpty }.count == 6763)
  }
}
