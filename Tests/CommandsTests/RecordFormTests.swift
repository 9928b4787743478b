import Library
import Roleplay
import Scoring
import Terminal
import Testing

@testable import Commands

@Suite struct RecordFormTests {
  private func fill(_ events: [LineEvent], from items: [CaseRecord.Item: String] = [:]) throws -> (
    LineForm<CaseRecord.Item>.Ending, LineForm<CaseRecord.Item>, screen: String
  ) {
    let page = try Page()
    var form = LineForm(items, language: .chinese, screen: page.screen)
    var reader = ScriptedLineReader(events)
    let ending = form.fill(reading: &reader)
    return (ending, form, try page.text())
  }

  private let five: [LineEvent] = [.line("1202"), .line("王女士"), .line("漏水"), .line("止水"), .line("6620")]

  @Test func fiveLinesAndEnterHandItIn() throws {
    let record: [CaseRecord.Item: String] = [
      .place: "1202", .about: "王女士", .course: "漏水", .demand: "止水", .contact: "6620",
    ]
    #expect(try fill(five + [.line("")]).0 == .filled(record))
  }

  @Test func anItemCanBeGoneBackToAndChosenByNumber() throws {
    let back = try fill(
      [.line("1203"), .line("<"), .line("1202")] + five.dropFirst() + [.line("5"), .line("6621"), .line("")])
    guard case .filled(let record) = back.0 else {
      Issue.record("not filled: \(back.0)")
      return
    }
    #expect(record[.place] == "1202")
    #expect(record[.contact] == "6621")
  }

  @Test(arguments: ["/重来", "、重来", "／重来"])
  func anActionTypedInItIsAskedAboutAndThenDone(_ line: String) throws {
    let (ending, form, _) = try fill([.line("1202"), .line(line), .line("y")])
    #expect(ending == .left(.retract, argument: ""))
    #expect(form.items == [.place: "1202"], "what was filled in is kept, and the action is no text")
  }

  @Test func anActionThatWasNotMeantLeavesTheFormWhereItWas() throws {
    let (ending, form, _) = try fill([.line("1202"), .line("/挂机"), .line(""), .line("王女士"), .interrupted])
    #expect(ending == .dropped)
    #expect(form.items == [.place: "1202", .about: "王女士"])
  }

  @Test func aQuestionMarkExplainsTheItem() throws {
    #expect(try fill([.line("?"), .interrupted]).screen.contains("几栋几户"))
  }

  @Test func whatWasPutAsideIsThereTheNextTime() throws {
    let sitting = try Typist(number: 2).does([
      .line("/登记"), .line("1202"), .interrupted, .line("/登记"), .line(""), .line("工程部"), .interrupted,
    ])
    #expect(sitting.desk.form == [.place: "1202", .about: "工程部"])
  }

  @Test func aBareDigitOpensNothingUnasked() throws {
    let sitting = try Typist(number: 2).types("3", "", "4", "", "7", "")
    #expect(sitting.conversation.record == nil)
    #expect(sitting.conversation.outcome == nil)
    #expect(sitting.prompts.contains { $0.contains("3 是“登记”") })
  }

  @Test func theVerdictSaysItemByItemWhatWasReallySaid() throws {
    let sitting = try Typist(number: 2).does(
      [.line("王女士，您的电话是多少？还在滴吗？"), .line("/登记")]
        + [.line("3栋1202主卧"), .line("工程部"), .line("停电"), .line(""), .line("13800000000"), .line("")])
    #expect(sitting.screen.contains("登记里有 3 项要改"))
    #expect(sitting.screen.contains("事情经过：「停电」跟说的对不上。说过的是："))
    #expect(sitting.screen.contains("客户诉求：没填。"))
    #expect(sitting.screen.contains("说过的是：王女士的电话是系统里尾号6620的那个"))
  }
}

@Suite struct ClosingNoteTests {
  private func gaps(_ note: String) throws -> [ClosingNote.Gap] {
    let opened = try Typist(number: 2).opened()
    var session = opened.session
    _ = try session.take(.began)
    return ClosingNote(text: note).gaps(in: session.conversation, with: opened.kit)
  }

  @Test(arguments: [
    "3栋1202王女士主卧漏水，陈师傅10点半到，11点给王女士回电话。", "1202渗水，阀已关，陈师傅约楼上，明天下午六点前打给王女士。",
  ])
  func aNoteToTakeOverFromHasNoGap(_ note: String) throws {
    #expect(try gaps(note) == [])
  }

  @Test func aFewWordsSayNothing() throws {
    #expect(try gaps("客户急") == [.tooShort, .noCase, .noNextStep, .noTime])
  }

  @Test func aNoteWithoutATimeIsNamedAsSuch() throws {
    #expect(try gaps("3栋1202王女士主卧漏水，我已联系陈师傅上门去看。") == [.noTime])
  }

  @Test func whatTheNextOneWouldAskIsShown() throws {
    let sitting = try Typist(number: 2).types("/备注 客户很生气，已安抚")
    #expect(sitting.screen.contains("接班的人还会问"))
    #expect(sitting.conversation.notes == ["客户很生气，已安抚"])
  }
}

@Suite struct ChatBubbleTests {
  @Test func linesAreOneTurnUntilTheyAreSent() {
    var bubbles = ChatBubbles()
    #expect(bubbles.add("在的", to: ActorID("a")) == nil)
    #expect(bubbles.add("马上看", to: ActorID("a")) == nil)
    #expect(bubbles.sent()?.text == "在的\n马上看")
    #expect(bubbles.isEmpty)
    #expect(bubbles.sent() == nil)
  }

  @Test func aLineForSomebodyElseSendsWhatCameBefore() {
    var bubbles = ChatBubbles()
    _ = bubbles.add("在的", to: ActorID("a"))
    let earlier = bubbles.add("老陈在吗", to: ActorID("b"))
    #expect(earlier?.text == "在的")
    #expect(earlier?.actor == ActorID("a"))
    #expect(bubbles.sent()?.actor == ActorID("b"))
  }

  @Test func theLastOneCanBeTakenBack() {
    var bubbles = ChatBubbles()
    _ = bubbles.add("一", to: ActorID("a"))
    #expect(bubbles.removeLast() == "一")
    #expect(bubbles.sent() == nil)
  }
}
