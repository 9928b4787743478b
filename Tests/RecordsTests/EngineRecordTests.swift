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
    .beganAfter("这不归我们管", hearing), .idled(seconds: 45), acted(.hold(minutes: 3)),
    acted(.transfer(to: ActorID("chen"))), acted(.escalate(to: ActorID("liu"))), acted(.goPrivate), acted(.goPublic),
    acted(.pause(seconds: 5)), acted(.takeMessage(Message(items: [.caller: "何女士", .wanted: "财务"]))),
  ]

  private static func acted(_ action: Action) -> Conversation.Event { .acted(action, with: ActorID("owner")) }

  @Test(arguments: events)
  func everyEventComesBackAsItWas(_ event: Conversation.Event) throws {
    var heard: Hearing?
    switch event {
    case .replied(_, _, let hearing), .beganAfter(_, let hearing): heard = hearing
    default: break
    }
    let record = TurnRecord(
      event: EventRecord(event), hearing: heard.map(HearingRecord.init), shown: [], moods: [], stage: "", clock: "")
    #expect(try record.replayed() == event)
  }

  @Test func anEventThatLacksAPartIsRefused() {
    let broken = [
      EventRecord(kind: .held, actor: "owner"), EventRecord(kind: .transferred, actor: "owner"),
      EventRecord(kind: .paused, amount: 5), EventRecord(kind: .beganAfter, text: "不归我们管"),
      EventRecord(kind: .tookMessage, actor: "owner", items: ["colour": "red"]),
    ]
    for event in broken {
      let record = TurnRecord(event: event, hearing: nil, shown: [], moods: [], stage: "", clock: "")
      #expect(throws: UnreadableRecord.self) { try record.replayed() }
    }
  }

  @Test func aRecordThatCannotBeTrueIsRefused() throws {
    var record = HearingRecord(Self.hearing)
    record.findings[0].layer = "guess"
    #expect(throws: UnreadableRecord(part: "finding.layer", value: "guess")) { try record.hearing() }
  }
}
