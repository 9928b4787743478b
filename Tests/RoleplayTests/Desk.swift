import Documents
import Foundation
import Scoring
import Testing

@testable import Roleplay

/// The shipped library as the tests read it, and short ways to say things.
enum Desk {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let scenarios = root.appendingPathComponent("Scenarios")

  static func source(_ path: String) -> SourceFile {
    let text = (try? String(contentsOf: scenarios.appendingPathComponent(path), encoding: .utf8)) ?? ""
    return SourceFile(path: path, text: text)
  }

  static func files(in folder: String) -> [String] {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: scenarios.appendingPathComponent(folder).path)) ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }

  static let manners: PlayRules? = PlayRules.read(source("play.json"), criteria: [], into: Diagnostics(file: "play"))

  static func setting(_ language: Language) -> ScenarioSetting? {
    let personas = files(in: "\(language.folder)/personas").compactMap {
      Persona.read(source($0), language: language, criteria: [], into: Diagnostics(file: $0))
    }
    return manners.map { ScenarioSetting(manners: $0, personas: personas, criteria: []) }
  }

  /// The small scenarios of `Fixtures/Play`, each for a few mechanisms, with people of their own.
  static func fixture(_ name: String) -> (scenario: Scenario, source: SourceFile)? {
    let folder = "../Tests/Fixtures/Play/Scenarios/zh-Hans"
    let personas = files(in: "\(folder)/personas").compactMap {
      Persona.read(source($0), language: .chinese, criteria: [], into: Diagnostics(file: $0))
    }
    guard let manners else { return nil }
    let setting = ScenarioSetting(manners: manners, personas: personas, criteria: [])
    let file = source("\(folder)/\(name).json")
    let diagnostics = Diagnostics(file: name)
    let scenario = Scenario.read(file, in: setting, into: diagnostics)
    for fault in diagnostics.all { Issue.record("\(name): \(fault.fault.code) at \(String(describing: fault.place))") }
    return scenario.map { ($0, file) }
  }

  static let fixtures = ["danger", "group", "invoice", "repair", "silent-line"]

  static func read(_ text: String, _ language: Language = .chinese) -> (scenario: Scenario?, faults: [Diagnostic]) {
    let diagnostics = Diagnostics(file: "test.json")
    guard let setting = setting(language) else { return (nil, []) }
    let source = SourceFile(path: "test.json", text: text)
    return (Scenario.read(source, in: setting, into: diagnostics), diagnostics.all)
  }

  /// The example of `Scenarios/README.md`.
  static var example: String {
    let readme = (try? String(contentsOf: scenarios.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
    let fenced = readme.components(separatedBy: "```")
    return fenced.first { $0.hasPrefix("json\n") }.map { String($0.dropFirst(5)) } ?? ""
  }
}

extension Hearing {
  /// `deescalation.empathy`, `banned.rude!fail`, `open-door`: what is seen in a reply, each in a place of its own.
  init(_ signs: String..., judged: Bool = true, promises: [SpokenPromise] = []) {
    self.init(signs: signs, judged: judged, promises: promises)
  }

  init(signs: [String], judged: Bool = true, promises: [SpokenPromise] = []) {
    var findings: [Finding] = []
    var cues: [CueID: [Range<Int>]] = [:]
    for (index, text) in signs.enumerated() {
      let parts = text.split(separator: "!").map(String.init)
      switch Sign(parts[0]) {
      case .cue(let cue): cues[cue] = [index..<index + 1]
      case .criterion(let criterion):
        findings.append(
          Finding(
            criterion: criterion, rule: RuleID("test.\(index)"), layer: .rule, verdict: .met,
            severity: parts.count > 1 ? Severity(rawValue: parts[1]) : nil, spans: [index..<index + 1]))
      }
    }
    self.init(
      analysis: Analysis(findings: findings, promises: promises, isJudged: judged, overall: judged ? 3 : nil),
      cues: cues)
  }
}
