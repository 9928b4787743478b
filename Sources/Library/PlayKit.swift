import Documents
import Roleplay
import Scoring

/// A scenario ready to be played: read, checked, and with ears that hear what its author listens for.
package struct PlayKit: Sendable {
  package let scenario: Scenario
  package let analyzer: Analyzer
  private let cues: PatternSet

  package init(scenario: Scenario, analyzer: Analyzer, cues: PatternSet) {
    self.scenario = scenario
    self.analyzer = analyzer
    self.cues = cues
  }

  /// The scorer's analysis of a reply, and which of the scenario's cues occur in it.
  package func hear(_ reply: String, at moment: Moment) -> Hearing {
    let heard = analyzer.listen(reply, at: moment, for: cues)
    let places = heard.hits.map { (CueID($0.key.text), $0.value) }
    return Hearing(analysis: heard.analysis, cues: Dictionary(uniqueKeysWithValues: places))
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
  package func kit() throws(FaultyFiles) -> PlayKit {
    var shelf = SourceShelf()
    let decoded = RulebookDecoder.decode(rubrics.compactMap { shelf.source($0) })
    shelf.add(decoded.diagnostics)
    let criteria = decoded.rulebook.criteria.map(\.id)
    let manners = shelf.read(self.manners) { PlayRules.read($0, criteria: criteria, into: $1) }
    let personas = self.personas.compactMap { file in
      shelf.read(file) { Persona.read($0, language: language, criteria: criteria, into: $1) }
    }
    var scenario: Scenario?
    var cues: PatternSet?
    if let manners {
      let setting = ScenarioSetting(manners: manners, personas: personas, criteria: criteria)
      scenario = shelf.read(self.scenario) { Scenario.read($0, in: setting, into: $1) }
      if let scenario {
        cues = shelf.read(self.scenario) { scenario.patternSet(with: decoded.rulebook, of: $0, into: $1) }
      }
    }
    guard let scenario, let cues, !shelf.hasErrors else { throw shelf.faulty }
    return PlayKit(scenario: scenario, analyzer: Analyzer(decoded.rulebook), cues: cues)
  }
}

extension Scenario {
  /// What its author listens for, compiled with the word classes of the rubrics.
  package func patternSet(with rulebook: Rulebook, of source: SourceFile, into diagnostics: Diagnostics) -> PatternSet {
    let entries = patterns.map { entry in
      (id: PatternID(entry.id.text), patterns: entry.patterns.map { Placed($0.text, at: $0.place) })
    }
    return PatternSet(entries, in: header.language, with: rulebook, of: source, into: diagnostics)
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
