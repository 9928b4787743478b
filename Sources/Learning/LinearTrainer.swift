/// Linear machines with squared loss beyond the margin, by coordinate descent in the dual.
///
/// Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM, ICML 2008.
/// The last weight is the offset, a feature that every reply has.
struct LinearTrainer {
  let table: FeatureTable
  /// How much a mistake counts against large weights.
  let cost: Float
  let seed: UInt64
  /// Over all rows at most.
  var rounds = 20

  /// Weights that tell replies with a criterion from those without.
  ///
  /// - Parameter weight: how much more a reply with the criterion counts.
  func separate(_ rows: [Int32], _ isMet: [Bool], weight: Float) -> [Float] {
    let targets = isMet.map { Float($0 ? 1 : -1) }
    let costs = isMet.map { $0 ? cost * weight : cost }
    return descend(rows, targets, costs, isRegression: false)
  }

  /// Weights whose sums come near the targets, by squares.
  func approach(_ rows: [Int32], _ targets: [Float]) -> [Float] {
    descend(rows, targets, targets.map { _ in cost }, isRegression: true)
  }

  private func descend(_ rows: [Int32], _ targets: [Float], _ costs: [Float], isRegression: Bool) -> [Float] {
    var weights = [Float](repeating: 0, count: table.keys.count + 1)
    var alphas = [Float](repeating: 0, count: rows.count)
    let squares = rows.map { row in
      table.values[table.starts[Int(row)]..<table.starts[Int(row) + 1]].reduce(Float(1)) { $0 + $1 * $1 }
    }
    var order = (0..<Int32(rows.count)).map { $0 }
    var random = SeededNumbers(seed: seed)
    let bias = table.keys.count
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<rounds {
        random.shuffle(&order)
        var largest: Float = 0
        for index in order {
          let index = Int(index)
          let row = Int(rows[index])
          let diagonal = 1 / (2 * costs[index])
          let sum = table.product(row, weights.baseAddress!) + weights[bias]
          let target = targets[index]
          var step: Float
          if isRegression {
            step = (target - sum - alphas[index] * diagonal) / (squares[index] + diagonal)
            alphas[index] += step
          } else {
            let slope = target * sum - 1 + alphas[index] * diagonal
            let alpha = max(0, alphas[index] - slope / (squares[index] + diagonal))
            step = (alpha - alphas[index]) * target
            alphas[index] = alpha
          }
          largest = max(largest, abs(step))
          guard step != 0 else { continue }
          for entry in table.starts[row]..<table.starts[row + 1] {
            weights[Int(table.columns[entry])] += step * table.values[entry]
          }
          weights[bias] += step
        }
        if largest < 1e-4 { break }
      }
    }
    return weights
  }
}
