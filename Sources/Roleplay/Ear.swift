import Documents
import Scoring

/// Listens for one scenario: its cues compiled with the word classes of the rubrics, once per play.
package struct Ear: Sendable {
  private let patterns: PatternSet

  /// `source` is the scenario's own file; patterns with a fault are reported there and left out.
  package init(for scenario: Scenario, from source: SourceFile, with rulebook: Rulebook, into diagnostics: Diagnostics)
  {
    let entries = scenario.patterns.map { (id: PatternID($0.id.text), patterns: $0.patterns) }
    patterns = PatternSet(
      entries, in: scenario.header.language, with: rulebook, of: source, into: diagnostics)
  }

  /// What a reply holds, said at this moment of a conversation.
  ///
  /// - Parameter bench: kept from reply to reply where many are heard; it belongs to one thread.
  package func hear(
    _ reply: String, at moment: Moment, by analyzer: Analyzer, on bench: Workbench = Workbench()
  ) -> Hearing {
    let (analysis, hits) = analyzer.listen(reply, at: moment, for: patterns, on: bench)
    let places = hits.map { (CueID($0.key.text), $0.value) }
    return Hearing(analysis: analysis, cues: Dictionary(uniqueKeysWithValues: places))
  }
}
