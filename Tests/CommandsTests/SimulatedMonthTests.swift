import Career
import Documents
import Foundation
import Library
import Roleplay
import Scoring
import TestSupport
import Testing

@testable import Commands
@testable import Records

/// November of three estates with a machine each: twelve trainees, played through the program, reckoned twice.
///
/// The second reckoning knows neither `Indicators` nor `Ladder` nor what a finished conversation keeps of itself: it
/// plays every recorded turn again and counts what it sees, in fractions of its own.
@Suite struct SimulatedMonthTests {
  @Test func indicatorsAndLadderAgreeWithAReckoningFromTheRawTurnsAndDoNotDependOnTheOrderOfBundles() throws {
    let month = try SimulatedMonth()
    let files = try month.machines.enumerated().map { number, machine in
      let path = machine.folder.path + "/bundle\(number)"
      try machine.store.exportBundle(to: path)
      return path
    }
    var bytes: [Data] = []
    for order in [[0, 1, 2], [2, 0, 1, 2], [1, 2, 0]] {
      let merged = try SimulatedMachine()
      for index in order { try merged.store.importBundle(from: files[index]) }
      let people = try merged.store.trainees()
      #expect(people.count == 12)
      for trainee in people { try Self.compare(trainee, in: merged.store, month.path) }
      let path = merged.folder.path + "/again"
      try merged.store.exportBundle(to: path)
      bytes.append(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    #expect(bytes.allSatisfy { $0 == bytes[0] })
    #expect(month.played > 60)
  }

  private static func compare(_ trainee: Trainee, in store: RecordStore, _ path: CareerPath) throws {
    let raw = try RawReckoning(of: trainee, in: store)
    let history = try store.history(of: trainee, by: path.exams)
    for text in ["2026-10", "2026-11", "2026-Q4", "2026"] {
      let period = try #require(Period(text))
      let indicators = Indicators(in: period, of: history, by: path.indicators)
      let expected = raw.indicators(text)
      #expect(indicators.values.map(\.score) == expected.scores, "\(trainee.name) \(text)")
      #expect(indicators.total == expected.total, "\(trainee.name) \(text)")
    }
    let deeds = try store.deeds(of: trainee)
    let ladder = Ladder(on: path, history: history, deeds: deeds)
    let steps = raw.climb(
      comments: try store.journal(of: CommentRecord.self).filter { $0.about.first == trainee.key }.map(\.at))
    #expect(ladder.promotions.map(\.stamp) == steps, "\(trainee.name)")
  }
}

struct SimulatedMachine {
  let folder: TemporaryFolder
  let store: RecordStore

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: URL(fileURLWithPath: folder.path + "/records"))
  }
}

/// Played by seed, so that it is the same month every time.
struct SimulatedMonth {
  let machines: [SimulatedMachine]
  let path: CareerPath
  private(set) var played = 0

  private static let names = ["曾小林", "单田", "安宁", "任远", "仇英", "查良", "区少兰", "解晓", "王强", "陈静", "李想", "赵敏"]

  init() throws {
    machines = try (0..<3).map { _ in try SimulatedMachine() }
    // The gates of the shipped ladder, with runs that a month can fill.
    path = CareerPath(levels: [
      .init(
        id: .init("junior"), names: [:],
        gates: [
          .scenariosPassed(anyOf: ["sc-01", "sc-02", "sc-03"], count: 1, inExam: true, unseen: true),
          .satisfactionHeld(tenths: 35, run: 3), .noFailFault(run: 2), .deeds(.comments, count: 1),
        ]),
      .init(
        id: .init("senior"), names: [:],
        gates: [.scenariosPassed(anyOf: ["sc-01", "sc-02", "sc-03"], count: 2, inExam: false)]),
      .init(id: .init("supervisor"), names: [:], gates: []),
    ])
    var random = SeededGenerator(seed: 2_026_11)
    let library = LibraryFolder(path: TestLibrary.path)
    let shelf = ScenarioShelf(in: library, language: .chinese)
    let scripts = try GoldenScript.all()
    for machine in machines {
      let rows = Self.names.enumerated().map { "\($0.element),\(100 + $0.offset),项目\($0.offset % 3)" }
      let file = try machine.folder.write("roster.csv", "姓名,工号,项目\n" + rows.joined(separator: "\n"))
      _ = try RosterDesk(store: machine.store, language: .chinese).take(file, isDryRun: false)
    }
    for number in 0..<84 {
      let person = number % 12
      // Now and then somebody practises in another estate.
      let machine = machines[Int.random(in: 0..<6, using: &random) == 0 ? (person + 1) % 3 : person % 3]
      let script = scripts.randomElement(using: &random)!
      let minutes = (number / 3) * 24 * 60 + 8 * 60 + (number % 12) * 7
      try play(
        script, keeping: Int.random(in: 0..<4, using: &random) == 0 ? 3 : .max,
        by: Self.number(person), on: machine, at: minutes, exam: number % 3 == 0,
        seed: UInt64.random(in: 0..<4, using: &random), library, shelf)
    }
    for person in 0..<12 where person % 4 != 3 {
      let store = machines[person % 3].store
      let (author, other) = (
        try store.trainee(named: Self.number(person)), try store.trainee(named: Self.number((person + 3) % 12))
      )
      try store.write(CommentRecord(text: "先致歉再问情况"), at: "2026-11-1\(person % 10)T10:00:00Z", about: [author, other])
    }
  }

  private static func number(_ person: Int) -> String { "\(100 + person)" }

  /// - Parameter minutes: since 30 October, 00:00.
  private mutating func play(
    _ script: GoldenScript, keeping lines: Int, by number: String, on machine: SimulatedMachine, at minutes: Int,
    exam: Bool, seed: UInt64, _ library: LibraryFolder, _ shelf: ScenarioShelf
  ) throws {
    guard let entry = shelf.entries.first(where: { $0.path == script.scenario }) else { return }
    let start = try #require(CivilDateTime("2026-10-30T00:00"))
    let date = try #require(RealTime.date(of: RealTime.stamp(at: CivilDateTime(minutes: start.minutes + minutes))))
    let opening = PlayOpening(folder: library, store: machine.store, language: .chinese, now: { date })
    let trainee = try machine.store.trainee(named: number)
    let mode = exam ? PlayMode.exam : .practice
    let opened = try opening.begin(entry, by: trainee, mode: mode, seed: seed)
    let null = open("/dev/null", O_WRONLY)
    defer { close(null) }
    var player = ScriptPlayer(session: opened.session, mode: mode, output: .init(descriptor: null))
    _ = try player.play(script.lines.prefix(lines))
    played += 1
  }
}

/// What the trainee types in the golden transcripts.
struct GoldenScript {
  let scenario: String
  let lines: [String]

  static func all() throws -> [GoldenScript] {
    let folder = TestLibrary.path + "/Tests/TranscriptTests/Golden/zh-Hans"
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".transcript") }.sorted()
      .compactMap { name in
        let lines = try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n")
        guard let head = lines.first, head.hasPrefix("scenario: ") else { return nil }
        return GoldenScript(
          scenario: String(head.dropFirst(10)),
          lines: lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) })
      }
  }
}
