import Scoring

/// A filled-in form beside what was really said: what each item lacks.
package struct RecordCheck: Equatable, Sendable {
  package enum State: Equatable, Sendable {
    case right, missing
    /// Holds nothing of what the scenario says belongs there.
    case wrong
  }

  package struct ItemCheck: Equatable, Sendable {
    package let item: CaseRecord.Item
    /// As typed; empty when missing.
    package let written: String
    package let state: State
    /// A sentence that the customer said or that stood on the screen and holds it; nil while nobody has asked.
    package let truth: String?
  }

  /// In the order of the form. An item that the scenario knows no truth of is right with anything in it.
  package let items: [ItemCheck]

  package init(of record: CaseRecord, in conversation: Conversation, of scenario: Scenario) {
    let told = scenario.actors.filter { $0.role != .colleague }.flatMap(\.facts)
      .filter { conversation.told.contains($0.id) }.map(\.known)
    let known = scenario.briefing.shows + told
    let faulty = Set(record.faulty(against: scenario.record))
    items = CaseRecord.Item.allCases.map { item in
      let written = record.items[item] ?? ""
      let words = scenario.record[item] ?? []
      return ItemCheck(
        item: item, written: written,
        state: !faulty.contains(item) ? .right : written.isEmpty ? .missing : .wrong,
        truth: Self.truth(of: words, among: known))
    }
  }

  /// The sentence that holds most of the words, and of equals the last, which is the freshest.
  private static func truth(of words: [String], among known: [String]) -> String? {
    var best: (sentence: String, count: Int)?
    for sentence in known {
      let count = words.count { sentence.holds($0) }
      if count > 0, count >= best?.count ?? 0 { best = (sentence, count) }
    }
    return best?.sentence
  }
}
