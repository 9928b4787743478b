import Testing

@testable import Career

@Suite struct NumberedOrderTests {
  @Test(arguments: [
    ["锦绣家园1期", "锦绣家园2期", "锦绣家园10期"], ["锦绣家园一期", "锦绣家园二期", "锦绣家园九期", "锦绣家园十期", "锦绣家园十一期", "锦绣家园二十期"],
    ["项目1", "项目２", "项目3", "项目010", "项目10"], ["", "A", "A1", "A1b", "B"], ["2026-2", "2026-11"],
    ["万科城", "三里屯"], ["1期", "一里"],
  ])
  func namesStandInTheirOrder(_ names: [String]) {
    for (index, one) in names.enumerated() {
      for (place, other) in names.enumerated() {
        #expect((NumberedOrder(one) < NumberedOrder(other)) == (index < place), "\(one) \(other)")
      }
    }
  }
}
