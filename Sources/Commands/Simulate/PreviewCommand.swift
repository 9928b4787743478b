import ArgumentParser
import Authoring
import Documents
import Library
import Roleplay
import Scoring
import Terminal

/// `peilian preview`: what a trainee reads before a scenario, and one good way through it.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "看一个场景的交代和一遍好的走法 · the briefing of a scenario, and one way through",
    discussion: "走法是模范学员按提示和句式拼出来的。 The way is that of the model trainee of simulate.")

  @Argument(help: "编号、标题或 id · number, title or id")
  var scenario: String

  @Option(help: "换一个种子换一种走法 · another seed, another way")
  var seed: UInt64 = 1

  @Option(help: "text 或 json")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let language = surroundings.language
    let kit = try surroundings.kit(ofScenario: scenario)
    let screen = surroundings.screen()
    let play = Simulator(kit).play(.model, seed: seed)
    let way = SimulatedTranscript(scenario: kit.scenario, play: play).body
    switch format {
    case .text:
      screen.show(BriefingScreen(scenario: kit.scenario, language: language).lines(mode: .practice))
      screen.output.write("\n" + way)
    case .json: screen.output.write(Self.json(kit.scenario, way).text + "\n")
    }
  }

  private static func json(_ scenario: Scenario, _ way: String) -> JSONValue {
    let briefing = scenario.briefing
    return [
      "id": .string(scenario.header.id), "number": .integer(scenario.header.number),
      "title": .string(scenario.header.title),
      "briefing": [
        "you": .string(briefing.you), "shows": .array(briefing.shows.map(JSONValue.string)),
        "may": .array(briefing.may.map(JSONValue.string)), "mayNot": .array(briefing.mayNot.map(JSONValue.string)),
      ],
      "way": .array(way.split(separator: "\n").map { .string(String($0)) }),
    ]
  }
}
