import Career
import Documents
import Foundation
import Library
import Roleplay
import Scoring
import Terminal
import TestSupport
import Testing

@testable import Commands
@testable import Records

/// November of three estates with a machine each: twelve trainees, played through the program, reckoned twice.
///
/// The second reckoning knows neither `Indicators` nor `Ladder` nor what a finished conversation keeps of itself: it
/// plays every recorded turn again and counts what it sees, in fractions of its own.
@Suite struct SimulatedMonthTests {
  @Test func everyFigureAgreesWithAReckoningFromTheRawTurnsAndDoesNotDependOnTheOrderOfBundles() throws {
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
      let journal = try RawJournal(bundle: path)
      try Self.compareBoard(in: merged.store, month.path)
      try Self.compareDrills(in: merged.store, journal)
      try Self.compareAssignments(in: merged.store, journal)
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

extension SimulatedMonthTests {
  private static func compareBoard(in store: RecordStore, _ path: CareerPath) throws {
    let attempts = try store.firstAttempts(since: "2026-09-01", by: path.exams)
    for estate in [nil, "项目1"] as [String?] {
      let people = try store.trainees().filter { estate == nil || $0.estate == estate }
      let raw = try people.map { try RawReckoning(of: $0, in: store) }
      for today in ["2026-11-01", "2026-11-15", "2026-11-30"] {
        let day = try #require(CivilDateTime(today + "T00:00")).dayNumber
        let own = attempts.filter { attempt in people.contains { $0.key == attempt.trainee } }
        let board = Board(own.compactMap(Board.Attempt.init), today: day, weeks: 6)
        let expected = try RawBoard(raw, today: today, weeks: 6)
        let shown = board.weeks.map(\.line).map {
          RawBoard.Week(
            attempts: $0.attempts, passed: $0.passed, share: $0.passShare, satisfaction: $0.satisfaction,
            people: $0.people)
        }
        #expect(shown == expected.weeks, "\(estate ?? "") \(today)")
        #expect(expected.weeks.contains { $0.attempts > 0 })
      }
      #expect(try store.firstAttempts(since: "2026-11-01", estate: estate, by: path.exams).count <= attempts.count)
    }
  }

  private static func compareDrills(in store: RecordStore, _ journal: RawJournal) throws {
    let drills = try store.drills()
    #expect(drills.count == 3)
    let opening = PlayOpening(folder: LibraryFolder(path: TestLibrary.path), store: store, language: .chinese)
    for summary in drills {
      let plan = try #require(journal.lines("drill").first { $0.key == summary.key })
      let raw = try RawDrill(plan, in: journal, store)
      let paper = try DrillPaper(log: DrillLog(summary, in: store), opening: opening, language: .chinese)
      let report = paper.report(heldOn: nil)
      #expect(raw.isOver && summary.isFinished && !raw.fingers.isEmpty)
      for player in raw.players { #expect(paper.drill.fingersInTenths(of: player) == raw.fingers[player], "\(player)") }
      #expect(report.guessErrorInTenths == raw.guessError)
      #expect(report.rounds.map { $0.replies.map(\.text) } == raw.replies)
    }
  }

  private static func compareAssignments(in store: RecordStore, _ journal: RawJournal) throws {
    let list = AssignmentList(store: store, shelf: PackShelf(in: LibraryFolder(path: TestLibrary.path)))
    let lines = try list.lines(on: RealTime.today())
    let given = journal.lines("assignment")
    #expect(lines.count == 4 && given.count == 4)
    var (open, done) = (0, 0)
    for line in lines {
      let raw = try #require(
        given.first {
          $0.record["due"] as? Int == line.record.due && $0.record["pack"] as? String == line.pack.id
        })
      let expected = try RawAssignment(raw, in: journal)
      #expect(line.total == expected.total)
      #expect(Dictionary(uniqueKeysWithValues: line.open.map { ($0.trainee.name, $0.partsLeft) }) == expected.left)
      open += line.open.count
      done += line.total - line.open.count
    }
    #expect(open > 0 && done > 0, "some have done theirs and some have not")
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
    try holdDrillsAndPacks(library, shelf)
  }

  /// A drill in every estate, one of them a relay, and packs that are assigned and worked through in part.
  private func holdDrillsAndPacks(_ library: LibraryFolder, _ shelf: ScenarioShelf) throws {
    for (index, machine) in machines.enumerated() {
      let players = (0..<4).map { Self.names[$0 * 3 + index] }
      let screen = Screen(output: TerminalOutput(descriptor: -1), usesColour: false)
      let planning = DrillPlanning(
        folder: library, store: machine.store, rules: path.exams, language: .chinese, screen: screen)
      let plan = try planning.plan(
        .init(
          form: index == 1 ? .relay : .hotSeat, players: players, topic: "", scenario: "2", replies: index == 1 ? 5 : 2,
          seed: UInt64(index)))
      var desk = try DrillDesk(
        planning.keep(plan), store: machine.store, folder: library, language: .chinese, screen: screen)
      var team = Team(seed: UInt64(index))
      #expect(try desk.run(reading: &team) == .ended)
      for (place, name) in players.enumerated() {
        let trainee = try machine.store.trainee(named: name)
        let desk = LearningDesk(
          folder: library, store: machine.store, trainee: trainee, language: .chinese, screen: screen)
        let pack = try #require(PackShelf(in: library).pack(place == 3 ? "onboarding" : "phone"))
        var newcomer = HastyNewcomer()
        newcomer.patience = place == 0 ? 2000 : place * 6
        try PackDesk(desk: desk, pack: pack, rules: path.exams).run(reading: &newcomer)
        // The first of each team has done all of it.
        for key in place == 0 ? pack.parts.flatMap(\.keys) : [] {
          try desk.note(PackStepRecord(pack: pack.id, step: key, day: RealTime.today()))
        }
      }
      let record = AssignmentRecord(pack: "phone", due: 739_000 + index, estate: "项目\(index)")
      try machine.store.write(record, at: "2026-11-02T00:00:0\(index)Z")
    }
    let someone = try machines[0].store.trainee(named: Self.names[9])
    let own = AssignmentRecord(pack: "onboarding", due: 739_100)
    try machines[0].store.write(own, at: "2026-11-03T00:00:00Z", about: [someone])
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

/// A team at its drill: speaks, shows fingers, guesses, and says a word at the end.
private struct Team: LineReader {
  private var random: SeededGenerator
  private var hasNoted = false

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func readLine(prompt: Prompt) -> LineEvent {
    let text = prompt.text.plain
    if text.contains("打几") {
      return .line((0..<3).map { _ in String(Int.random(in: 1...5, using: &random)) }.joined(separator: " ") + " 稳")
    }
    if text.contains("多气") {
      return .line((0..<2).map { _ in String(Int.random(in: 0...10, using: &random)) }.joined(separator: " "))
    }
    if text.contains("记一句") {
      defer { hasNoted = true }
      return .line(hasNoted ? "" : "先道歉再问")
    }
    if text.contains("王女士›") {
      return .line(["王女士，报了三次都没人来，对不起。", "您先别急，找工程部去", "现在还在滴吗？"].randomElement(using: &random)!)
    }
    return .line("")
  }

  mutating func keepHistory(of kind: HistoryKind, in file: String?) {}
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
