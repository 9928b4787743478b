import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian indicators`: the five training indicators of one trainee, or of everybody.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "训练指标（不与薪酬挂钩） · training indicators, never relevant to pay",
    discussion: """
      peilian indicators 曾小林 --period 2026-11     月；2026-Q4 是季度，2026 是全年
      不写姓名就列出名册里的每一位。
      """)

  @Argument(help: "工号或姓名 · number or name")
  var who: String?

  @Option(help: "2026-11、2026-Q4 或 2026；缺省是这个月 · month, quarter or year; this month by default")
  var period: Period?

  @Option(help: "只看这个项目 · of this estate only") var estate: String?
  @Option(help: "只看这个批次 · of this intake only") var intake: String?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let period = period ?? Period(.month, of: RealTime.today())
    let named = who ?? common.trainee
    let people =
      try named.map { [try bench.store.known($0, language: bench.language)] }
      ?? bench.store.roster(estate: estate, intake: intake)
    let progress = ProgressLine(bench.language("读练习记录", "reading the records"))
    defer { progress.finish() }
    let rows = try people.enumerated().map { index, trainee in
      progress.show(index, of: people.count)
      return IndicatorsScreen.Row(
        trainee: trainee,
        indicators: Indicators(
          in: period, of: try bench.store.history(of: trainee, by: bench.path.exams), by: bench.path.indicators))
    }
    progress.finish()
    switch format {
    case .text:
      let screen = IndicatorsScreen(language: bench.language, rules: bench.path.indicators, period: period)
      bench.screen.show(named == nil ? screen.table(rows) : rows.flatMap(screen.sheet))
    case .json:
      let value: JSONValue = [
        "period": .string(period.description), "trainees": .array(rows.map(IndicatorsScreen.json)),
      ]
      bench.screen.output.write(value.text + "\n")
    }
  }
}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
