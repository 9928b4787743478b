import Testing

@testable import Learning
@testable import Scoring

/// A model keeps fewer features than were read; its whole numbers must still say what its trainer's fractions say.
@Suite struct NarrowingTests {
  private let rows: [CorpusRow]
  private let replies: [TrainingReply]
  private let labels: LabelTable

  init() {
    let reader = TrainingReader(LearningFixture.rulebook, .chinese)
    let rows = LearningFixture.rows(seed: 4, count: 160)
    let replies = rows.map { reader.read($0.reply, at: $0.moment) }
    let criteria = LearningFixture.rulebook.criteria.map(\.id)
    self.rows = rows
    self.replies = replies
    labels = LabelTable(
      criteria: criteria, isMet: criteria.map { id in rows.map { $0.labels.contains(id) } },
      isRuled: criteria.map { id in replies.map { $0.ruled.contains(id) } }, overall: rows.map(\.overall))
  }

  private func weights(most: Int) -> TrainedWeights {
    var settings = LearningFixture.settings
    settings.mostFeatures = most
    return TrainedWeights(
      FeatureTable(replies, least: 1), rows: (0..<Int32(rows.count)).map { $0 }, labels: labels, settings: settings
    ) {}
  }

  @Test func noMoreFeaturesAreKeptThanAllowed() {
    #expect(weights(most: 150).table.keys.count == 150)
    #expect(weights(most: 1_000_000).table.keys == FeatureTable(replies, least: 1).keys)
  }

  @Test func keptFeaturesCountAsIfTheOthersWereNeverRead() {
    let full = FeatureTable(replies, least: 1)
    let kept = full.keys.indices.filter { $0 % 3 == 0 }
    let narrow = FeatureTable(full, kept: kept)
    let keys = Set(kept.map { full.keys[$0] })
    let fewer = replies.map { reply in
      TrainingReply(features: reply.features.filter { keys.contains($0.key) }, ruled: reply.ruled)
    }
    let read = FeatureTable(fewer, least: 1)
    #expect(narrow.keys == read.keys)
    #expect(narrow.starts == read.starts && narrow.columns == read.columns && narrow.values == read.values)
  }

  @Test func wholeNumbersSayWhatTheFractionsSay() {
    let weights = weights(most: 150)
    let thresholds = labels.criteria.map { _ in Thresholds(alone: 0, ruled: 0) }
    let model = ModelBuilder(weights: weights, settings: LearningFixture.settings).model(
      .chinese, trainedOn: "", labels.criteria, thresholds, WorthFit([], criteria: labels.criteria.count), figures: [])
    let recogniser = Recogniser(model, for: LearningFixture.rulebook)
    let bench = Workbench()
    guard let rules = LearningFixture.rulebook.languages[.chinese] else { return }
    let state = bench.run(rules, of: LearningFixture.rulebook)
    let recognition = state.recognition(with: recogniser)
    for (number, row) in rows.enumerated() {
      state.run.run(row.reply, at: row.moment)
      let whole = recognition.scores(state.run, at: row.moment).map { Float($0) / ModelBuilder.unit }
      for (a, b) in zip(whole, weights.scores(number)) { #expect(abs(a - b) < 0.05, "\(row.reply): \(a) \(b)") }
    }
  }
}
