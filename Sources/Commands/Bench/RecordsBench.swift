import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

extension BenchCommand {
  /// Makes up a year of a large company in an empty folder and measures what is looked at every day.
  struct OfRecords: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "records")

    @Option(help: "trainees") var trainees = 1000
    @Option(help: "conversations") var conversations = 200_000
    @Option(help: "the same seed gives the same records") var seed: UInt64 = 1
    @Flag(help: "make nothing up, measure what is in the folder") var measure = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard trainees > 0, conversations > 0 else { throw ValidationError("--trainees 1…, --conversations 1…") }
      let bench = try TraineeBench(Surroundings(common))
      if !measure { try fill(bench) }
      let figures = try RecordsBench(bench: bench).figures()
      bench.screen.output.write(JSONValue.object(figures).text + "\n")
    }

    private func fill(_ bench: TraineeBench) throws {
      guard try bench.store.trainees().isEmpty else {
        throw Failure(
          "records bench: \(bench.surroundings.recordsFolder.path) is not empty; give a new --records folder")
      }
      let shelf = ScenarioShelf(in: bench.folder, language: .chinese)
      let progress = ProgressLine("making records")
      defer { progress.finish() }
      var made = try MadeRecords(
        bench.store, scenarios: shelf.entries.map(\.header), today: RealTime.today(), seed: seed)
      try made.fill(trainees: trainees, conversations: conversations) { progress.show($0, of: $1) }
    }
  }
}

/// What is measured: from the records to the lines that are shown, as the commands do it.
struct RecordsBench {
  let bench: TraineeBench

  private var store: RecordStore { bench.store }
  private var language: Language { bench.language }

  /// Milliseconds of processor time, each the best of three: with the pages in memory nothing waits for the disk.
  func figures() throws -> [JSONValue.Member] {
    guard let trainee = try store.trainees().last else { return [] }
    let data = BoardData(store: store, rules: bench.path.exams)
    let reports = ReportDesk(bench: bench)
    var figures = [
      try figure("home screen, milliseconds") { try home(trainee).homeLines().count },
      try figure("board, milliseconds") { BoardScreen(language: language).lines(try data.board(), estate: nil).count },
      try figure("board of a year with names, milliseconds") {
        BoardScreen(language: language).lines(try data.board(weeks: 53, names: true), estate: nil).count
      },
      try figure("progress, milliseconds") { try progress(trainee) },
      try figure("indicators of one trainee, milliseconds") {
        let history = try store.history(of: trainee, by: bench.path.exams)
        return Indicators(in: Period(.year, of: RealTime.today()), of: history, by: bench.path.indicators).values.count
      },
    ]
    for kind in [ReportKind.group, .estate, .trainee] {
      figures.append(
        try figure("\(kind.rawValue) report, milliseconds") {
          let words = kind == .group ? [] : [kind == .estate ? trainee.estate : trainee.number]
          return try reports.reports(kind, about: words).map { $0.page(in: language).text.utf8.count }.reduce(0, +)
        })
    }
    figures.append(
      try figure("marking queue, milliseconds") { try store.reviewQueue().count })
    return figures
  }

  private func home(_ trainee: Trainee) -> HomeDesk {
    HomeDesk(
      folder: bench.folder, store: store, path: bench.path, language: language, screen: bench.screen, trainee: trainee)
  }

  private func progress(_ trainee: Trainee) throws -> Int {
    let history = try TraineeHistory(of: trainee, in: store, on: bench.path)
    let names = CriterionNames(in: bench.folder, language: language)
    return ProgressScreen(
      shelf: ScenarioShelf(in: bench.folder, language: language), criteria: names, language: language
    ).lines(for: history.standing(on: bench.path)).count
  }

  /// - Parameter work: returns how much came out, so that none of it is left away.
  private func figure(_ name: String, _ work: () throws -> Int) throws -> JSONValue.Member {
    var best = Int.max
    for _ in 0..<3 {
      let start = Self.processorMilliseconds
      guard try work() > 0 else { throw Failure("nothing came of: \(name)") }
      best = min(best, Self.processorMilliseconds - start)
    }
    return JSONValue.Member(key: name, value: .integer(best))
  }

  private static var processorMilliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
