package import Documents

/// The name of a pattern list of a scenario: which of its cues a reply holds.
package struct PatternID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let symbol: Symbol
  package init(_ text: String) { symbol = Symbol(text) }
  package var text: String { symbol.text }
  package var description: String { text }
  package static func < (a: PatternID, b: PatternID) -> Bool { scalarOrder(a.text, b.text) }
}

/// Named patterns outside the rubrics, compiled with the word classes of a rulebook.
package struct PatternSet: Sendable {
  package let language: Language
  let ids: [PatternID]
  /// Of each list, whether its words must be said in earnest: neither negated nor somebody else's.
  let areEarnest: [Bool]
  let table: PatternTable

  /// Faults go to `diagnostics` at their exact place in `source`; a pattern with a fault is left out.
  ///
  /// - Parameter questions: lists that are looked for in questions, where a negation asks: 没摔着吧.
  package init(
    _ entries: [(id: PatternID, patterns: [Placed<String>])], questions: Set<PatternID> = [], in language: Language,
    with rulebook: Rulebook,
    of source: SourceFile, into diagnostics: Diagnostics
  ) {
    let patterns = PatternSource(source: source, diagnostics: diagnostics, language: language)
    let classes = rulebook.classes(in: language)
    var builder = PatternTableBuilder(language: language, classes: classes)
    for entry in entries { _ = builder.addProbe(of: entry.patterns, from: patterns, with: classes) }
    self.language = language
    ids = entries.map(\.id)
    areEarnest = ids.map { !questions.contains($0) }
    table = builder.build()
  }
}

extension Analyzer {
  /// Analyzes a reply and finds the patterns of a set in it, both on one reading.
  ///
  /// Of each pattern list the places that are not quoted, nor, unless it is for questions, negated or said to be
  /// somebody else's words, in the order of the text, in offsets as typed;
  /// at most one in a clause.
  package func listen(
    _ reply: String, at moment: Moment, for patterns: PatternSet, on bench: Workbench = Workbench()
  ) -> (analysis: Analysis, hits: [PatternID: [Range<Int>]]) {
    let analysis = analyze(reply, at: moment, on: bench)
    guard let rules = rulebook.languages[moment.language] else { return (analysis, [:]) }
    let state = bench.run(rules, of: rulebook)
    return (analysis, state.run.hits(of: patterns))
  }
}

extension RuleRun {
  /// The hits of a set in the reading of the last reply.
  mutating func hits(of patterns: PatternSet) -> [PatternID: [Range<Int>]] {
    var other = Matcher(for: patterns.table)
    other.findWords(in: reading)
    rules.builtIns.add(patterns.table, reading, times: speech.times, to: &other.occurrences)
    other.match(in: reading)
    let guards = Guards(rules)
    let earnest: GuardSet = [GuardSet(.quotation), GuardSet(.negation)]
    var found: [PatternID: [Range<Int>]] = [:]
    for index in 0..<other.hits.count {
      let hit = other.hits[index]
      let id = patterns.ids[Int(hit.probe)]
      let inForce = patterns.areEarnest[Int(hit.probe)] ? earnest : []
      guard !reading.isQuoted(Int(hit.start), Int(hit.end)), !guards.void(hit, inForce, reading, matcher) else {
        continue
      }
      found[id, default: []].append(reading.typedRange(Int(hit.start), Int(hit.end)))
    }
    return found.mapValues { $0.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) } }
  }
}
