import Scoring

/// Scores of every row by weights that were trained without its writer.
struct CrossValidation: Sendable {
  /// By row, then criterion.
  let scores: [[Float]]

  init(
    _ table: FeatureTable, _ labels: LabelTable, writers: [Substring], _ settings: LearningSettings,
    progress: @Sendable () -> Void
  ) {
    var scores = [[Float]](repeating: [], count: table.count)
    for fold in Self.folds(writers, settings.folds) {
      let held = Set(fold)
      let training = (0..<Int32(table.count)).filter { !held.contains($0) }
      let weights = TrainedWeights(table, rows: training, labels: labels, settings: settings, progress: progress)
      for row in fold { scores[Int(row)] = weights.scores(Int(row)) }
    }
    self.scores = scores
  }

  /// Rows by fold; all rows of a writer are in one. A single writer's rows are dealt out in runs.
  static func folds(_ writers: [Substring], _ most: Int) -> [[Int32]] {
    var counts: [Substring: Int] = [:]
    for writer in writers { counts[writer, default: 0] += 1 }
    guard counts.count > 1 else {
      let size = max(1, (writers.count + most - 1) / most)
      return stride(from: 0, to: writers.count, by: size).map { start in
        (Int32(start)..<Int32(min(start + size, writers.count))).map { $0 }
      }
    }
    // The largest first, each into the smallest fold.
    let order = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : scalarOrder(String($0.key), String($1.key))
    }
    var foldOf: [Substring: Int] = [:]
    var sizes = [Int](repeating: 0, count: min(most, counts.count))
    for (writer, count) in order {
      let smallest = sizes.indices.min { sizes[$0] < sizes[$1] } ?? 0
      foldOf[writer] = smallest
      sizes[smallest] += count
    }
    var folds = [[Int32]](repeating: [], count: sizes.count)
    for (row, writer) in writers.enumerated() { folds[foldOf[writer] ?? 0].append(Int32(row)) }
    return folds
  }
}
