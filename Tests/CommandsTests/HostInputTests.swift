import Testing

@testable import Commands

@Suite struct HostInputTests {
  @Test(arguments: [
    ("3 4 5 3 说得稳", [3, 4, 5, 3], "说得稳"), ("3453", [3, 4, 5, 3], ""), ("３，４、5", [3, 4, 5], ""), ("", [], ""),
    ("就是太快", [], "就是太快"),
  ])
  func fingersAreReadAsTheyAreTyped(_ line: String, _ numbers: [Int], _ sentence: String) throws {
    let input = try #require(HostInput(line, range: 1...5, isRunOfDigits: true))
    #expect(input.numbers == numbers)
    #expect(input.sentence == sentence)
  }

  @Test func guessesMayHaveTwoDigits() throws {
    #expect(try #require(HostInput("7 10 0", range: 0...10, isRunOfDigits: false)).numbers == [7, 10, 0])
  }

  @Test(arguments: ["3 6", "0"])
  func aSixthFingerIsAskedAbout(_ line: String) {
    #expect(HostInput(line, range: 1...5, isRunOfDigits: true) == nil)
  }
}
