import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian assign`: a pack for an intake, a post, an estate or one trainee, by a day.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "布置学习包，看谁还没做 · assign a pack, see who has not done it",
    subcommands: [AssignPackCommand.self, AssignListCommand.self], defaultSubcommand: AssignPackCommand.self)
}

struct AssignPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "布置：assign onboarding --intake 2026春 --due 2026-03-06 · assign a pack")

  @Argument(help: .init("学习包的 id 或名字 · id or title", valueName: "pack"))
  var pack: String

  @Option(help: .init("最晚哪天做完 · by which day", valueName: "2026-03-06"))
  var due: String

  @Option(help: .init("哪一批 · which intake", valueName: "intake"))
  var intake = ""

  @Option(help: .init("哪个岗位 · which post", valueName: "post"))
  var post = ""

  @Option(help: .init("哪个项目 · which estate", valueName: "estate"))
  var estate = ""

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    // `--trainee` names who is meant here, not who sits at the desk.
    let bench = try TraineeBench(Surroundings(common))
    let language = bench.language
    guard let pack = PackShelf(in: bench.folder).pack(pack) else {
      throw Failure(language("没有叫“\(pack)”的学习包。peilian pack 看有哪些。", "No pack “\(pack)”. See peilian pack."))
    }
    guard let day = CivilDay(due) else {
      throw Failure(language("日期要写成 2026-03-06。", "Write the day as 2026-03-06."))
    }
    let named = try common.trainee.map { try bench.onTheRoster($0) }
    guard named != nil || !(intake + post + estate).isEmpty else {
      throw Failure(
        language(
          "布置给谁？用 --intake、--post、--estate 或 --trainee。",
          "For whom? Use --intake, --post, --estate or --trainee."))
    }
    let record = AssignmentRecord(pack: pack.id, due: day.number, estate: estate, post: post, intake: intake)
    try bench.store.write(record, at: RealTime.stamp(), about: named.map { [$0] } ?? [])
    let assignment = Assignments.Assignment(record: record, named: named.map { [$0.key] } ?? [])
    let count = try bench.store.trainees().count(where: assignment.covers)
    bench.screen.confirm(
      language(
        "布置了：\(pack.title.zh)，\(day.text(in: language))前，\(count) 人。",
        "Assigned: \(pack.title.en) by \(day.text), for \(count)."),
      or: [
        "pack": .string(pack.id), "due": .string(day.text), "estate": .string(estate), "post": .string(post),
        "intake": .string(intake), "trainee": .optional(named?.name, JSONValue.string), "trainees": .integer(count),
      ], as: format)
  }
}

struct AssignListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "布置了什么，谁还没做完 · what is assigned, and who has not done it yet")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let lines = try AssignmentList(store: bench.store, shelf: PackShelf(in: bench.folder)).lines(on: RealTime.today())
    bench.screen.show(text(lines, bench.language), or: .array(lines.map(Self.json)), as: format)
  }

  private func text(_ lines: [AssignmentList.Line], _ language: Language) -> [StyledText] {
    guard !lines.isEmpty else {
      return [
        StyledText(
          language(
            "还没有布置什么。比如：peilian assign onboarding --intake 2026春 --due 2026-03-06",
            "Nothing is assigned. E.g. peilian assign onboarding --intake spring --due 2026-03-06"), .dim)
      ]
    }
    return lines.flatMap { line -> [StyledText] in
      let whom = [line.record.estate, line.record.post, line.record.intake].filter { !$0.isEmpty }
      let day = CivilDay(line.record.due).text(in: language)
      let late = line.record.due < RealTime.today() && !line.open.isEmpty
      let head =
        StyledText(line.pack.title[language], .bold)
        + StyledText(
          language(
            "  \(day)前\(late ? "（过期）" : "")  \(whom.joined(separator: " "))  做完 \(line.total - line.open.count)/\(line.total)",
            "  by \(day)\(late ? " (overdue)" : "")  \(whom.joined(separator: " "))  done \(line.total - line.open.count)/\(line.total)"
          ),
          late ? .warning : .dim)
      return [head]
        + line.open.map { open in
          StyledText("  ○ \(open.trainee.name)")
            + StyledText(language("  还差 \(open.partsLeft) 部分", "  \(open.partsLeft) parts left"), .dim)
        }
    }
  }

  private static func json(_ line: AssignmentList.Line) -> JSONValue {
    let open = line.open.map { open -> JSONValue in
      [
        "trainee": .string(open.trainee.name), "number": .string(open.trainee.number),
        "partsLeft": .integer(open.partsLeft),
      ]
    }
    return [
      "pack": .string(line.pack.id), "due": .string(CivilDay(line.record.due).text),
      "estate": .string(line.record.estate), "post": .string(line.record.post), "intake": .string(line.record.intake),
      "trainees": .integer(line.total), "notDone": .array(open),
    ]
  }
}

/// What is assigned, and who has not done it yet.
struct AssignmentList {
  struct Line {
    let pack: Pack
    let record: AssignmentRecord
    let total: Int
    /// Those with parts left, in the order of the roster.
    let open: [(trainee: Trainee, partsLeft: Int)]
  }

  let store: RecordStore
  let shelf: PackShelf

  /// The next due first.
  ///
  /// - Parameter today: a civil day.
  func lines(on today: Int) throws -> [Line] {
    let progress = try PackProgress(in: store)
    let roster = try store.trainees()
    return try Assignments(in: store).all.compactMap { assignment in
      guard let pack = shelf.pack(assignment.record.pack) else { return nil }
      let meant = roster.filter(assignment.covers)
      let open = meant.map { ($0, progress.standing(of: $0, in: pack, today: today).partsLeft) }.filter { $0.1 > 0 }
      return Line(pack: pack, record: assignment.record, total: meant.count, open: open)
    }
  }
}
