/// A reply as a trainer sees it: its features, and what the rules say.
package struct TrainingReply: Sendable {
  /// Sorted, without doubles.
  package let features: [TrainingFeature]
  /// Criteria that a rule has found.
  package let ruled: [CriterionID]
}

package struct TrainingFeature: Sendable {
  package let key: UInt32
  package let group: UInt8
}

/// Reads replies for training by the same code as for scoring. One per thread.
package final class TrainingReader {
  /// Classes with such names are read as senses.
  package static let sensePrefix = SenseWords.prefix
  private let rulebook: Rulebook
  private let language: Language
  private let bench = Workbench()
  private var reader: FeatureReader

  package init(_ rulebook: Rulebook, _ language: Language) {
    self.rulebook = rulebook
    self.language = language
    reader = FeatureReader(SenseWords(rulebook.classes(in: language)), language)
  }

  package func read(_ reply: String, at moment: Moment) -> TrainingReply {
    guard let rules = rulebook.languages[language] else { return TrainingReply(features: [], ruled: []) }
    let state = bench.run(rules, of: rulebook)
    state.run.run(reply, at: moment)
    reader.read(state.run.reading, after: state.run.surroundings.customer, at: moment)
    var found: [UInt32: UInt8] = [:]
    for index in 0..<reader.features.count {
      found[reader.features[index].key] = found[reader.features[index].key] ?? reader.features[index].group
    }
    let features = found.sorted { $0.key < $1.key }.map { TrainingFeature(key: $0.key, group: $0.value) }
    let ruled = rulebook.criteria.indices.filter { state.run.found(Int32($0)) }.map { rulebook.criteria[$0].id }
    return TrainingReply(features: features, ruled: ruled)
  }
}
