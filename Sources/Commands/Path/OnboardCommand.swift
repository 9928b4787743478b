import ArgumentParser
import Career
import Documents
import Library
import Records
import Scoring
import Terminal

/// `peilian onboard`: the five days of a newcomer, and the thirty-day plan after them.
struct OnboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onboard", abstract: "入职五天：看做到哪了，回车接着做 · five days of onboarding",
    discussion: """
      每一步做完就存好，随时能退，下次接着来。--format json 只报进度。
      Every step is kept; leave at any time and go on later. --format json reports the standing.
      """)

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    try PackRun(common: common, format: format).run(LearningDesk.onboarding)
  }
}

/// `peilian pack`: any pack of the library, or the list of them.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "学习包：列出来，或做其中一个 · list the packs, or work through one")

  @Argument(help: .init("学习包的 id 或名字 · id or title", valueName: "pack"))
  var pack: String?

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws { try PackRun(common: common, format: format).run(pack ?? "") }
}

struct PackRun {
  let common: CommonOptions
  let format: ReportFormat

  func run(_ name: String) throws {
    var bench = try TraineeBench(Surroundings(common))
    switch format {
    case .text:
      var keyboard = try bench.openKeyboard()
      let desk = bench.learningDesk(of: try bench.trainee(asking: &keyboard))
      try desk.pack(name, by: bench.path.exams, reading: &keyboard)
    case .json:
      let shelf = PackShelf(in: bench.folder)
      let packs = name.isEmpty ? shelf.packs : shelf.pack(name).map { [$0] } ?? []
      let trainee = try bench.knownTrainee()
      let progress = try trainee.map { try PackProgress(of: $0, in: bench.store) }
      let list = packs.map { pack in
        let standing =
          trainee.flatMap { progress?.standing(of: $0, in: pack, today: RealTime.today()) }
          ?? PackStanding(pack, done: [:], today: RealTime.today())
        return Self.json(standing)
      }
      bench.screen.output.write(JSONValue.array(list).text + "\n")
    }
  }

  private static func json(_ standing: PackStanding) -> JSONValue {
    let parts = standing.pack.parts.map { part -> JSONValue in
      [
        "id": .string(part.id), "day": .optional(part.day, JSONValue.integer), "steps": .integer(part.steps.count),
        "done": .integer(standing.doneSteps(of: part)),
      ]
    }
    return [
      "id": .string(standing.pack.id), "parts": .array(parts),
      "next": .optional(standing.next) { .string($0.key) },
      "today": .string(
        standing.today == .complete ? "complete" : standing.today == .goOn ? "go-on" : "done-for-today"),
      "completedOn": .optional(standing.completedOn) { .string(CivilDay($0).text) },
    ]
  }
}
