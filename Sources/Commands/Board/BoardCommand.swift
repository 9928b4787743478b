import ArgumentParser
import Career
import Documents
import Foundation
import Records
import Scoring
import Terminal

/// `peilian board`: the team against its own last weeks.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "团队看板：和自己前几周比 · the team against its own last weeks",
    discussion: """
      只看每人每个场景的第一次，不看刷出来的最好一次；不加 --names 不列名字。
      Only first attempts count; no names unless asked for.
      """)

  @Option(help: .init("只看一个项目 · one estate only", valueName: "estate"))
  var estate: String?

  @Option(help: "看几周 · how many weeks")
  var weeks: Int = Board.usualWeeks

  @Flag(help: "按人列出（学员列表里的人）· list people too")
  var names = false

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1...53).contains(weeks) else { throw ValidationError("--weeks 1…53") }
  }

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let board = try BoardData(store: bench.store, rules: bench.path.exams).board(
      weeks: weeks, estate: estate, names: names)
    switch format {
    case .text: bench.screen.show(BoardScreen(language: bench.language).lines(board, estate: estate))
    case .json: bench.screen.output.write(BoardScreen.json(board).text + "\n")
    }
  }
}

/// First attempts out of the records.
struct BoardData {
  let store: RecordStore
  let rules: ExamRules

  /// Of the last weeks, this one included; `estate` nil is everybody.
  func board(weeks: Int = Board.usualWeeks, estate: String? = nil, names: Bool = false) throws -> Board {
    let attempts = try firstAttempts(weeks: weeks, estate: estate)
    let people = Dictionary(attempts.map { ($0.trainee, $0.name) }, uniquingKeysWith: { first, _ in first })
    typealias Someone = (order: NameOrder, trainee: String, name: String)
    let someones: [Someone] = names ? people.map { (NameOrder($0.value), $0.key, $0.value) } : []
    let listed = someones.sorted { a, b in a.order == b.order ? a.trainee < b.trainee : a.order < b.order }
    return Board(
      attempts.compactMap(Board.Attempt.init), today: RealTime.today(), weeks: weeks,
      names: listed.map { (trainee: $0.trainee, name: $0.name) })
  }

  func attempts(weeks: Int) throws -> [Board.Attempt] {
    try firstAttempts(weeks: weeks, estate: nil).compactMap(Board.Attempt.init)
  }

  private func firstAttempts(weeks: Int, estate: String?) throws -> [RecordStore.FirstAttempt] {
    let first = Board.monday(of: RealTime.today()) - 7 * (weeks - 1)
    let since = CivilDateTime(minutes: first * 1440).description.prefix(10)
    return try store.firstAttempts(since: String(since), estate: estate, by: rules)
  }
}

extension Board.Attempt {
  init?(_ attempt: RecordStore.FirstAttempt) {
    guard let civil = CivilDateTime(attempt.civil) else { return nil }
    self.init(
      trainee: attempt.trainee, scenario: attempt.scenario, day: civil.dayNumber, isPassed: attempt.isPassed,
      satisfaction: attempt.satisfaction)
  }
}
