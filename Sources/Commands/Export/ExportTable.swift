import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// One table of the records with stable column names, for CSV and JSON alike.
struct ExportTable {
  enum What: String, CaseIterable, ExpressibleByArgument {
    case conversations, trainees, indicators
  }

  struct Table {
    let columns: [String]
    let rows: [[CSV.Cell]]

    var titles: [CSV.Cell] { columns.map(CSV.Cell.text) }

    var json: JSONValue {
      .array(
        rows.map { row in
          .object(zip(columns, row).map { JSONValue.Member(key: $0, value: Self.value($1)) })
        })
    }

    private static func value(_ cell: CSV.Cell) -> JSONValue {
      switch cell {
      case .text(let text): .string(text)
      case .integer(let value): .integer(value)
      case .empty: .null
      }
    }
  }

  let bench: TraineeBench
  let period: Period?

  func write(_ what: What, to file: String, answering format: ReportFormat, as text: (Table) -> String) throws {
    let progress = ProgressLine(bench.language("读练习记录", "reading the records"))
    defer { progress.finish() }
    let table = try table(what, progress)
    progress.finish()
    guard file != "-" else {
      bench.screen.output.write(text(table))
      return
    }
    do {
      try Data(text(table).utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Failure(bench.language("写不了 \(file)（\(error.localizedDescription)）", "cannot write \(file)"))
    }
    let count = table.rows.count
    bench.screen.confirm(
      bench.language("写好了：\(count) 行 → \(file)", "\(count) rows → \(file)"),
      or: ["file": .string(file), "rows": .integer(count)], as: format)
  }

  func table(_ what: What, _ progress: ProgressLine) throws -> Table {
    switch what {
    case .trainees: trainees(try bench.store.roster())
    case .conversations: try conversations(try bench.store.roster(), progress)
    case .indicators: try indicators(try bench.store.roster(), progress)
    }
  }

  private static let person = ["key", "name", "number", "estate", "post", "intake"]

  private func person(_ trainee: Trainee) -> [CSV.Cell] {
    [trainee.key, trainee.name, trainee.number, trainee.estate, trainee.post, trainee.intake].map(CSV.Cell.text)
  }

  private func trainees(_ people: [Trainee]) -> Table { Table(columns: Self.person, rows: people.map(person)) }

  /// A PIN is in no table.
  private func conversations(_ people: [Trainee], _ progress: ProgressLine) throws -> Table {
    let columns = [
      "conversation", "startedAt", "scenario", "title", "mode", "seed", "ending", "satisfaction", "points", "passed",
      "state", "replies", "firstUseful", "promisesKept", "promisesBroken", "visitsDue", "visitsDone", "failFaults",
      "retractions", "missed",
    ]
    let rows = try people.enumerated().flatMap { index, trainee in
      progress.show(index, of: people.count)
      return try bench.store.history(of: trainee, by: bench.path.exams).reversed().map { person(trainee) + cells($0) }
    }
    return Table(columns: Self.person + columns, rows: rows)
  }

  private func cells(_ past: PastConversation) -> [CSV.Cell] {
    let details = past.details
    return [
      .text(details.key), .text(details.startedAt.description), .text(past.scenario), .text(details.title),
      .text(past.isExam ? "exam" : "practice"), .text(String(details.seed)), .text(details.ending.rawValue),
      past.satisfaction.map(CSV.Cell.integer) ?? .empty, details.points.map(CSV.Cell.integer) ?? .empty,
      .integer(past.isPassed ? 1 : 0), .text(past.awaitsReview ? "awaits-review" : "decided"),
      .integer(details.replies), details.firstUseful.map(CSV.Cell.integer) ?? .empty, .integer(details.promisesKept),
      .integer(details.promisesBroken), .integer(details.visitsDue), .integer(details.visitsDone),
      .integer(past.failFaults), .integer(details.retractions), .text(past.missed.joined(separator: "；")),
    ]
  }

  /// Scores in hundredths of a point.
  private func indicators(_ people: [Trainee], _ progress: ProgressLine) throws -> Table {
    let period = period ?? Period(.month, of: RealTime.today())
    let columns = ["period"] + Indicator.allCases.map(\.rawValue) + ["total", "conversations"]
    let rows = try people.enumerated().map { index, trainee in
      progress.show(index, of: people.count)
      let indicators = Indicators(
        in: period, of: try bench.store.history(of: trainee, by: bench.path.exams), by: bench.path.indicators)
      let scores = indicators.values.map { $0.score.map(CSV.Cell.integer) ?? .empty }
      let total = indicators.total.map(CSV.Cell.integer) ?? .empty
      return person(trainee) + [.text(period.description)] + scores + [total, .integer(indicators.counted)]
    }
    return Table(columns: Self.person + columns, rows: rows)
  }
}
