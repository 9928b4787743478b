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
    let data = BoardData(store: bench.store)
    let attempts = try data.attempts(weeks: weeks, estate: estate)
    let people = names ? Array(Set(attempts.map(\.trainee))).sorted() : []
    let board = Board(attempts, today: RealTime.today(), weeks: weeks, names: people)
    switch format {
    case .text: bench.screen.show(BoardScreen(language: bench.language).lines(board, estate: estate))
    case .json: bench.screen.output.write(BoardScreen.json(board).text + "\n")
    }
  }
}

/// First attempts out of the records.
struct BoardData {
  let store: RecordStore

  /// Of the last weeks, this one included; `estate` nil is everybody.
  func attempts(weeks: Int, estate: String?) throws -> [Board.Attempt] {
    let first = Board.monday(of: RealTime.today()) - 7 * (weeks - 1)
    let since = CivilDateTime(minutes: first * 1440).description.prefix(10)
    return try store.firstAttempts(since: String(since), estate: estate).compactMap { attempt in
      CivilDateTime(attempt.civil).map {
        Board.Attempt(
          trainee: attempt.trainee, scenario: attempt.scenario, day: $0.dayNumber, isPassed: attempt.isPassed,
          satisfaction: attempt.satisfaction)
      }
    }
  }
}
