import Documents
import Scoring

/// Listens for one scenario: its cues compiled with the word classes of the rubrics, once per play.
package struct Ear: Sendable {
  private let patterns: PatternSet
  private let words: SpeechWords

  /// `source` is the scenario's own file; patterns with a fault are reported there and left out.
  package init(for scenario: Scenario, from source: SourceFile, with rulebook: Rulebook, into diagnostics: Diagnostics)
  {
    let words = scenario.manners.speech[scenario.header.language] ?? .none
    self.words = words
    let entries = scenario.patterns.map { entry in
      (
        id: PatternID(entry.id.text),
        patterns: entry.patterns.map { Placed(words.widened($0.value), at: $0.place) }
      )
    }
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
    let sentences = words.sentences(of: reply)
    let answers = sentences.filter(\.wantsAnswer).map(\.place)
    var cues: [CueID: [Range<Int>]] = [:]
    for (id, found) in hits {
      // Words that would ask for a fact, in a sentence that asks for nothing, tell of it.
      let isQuestion = id.text.hasPrefix(Fact.questionPrefix) && words != .none
      let places = isQuestion ? found.filter { place in answers.contains { $0.overlaps(place) } } : found
      if !places.isEmpty { cues[CueID(id.text)] = places }
    }
    let asking = sentences.filter(\.asks).map(\.place)
    if !asking.isEmpty { cues[Hearing.question] = asking }
    return Hearing(analysis: analysis, cues: cues)
  }
}
