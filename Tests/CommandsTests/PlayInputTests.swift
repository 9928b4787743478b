import Testing

@testable import Commands

@Suite struct PlayInputTests {
  @Test(arguments: ["/提示", "／提示", "、提示", " /hint", "/HINT ", "／Hint"])
  func anActionIsKnownBehindEverySlashThatAnInputMethodTypes(_ line: String) {
    #expect(PlayInput(line: line) == .action(.hint, argument: ""))
  }

  @Test(arguments: [
    ("/等 30分", PlayAction.wait, "30分"), ("/等30分", .wait, "30分"), ("/等到 11:00", .wait, "11:00"),
    ("/wait 11:00", .wait, "11:00"), ("、打给 王女士", .call, "王女士"), ("/打给王女士 ", .call, "王女士"),
  ])
  func theArgumentFollowsWithOrWithoutABlank(_ line: String, _ action: PlayAction, _ argument: String) {
    #expect(PlayInput(line: line) == .action(action, argument: argument))
  }

  @Test func aPauseMarkBeforeAnythingElseIsPartOfTheReply() {
    #expect(PlayInput(line: "、您好") == .reply(to: nil, text: "、您好", offset: 0))
  }

  @Test func aSlashBeforeAnythingElseIsAMistake() {
    #expect(PlayInput(line: "/题示") == .unknownAction("题示"))
    #expect(PlayInput(line: "/waiting") == .unknownAction("waiting"))
  }

  @Test func aDoubledSignBeginsAReply() {
    #expect(PlayInput(line: "//提示") == .reply(to: nil, text: "/提示", offset: 1))
    #expect(PlayInput(line: "@@王女士") == .reply(to: nil, text: "@王女士", offset: 1))
  }

  @Test(arguments: [("@工程部 陈师傅，在吗", 5), ("＠工程部　陈师傅，在吗", 5), ("@工程部，陈师傅，在吗", 5), (" @工程部: 陈师傅，在吗", 7)])
  func wordsAfterAnAtGoToSomebody(_ line: String, _ offset: Int) {
    #expect(PlayInput(line: line) == .reply(to: "工程部", text: "陈师傅，在吗", offset: offset))
  }

  @Test func aLoneDigitIsNoReply() {
    #expect(PlayInput(line: "3") == .digit(3))
    #expect(PlayInput(line: " ３ ") == .digit(3))
    #expect(PlayInput(line: "3点") == .reply(to: nil, text: "3点", offset: 0))
  }

  @Test(arguments: ["", "  ", "\u{3000}"])
  func blankIsNothing(_ line: String) {
    #expect(PlayInput(line: line) == .empty)
  }
}
