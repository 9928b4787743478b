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

  /// What a reply to `actor` holds at this point of the conversation.
  package func hear(
    _ reply: String, to actor: ActorID, in conversation: Conversation, of scenario: Scenario, by analyzer: Analyzer
  ) -> Hearing {
    let moment = conversation.moment(to: actor, in: scenario)
    let (analysis, hits) = analyzer.listen(reply, at: moment, for: patterns)
    var cues: [CueID: Range<Int>] = [:]
    for (id, place) in hits { cues[CueID(id.text)] = place }
    return Hearing(analysis: analysis, cues: cues)
  }
}
