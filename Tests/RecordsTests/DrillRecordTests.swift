import Career
import Foundation
import TestSupport
import Testing

@testable import Records

@Suite struct DrillRecordTests {
  private let folder: TemporaryFolder
  private let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
  }

  private func play(_ scenario: String, by name: String, at time: String, mode: String = "practice", passed: Bool)
    throws
  {
    let header = HeaderRecord(
      scenario: scenario, title: "", language: "zh", mode: mode, seed: 1, engine: 1, startedAt: time)
    let number = try store.begin(header, by: try store.trainee(named: name), inForce: [])
    let turn = TurnRecord(
      event: EventRecord(kind: .left), hearing: nil, shown: [], moods: [], stage: "", clock: "2026-03-03T10:07")
    let outcome = OutcomeRecord(
      ending: "", kind: "resolved", satisfaction: passed ? 5 : 2, points: 70, isPassed: passed, awaitsReview: false,
      failFaults: [], missed: [], retractions: 0)
    try store.append(turn, to: number, outcome: outcome)
  }

  @Test func onlyTheFirstAttemptCountsAndDrillsCountForNobody() throws {
    try play("a", by: "小林", at: "2026-03-01T00:00:00Z", mode: "drill", passed: true)
    try play("a", by: "小林", at: "2026-03-02T00:00:00Z", passed: false)
    try play("a", by: "小林", at: "2026-03-03T00:00:00Z", passed: true)
    try play("a", by: "小王", at: "2026-03-04T00:00:00Z", passed: true)
    let attempts = try store.firstAttempts(since: "2026-01-01", by: ExamRules())
    #expect(attempts.map(\.name) == ["小林", "小王"])
    #expect(attempts.map(\.isPassed) == [false, true])
    #expect(attempts.map(\.satisfaction) == [2, 5])
  }

  @Test func anAttemptBeforeTheWeeksWantedStillIsTheFirst() throws {
    try play("a", by: "小林", at: "2026-01-02T00:00:00Z", passed: false)
    try play("a", by: "小林", at: "2026-03-03T00:00:00Z", passed: true)
    #expect(try store.firstAttempts(since: "2026-03-01", by: ExamRules()).isEmpty)
  }

  @Test func whenTheFirstIsErasedTheNextOneIsTheFirst() throws {
    try play("a", by: "小林", at: "2026-03-02T00:00:00Z", passed: false)
    try play("a", by: "小林", at: "2026-03-03T00:00:00Z", passed: true)
    try play("a", by: "小林", at: "2026-03-01T00:00:00Z", passed: true)
    func first() throws -> [String] {
      try store.firstAttempts(since: "2026-01-01", by: ExamRules()).map { String($0.civil.prefix(10)) }
    }
    #expect(try first() == ["2026-03-01"])
    try store.database.write { db in
      try db.execute(sql: "DELETE FROM turn; DELETE FROM conversation WHERE startedAt < '2026-03-02'")
    }
    #expect(try first() == ["2026-03-02"])
    try store.database.write { try $0.execute(sql: "DELETE FROM conversation") }
    #expect(try first().isEmpty)
  }

  @Test func whatATrainerHasOverturnedCountsAsPassed() throws {
    let trainee = try store.trainee(named: "小林")
    let header = HeaderRecord(
      scenario: "a", title: "", language: "zh", mode: "exam", seed: 1, engine: 1, startedAt: "2026-03-02T00:00:00Z")
    let number = try store.begin(header, by: trainee, inForce: [])
    var details = OutcomeDetails(
      endedAt: "", replies: 3, minutes: 5, firstUseful: nil, hints: 0, earned: 80, deducted: 0, passMark: 60, cap: 40)
    details.faults = [.init(reply: 1, rule: "R", criterion: "c", severity: "fail", cost: 0)]
    let outcome = OutcomeRecord(
      ending: "", kind: "resolved", satisfaction: 4, points: nil, isPassed: false, awaitsReview: true,
      failFaults: ["R"], missed: [], retractions: 0, details: details)
    let turn = TurnRecord(
      event: EventRecord(kind: .left), hearing: nil, shown: [], moods: [], stage: "", clock: "2026-03-03T10:07")
    try store.append(turn, to: number, outcome: outcome)
    func passed() throws -> [Bool] {
      try store.firstAttempts(since: "2026-01-01", by: ExamRules()).map(\.isPassed)
    }
    #expect(try passed() == [false])
    let verdict = VerdictRecord(reply: 1, rule: "R", decision: "overturned", reviewer: "李带教")
    try store.write(verdict, at: "2026-03-04T00:00:00Z", about: [trainee], conversation: try store.key(of: number))
    #expect(try passed() == [true])
  }

  @Test func aDrillComesBackAsItWasWritten() throws {
    let players = [try store.trainee(named: "小林"), try store.trainee(named: "小王")]
    let plan = DrillPlanRecord(
      form: "relay", topic: "漏水", language: "zh", players: ["小林", "小王"], replies: 4,
      rounds: [.init(scenario: "sc-02", seed: 3, players: ["小林", "小王"])])
    let key = try store.write(plan, at: "2026-03-03T00:00:00Z", about: players)
    let events = [
      DrillEventRecord(.roundBegan, of: key, ordinal: 0, conversation: "k"),
      DrillEventRecord(.replied, of: key, ordinal: 1, isOver: false),
      DrillEventRecord(.voted, of: key, ordinal: 2, numbers: [3, 4], words: "稳"),
      DrillEventRecord(.guessed, of: key, ordinal: 3, numbers: [7], actual: 64),
    ]
    for event in events { try store.write(event, at: "2026-03-03T00:05:00Z", about: players) }
    let summary = try #require(try store.drills().first)
    #expect(summary.plan == plan)
    #expect(summary.events == events)
    #expect(!summary.isFinished)
    try store.write(
      DrillEventRecord(.discussionEnded, of: key, ordinal: 4), at: "2026-03-03T00:15:00Z", about: players)
    #expect(try store.drills().first?.isFinished == true)
  }

  @Test func theSameEventTwiceIsThereOnce() throws {
    let players = [try store.trainee(named: "小林")]
    let event = DrillEventRecord(.replied, of: "k", ordinal: 0, isOver: false)
    try store.write(event, at: "2026-03-03T00:05:00Z", about: players)
    try store.write(event, at: "2026-03-03T00:06:00Z", about: players)
    #expect(try store.journal(of: DrillEventRecord.self).count == 1)
  }
}
