import ArgumentParser
import Career
import Documents
import Library
import Records
import Roleplay
import Scoring
import Terminal

/// `peilian resume`: goes on with the conversation that was broken off.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "接着练没练完的那一场 · go on with the unfinished conversation",
    discussion: "--format json 只说是哪一场，不练。 --format json names it and plays nothing.")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    var bench = try TraineeBench(surroundings)
    let open = try bench.knownTrainee().flatMap { try TraineeHistory(of: $0, in: bench.store, on: bench.path).open }
    guard let open else {
      return bench.screen.showNothing(surroundings.language("没有没练完的场景。", "Nothing is unfinished."), as: format)
    }
    guard format == .text else {
      bench.screen.output.write(Self.json(open).text + "\n")
      return
    }
    var keyboard = try bench.openKeyboard()
    let trainee = try bench.trainee(asking: &keyboard)
    let opening = PlayOpening(folder: bench.folder, store: bench.store, language: surroundings.language)
    var desk = PlayDesk(
      try opening.resume(open), language: surroundings.language, screen: bench.screen,
      options: try bench.playOptions(of: trainee), drafts: bench.drafts)
    _ = try desk.run(reading: &keyboard)
  }

  private static func json(_ open: ConversationSummary) -> JSONValue {
    [
      "conversation": .string(open.key), "scenario": .string(open.header.scenario), "title": .string(open.header.title),
      "mode": .string(open.header.mode), "startedAt": .string(open.header.startedAt), "turns": .integer(open.turns),
    ]
  }
}

/// `peilian list`: every scenario of the library.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出所有场景 · list the scenarios")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let shelf = ScenarioShelf(in: try surroundings.libraryFolder(), language: surroundings.language)
    let screen = surroundings.screen()
    switch format {
    case .text: screen.show(ShelfScreen(shelf: shelf, language: surroundings.language).lines(history: nil))
    case .json: screen.output.write(JSONValue.array(shelf.entries.map { Self.json($0.header) }).text + "\n")
    }
  }

  private static func json(_ header: ScenarioHeader) -> JSONValue {
    [
      "id": .string(header.id), "number": .integer(header.number), "title": .string(header.title),
      "language": .string(header.language.rawValue), "level": .string(header.level.rawValue),
      "category": .string(header.category), "channel": .string(header.channel.rawValue),
    ]
  }
}

/// `peilian progress`: the standing on the ladder.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "陪练等级，离下一级还差什么 · your level and what is still missing")

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bench = try TraineeBench(Surroundings(common))
    let trainee = try bench.knownTrainee()
    let history = try trainee.map { try TraineeHistory(of: $0, in: bench.store, on: bench.path) }
    let standing = history?.standing(on: bench.path) ?? Standing(on: bench.path, history: [])
    switch format {
    case .text:
      let shelf = ScenarioShelf(in: bench.folder, language: bench.language)
      bench.screen.show(
        ProgressScreen(
          shelf: shelf, criteria: CriterionNames(in: bench.folder, language: bench.language), language: bench.language
        ).lines(for: standing))
    case .json: bench.screen.output.write(ProgressScreen.json(standing, trainee: trainee?.name).text + "\n")
    }
  }
}
