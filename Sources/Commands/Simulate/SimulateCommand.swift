import ArgumentParser
import Authoring
import Foundation
import Library
import Roleplay
import Scoring
import Terminal

/// `peilian simulate`: lets simulated trainees play, and reports where a scenario would lose a real one.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "让七种模拟学员试练场景，找出不通的地方 · let simulated trainees try scenarios",
    discussion: """
      不写场景就试全部。每场的种子写在问题后面，--show 模范:17 或 --show model:17 能看那一场的全文。
      没有坏规矩退出码是 0，有是 1，读不了场景是 2。
      Without a scenario all are tried. Each finding names its seed: --show model:17 prints that conversation. Ends with 0
      if no law is broken, 1 if one is, 2 if a scenario cannot be read.
      """)

  @Argument(help: .init("编号、标题或 id · numbers, titles or ids", valueName: "scenario"))
  var scenarios: [String] = []

  @Option(help: .init("每种学员练几场（缺省 300）· conversations of each kind", valueName: "n"))
  var runs = 300

  @Option(help: .init("第一个种子 · the first seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: .init("看一场的全文 · print one conversation", valueName: "kind:seed"))
  var show: String?

  @Option(help: .init("用几个核（缺省全部） · how many threads", valueName: "n"))
  var threads: Int?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(1...1_000_000).contains(runs) { throw ValidationError("--runs 1…1000000") }
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads 1…256") }
  }

  func run() throws {
    let surroundings = Surroundings(common)
    let language = surroundings.language
    let folder = try surroundings.libraryFolder()
    let simulators = try entries(in: folder, language).map { entry in
      Simulator(try PlayOpening(folder: folder, store: nil, language: language).kit(for: entry))
    }
    let output = surroundings.screen().output
    if let show {
      output.write(try shown(show, simulators, language))
      return
    }
    let simulation = Simulation(
      simulators: simulators, runs: runs, seed: seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let progress = ProgressLine(language("试练", "playing"))
    defer { progress.finish() }
    let reports = try simulation.reports { progress.show($0, of: $1) }
    progress.finish()
    switch format {
    case .text: output.write(SimulationText(reports: reports, language: language).text)
    case .json: output.write(SimulationJSON(reports: reports, runs: runs, seed: seed).value.text + "\n")
    }
    if reports.contains(where: \.breaksLaw) { throw ExitCode(1) }
  }

  private func entries(in folder: LibraryFolder, _ language: Language) throws -> [ScenarioShelf.Entry] {
    let shelf = ScenarioShelf(in: folder, language: language)
    if scenarios.isEmpty { return shelf.entries }
    return try scenarios.map { try ScenarioChoice(shelf: shelf, language: language).entry($0, history: nil) }
  }

  private func shown(_ words: String, _ simulators: [Simulator], _ language: Language) throws -> String {
    let parts = words.split { $0 == ":" || $0 == "：" }.map(String.init)
    guard parts.count == 2, let seed = UInt64(parts[1]), let kind = TraineeKind(named: parts[0]) else {
      let kinds = TraineeKind.allCases.map { language($0.name(in: .chinese), $0.rawValue) }
      throw Failure(
        language(
          "写成 种类:种子，比如 模范:17。种类有：", "write KIND:SEED, for example model:17. Kinds: ")
          + kinds.joined(separator: language("、", ", ")))
    }
    return simulators.map { SimulatedTranscript(scenario: $0.scenario, play: $0.play(kind, seed: seed)).text }
      .joined(separator: "\n")
  }
}

extension TraineeKind {
  func name(in language: Language) -> String {
    switch self {
    case .model: language("模范", "model")
    case .average: language("一般", "average")
    case .curt: language("敷衍", "curt")
    case .rude: language("粗鲁", "rude")
    case .apologising: language("只会道歉", "apologising")
    case .allPurpose: language("万能句", "all-purpose")
    case .offTopic: language("跑题", "off-topic")
    }
  }

  init?(named name: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == name || $0.name(in: .chinese) == name }) else {
      return nil
    }
    self = kind
  }
}
