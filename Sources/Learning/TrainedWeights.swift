import Dispatch
import Scoring
import Synchronization

/// Both layers' weights, trained on some replies, still with fractions.
struct TrainedWeights: Sendable {
  /// By criterion; the last is the worth of the whole reply.
  let linear: [[Float]]
  /// Nil where the second layer is left out.
  let network: LayeredTrainer.Network?

  /// What one logit of the network counts beside one margin of a linear machine.
  static let networkShare: Float = 1.0 / 3

  init(
    _ table: FeatureTable, rows: [Int32], labels: LabelTable, settings: LearningSettings,
    progress: @Sendable () -> Void
  ) {
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

  private static func linear(
    _ output: Int, _ table: FeatureTable, _ rows: [Int32], _ labels: LabelTable, _ settings: LearningSettings
  ) -> [Float] {
    let trainer = LinearTrainer(table: table, cost: settings.cost, seed: settings.seed &+ UInt64(output))
    guard output < labels.criteria.count else {
      return trainer.approach(rows, rows.map { (Float(labels.overall[Int($0)]) - 3) / 2 })
    }
    let isMet = rows.map { labels.isMet[output][Int($0)] }
    let count = max(1, isMet.count { $0 })
    let weight = min(8, max(1, (Float(rows.count) / Float(count)).squareRoot()))
    return trainer.separate(rows, isMet, weight: weight)
  }

  /// Scores of a row for every criterion, and the worth of the whole.
  func scores(_ table: FeatureTable, _ row: Int) -> [Float] {
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
