import Dispatch
import Scoring
import Synchronization

/// Both layers' weights, trained on some replies, still with fractions.
///
/// Trained twice: after the first time only the features that weigh most are kept, and the weights learn to do without
/// the others. Merely left out, they would be missed.
struct TrainedWeights: Sendable {
  /// The features that are kept.
  let table: FeatureTable
  /// By criterion; the last is the worth of the whole reply.
  let linear: [[Float]]
  /// Nil where the second layer is left out.
  let network: LayeredTrainer.Network?

  /// What one logit of the network counts beside one margin of a linear machine: logits spread five times as far, and
  /// together the two rank unseen replies best where the network moves the sum about half as much.
  static let networkShare: Float = 0.2

  init(
    _ full: FeatureTable, rows: [Int32], labels: LabelTable, settings: LearningSettings,
    progress: @Sendable () -> Void
  ) {
    let table = Self.narrowed(full, rows: rows, labels: labels, settings: settings)
    self.table = table
    let parts = Mutex<[Int: [Float]]>([:])
    let layered = Mutex<LayeredTrainer.Network?>(nil)
    let criteria = labels.criteria.count
    // The network takes longest, so it begins first.
    DispatchQueue.concurrentPerform(iterations: criteria + 2) { job in
      if job == 0 {
        guard settings.layer.hidden > 0 else { return }
        var layer = settings.layer
        layer.seed = settings.seed
        let network = LayeredTrainer(table: table, settings: layer)
          .train(rows, labels.isMet.map { list in rows.map { list[Int($0)] } })
        layered.withLock { $0 = network }
      } else {
        let weights = Self.linear(job - 1, table, rows, labels, settings)
        parts.withLock { $0[job - 1] = weights }
      }
      progress()
    }
    linear = parts.withLock { parts in (0...criteria).map { parts[$0] ?? [] } }
    network = layered.withLock { $0 }
  }

  /// Enough to see which features weigh much.
  private static let roundsOfNarrowing = 6

  /// The columns with the largest weights, each as often as it is there.
  private static func narrowed(
    _ table: FeatureTable, rows: [Int32], labels: LabelTable, settings: LearningSettings
  ) -> FeatureTable {
    guard table.keys.count > settings.mostFeatures else { return table }
    let parts = Mutex<[Int: [Float]]>([:])
    DispatchQueue.concurrentPerform(iterations: labels.criteria.count) { output in
      let weights = linear(output, table, rows, labels, settings, rounds: roundsOfNarrowing)
      parts.withLock { $0[output] = weights }
    }
    let weights = parts.withLock { parts in labels.criteria.indices.map { parts[$0] ?? [] } }
    var counts = [Float](repeating: 0, count: table.keys.count)
    for row in rows {
      for index in table.starts[Int(row)]..<table.starts[Int(row) + 1] {
        counts[Int(table.columns[index])] += table.values[index] * table.values[index]
      }
    }
    let sizes = counts.indices.map { column in
      counts[column] * weights.reduce(Float(0)) { $0 + $1[column] * $1[column] }
    }
    let order = sizes.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    return FeatureTable(table, kept: order.prefix(settings.mostFeatures).sorted())
  }

  private static func linear(
    _ output: Int, _ table: FeatureTable, _ rows: [Int32], _ labels: LabelTable, _ settings: LearningSettings,
    rounds: Int? = nil
  ) -> [Float] {
    var trainer = LinearTrainer(table: table, cost: settings.cost, seed: settings.seed &+ UInt64(output))
    trainer.rounds = rounds ?? trainer.rounds
    guard output < labels.criteria.count else {
      return trainer.approach(rows, rows.map { (Float(labels.overall[Int($0)]) - 3) / 2 })
    }
    let isMet = rows.map { labels.isMet[output][Int($0)] }
    let count = max(1, isMet.count { $0 })
    let weight = min(8, max(1, (Float(rows.count) / Float(count)).squareRoot()))
    return trainer.separate(rows, isMet, weight: weight)
  }

  /// Scores of a row for every criterion, and the worth of the whole.
  func scores(_ row: Int) -> [Float] {
    var scores = linear.map { weights in
      weights.withUnsafeBufferPointer { table.product(row, $0.baseAddress!) } + weights[weights.count - 1]
    }
    guard let network else { return scores }
    for (output, value) in network.outputs(table, row).enumerated() { scores[output] += value * Self.networkShare }
    return scores
  }
}

/// What is to be learned of every row.
struct LabelTable: Sendable {
  let criteria: [CriterionID]
  /// By criterion, then row.
  let isMet: [[Bool]]
  /// By criterion, then row: a rule has found it.
  let isRuled: [[Bool]]
  let overall: [Int]
}
