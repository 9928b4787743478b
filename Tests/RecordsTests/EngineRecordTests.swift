import Roleplay
import Scoring
import Testing

@testable import Records

@Suite struct EngineRecordTests {
  private static let hearing = Hearing(
    analysis: Analysis(
      findings: [
        Finding(
          criterion: CriterionID("banned.blame-shift"), rule: RuleID("B14.x"), layer: .rule, verdict: .partly,
          severity: .fail, spans: [0..<3, 5..<6])
      ],
      promises: [
        SpokenPromise(maker: .speaker, what: "回电", place: 1..<3, due: .at(CivilDateTime(minutes: 5))),
        SpokenPromise(maker: .named("陈师傅"), what: "上门", place: 3..<5, due: .within(minutes: 30)),
        SpokenPromise(maker: .speaker, what: "跟进", place: 6..<8, due: .unstated),
      ], isJudged: true, overall: 2),
    cues: [CueID("valve"): [2..<4, 7..<9], CueID("asks:leak"): [0..<1]])

  private static let events: [Conversation.Event] = [
    .began, .replied(to: ActorID("owner"), text: "您好", hearing), .waited(until: CivilDateTime(minutes: 900)),
    .called(ActorID("owner")), .hungUp, .hintAsked, .retracted,
    .recorded(CaseRecord(items: [.place: "3栋", .contact: "1380000"])), .noted("已派人"), .left,
  ]

  @Test(arguments: events)
  func everyEventComesBackAsItWas(_ event: Conversation.Event) throws {
    var heard: Hearing?
    if case .replied(_, _, let hearing) = event { heard = hearing }
    let record = TurnRecord(
      event: EventRecord(event), hearing: heard.map(HearingRecord.init), shown: [], moods: [], stage: "", clock: "")
    #expect(try record.replayed() == event)
  }

  @Test func aRecordThatCannotBeTrueIsRefused() throws {
    var record = HearingRecord(Self.hearing)
    record.findings[0].layer = "guess"
    #expect(throws: UnreadableRecord(part: "finding.layer", value: "guess")) { try record.hearing() }
  }
}
