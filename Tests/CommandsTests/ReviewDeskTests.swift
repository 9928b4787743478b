import Career
import Foundation
import Records
import TestSupport
import Testing

@testable import Commands
@testable import Terminal

private struct ScriptedKeys: KeySource {
  var keys: [Unicode.Scalar]
  init(_ text: String) { keys = Array(text.unicodeScalars) }
  mutating func nextKey() -> Unicode.Scalar? { keys.isEmpty ? nil : keys.removeFirst() }
}

@Suite struct ReviewDeskTests {
  private let folder: TemporaryFolder
  private let store: RecordStore
  private let trainee: Trainee
  private let rules = ExamRules()

  /// An exam with a red line in the second reply, and a third that nothing understood; the first try at the second was
  /// taken back.
  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path + "/records"))
    trainee = try store.enter([.name: "曾小林"], at: "")
    let header = HeaderRecord(
      scenario: "sc-02", title: "愤怒的业主", language: "zh", mode: "exam", seed: 7, engine: 1,
      startedAt: "2026-11-03T01:00:00Z")
    let number = try store.begin(header, by: trainee, inForce: [])
    try store.append(turn("您好"), to: number)
    try store.append(turn("收回的话"), to: number)
    try store.append(
      TurnRecord(event: EventRecord(kind: .retracted), hearing: nil, shown: [], moods: [], stage: "", clock: ""),
      to: number)
    try store.append(turn("您找工程部去", rule: "B14.x", 1..<6), to: number)
    var details = OutcomeDetails(
      endedAt: "", replies: 3, minutes: 5, firstUseful: nil, hints: 0, earned: 80, deducted: 0, passMark: 60, cap: 40)
    details.faults = [.init(reply: 2, rule: "B14.x", criterion: "conduct.blame-shifting", severity: "fail", cost: 15)]
    details.unjudged = [3]
    let outcome = OutcomeRecord(
      ending: "e", kind: "resolved", satisfaction: 4, points: nil, isPassed: false, awaitsReview: true,
      failFaults: ["B14.x"], missed: [], retractions: 1, details: details)
    try store.append(turn("嗯那个"), to: number, outcome: outcome)
  }

  private func turn(_ text: String, rule: String? = nil, _ span: Range<Int> = 0..<0) -> TurnRecord {
    var hearing = #"{"findings":[],"promises":[],"cues":[],"isJudged":true}"#
    if let rule {
      hearing =
        #"{"findings":[{"criterion":"conduct.blame-shifting","rule":"\#(rule)","layer":"rule","verdict":"met","severity":"fail","spans":[{"start":\#(span.lowerBound),"end":\#(span.upperBound)}]}],"promises":[],"cues":[],"isJudged":true}"#
    }
    return TurnRecord(
      event: EventRecord(kind: .replied, actor: "owner", text: text),
      hearing: try? JSONDecoder().decode(HearingRecord.self, from: Data(hearing.utf8)),
      shown: [LineRecord(speaker: "owner", text: "您到底管不管？")], moods: [], stage: "s", clock: "2026-03-03T10:07")
  }

  private func mark(_ keys: String) throws -> (ReviewDesk.Tally, PastConversation) {
    let file = folder.path + "/screen"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    let screen = Screen(output: TerminalOutput(descriptor: descriptor), usesColour: false)
    let desk = ReviewDesk(store: store, screen: screen, language: .chinese, reviewer: "李带教") { $0 }
    var source = ScriptedKeys(keys)
    let tally = try desk.run(try store.reviewQueue(), reading: &source)
    return (tally, try #require(try store.history(of: trainee, by: rules).first))
  }

  @Test func theQueueShowsTheReplyThatStandsWithItsEvidenceAndNoName() throws {
    let queue = try store.reviewQueue()
    #expect(queue.map(\.text) == ["您找工程部去", "嗯那个"])
    #expect(queue[0].spans == [1..<6])
    #expect(queue[0].before.map(\.text).last == "您到底管不管？")
    _ = try mark("q")
    let shown = try String(contentsOfFile: folder.path + "/screen", encoding: .utf8)
    #expect(shown.contains("您【找工程部去】"))
    #expect(!shown.contains("曾小林"))
  }

  @Test func untilAllIsDecidedTheExamAwaitsReview() throws {
    let (tally, past) = try mark("1q")
    #expect(tally.decided == 1)
    #expect(past.awaitsReview && !past.isPassed)
    #expect(try store.reviewQueue().count == 1)
    #expect(try store.reviewQueue(decided: true).map(\.decision) == ["confirmed"])
  }

  @Test(
    arguments: [("11", 40, false), ("21", 86, true), ("２４", 40, false), ("2 ", nil, false), ("x?21", 86, true)]
      as [(String, Int?, Bool)])
  func keysDecide(_ keys: String, _ points: Int?, _ passed: Bool) throws {
    let (_, past) = try mark(keys)
    #expect(past.details.points == points)
    #expect(past.isPassed == passed)
  }

  @Test func undoTakesTheLastDecisionBackAlsoAfterSkipping() throws {
    let (tally, past) = try mark("1u2 u3")
    #expect(tally == .init(decided: 2, skipped: 0))
    #expect(past.details.points == 80)
    #expect(try store.journal(of: VerdictRecord.self).map(\.record.decision).sorted() == ["overturned", "poor"])
  }
}
