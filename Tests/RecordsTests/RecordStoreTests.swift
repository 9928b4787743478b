import Foundation
import GRDB
import TestSupport
import Testing

@testable import Records

@Suite struct RecordStoreTests {
  private let place: TemporaryFolder
  /// Not there yet.
  private let folder: URL

  init() throws {
    place = try TemporaryFolder()
    folder = URL(fileURLWithPath: place.path + "/records")
  }

  private let header = HeaderRecord(
    scenario: "SC-02", title: "愤怒的业主", language: "zh", mode: "practice", seed: 7, engine: 1,
    startedAt: "2026-03-03T02:05:00Z")

  private func turn(_ text: String) -> TurnRecord {
    TurnRecord(
      event: EventRecord(kind: .replied, actor: "owner", text: text), hearing: nil,
      shown: [LineRecord(speaker: "owner", text: "……滴啊。")], moods: [MoodRecord(actor: "owner", anger: 70, trust: 30)],
      stage: "facts", clock: "2026-03-03T10:07")
  }

  @Test func everyCommitIsSyncedToTheDisk() throws {
    let store = try RecordStore(folder: folder)
    let (synchronous, journal) = try store.database.read { db in
      (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
    }
    #expect(synchronous == 2, "2 is FULL")
    #expect(journal == "wal")
  }

  @Test func whatWasWrittenComesBackAfterReopening() throws {
    let store = try RecordStore(folder: folder)
    let trainee = try store.trainee(named: "小林")
    let files = [PinnedFile(path: "a.json", bytes: [1, 2]), PinnedFile(path: "b.json", bytes: [3])]
    let number = try store.begin(header, by: trainee, inForce: files)
    try store.append(turn("您先别急"), to: number)
    try store.append(turn("😀𠮷 — “引号”"), to: number)

    let reopened = try RecordStore(folder: folder)
    #expect(try reopened.turns(of: number) == [turn("您先别急"), turn("😀𠮷 — “引号”")])
    #expect(try reopened.filesInForce(in: number) == files)
    let summaries = try reopened.conversations(of: trainee)
    #expect(summaries.map(\.header) == [header])
    #expect(summaries.map(\.turns) == [2])
    #expect(summaries.allSatisfy { $0.outcome == nil })
  }

  @Test func theSameFileIsKeptOnce() throws {
    let store = try RecordStore(folder: folder)
    let trainee = try store.trainee(named: "小林")
    let file = PinnedFile(path: "a.json", bytes: [1, 2])
    _ = try store.begin(header, by: trainee, inForce: [file])
    _ = try store.begin(header, by: trainee, inForce: [file])
    #expect(try store.database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM blob") } == 1)
  }

  @Test func theRecordsBelongToTheirOwnerAlone() throws {
    _ = try RecordStore(folder: folder)
    for path in [folder.path, folder.appendingPathComponent(RecordStore.fileName).path] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode.map { $0 & 0o077 } == 0, "\(path)")
    }
  }

  @Test func aDamagedFileIsNamedAsSuch() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent(RecordStore.fileName).path
    try String(repeating: "not a database ", count: 300).write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: RecordStore.OpenError.damaged(path: path)) { try RecordStore(folder: folder) }
  }

  @Test func aFolderThatCannotBeMadeIsAnErrorWithItsPath() throws {
    try Data().write(to: folder)
    #expect(throws: RecordStore.OpenError.self) { try RecordStore(folder: folder.appendingPathComponent("below")) }
  }

  @Test func aDatabaseOfALaterVersionIsLeftAlone() throws {
    let store = try RecordStore(folder: folder)
    try store.database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    let path = folder.appendingPathComponent(RecordStore.fileName).path
    #expect(throws: RecordStore.OpenError.fromTheFuture(path: path)) { try RecordStore(folder: folder) }
  }
}
