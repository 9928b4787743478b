import Career
import Documents
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Records

/// A machine with its own records.
private struct Machine {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path + "/records"))
  }

  @discardableResult
  func play(_ trainee: Trainee, day: Int, text: String = "您好", points: Int = 80) throws -> String {
    let stamp = "2026-11-\(day < 10 ? "0" : "")\(day)T01:00:00Z"
    let header = HeaderRecord(
      scenario: "sc-02", title: "愤怒的业主", language: "zh", mode: "exam", seed: 7, engine: 1, startedAt: stamp)
    let number = try store.begin(
      header, by: trainee, inForce: [PinnedFile(path: "a.json", bytes: Array("x\(day)".utf8))])
    let turn = TurnRecord(
      event: EventRecord(kind: .replied, actor: "owner", text: text), hearing: nil,
      shown: [LineRecord(speaker: "owner", text: "……滴啊。")], moods: [], stage: "facts", clock: "2026-03-03T10:07")
    let outcome = OutcomeRecord(
      ending: "e", kind: "resolved", satisfaction: 4, points: points, isPassed: true, awaitsReview: false,
      failFaults: [], missed: [], retractions: 0)
    try store.append(turn, to: number, outcome: outcome)
    return try store.conversations(of: trainee).first { $0.number == number }!.key
  }

  func bundle(_ name: String = "bundle") throws -> String {
    let path = folder.path + "/" + name
    try store.exportBundle(to: path)
    return path
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: try bundle("again"))) } }
}

@Suite struct BundleTests {
  /// Three machines: one trainee on two of them, changed on both; comments and a promotion on all.
  private func machines() throws -> [Machine] {
    try (1...3).map { number in
      let machine = try Machine()
      let lin = try machine.store.enter(
        [.name: "曾小林", .number: "7", .estate: "项目\(number % 2)"], at: "2026-11-01T00:00:0\(number % 2)Z")
      let own = try machine.store.enter([.name: "小吴"], at: "2026-11-01T00:00:00Z")
      let talk = try machine.play(lin, day: number, text: "第\(number)台")
      try machine.play(own, day: number + 10)
      try machine.store.write(
        CommentRecord(text: "不错"), at: "2026-11-0\(number)T02:00:00Z", about: [own, lin], conversation: talk)
      try machine.store.write(
        PromotionRecord(from: "junior", to: "senior", evidence: [["e\(number)"]]),
        at: "2026-11-0\(4 - number)T02:00:00Z",
        about: [lin])
      return machine
    }
  }

  @Test func bundlesGiveTheSameInWhateverOrderAndHoweverOften() throws {
    let files = try machines().enumerated().map { (machine: $0.element, file: try $0.element.bundle("b\($0.offset)")) }
    var results: [Data] = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0, 1, 1], [0, 2, 1, 0, 2]] {
      let target = try Machine()
      for index in order { try target.store.importBundle(from: files[index].file) }
      results.append(try target.bytes)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    for (machine, _) in files {
      for file in files { try machine.store.importBundle(from: file.file) }
      #expect(try machine.bytes == results[0])
    }
  }

  @Test func conversationsOfOnePersonMeetAndComeBackWordForWord() throws {
    let machines = try machines()
    let target = try Machine()
    for machine in machines { try target.store.importBundle(from: machine.bundle()) }
    let lin = try target.store.trainee(named: "7")
    #expect(try target.store.conversations(of: lin).map(\.header.startedAt).count == 3)
    let own = try machines[0].store.trainee(named: "7")
    let summary = try machines[0].store.conversations(of: own)[0]
    let copy = try #require(try target.store.conversations(of: lin).first { $0.key == summary.key })
    #expect(try target.store.turns(of: copy.number) == machines[0].store.turns(of: summary.number))
    #expect(try target.store.filesInForce(in: copy.number) == machines[0].store.filesInForce(in: summary.number))
    #expect(try target.store.journal(of: PromotionRecord.self, about: lin).map(\.record.evidence) == [[["e3"]]])
  }

  @Test func theSameConversationWithOtherWordsIsSettledTheSameWayEverywhere() throws {
    let first = try Machine()
    let lin = try first.store.enter([.name: "曾小林", .number: "7"], at: "")
    try first.play(lin, day: 1)
    let file = try first.bundle("one")
    let second = try Machine()
    try second.store.importBundle(from: file)
    try second.store.database.write {
      try $0.execute(sql: "UPDATE conversation SET outcome = json_set(outcome, '$.points', 99)")
    }
    let other = try second.bundle("two")
    #expect(try first.store.importBundle(from: other).conflicts == 1)
    #expect(try second.store.importBundle(from: file).conflicts == 1)
    #expect(try first.bytes == second.bytes)
  }

  @Test func aSpoiltBundleIsRefusedAndNothingOfItStays() throws {
    let source = try machines()[0]
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: try source.bundle())))
    var random = SeededGenerator(seed: 11)
    let target = try Machine()
    let before = try target.bytes
    for round in 0..<300 {
      var spoilt = bytes
      switch round % 3 {
      case 0: spoilt[Int.random(in: 0..<spoilt.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      case 1: spoilt.removeSubrange(Int.random(in: 0..<spoilt.count, using: &random)...)
      default:
        let start = Int.random(in: 0..<spoilt.count - 1, using: &random)
        spoilt.removeSubrange(start..<min(spoilt.count, start + Int.random(in: 1...400, using: &random)))
      }
      let file = try target.folder.write("spoilt", bytes: spoilt)
      #expect(throws: BundleFault.self, "round \(round)") { try target.store.importBundle(from: file) }
    }
    #expect(try target.bytes == before)
  }

  /// Lines that fit their hashes, and yet no machine has written them.
  @Test(arguments: [
    ("trainee", #"{"key":"../x","fields":{"name":{"value":"a","changedAt":""}}}"#),
    ("trainee", #"{"key":"k","fields":{"name":{"value":"\u001b[2J","changedAt":""}}}"#),
    ("trainee", #"{"key":"k","fields":{"admin":{"value":"a","changedAt":""}}}"#),
    ("trainee", #"{"key":"k","fields":{}}"#),
    ("file", #"{"hash":"00","path":"a","content":""}"#),
    (
      "conversation",
      #"{"key":"c","trainee":"k","startedAt":"x","header":"{}","outcome":"{}","files":[],"turns":[]}"#
    ),
    ("journal", #"{"key":"j","kind":"k","at":"","record":"[]","about":[]}"#),
    ("journal", #"{"key":"j","kind":"k","at":"","record":"{}","about":["nobody"]}"#),
    ("head", #"{"name":"peilian-bundle","version":0}"#), ("virus", "{}"),
  ])
  func aHostileLineIsRefused(_ kind: String, _ body: String) throws {
    let target = try Machine()
    let lines = [("head", #"{"name":"peilian-bundle","version":0}"#), (kind, body), ("end", #"{"lines":2}"#)]
    let text: String = try lines.map { kind, body -> String in
      let quoted = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
      return #"{"kind":"\#(kind)","hash":"\#(ContentHash(of: body.utf8).text)","body":\#(quoted)}"#
    }.joined(separator: "\n")
    let file = try target.folder.write("hostile", "\(text)\n")
    #expect(throws: BundleFault.self) { try target.store.importBundle(from: file) }
    #expect(try target.store.trainees().isEmpty)
  }

  @Test func whatIsNoBundleOrALaterOneIsNamedAsSuch() throws {
    let target = try Machine()
    for text in ["", "{}", "你好\n", "{\"kind\":\"end\"}\n"] {
      let file = try target.folder.write("other", text)
      #expect(throws: BundleFault.notABundle, "\(text)") { try target.store.importBundle(from: file) }
    }
    let body = #"{"name":"peilian-bundle","version":9}"#
    let quoted = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
    let hash = ContentHash(of: body.utf8).text
    let line = "{\"kind\":\"head\",\"hash\":\"\(hash)\",\"body\":\(quoted)}\n"
    let file = try target.folder.write("later", line)
    #expect(throws: BundleFault.fromTheFuture(version: 9)) { try target.store.importBundle(from: file) }
    #expect(throws: BundleFault.self) { try target.store.importBundle(from: target.folder.path + "/none") }
  }
}

@Suite struct ForgetTests {
  private static let secrets = ["曾小林七", "机密电话一三八零零", "悄悄话点评"]

  private func machine() throws -> (Machine, Trainee, Trainee) {
    let machine = try Machine()
    let lin = try machine.store.enter([.name: Self.secrets[0], .number: "n7007"], at: "2026-11-01T00:00:00Z")
    let wu = try machine.store.enter([.name: "小吴"], at: "2026-11-01T00:00:00Z")
    for day in 1...20 {
      let talk = try machine.play(lin, day: day, text: Self.secrets[1] + "\(day)")
      try machine.store.write(
        CommentRecord(text: Self.secrets[2]), at: "2026-11-20T00:00:0\(day % 10)Z", about: [wu, lin], conversation: talk
      )
      try machine.play(wu, day: day, text: "小吴说的话")
    }
    try machine.store.setLastTrainee(lin)
    return (machine, lin, wu)
  }

  /// Every file below a folder.
  private func files(in folder: String) throws -> [(name: String, bytes: Data)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map { (name, $0) }
    }
  }

  @Test func noByteOfAForgottenTraineeStays() throws {
    let (machine, lin, wu) = try machine()
    #expect(try machine.store.forget(lin) == 20)
    try machine.store.backup(to: machine.folder.path + "/backup")
    _ = try machine.bundle()
    let files = try files(in: machine.folder.path)
    #expect(Set(files.map(\.name)).isSuperset(of: ["records/records.sqlite", "backup", "bundle"]))
    for secret in Self.secrets + [lin.key, "n7007"] {
      for (name, bytes) in files {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)")
      }
    }
    #expect(try machine.store.conversations(of: wu).count == 20)
    #expect(try machine.store.health().faults.isEmpty)
    #expect(try machine.store.lastTrainee() == nil)
  }

  @Test func aBundleFromElsewhereDoesNotBringHimBackAndANewBeginningIsPossible() throws {
    let (machine, lin, _) = try machine()
    let file = try machine.bundle("before")
    try machine.store.forget(lin)
    let result = try machine.store.importBundle(from: file)
    #expect(result.forgotten > 0 && result.newConversations == 0)
    #expect(try machine.store.trainee(withKey: lin.key) == nil)
    let again = try machine.store.enter([.name: Self.secrets[0], .number: "n7007"], at: "2026-12-01T00:00:00Z")
    #expect(again.key != lin.key)
    try machine.store.importBundle(from: file)
    #expect(try machine.store.conversations(of: again).isEmpty)
  }

  @Test func everyTableThatLeansOnATraineeIsEmptiedAlsoOneThatIsAddedLater() throws {
    let (machine, lin, _) = try machine()
    try machine.store.database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE later (id INTEGER PRIMARY KEY, who INTEGER NOT NULL REFERENCES trainee(id), text TEXT);
          CREATE TABLE deeper (later INTEGER NOT NULL REFERENCES later(id), text TEXT);
          """)
      let id = lin.id
      try db.execute(sql: "INSERT INTO later VALUES (5, ?, ?)", arguments: [id, Self.secrets[0]])
      try db.execute(sql: "INSERT INTO deeper VALUES (5, ?)", arguments: [Self.secrets[0]])
    }
    try machine.store.forget(lin)
    #expect(try machine.store.database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM deeper") } == 0)
  }
}

@Suite struct BackupTests {
  @Test func aBackupComesBackAndWhatWasThereIsKeptAside() throws {
    let machine = try Machine()
    let lin = try machine.store.enter([.name: "曾小林", .number: "7"], at: "")
    try machine.play(lin, day: 1)
    let file = machine.folder.path + "/backup"
    try machine.store.backup(to: file)
    try machine.play(lin, day: 2)
    try machine.store.database.close()
    let folder = URL(fileURLWithPath: machine.folder.path + "/records")
    let aside = try #require(try RecordStore.restore(file, into: folder, at: "2026-11-22T00:00:00Z"))
    let restored = try RecordStore(folder: folder)
    #expect(try restored.conversations(of: try restored.trainee(named: "7")).count == 1)
    let old = try DatabaseQueue(path: aside)
    #expect(try old.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM conversation") } == 2)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode.map { $0 & 0o077 } == 0)
  }

  @Test func whatIsNoBackupLeavesTheRecordsAlone() throws {
    let machine = try Machine()
    let lin = try machine.store.enter([.name: "曾小林"], at: "")
    let file = try machine.folder.write("no-backup", String(repeating: "nothing ", count: 500))
    let folder = URL(fileURLWithPath: machine.folder.path + "/records")
    #expect(throws: RecordStore.BackupError.notRecords(path: file)) {
      try RecordStore.restore(file, into: folder, at: "")
    }
    #expect(throws: RecordStore.BackupError.self) { try RecordStore.restore(file + "-none", into: folder, at: "") }
    #expect(try machine.store.trainee(withKey: lin.key) == lin)
  }

  @Test func aSoundDatabaseHasNoFaultsAndASharedNumberIsNamed() throws {
    let machine = try Machine()
    let lin = try machine.store.enter([.name: "曾小林", .number: "7"], at: "")
    try machine.play(lin, day: 1)
    #expect(try machine.store.health().faults.isEmpty)
    #expect(try machine.store.health().conversations == 1)
    let wu = try machine.store.enter([.name: "小吴"], at: "")
    try machine.store.change(wu, [.number: "7"], at: "")
    #expect(try machine.store.health().faults == [.sharedNumber("7", count: 2)])
  }
}
