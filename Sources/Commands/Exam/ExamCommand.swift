import ArgumentParser
import Career
import Documents
import Foundation
import Library
import Records
import Scoring
import Terminal

/// `peilian exam`: sits, opens and lists exams.
struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam", abstract: "考试 · exams",
    discussion: """
      peilian exam                     参加给我开的考试，或考下一级要的场景
      peilian exam 2 3                 考这两个场景
      peilian exam open 2 3 --intake 2026-11 --starts 2026-11-20T09:00
      peilian exam list                成绩单（待复核的也在）
      """,
    subcommands: [Sit.self, Open.self, List.self], defaultSubcommand: Sit.self)

  struct Sit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "参加考试 · sit an exam",
      discussion: "--format json 只说轮到哪场、考到哪里，不考。 --format json says which exam it would be, and holds none.")

    @Argument(help: "场景编号或标题；缺省是给我开的那场 · numbers or titles") var scenarios: [String] = []
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      var bench = try TraineeBench(Surroundings(common))
      guard format == .text else {
        bench.screen.output.write(try waiting(at: bench).text + "\n")
        return
      }
      var keyboard = try bench.openKeyboard()
      let trainee = try bench.knownTrainee() ?? bench.trainee(asking: &keyboard)
      guard PINGate(language: bench.language, screen: bench.screen).admits(trainee, reading: &keyboard) else {
        throw Failure(bench.language("PIN 不对，不能考试。", "Wrong PIN: no exam."))
      }
      let shelf = ScenarioShelf(in: bench.folder, language: bench.language)
      let desk = ExamDesk(bench: bench, trainee: trainee, shelf: shelf)
      try desk.hold(try desk.sitting(scenarios), reading: &keyboard)
    }

    /// The exam that waits for the trainee; null when none does.
    private func waiting(at bench: TraineeBench) throws -> JSONValue {
      guard let trainee = try bench.knownTrainee() else { return .null }
      let shelf = ScenarioShelf(in: bench.folder, language: bench.language)
      let desk = ExamDesk(bench: bench, trainee: trainee, shelf: shelf)
      guard let sitting = try desk.waiting() else { return .null }
      return ExamScreen.json(
        .init(
          sitting: sitting.key, record: sitting.record, trainee: trainee, result: try desk.result(of: sitting),
          signed: []))
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "给一批学员开一场考试 · open an exam for several")

    @Argument(help: "场景编号或标题 · numbers or titles") var scenarios: [String]
    @Option(help: "考试名称 · title") var title: String?
    @Option(help: "哪个项目；缺省是所有项目 · of which estate") var estate: String?
    @Option(help: "哪个批次；缺省是所有批次 · of which intake") var intake: String?
    @Option(help: "开考时间 2026-11-20T09:00；缺省是现在 · when it begins; now by default") var starts: PretendedNow?
    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let bench = try TraineeBench(Surroundings(common))
      let choice = ScenarioChoice(
        shelf: ScenarioShelf(in: bench.folder, language: bench.language), language: bench.language)
      let ids = try scenarios.map { try choice.entry($0, history: nil).header.id }
      let stamp = starts.map { RealTime.stamp(at: $0.moment) } ?? RealTime.stamp()
      let name = title ?? bench.language("考试 \(RealTime.civil())", "exam \(RealTime.civil())")
      let record = SittingRecord(
        title: name, scenarios: ids, startsAt: stamp, estate: estate ?? "", intake: intake ?? "")
      let key = try bench.store.write(record, at: RealTime.stamp())
      let people = try bench.store.roster(estate: estate, intake: intake).count
      bench.screen.confirm(
        bench.language(
          "开好了：\(name)，\(people) 人（编号 \(key.prefix(8))）", "Opened: \(name), \(people) people (\(key.prefix(8)))"),
        or: [
          "exam": .string(key), "title": .string(name), "scenarios": .array(ids.map(JSONValue.string)),
          "startsAt": .string(stamp), "trainees": .integer(people),
        ], as: format)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "考试成绩 · results")

    @Option(help: "text 或 json") var format: ReportFormat = .text
    @OptionGroup var common: CommonOptions

    func run() throws {
      let bench = try TraineeBench(Surroundings(common))
      let rows = try ExamList(store: bench.store, rules: bench.path.exams).rows()
      switch format {
      case .text: bench.screen.show(ExamScreen(language: bench.language).lines(rows))
      case .json: bench.screen.output.write(JSONValue.array(rows.map(ExamScreen.json)).text + "\n")
      }
    }
  }
}

/// Who sat which exam, and how it came out.
struct ExamList {
  struct Row {
    let sitting: String
    let record: SittingRecord
    let trainee: Trainee
    let result: ExamResult
    /// Mentors who signed it.
    let signed: [String]
  }

  let store: RecordStore
  let rules: ExamRules

  /// The newest exam first; in it, by the reading of the surname.
  func rows() throws -> [Row] {
    let parts = Dictionary(grouping: try store.examParts(by: rules), by: \.trainee)
    let talks = try store.roster().map { ($0, parts[$0.key] ?? []) }
    return try store.journal(of: SittingRecord.self).reversed().flatMap { line in
      try talks.compactMap { trainee, talks in
        let parts = talks.filter { $0.sitting == line.key }.map(\.past)
        guard !parts.isEmpty || line.about.contains(trainee.key) else { return nil }
        let signed = try store.journal(of: SignOffRecord.self, about: trainee)
          .filter { !$0.record.what.isEmpty && line.key.hasPrefix($0.record.what) }.map(\.record.mentor)
        let result = ExamResult(of: parts, scenarios: line.record.scenarios.count, by: rules)
        return Row(sitting: line.key, record: line.record, trainee: trainee, result: result, signed: signed)
      }
    }
  }
}

struct ExamScreen {
  let language: Language

  func lines(_ result: ExamResult, title: String) -> [StyledText] {
    [
      StyledText(""), StyledText(title, .bold) + StyledText("  ") + state(result.state),
      StyledText(
        language(
          "过 \(result.passed)，没过 \(result.failed)，待复核 \(result.awaiting)，共 \(result.scenarios) 题",
          "\(result.passed) passed, \(result.failed) failed, \(result.awaiting) await review, of \(result.scenarios)"),
        .dim),
    ]
  }

  func lines(_ rows: [ExamList.Row]) -> [StyledText] {
    guard !rows.isEmpty else { return [StyledText(language("还没有考试。peilian exam open 开一场。", "No exam yet."), .dim)] }
    let width = rows.map { DisplayWidth().of($0.trainee.name) }.max() ?? 0
    return rows.map { row in
      StyledText(DisplayWidth().padded(row.trainee.name, to: width) + "  ") + state(row.result.state)
        + StyledText("  \(row.result.passed)/\(row.result.scenarios)  \(row.record.title)", .dim)
        + StyledText(row.signed.isEmpty ? "" : language("  签字：", "  signed: ") + row.signed.joined(separator: "、"))
    }
  }

  private func state(_ state: ExamResult.State) -> StyledText {
    switch state {
    case .open: StyledText(language("没考完", "not finished"), .warning)
    case .awaitsReview: StyledText(language("待复核", "awaits review"), .warning)
    case .passed: StyledText(language("通过", "passed"), .good)
    case .failed: StyledText(language("没过", "failed"), .bad)
    }
  }

  static func json(_ row: ExamList.Row) -> JSONValue {
    [
      "exam": .string(row.sitting), "title": .string(row.record.title), "startsAt": .string(row.record.startsAt),
      "scenarios": .array(row.record.scenarios.map { .string($0) }), "trainee": .string(row.trainee.name),
      "key": .string(row.trainee.key), "number": .string(row.trainee.number),
      "state": .string(row.result.state.rawValue), "passed": .integer(row.result.passed),
      "failed": .integer(row.result.failed), "awaiting": .integer(row.result.awaiting),
      "signedBy": .array(row.signed.map { .string($0) }),
    ]
  }
}
