import ArgumentParser
import Authoring
import Documents
import Library
import Roleplay
import Scoring

/// `peilian graph`: the stages of a scenario and the ways between them.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "画出一个场景的阶段和走法 · the stages and moves of a scenario",
    discussion: "mermaid 贴进支持它的编辑器就是图。 Paste mermaid into an editor that draws it.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, mermaid, json
  }

  @Argument(help: "编号、标题或 id · number, title or id")
  var scenario: String

  @Option(help: "text、mermaid 或 json")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let surroundings = Surroundings(common)
    let language = surroundings.language
    let kit = try surroundings.kit(ofScenario: scenario)
    let page = GraphPage(scenario: kit.scenario, language: language)
    let output = surroundings.screen().output
    switch format {
    case .text: output.write(page.text)
    case .mermaid: output.write(page.mermaid)
    case .json: output.write(page.json.text + "\n")
    }
  }
}

/// A graph for people, and for programs that draw it.
struct GraphPage {
  let scenario: Scenario
  let language: Language
  private let graph: ScenarioGraph

  init(scenario: Scenario, language: Language) {
    self.scenario = scenario
    self.language = language
    graph = ScenarioGraph(of: scenario)
  }

  var text: String {
    let stages = scenario.stages.map { stage in
      let name = scenario.actor(stage.with)?.name ?? stage.with.text
      let want = stage.wants.first?.first?.text ?? ""
      return "\(stage.id)  \(name)\(want.isEmpty ? "" : language("：", ": "))\(want)\n" + lines(from: stage.id)
    }
    let anywhere = lines(from: nil)
    let everywhere = anywhere.isEmpty ? "" : language("随时", "at any time") + "\n" + anywhere
    return "── \(scenario.header.number) \(scenario.header.title) ──\n" + stages.joined() + everywhere
  }

  private func lines(from stage: StageID?) -> String {
    graph.edges.filter { $0.from == stage }.map { "  → \(name(of: $0.to))  \(label($0.cause))\n" }.joined()
  }

  private func name(of destination: Destination) -> String {
    switch destination {
    case .stage(let stage): return stage.text
    case .ending(let id):
      guard let ending = scenario.ending(id) else { return id.text }
      return "\(id)（\(ending.kind.name(in: language)) \(ending.satisfaction)★）"
    }
  }

  private func label(_ cause: ScenarioGraph.Cause) -> String {
    switch cause {
    case .move(let trigger, let to, let when):
      let whom = to.map { "@\($0) " } ?? ""
      return whom + (trigger == .reply ? "" : "/\(trigger.rawValue) ") + when.summary
    case .event(let event): return language("时钟 ", "clock ") + event.text
    case .broken(let pledge): return language("失信 ", "broken promise ") + pledge.text
    case .patience(let tries): return language("\(tries) 句没用就走", "leaves after \(tries) replies that help nothing")
    case .anger(let anger): return language("怒气到 \(anger)", "at anger \(anger)")
    }
  }

  var json: JSONValue {
    let ways = graph.edges.map { edge -> JSONValue in
      var (stage, ending): (String?, String?) = (nil, nil)
      switch edge.to {
      case .stage(let id): stage = id.text
      case .ending(let id): ending = id.text
      }
      return [
        "from": .optional(edge.from?.text, JSONValue.string), "toStage": .optional(stage, JSONValue.string),
        "toEnding": .optional(ending, JSONValue.string), "when": .string(label(edge.cause)),
      ]
    }
    return [
      "id": .string(scenario.header.id), "stages": .array(scenario.stages.map { .string($0.id.text) }),
      "endings": .array(
        scenario.endings.map {
          ["id": .string($0.id.text), "kind": .string($0.kind.rawValue), "satisfaction": .integer($0.satisfaction)]
        }), "ways": .array(ways),
    ]
  }

  var mermaid: String {
    let stages = scenario.stages.map { "  \(Self.node($0.id.text))[\"\($0.id)\"]\n" }
    let endings = scenario.endings.map { "  \(Self.node("end-" + $0.id.text))([\"\($0.id) \($0.satisfaction)★\"])\n" }
    let edges = graph.edges.map { edge -> String in
      let to: String
      switch edge.to {
      case .stage(let stage): to = stage.text
      case .ending(let ending): to = "end-" + ending.text
      }
      let label = label(edge.cause).map { "\"|".contains($0) ? "/" : String($0) }.joined()
      return "  \(Self.node(edge.from?.text ?? "any-time")) -->|\"\(label)\"| \(Self.node(to))\n"
    }
    let anywhere = graph.edges.contains { $0.from == nil } ? ["  any_time{{\"*\"}}\n"] : []
    return "flowchart TD\n" + (stages + endings + anywhere + edges).joined()
  }

  /// Ids of mermaid hold no hyphen that could be read as an arrow; `end` is a word of its own there.
  private static func node(_ id: String) -> String { id == "end" ? "end_" : id.replacing("-", with: "_") }
}
