import Library
import Scoring
import Terminal
import Testing

@testable import Commands

@Suite struct ScriptPlayerTests {
  @Test func whenTheCustomerHasGoneTheRecordIsStillWritten() throws {
    let sitting = try Typist(number: 6, options: PlayOptions(warnsOfFaults: false)).types(
      "滚，你有病吧", "滚，你有病吧", "滚，你有病吧", "滚，你有病吧", "滚，你有病吧", "/备注 12栋1501董先生渗水，明天九点前小陈回电话", "")
    #expect(sitting.leave == .ended)
    #expect(sitting.conversation.notes.count == 1)
    #expect(sitting.screen.contains("人走了"))
  }

  @Test(arguments: ["您好", "@工程部 在吗", "/等 11:00", "/打给 王女士"])
  func whatIsTypedAfterTheEndIsRefusedAsTooLate(_ line: String) throws {
    let folder = LibraryFolder(path: TestLibrary.path)
    let shelf = ScenarioShelf(in: folder, language: .chinese)
    let entry = try #require(shelf.entries.first { $0.header.number == 2 })
    let opening = PlayOpening(folder: folder, store: nil, language: .chinese)
    var session = try opening.begin(entry, by: nil, mode: .practice, seed: 1).session
    _ = try session.take(.began)
    _ = try session.take(.left)
    let player = ScriptPlayer(session: session, mode: .practice, output: .init())
    #expect(throws: ScriptPlayer.Refusal(code: "already-ended")) {
      _ = try player.event(for: ScriptLine(line))
    }
  }
}
