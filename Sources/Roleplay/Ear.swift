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
  package func hear(_ reply: String, at moment: Moment, by analyzer: Analyzer) -> Hearing {
    let (analysis, hits) = analyzer.listen(reply, at: moment, for: patterns)
    let places = hits.map { (CueID($0.key.text), $0.value) }
    return Hearing(analysis: analysis, cues: Dictionary(uniqueKeysWithValues: places))
  }
}
