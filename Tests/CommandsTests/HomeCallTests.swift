import Foundation
import Library
import Records
import Roleplay
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands

@Suite struct HomeCallTests {
  private static let shift = "漏水归工程部管，您找他们去"
  private let folder: TemporaryFolder
  private let store: RecordStore
  private let trainee: Trainee

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    trainee = try store.trainee(named: "小林")
  }

  /// What stands on the screen after these lines at home.
  private func home(_ lines: String...) throws -> String {
    let page = try Page()
    let path = try CareerPathFile(folder: Typist.folder, language: .chinese).read()
    var desk = HomeDesk(
      folder: Typist.folder, store: store, path: path, language: .chinese, screen: page.screen, trainee: trainee)
    var reader = ScriptedLineReader(lines: lines)
    try desk.run(reading: &reader)
    return try page.text()
  }

  private func rude() throws -> ConversationNumber {
    let options = PlayOptions(warnsOfFaults: false)
    _ = try Typist(number: 2, options: options, store: store).types("王女士，您好。", Self.shift, "/挂机")
    return try #require(try store.conversations(of: trainee).first).number
  }

  @Test func theProgramOpensWithTheCallThatWasPromisedForToday() throws {
    let today = RealTime.today()
    let call = DueCallRecord(actor: "wang", name: "王女士", what: "给您打电话", promisedOn: today - 2, dueOn: today)
    try store.keep([call], from: rude())
    let screen = try home("接", "王女士，陈师傅查清楚了，是楼上地漏，对不起让您久等。", "接")
    #expect(screen.contains("☎ 王女士来电：您周"))
    #expect(screen.contains("答应今天“给您打电话”"))
    #expect(screen.contains("接过了"))
    #expect(screen.contains("没有电话在等"), "it does not ring twice")
  }

  /// Scenario 6: the answer in writing falls due after the conversation, on a real day.
  @Test func whatWasPromisedForTheDayAfterTomorrowRingsThen() throws {
    let options = PlayOptions(warnsOfFaults: false)
    _ = try Typist(number: 6, options: options, store: store).types(
      "董先生您好，我是前台小陈，刚才的答复不对，对不起。窗户在保修期，由我们报开发商，这件事我来跟。", "后天下午五点前书面答复您，发您邮箱。", "/挂机", "/挂机")
    let today = RealTime.today()
    #expect(try store.dueCalls(for: trainee, on: today + 1).isEmpty)
    let due = try #require(try store.dueCalls(for: trainee, on: today + 2).first)
    #expect(due.record.name == "董先生" && due.record.what.contains("答复您"))
    #expect(due.record.dueOn == today + 2)
  }

  @Test func anExamPromisesNothingForARealDay() throws {
    _ = try Typist(number: 6, mode: .exam, store: store).types("董先生，后天下午五点前书面答复您，发您邮箱。", "/挂机")
    #expect(try store.dueCalls(for: trainee, on: RealTime.today() + 2).isEmpty)
  }

  @Test func aCallIsNotDueBeforeItsDayAndRingsUntilItIsAnswered() throws {
    let call = DueCallRecord(actor: "wang", name: "王女士", what: "答复", promisedOn: 100, dueOn: 102)
    try store.keep([call], from: rude())
    #expect(try store.dueCalls(for: trainee, on: 101).isEmpty)
    let due = try #require(try store.dueCalls(for: trainee, on: 105).first)
    let words = DueCallScreen(language: .chinese, today: 105).words(of: due.record)
    #expect(words.contains("都过了 3 天了"))
    try store.answer(due, with: "好")
    #expect(try store.dueCalls(for: trainee, on: 105).isEmpty)
  }

  @Test func aRepairSceneBeginsJustAfterTheWorstThingEverSaid() throws {
    #expect(try home("救场").contains("还没有说过什么要救的话"))
    _ = try rude()
    let worst = try WorstSentence.all(of: trainee, in: store, language: "zh")
    #expect(worst.first?.text == Self.shift)
    let screen = try home("救场")
    #expect(screen.contains("你：「\(Self.shift)」"))
  }

  @Test func aMessageIsTakenItemByItem() throws {
    let page = try Page()
    var form = LineForm<Message.Item>([:], language: .chinese, screen: page.screen)
    var reader = ScriptedLineReader(lines: ["赵先生", "6620", "漏水", "10点", "陈师傅", ""])
    guard case .filled(let items) = form.fill(reading: &reader) else {
      Issue.record("not filled")
      return
    }
    #expect(items == [.caller: "赵先生", .number: "6620", .reason: "漏水", .time: "10点", .wanted: "陈师傅"])
    #expect(reader.prompts.first == "  1/5 来电人：")
  }

  @Test func eachPlaceOffersWhatIsUsualThere() {
    func footer(_ channel: Channel, group: Bool = false) -> String {
      PlayFooter(mode: .practice, channel: channel, hasGroup: group, language: .chinese)
        .lines(columns: 80, DisplayWidth()).map(\.plain).joined(separator: " ")
    }
    #expect(footer(.phone).contains("/转接") && !footer(.counter).contains("/转接"))
    #expect(footer(.chat, group: true).contains("/私聊") && !footer(.chat).contains("/私聊"))
  }

  @Test func anExamFromAScriptAwaitsReviewToo() throws {
    let file = folder.path + "/out.jsonl"
    let descriptor = open(file, O_CREAT | O_WRONLY, 0o600)
    let opened = try Typist(number: 2, mode: .exam, store: store).opened()
    var player = ScriptPlayer(
      session: opened.session, mode: .exam, output: TerminalOutput(descriptor: descriptor))
    #expect(try player.play([Self.shift, "/挂机"]))
    close(descriptor)
    let card = try #require(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").last)
    #expect(card.contains(#""verdict":"awaits-review""#) || card.contains(#""verdict": "awaits-review""#))
    #expect(card.contains("interruptions"))
  }
}
