import Documents
import Library
import Roleplay
import Scoring

/// What can be said in one scenario, by what it shows: the author's own wordings, words that his patterns listen for,
/// wordings and examples of the rubrics.
struct Phrasebook: Sendable {
  /// The last hint of a stage, which is a whole reply, to whom it speaks.
  private(set) var wordings: [StageID: (name: String?, text: String)] = [:]
  private var shelves: [Sign: PhraseShelf] = [:]
  /// All signs that some phrase shows, in order.
  private(set) var signs: [Sign] = []
  /// What asks for a fact.
  let questions: [FactID: Sign]
  private(set) var rude: [String] = []
  private(set) var apologies: [String]
  let words: TraineeWords

  init(for kit: PlayKit) {
    let scenario = kit.scenario
    words = TraineeWords(scenario.header.language)
    apologies = words.apologies
    let facts = scenario.facts.map { ($0.id, Sign.cue($0.cue)) }
    questions = Dictionary(facts) { first, _ in first }
    for stage in scenario.stages {
      if let wording = stage.wording { wordings[stage.id] = wording }
    }
    var taster = Taster(kit: kit)
    let sentences = scenario.stages.compactMap { wordings[$0.id] }.flatMap { Sentences.of($0.text) }.compactMap {
      taster.taste($0)
    }
    add(sentences)
    for (cue, patterns) in scenario.patterns { add(taster.samples(of: cue, patterns)) }
    for criterion in scenario.criteriaWanted { add(taster.wordings(of: criterion)) }
    rude = taster.rudeWords()
    let sorry = taster.wordings(of: CriterionID("courtesy.apology"))
    apologies += sorry.filter { taster.isMereComfort($0) }.map(\.text)
    signs = shelves.keys.sorted { $0.text < $1.text }
  }

  func shelf(for sign: Sign) -> PhraseShelf? { shelves[sign] }

  func phrases(for sign: Sign) -> [Phrase] { shelves[sign]?.phrases ?? [] }

  private mutating func add(_ found: [Phrase]) {
    for phrase in found {
      for sign in phrase.signs { shelves[sign, default: PhraseShelf()].add(phrase) }
    }
  }
}

extension Stage {
  /// Nil when the last hint is a nudge or speaks of actions rather than words.
  fileprivate var wording: (name: String?, text: String)? {
    guard hints.count > 1, let last = hints.last, !last.contains("/") else { return nil }
    guard last.hasPrefix("@") else { return last.contains("@") ? nil : (nil, last) }
    let parts = last.dropFirst().split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }
}

extension Scenario {
  /// Criteria that its conditions look at, each once, in order.
  fileprivate var criteriaWanted: [CriterionID] {
    let conditions =
      stages.flatMap { $0.expectations.map(\.when) + $0.moves.map(\.when) } + moves.map(\.when)
    var seen: Set<CriterionID> = []
    return conditions.flatMap(\.signs).compactMap { sign in
      guard case .criterion(let criterion) = sign, seen.insert(criterion).inserted else { return nil }
      return criterion
    }
  }
}
