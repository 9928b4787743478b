import Foundation
import TestSupport
import Testing

@testable import Records

/// Nothing that a trainee typed or that tells of him is left in the bytes, whatever part of the program wrote it.
@Suite struct ForgetEverythingTests {
  private static let name = "曾小林七"
  private static let words = "悄悄话一三八零零"
  private let folder: TemporaryFolder
  /// Of other machines, whose files may hold what they like.
  private let elsewhere: TemporaryFolder
  private let store: RecordStore
  private let lin: Trainee
  private let wu: Trainee

  init() throws {
    folder = try TemporaryFolder()
    elsewhere = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path + "/records"))
    lin = try store.enter([.name: Self.name, .number: "n7007"], at: "2026-11-01T00:00:00Z")
    wu = try store.enter([.name: "小吴", .number: "n8"], at: "2026-11-01T00:00:00Z")
  }

  private func turn(_ text: String) -> TurnRecord {
    TurnRecord(
      event: EventRecord(kind: .replied, actor: "owner", text: text), hearing: nil,
      shown: [LineRecord(speaker: "owner", text: "……滴啊。")], moods: [], stage: "facts", clock: "2026-03-03T10:07")
  }

  private func play(_ texts: [String], by trainee: Trainee, mode: String, in store: RecordStore? = nil) throws
    -> (number: ConversationNumber, key: String)
  {
    let store = store ?? self.store
    let header = HeaderRecord(
      scenario: "sc-02", title: "愤怒的业主", language: "zh", mode: mode, seed: 7, engine: 1,
      startedAt: "2026-11-02T01:00:00Z")
    let number = try store.begin(header, by: trainee, inForce: [PinnedFile(path: "a.json", bytes: Array("x".utf8))])
    let outcome = OutcomeRecord(
      ending: "e", kind: "resolved", satisfaction: 4, points: 80, isPassed: true, awaitsReview: false,
      failFaults: [], missed: [], retractions: 0)
    for (index, text) in texts.enumerated() {
      try store.append(turn(text), to: number, outcome: index == texts.count - 1 ? outcome : nil)
    }
    return (number, try store.key(of: number))
  }

  /// One of every kind of record that there is.
  private func writeEverything() throws {
    let (at, words) = ("2026-11-03T00:00:00Z", Self.words)
    let talk = try play([words], by: lin, mode: "practice")
    let unfinished = HeaderRecord(
      scenario: "sc-03", title: words, language: "zh", mode: "exam", seed: 1, engine: 1, startedAt: at)
    try store.append(turn(words), to: try store.begin(unfinished, by: lin, inForce: []))
    try store.note(InterruptionRecord(kind: .key, at: at), in: talk.number)
    try store.setOption("tone", to: words, of: lin)
    let call = DueCallRecord(actor: "owner", name: "王女士", what: words, promisedOn: 1, dueOn: 2)
    try store.keep([call], from: talk.number)
    if let due = try store.dueCalls(for: lin, on: 3).first { try store.answer(due, with: words) }
    let answer = QuizAnswerRecord(
      question: "q", day: 1, language: "zh", given: words, isRight: false, grade: "again", sitting: nil)
    try store.write(answer, at: at, about: [lin])
    let mistake = MistakeTryRecord(reply: 1, rule: "R", day: 1, text: words, hasWon: false, grade: "again")
    try store.write(mistake, at: at, about: [lin], conversation: talk.key)
    try store.write(DiaryRecord(day: 1, text: words), at: at, about: [lin])
    try store.write(PackBegunRecord(pack: "onboarding", day: 1), at: at, about: [lin])
    try store.write(PackStepRecord(pack: "onboarding", step: "1/1", day: 1, texts: [words]), at: at, about: [lin])
    try store.write(AssignmentRecord(pack: words, due: 9), at: at, about: [lin])
    let phrase = PhraseRecord(language: "zh", text: words, topic: "", author: Self.name, meets: [])
    try store.write(phrase, at: at, about: [lin])
    try store.write(KnowledgePassedRecord(right: 1, asked: 1), at: at, about: [lin])
    try store.write(PromotionRecord(from: "junior", to: "senior", evidence: [[talk.key]]), at: at, about: [lin])
    try store.write(SittingRecord(title: Self.name + "的考试", scenarios: [], startsAt: at), at: at, about: [lin])
    try store.write(CoachingRecord(note: words), at: at, about: [lin, wu])
    try store.write(CommentRecord(text: words), at: at, about: [wu, lin], conversation: talk.key)
    try store.write(DrillLedRecord(title: words), at: at, about: [lin])
    try store.write(SignOffRecord(what: "level", mentor: "李带教", note: words), at: at, about: [lin])
    let verdict = VerdictRecord(reply: 1, rule: nil, decision: "good", reviewer: "李带教", note: words)
    try store.write(verdict, at: at, about: [lin], conversation: talk.key)
    let marks = HandMarksRecord(posture: 3, voice: nil, manner: nil, comment: words, trainer: "李带教")
    try store.write(marks, at: at, about: [lin], conversation: talk.key)
    try store.setLastTrainee(lin)
  }

  /// A drill of two in which both spoke in one conversation, kept under 小吴.
  @discardableResult
  private func relay(_ form: String, in store: RecordStore, lin: Trainee, wu: Trainee) throws -> String {
    let talk = try play(["小吴的话", Self.words], by: wu, mode: "drill", in: store)
    let plan = DrillPlanRecord(
      form: form, topic: "", language: "zh", players: ["小吴", Self.name], replies: 2,
      rounds: [.init(scenario: "sc-02", seed: 1, players: ["小吴", Self.name])])
    let drill = try store.write(plan, at: "2026-11-04T00:00:00Z", about: [wu, lin])
    let events = [
      DrillEventRecord(.roundBegan, of: drill, ordinal: 0, conversation: talk.key),
      DrillEventRecord(.voted, of: drill, ordinal: 1, numbers: [3], words: Self.words),
    ]
    for event in events { try store.write(event, at: "2026-11-04T00:05:00Z", about: [wu, lin]) }
    return talk.key
  }

  private func expectNoTrace(of secrets: [String]) throws {
    try store.backup(to: folder.path + "/backup")
    try store.exportBundle(to: folder.path + "/bundle")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(Set(names).isSuperset(of: ["records/records.sqlite", "backup", "bundle"]))
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) else { continue }
      for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)") }
    }
    #expect(try store.health().faults.isEmpty)
  }

  @Test func everyKindOfRecordIsWrittenByTheTestAndLeavesNoByte() throws {
    try writeEverything()
    try relay("relay", in: store, lin: lin, wu: wu)
    let kinds = Set(try store.database.read { try String.fetchAll($0, sql: "SELECT DISTINCT kind FROM journal") })
    let source = try JournalKinds.all()
    #expect(kinds == source, "a new kind of record must be written here, too")
    try store.forget(lin)
    try expectNoTrace(of: [Self.name, Self.words, lin.key, "n7007"])
  }

  @Test func theConversationOfARelayGoesWithEachOfItsPlayersAndDoesNotComeBack() throws {
    let key = try relay("relay", in: store, lin: lin, wu: wu)
    let own = try play(["小吴自己的话"], by: wu, mode: "practice").key
    let before = elsewhere.path + "/before"
    try store.exportBundle(to: before)
    try store.forget(lin)
    try expectNoTrace(of: [Self.name, Self.words])
    #expect(try store.conversation(keyed: key) == nil)
    #expect(try store.conversation(keyed: own) != nil)
    try store.importBundle(from: before)
    try expectNoTrace(of: [Self.name, Self.words])
    #expect(try store.conversation(keyed: own) != nil)
  }

  @Test func aRelayOfAnotherMachineIsLeftOutWhereOneOfItsPlayersWasForgotten() throws {
    let other = try RecordStore(folder: URL(fileURLWithPath: elsewhere.path + "/other"))
    let far = try (
      other.enter([.name: Self.name, .number: "n7007"], at: ""), other.enter([.name: "小吴", .number: "n8"], at: "")
    )
    try relay("relay", in: other, lin: far.0, wu: far.1)
    let path = elsewhere.path + "/bundle-of-the-other"
    try other.exportBundle(to: path)
    try store.forget(lin)
    try store.importBundle(from: path)
    try expectNoTrace(of: [Self.name, Self.words])
  }

  @Test func theOthersKeepTheirOwnConversationsOfAHotSeat() throws {
    let talk = try play(["小吴的话"], by: wu, mode: "drill")
    let plan = DrillPlanRecord(
      form: "hot-seat", topic: "", language: "zh", players: ["小吴", Self.name], replies: 2,
      rounds: [.init(scenario: "sc-02", seed: 1, players: ["小吴"])])
    let drill = try store.write(plan, at: "2026-11-04T00:00:00Z", about: [wu, lin])
    let event = DrillEventRecord(.roundBegan, of: drill, ordinal: 0, conversation: talk.key)
    try store.write(event, at: "2026-11-04T00:05:00Z", about: [wu, lin])
    try store.forget(lin)
    #expect(try store.conversation(keyed: talk.key) != nil)
    try expectNoTrace(of: [Self.name])
  }

  @Test func whoSignedForOthersLosesHisNameAndTheyKeepHisWord() throws {
    let talk = try play(["您好"], by: wu, mode: "exam")
    let verdict = VerdictRecord(reply: 1, rule: nil, decision: "good", reviewer: Self.name)
    try store.write(verdict, at: "2026-11-04T00:00:00Z", about: [wu], conversation: talk.key)
    try store.write(SignOffRecord(what: "level", mentor: Self.name), at: "2026-11-04T00:00:00Z", about: [wu])
    let path = elsewhere.path + "/bundle-before"
    try store.exportBundle(to: path)
    try store.forget(lin)
    try store.importBundle(from: path)
    try expectNoTrace(of: [Self.name])
    #expect(try store.journal(of: VerdictRecord.self).map(\.record.decision) == ["good"])
    #expect(try store.journal(of: SignOffRecord.self, about: wu).map(\.record.mentor) == [""])
    // The empty name stands on every machine, whoever gives first.
    let other = try RecordStore(folder: URL(fileURLWithPath: elsewhere.path + "/other"))
    try other.importBundle(from: path)
    try store.exportBundle(to: folder.path + "/after")
    try other.importBundle(from: folder.path + "/after")
    #expect(try other.journal(of: SignOffRecord.self).map(\.record.mentor) == [""])
  }
}

/// The kinds that the sources of the Records room know.
private enum JournalKinds {
  static func all() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Sources/Records")
    var kinds: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let parts = line.split(separator: "\"")
        if line.contains("static let kind = \""), parts.count > 1 { kinds.insert(String(parts[1])) }
      }
    }
    return kinds
  }
}
