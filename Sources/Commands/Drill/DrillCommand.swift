import ArgumentParser
import Career
import Documents
import Foundation
import Records
import Scoring
import Terminal

/// `peilian drill`: a quarter of an hour before work.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "班前演练十五分钟 · a team drill of fifteen minutes",
    discussion: """
      先 drill new 排一次，再 drill run 开练；中途停下也不丢，drill run 接着练。
      Plan with drill new, play with drill run; an interrupted drill is taken up by drill run.
      """,
    subcommands: [DrillNewCommand.self, DrillRunCommand.self, DrillReportCommand.self],
    defaultSubcommand: DrillRunCommand.self)
}

extension DrillPlan.Form: ExpressibleByArgument {
  package init?(argument: String) {
    switch argument {
    case "hot-seat", "轮流", "热座": self = .hotSeat
    case "relay", "接力": self = .relay
    default: return nil
    }
  }
}

struct DrillNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "排一次演练 · plan a drill",
    discussion: """
      不写场景和主题，就挑全队最近最弱的那一场。 例：peilian drill new --players 小林,小王,小陈 --form 接力
      Without scenario or topic the team's weakest one is taken.
      """)

  @Option(help: "轮流（hot-seat，一人一场）或 接力（relay，一人一句）")
  var form: DrillPlan.Form = .hotSeat

  @Option(help: .init("谁来练，用逗号隔开；不写就是最近练过的人 · who plays, with commas", valueName: "names"))
  var players: String?

  @Option(help: .init("主题：场景标题里的字 · topic: words of a scenario's title", valueName: "words"))
  var topic: String?

  @Option(help: .init("场景编号或标题 · number or title of the scenario", valueName: "scenario"))
  var scenario: String?

  @Option(help: "每场最多说几句 · replies a round")
  var replies: Int?

  @Option(help: "同一个种子，同样的回答 · the same seed gives the same answers")
  var seed: UInt64?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let planning = DrillPlanning(bench)
    let wish = DrillPlanning.Wish(
      form: form, players: planning.names(players), topic: topic ?? "", scenario: scenario, replies: replies,
      seed: seed)
    let plan = try planning.plan(wish)
    _ = try planning.keep(plan)
    switch format {
    case .text: bench.screen.show(planning.lines(plan))
    case .json: bench.screen.output.write(planning.json(plan).text + "\n")
    }
  }
}

struct DrillRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "开练，或接着上次的练 · play the drill, or go on with it",
    discussion: "--format json 只说轮到哪一次，不练。 --format json says which drill it would be, and plays none.")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    var bench = try TraineeBench(Surroundings(common))
    let planning = DrillPlanning(bench)
    guard format == .text else {
      let open = try bench.store.drills().first { !$0.isFinished }
      bench.screen.output.write(JSONValue.optional(open) { planning.json(DrillPlan($0.plan)) }.text + "\n")
      return
    }
    var keyboard = try bench.openKeyboard()
    guard try keyboard.isInteractive || planning.hasWhatItNeeds() else {
      return bench.screen.showNothing(
        bench.language(
          "还没有人练过。先写上谁来练：peilian drill new --players 小林,小王",
          "Nobody has practised yet. Name the players: peilian drill new --players Lin,Wang"), as: format)
    }
    _ = try planning.run(reading: &keyboard)
  }
}

struct DrillReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "演练单，可存档 · the sheet of a drill",
    discussion: "不写编号就是最近练完的一次。 Without a number: the latest finished one.")

  @Argument(help: "第几次，1 是最近一次 · which one, 1 is the latest")
  var number: Int = 1

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let finished = try bench.store.drills().filter { $0.isFinished }
    guard finished.indices.contains(number - 1) else {
      guard format == .text else {
        _ = bench.screen.output.write("null\n")
        return
      }
      return bench.screen.show(
        StyledText(
          bench.language(
            "还没有练完的演练。先 peilian drill new 排一次。", "No drill is finished yet. Plan one with peilian drill new.")))
    }
    let log = try DrillLog(finished[number - 1], in: bench.store)
    let opening = PlayOpening(folder: bench.folder, store: bench.store, language: bench.language)
    let paper = try DrillPaper(log: log, opening: opening, language: bench.language)
    switch format {
    case .text: bench.screen.show(paper.lines)
    case .json: bench.screen.output.write(paper.json.text + "\n")
    }
  }
}

extension DrillPlanning {
  init(_ bench: TraineeBench) {
    self.init(
      folder: bench.folder, store: bench.store, rules: bench.path.exams, language: bench.language, screen: bench.screen)
  }
}
