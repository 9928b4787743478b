import Foundation
import GRDB
import TestSupport
import Testing

@testable import Records

@Suite struct RosterTests {
  private let folder: TemporaryFolder
  private let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
  }

  @Test func aNumberNamesTheSamePersonOnEveryMachine() throws {
    let other = try TemporaryFolder()
    let elsewhere = try RecordStore(folder: URL(fileURLWithPath: other.path))
    let here = try store.enter([.name: "曾小林", .number: "1007"], at: "2026-11-03T00:00:00Z")
    let there = try elsewhere.enter([.name: "曾林", .number: "1007"], at: "2026-11-04T00:00:00Z")
    #expect(here.key == there.key)
    #expect(try store.enter([.name: "小林"], at: "").key != elsewhere.enter([.name: "小林"], at: "").key)
  }

  @Test func twoOfTheSameNameAreToldApartByTheirNumber() throws {
    let first = try store.enter([.name: "小林", .number: "1"], at: "")
    _ = try store.enter([.name: "小林", .number: "2"], at: "")
    #expect(try store.trainees(called: "小林").count == 2)
    #expect(try store.trainee(named: "1") == first)
    #expect(throws: SeveralTrainees.self) { try store.trainee(named: "小林") }
  }

  @Test func theLaterChangeWinsHoweverTheyArrive() throws {
    let key = try store.enter([.name: "小林", .number: "1"], at: "2026-11-01T00:00:00Z").key
    let changes = [
      ("2026-11-03T00:00:00Z", "翠湖湾"), ("2026-11-02T00:00:00Z", "锦绣家园"), ("2026-11-03T00:00:00Z", "翠湖园"),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      try store.database.write { db in
        try db.execute(sql: "DELETE FROM traineeField WHERE field = 'estate'")
        for index in order {
          _ = try RecordStore.set([.estate: changes[index].1], of: key, at: changes[index].0, in: db)
        }
      }
      #expect(try store.trainee(withKey: key)?.estate == "翠湖湾", "\(order)")
    }
  }

  @Test func aChangeMadeHereStandsAlsoWithinTheSameSecondAndBehindAFastClock() throws {
    let trainee = try store.enter([.name: "小林", .estate: "翠湖湾"], at: "2027-01-01T00:00:00Z")
    for estate in ["锦绣家园", "安和里"] {
      #expect(try store.change(trainee, [.estate: estate], at: "2026-11-03T00:00:00Z").estate == estate)
    }
  }

  @Test func aJournalLineIsKeptOnceAndFoundByWhomItIsAbout() throws {
    let lin = try store.enter([.name: "小林"], at: "")
    let wu = try store.enter([.name: "小吴"], at: "")
    try store.write(CommentRecord(text: "先致歉更好"), at: "2026-11-03T00:00:00Z", about: [lin, wu], conversation: "k")
    try store.write(CommentRecord(text: "先致歉更好"), at: "2026-11-03T00:00:00Z", about: [lin, wu], conversation: "k")
    let lines = try store.journal(of: CommentRecord.self, about: wu)
    #expect(lines.map(\.record.text) == ["先致歉更好"])
    #expect(lines.first?.about == [lin.key, wu.key])
    #expect(try store.journal(of: DrillLedRecord.self).isEmpty)
    #expect(try store.deeds(of: lin).map(\.kind) == [.comments])
    #expect(try store.deeds(of: wu).isEmpty, "he was commented on")
  }

  @Test func ofTwoPromotionsToTheSameLevelTheEarlierStands() throws {
    let lin = try store.enter([.name: "小林"], at: "")
    for (day, evidence) in [("05", "b"), ("03", "a"), ("04", "c")] {
      try store.write(
        PromotionRecord(from: "junior", to: "senior", evidence: [[evidence]]), at: "2026-11-\(day)T00:00:00Z",
        about: [lin])
    }
    #expect(try store.journal(of: PromotionRecord.self).map(\.record.evidence) == [[["a"]]])
  }
}

@Suite struct MigrationTests {
  @Test func aDatabaseOfVersionZeroOpensWithItsTraineesConversationsAndSummaries() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + RecordStore.fileName
    let old = try DatabaseQueue(path: path)
    try RecordStore.schema.migrate(old, upTo: "0")
    let header =
      #"{"engine":1,"language":"zh","mode":"exam","scenario":"sc-02","seed":7,"startedAt":"2026-03-03T20:05:00Z","title":"愤怒的业主","version":0}"#
    let outcome =
      #"{"awaitsReview":false,"ending":"e","failFaults":["x"],"isPassed":true,"kind":"resolved","missed":["致歉"],"points":80,"retractions":1,"satisfaction":4,"version":0}"#
    try old.write { db in
      try db.execute(sql: "INSERT INTO trainee (id, key, name, estate) VALUES (1, 'k1', '小林', '锦绣家园')")
      try db.execute(sql: "INSERT INTO setting VALUES ('lastTrainee', '小林')")
      try db.execute(
        sql: "INSERT INTO conversation VALUES (1, 'c1', 1, 'sc-02', 'zh', '2026-03-03T20:05:00Z', ?, ?)",
        arguments: [header, outcome])
    }
    try old.close()

    let store = try RecordStore(folder: URL(fileURLWithPath: folder.path))
    let trainee = try #require(try store.lastTrainee())
    #expect(trainee.estate == "锦绣家园")
    let past = try #require(try store.history(of: trainee, by: .init()).first)
    #expect(past.isExam && past.isPassed && past.failFaults == 1 && past.missed == ["致歉"])
    #expect(past.details.startedAt.description == "2026-03-04T04:05", "in China it was the next morning")
    let row = try store.database.read {
      try Row.fetchOne(
        $0, sql: "SELECT mode, civil, kind, satisfaction, points, passed, review, fails FROM conversation")
    }
    #expect(
      row == [
        "mode": "exam", "civil": "2026-03-04T04:05", "kind": "resolved", "satisfaction": 4, "points": 80, "passed": 1,
        "review": 0, "fails": 1,
      ])
  }
}
