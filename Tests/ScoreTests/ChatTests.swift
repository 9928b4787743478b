import Library
import Scoring
import TestSupport
import Testing

@testable import Commands

@Suite struct ChatTests {
  static let words = Result { ChatWords(try RubricShelf(in: LibraryFolder(path: ScoreProgram.library)).rulebook) }

  @Test(
    arguments: [
      ("张三 2026-03-03 10:05:12", "张三", nil), ("张三 2026年3月3日 下午2:05", "张三", nil),
      ("2026-03-03 10:05:12 张三(12345)", "张三(12345)", nil), ("[10:05] Tom: hi", "Tom", "hi"),
      ("[2026/3/3 10:05:12] 客服 小李：您好", "客服 小李", "您好"), ("03/03/2026, 10:05 - Tom: hi", "Tom", "hi"),
      ("10:05 张三：您好", "张三", "您好"),
    ] as [(String, String, String?)])
  func aTimeTellsWhoSpeaks(_ line: String, _ name: String, _ text: String?) {
    guard case .speaker(let found, let time, let words) = ChatLine(line) else {
      Issue.record("\(ChatLine(line))")
      return
    }
    #expect(found == name)
    #expect(words == text)
    #expect(time.minute == 605 || time.minute == 845)
  }

  @Test(arguments: ["10:05", "昨天 10:05", "—————  2026-03-03  —————", "星期二 下午2:05", "2026-03-03 10:05:12"])
  func aTimeAloneIsNoText(_ line: String) {
    guard case .time = ChatLine(line) else {
      Issue.record("\(ChatLine(line))")
      return
    }
  }

  @Test(arguments: ["10:30师傅上门", "我们三点到，您看行吗", "https://example.org/x", "好的。您说：我记着"])
  func wordsStayWords(_ line: String) { #expect(ChatLine(line) == .words) }

  @Test(arguments: ["以下为新消息", "\"张三\"撤回了一条消息", "你撤回了一条消息", "张三 拍了拍 你", "已读"])
  func linesOfTheProgramAreNobodysWords(_ line: String) throws { #expect(try Self.words.get().isNotice(line)) }

  @Test(arguments: [("[图片]", ""), ("[语音] 12\"", ""), ("[图片] 您看", "您看"), ("[微笑]好的", "[微笑]好的"), ("<Media omitted>", "")])
  func picturesAreNoWords(_ text: String, _ words: String) throws {
    #expect(try Self.words.get().spoken(text) == words)
  }

  private func replies(_ log: [String], staff: [String] = []) throws -> [HeardReply] {
    let profile = ChatProfile(of: log, words: try Self.words.get(), staff: staff)
    var chat = ChatReplies(profile, channel: .chat)
    for (number, line) in log.enumerated() { chat.take(line, number: number + 1) }
    return chat.takeReady(isEnd: true)
  }

  @Test func bubblesInARowAreOneReplyToTheLastWords() throws {
    let found = try replies([
      "张三 2026-03-03 10:05:12", "漏水了", "[图片]", "客服小李 2026-03-03 10:06:00", "您好", "客服小李 2026-03-03 10:07:00",
      "我马上来", "张三 2026-03-03 10:09:00", "多久？", "客服小李 2026-03-03 10:10:00", "时间：半小时",
    ])
    #expect(found.map(\.text) == ["您好\n我马上来", "时间：半小时"])
    #expect(found.map(\.line) == [5, 11])
    #expect(found[1].moment.customer == "多久？")
    #expect(found[1].moment.earlierReplies == ["您好\n我马上来"])
    #expect(found[1].moment.now == CivilDateTime("2026-03-03T10:10"))
  }

  @Test func whoAnswersIsOfTheStaffWhereNobodyIsCalledSo() throws {
    #expect(try replies(["张三：漏水了", "李四：我来看", "张三：几点", "李四：三点"]).map(\.text) == ["我来看", "三点"])
    #expect(try replies(["张三：漏水了", "李四：我来看"], staff: ["张三"]).map(\.text) == ["漏水了"])
    #expect(try replies(["业主：漏水了", "阿强：我来看"]).map(\.text) == ["我来看"])
  }

  @Test func aColonInsideTheWordsNamesNobody() throws {
    let found = try replies(["业主：漏水了", "物业：好的", "地址：3栋", "时间：明天", "业主：谢谢"])
    #expect(found.map(\.text) == ["好的\n地址：3栋\n时间：明天"])
  }

  @Test func afterANightANewConversationBegins() throws {
    let found = try replies([
      "张三 2026-03-03 20:00:00", "在吗", "客服 2026-03-03 20:01:00", "在", "客服 2026-03-04 09:00:00", "早上好",
    ])
    #expect(found.map(\.moment.earlierReplies) == [[], []])
    #expect(found[1].moment.customer.isEmpty)
  }
}
