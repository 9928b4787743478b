import Career
import Foundation
import GRDB
import Scoring
import TestSupport
import Testing

@testable import Records

/// What overviews count, against the same counted one conversation after the other.
@Suite struct OverviewTests {
  private let folder: TemporaryFolder
  private let store: RecordStore
  private let today = CivilDateTime(year: 2026, month: 11, day: 22)!.dayNumber

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
  }

  private func outcome(_ random: inout SeededGenerator) -> OutcomeRecord {
    let points = Int.random(in: 20...100, using: &random)
    let awaits = Int.random(in: 0..<8, using: &random) == 0
    let isFail = Int.random(in: 0..<5, using: &random) == 0
    var details = OutcomeDetails(
      endedAt: "2026-11-22T10:00:00Z", replies: 3, minutes: 5, firstUseful: 1, hints: 0, earned: points, deducted: 0,
      passMark: 70, cap: 59)
    if isFail { details.faults = [.init(reply: 1, rule: "R", criterion: "c", severity: "fail", cost: 0)] }
    if awaits { details.unjudged = [2] }
    let total = isFail ? min(points, 59) : points
    return OutcomeRecord(
      ending: "e", kind: "resolved", satisfaction: Int.random(in: 1...5, using: &random),
      points: awaits ? nil : total, isPassed: !awaits && total >= 70, awaitsReview: awaits,
      failFaults: isFail ? ["R"] : [], missed: ["甲", "乙", "丙"].filter { _ in Bool.random(using: &random) },
      retractions: 0, details: details)
  }

  /// Three estates, six trainees, some of it reviewed by a trainer.
  private func fill(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for index in 0..<6 {
      let trainee = try store.enter([.name: "学员\(index)", .estate: ["", "锦绣家园", "翠湖湾"][index % 3]], at: "")
      for number in 0..<Int.random(in: 0...14, using: &random) {
        let minutes = (today - Int.random(in: 0...80, using: &random)) * 1440 + number
        let civil = CivilDateTime(minutes: minutes).description
        let mode = Bool.random(using: &random) ? "exam" : "practice"
        let header = HeaderRecord(
          scenario: "sc-01", title: "t", language: "zh", mode: mode, seed: 1, engine: 1, startedAt: civil + ":00Z",
          civil: civil)
        let conversation = try store.begin(header, by: trainee, inForce: [])
        if number == 3 { continue }
        let turn = TurnRecord(
          event: EventRecord(kind: .began), hearing: nil, shown: [], moods: [], stage: "", clock: civil)
        try store.append(turn, to: conversation, outcome: outcome(&random))
      }
      try review(trainee, with: &random)
    }
  }

  private func review(_ trainee: Trainee, with random: inout SeededGenerator) throws {
    for conversation in try store.conversations(of: trainee) where Bool.random(using: &random) {
      for fault in conversation.outcome?.details?.faults ?? [] {
        let decision = Bool.random(using: &random) ? "confirmed" : "overturned"
        try store.write(
          VerdictRecord(reply: fault.reply, rule: fault.rule, decision: decision, reviewer: "周"),
          at: "2026-11-22T12:00:00Z", about: [trainee], conversation: conversation.key)
      }
    }
  }

  private func history(_ trainee: Trainee) throws -> [PastConversation] {
    try store.history(of: trainee, by: ExamRules())
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func estatesAreCountedAsOneByOne(_ seed: UInt64) throws {
    try fill(seed: seed)
    let sums = try store.estateSums(on: today, weeks: 8, by: ExamRules()) { _, _ in }
    #expect(sums.map(\.estate) == ["", "翠湖湾", "锦绣家园"])
    for sum in sums {
      let trainees = try store.trainees().filter { $0.estate == sum.estate }
      let past = try trainees.flatMap(history)
      #expect(sum.trainees == 2 && sum.finished == past.count)
      #expect(sum.passed == past.count(where: \.isPassed))
      #expect(sum.awaitingReview == past.count(where: \.awaitsReview))
      #expect(sum.satisfactionSum == past.compactMap(\.satisfaction).reduce(0, +))
      #expect(sum.active == (try trainees.count { try history($0).contains { $0.day > today - 30 } }))
      #expect(sum.lastDay?.dayNumber == past.map(\.day).max())
      for week in 0..<8 {
        let days = (today - 55 + week * 7)...(today - 49 + week * 7)
        #expect(sum.weeks[week].finished == past.count { days.contains($0.day) })
      }
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func aTraineesLinesAreHisHistory(_ seed: UInt64) throws {
    try fill(seed: seed)
    for trainee in try store.trainees() {
      let past = try history(trainee)
      let lines = try store.lines(of: trainee, by: ExamRules())
      #expect(
        Dictionary(uniqueKeysWithValues: lines.map { ($0.key, $0.points) })
          == Dictionary(uniqueKeysWithValues: past.map { ($0.details.key, $0.details.points) }))
      #expect(lines.count(where: \.isPassed) == past.count(where: \.isPassed))
      #expect(lines.map(\.civil) == past.map(\.details.startedAt).sorted(by: >))
      let spots = WeakSpots.expectations(in: past).spots.map { "\($0.missed) \($0.conversations)" }
      #expect(
        try store.missed(of: trainee, inLast: WeakSpots.window).map { "\($0.title) \($0.conversations)" }.sorted()
          == spots.sorted())
    }
  }

  @Test func whatIsErasedIsNoLongerCounted() throws {
    try fill(seed: 1)
    try store.database.write { db in
      for table in ["turn", "inForce"] { try db.execute(sql: "DELETE FROM \(table)") }
      try db.execute(sql: "DELETE FROM conversation")
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM played") == 0)
    }
  }
}
