import Testing

@testable import Learning
@testable import Scoring

/// A model keeps fewer features than were read and fewer numbers than its networks have units; its whole numbers must still
/// say what its trainer's fractions say.
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

  private func weights() -> TrainedWeights {
    TrainedWeights(
      FeatureTable(replies, least: 1, most: 150), rows: (0..<Int32(rows.count)).map { $0 }, labels: labels,
      settings: LearningFixture.settings
    ) {}
  }

  @Test func theMostFrequentFeaturesAreKept() {
    let all = FeatureTable(replies, least: 1, most: .max)
    let few = FeatureTable(replies, least: 1, most: 150)
    #expect(few.keys.count == 150)
    let counts = replies.flatMap(\.features).reduce(into: [UInt32: Int]()) { $0[$1.key, default: 0] += 1 }
    let rarest = few.keys.compactMap { counts[$0] }.min() ?? 0
    #expect(all.keys.filter { !few.keys.contains($0) }.allSatisfy { counts[$0] ?? 0 <= rarest })
  }

  @Test func directionsStandSquareToEachOther() {
    let directions = Projection(weights(), columns: 12, seed: 1).directions
    for (number, one) in directions.enumerated() {
      #expect(abs(Projection.dot(one, one) - 1) < 1e-4)
      for other in directions[..<number] { #expect(abs(Projection.dot(one, other)) < 1e-4) }
    }
  }

  /// With as many columns as units nothing is lost but what rounding costs; with half of them, little.
  @Test(arguments: [(columns: 32, error: Float(0.15)), (columns: 16, error: 0.6)])
  func wholeNumbersSayWhatTheFractionsSay(_ columns: Int, _ error: Float) {
    let weights = weights()
    let thresholds = labels.criteria.map { _ in Thresholds(alone: 0, ruled: 0) }
    var settings = LearningFixture.settings
    settings.columns = columns
    let model = ModelBuilder(weights: weights, settings: settings).model(
      .chinese, trainedOn: "", labels.criteria, thresholds, WorthFit([], criteria: labels.criteria.count), figures: [])
    #expect(model.columns == columns)
    let recogniser = Recogniser(model, for: LearningFixture.rulebook)
    let bench = Workbench()
    guard let rules = LearningFixture.rulebook.languages[.chinese] else { return }
    let state = bench.run(rules, of: LearningFixture.rulebook)
    let recognition = state.recognition(with: recogniser)
    for (number, row) in rows.enumerated() {
      state.run.run(row.reply, at: row.moment)
      let whole = recognition.scores(state.run, at: row.moment).map { Float($0) / ModelBuilder.unit }
      for (a, b) in zip(whole, weights.scores(number)) { #expect(abs(a - b) < error, "\(row.reply): \(a) \(b)") }
    }
  }
}
