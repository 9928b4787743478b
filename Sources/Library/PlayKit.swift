import Documents
import Roleplay
import Scoring

/// A scenario ready to be played: read, checked, and with ears that hear what its author listens for.
package struct PlayKit: Sendable {
  package let scenario: Scenario
  package let analyzer: Analyzer
  private let ear: Ear

  package init(scenario: Scenario, analyzer: Analyzer, ear: Ear) {
    self.scenario = scenario
    self.analyzer = analyzer
    self.ear = ear
  }

  /// The scorer's analysis of a reply, and which of the scenario's cues occur in it.
  package func hear(_ reply: String, at moment: Moment) -> Hearing { hear(reply, at: moment, on: Workbench()) }

  /// The same with memory that is used again; a workbench belongs to one kit and one thread.
  package func hear(_ reply: String, at moment: Moment, on bench: Workbench) -> Hearing {
    ear.hear(reply, at: moment, by: analyzer, on: bench)
  }
}

/// Documents with faults, and the texts they point into.
package struct FaultyFiles: Error {
  package let diagnostics: [Diagnostic]
  package let sources: [String: SourceFile]

  package init(diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    self.diagnostics = diagnostics
    self.sources = sources
  }
}

extension PlayFiles {
  /// Reads and compiles everything. A file with an error is not played: nothing half-loaded reaches a trainee.
  ///
  /// - Parameter kits: what this run has read so far; it is looked up there first.
  package func kit(from kits: PlayKits) throws(FaultyFiles) -> PlayKit {
    if let known = kits.kit(of: self) { return known }
    var shelf = SourceShelf()
    let sources = rubrics.compactMap { shelf.source($0) }
    let decoded = kits.decoded(rubrics) { sources }
    shelf.add(decoded.diagnostics)
    let criteria = decoded.rulebook.criteria.map(\.id)
    let manners = shelf.read(self.manners) { PlayRules.read($0, criteria: criteria, into: $1) }
    let personas = self.personas.compactMap { file in
      shelf.read(file) { Persona.read($0, language: language, criteria: criteria, into: $1) }
    }
    var scenario: Scenario?
    var ear: Ear?
    if let manners {
      let setting = ScenarioSetting(manners: manners, personas: personas, criteria: criteria)
      scenario = shelf.read(self.scenario) { Scenario.read($0, in: setting, into: $1) }
      if let scenario {
        ear = shelf.read(self.scenario) { Ear(for: scenario, from: $0, with: decoded.rulebook, into: $1) }
      }
    }
    guard let scenario, let ear, !shelf.hasErrors else { throw shelf.faulty }
    let recognisers = try RecogniserFiles.recognisers(of: models, for: decoded.rulebook)
    let kit = PlayKit(
      scenario: scenario, analyzer: Analyzer(decoded.rulebook, recognisers: recognisers), ear: ear)
    kits.keep(kit, of: self)
    return kit
  }
}

/// Decoded texts by path, and all that is wrong with them.
private struct SourceShelf {
  private var sources: [String: SourceFile] = [:]
  private var diagnostics: [Diagnostic] = []

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var faulty: FaultyFiles { FaultyFiles(diagnostics: diagnostics.inOrder, sources: sources) }

  mutating func add(_ found: [Diagnostic]) { diagnostics += found }

  mutating func source(_ file: PlayFiles.File) -> SourceFile? {
    if let known = sources[file.path] { return known }
    let found = Diagnostics(file: file.path)
    let source = SourceFile(path: file.path, bytes: file.bytes, into: found)
    diagnostics += found.all
    sources[file.path] = source
    return source
  }

  mutating func read<Value>(_ file: PlayFiles.File, _ read: (SourceFile, Diagnostics) -> Value?) -> Value? {
    guard let source = source(file) else { return nil }
    let found = Diagnostics(file: file.path)
    let value = read(source, found)
    diagnostics += found.all
    return value
  }
}
