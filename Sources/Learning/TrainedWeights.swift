import Dispatch
import Scoring
import Synchronization

/// Networks that were trained on the same replies, each from another seed, still with fractions.
///
/// What one of them has learned by chance the others have not: the mean of four ranks unseen replies better than one of
/// four times the width.
struct TrainedWeights: Sendable {
  let table: FeatureTable
  let networks: [Network]

  init(
    _ table: FeatureTable, rows: [Int32], labels: LabelTable, settings: LearningSettings,
    progress: @Sendable () -> Void
  ) {
    self.table = table
    let isMet = labels.isMet.map { list in rows.map { list[Int($0)] } }
    let done = Mutex<[Int: Network]>([:])
    DispatchQueue.concurrentPerform(iterations: settings.networks) { number in
      let seed = settings.seed &* 1000 &+ UInt64(number)
      let network = NetworkTrainer(table: table, settings: settings.network, seed: seed).train(rows, isMet)
      done.withLock { $0[number] = network }
      progress()
    }
    networks = done.withLock { done in (0..<settings.networks).compactMap { done[$0] } }
  }

  /// Scores of a row for every criterion: the mean of the networks' logits.
  func scores(_ row: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: networks.first?.secondBias.count ?? 0)
    for network in networks {
      for (output, logit) in network.outputs(of: network.units(table, row)).enumerated() { sums[output] += logit }
    }
    return sums.map { $0 / Float(networks.count) }
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
