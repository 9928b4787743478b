import Foundation

/// A small network over the same features: one hidden layer that all criteria share, so that rare ones learn from others.
///
/// Gradient steps row by row in a seeded order, with AdaGrad step sizes (Duchi, Hazan, Singer 2011) per feature row, and
/// features and units left out at random against learning by heart.
struct LayeredTrainer {
  struct Network: Sendable {
    var hidden: Int
    /// `hidden` for each feature.
    var first: [Float]
    var firstBias: [Float]
    /// `hidden` for each output.
    var second: [Float]
    var secondBias: [Float]
  }

  struct Settings: Sendable {
    var hidden = 64
    var rounds = 15
    /// Much above this, units die in the first round and the network is hardly better than chance.
    var rate: Float = 0.015
    var dropped: Float = 0.3
    /// How much more a criterion that is met counts.
    var metWeight: Float = 2
    var seed: UInt64 = 1
  }

  let table: FeatureTable
  let settings: Settings

  /// - Parameter isMet: by output, for each of `rows`.
  func train(_ rows: [Int32], _ isMet: [[Bool]]) -> Network {
    var state = State(settings, features: table.keys.count, shares: isMet.map(Self.share))
    var order = (0..<Int32(rows.count)).map { $0 }
    for _ in 0..<settings.rounds {
      state.random.shuffle(&order)
      for index in order { state.step(table, Int(rows[Int(index)])) { isMet[$0][Int(index)] } }
    }
    return state.network
  }

  private static func share(_ isMet: [Bool]) -> Float {
    let count = Float(isMet.count { $0 })
    return (count + 1) / (Float(isMet.count) - count + 1)
  }

  private struct State {
    let settings: Settings
    let outputs: Int
    var network: Network
    var random: SeededNumbers
    private var firstSquares: [Float]
    private var biasSquares: [Float]
    private var secondSquares: [Float]
    private var secondBiasSquares: [Float]
    private var sums: [Float]
    private var active: [Float]
    private var errors: [Float]
    private var back: [Float]

    init(_ settings: Settings, features: Int, shares: [Float]) {
      self.settings = settings
      outputs = shares.count
      let hidden = settings.hidden
      var random = SeededNumbers(seed: settings.seed)
      network = Network(
        hidden: hidden, first: (0..<features * hidden).map { _ in random.bell() * 0.05 },
        firstBias: .init(repeating: 0, count: hidden),
        second: (0..<outputs * hidden).map { _ in random.bell() * 0.15 }, secondBias: shares.map { log($0) })
      self.random = random
      let start: Float = 1e-3
      firstSquares = .init(repeating: start, count: features)
      biasSquares = .init(repeating: start, count: hidden)
      secondSquares = .init(repeating: start, count: outputs * hidden)
      secondBiasSquares = .init(repeating: start, count: outputs)
      sums = .init(repeating: 0, count: hidden)
      active = .init(repeating: 0, count: hidden)
      errors = .init(repeating: 0, count: outputs)
      back = .init(repeating: 0, count: hidden)
    }

    mutating func step(_ table: FeatureTable, _ row: Int, isMet: (Int) -> Bool) {
      let hidden = settings.hidden
      let kept = 1 - settings.dropped
      var entries: [(column: Int, value: Float)] = []
      entries.reserveCapacity(table.starts[row + 1] - table.starts[row])
      for index in table.starts[row]..<table.starts[row + 1] where random.share() < kept {
        entries.append((Int(table.columns[index]), table.values[index] / kept))
      }
      forward(entries, hidden, kept)
      propagate(hidden, isMet)
      update(entries, hidden)
    }

    private mutating func forward(_ entries: [(column: Int, value: Float)], _ hidden: Int, _ kept: Float) {
      for unit in 0..<hidden { sums[unit] = network.firstBias[unit] }
      network.first.withUnsafeBufferPointer { first in
        sums.withUnsafeMutableBufferPointer { sums in
          for (column, value) in entries {
            let base = column * hidden
            for unit in 0..<hidden { sums[unit] += first[base + unit] * value }
          }
        }
      }
      for unit in 0..<hidden { active[unit] = sums[unit] > 0 && random.share() < kept ? sums[unit] / kept : 0 }
    }

    private mutating func propagate(_ hidden: Int, _ isMet: (Int) -> Bool) {
      let rate = settings.rate
      let kept = 1 - settings.dropped
      for unit in 0..<hidden { back[unit] = 0 }
      for output in 0..<outputs {
        let base = output * hidden
        var sum = network.secondBias[output]
        for unit in 0..<hidden { sum += active[unit] * network.second[base + unit] }
        let met = isMet(output)
        let error = (1 / (1 + exp(-max(-15, min(15, sum)))) - (met ? 0.98 : 0)) * (met ? settings.metWeight : 1)
        secondBiasSquares[output] += error * error
        network.secondBias[output] -= rate * error / secondBiasSquares[output].squareRoot()
        for unit in 0..<hidden where active[unit] > 0 {
          back[unit] += error * network.second[base + unit] / kept
          let slope = error * active[unit]
          secondSquares[base + unit] += slope * slope
          network.second[base + unit] -= rate * slope / secondSquares[base + unit].squareRoot()
        }
      }
      for unit in 0..<hidden where back[unit] != 0 {
        biasSquares[unit] += back[unit] * back[unit]
        network.firstBias[unit] -= rate * back[unit] / biasSquares[unit].squareRoot()
      }
    }

    private mutating func update(_ entries: [(column: Int, value: Float)], _ hidden: Int) {
      var square: Float = 0
      for unit in 0..<hidden { square += back[unit] * back[unit] }
      square /= Float(hidden)
      network.first.withUnsafeMutableBufferPointer { first in
        back.withUnsafeBufferPointer { back in
          for (column, value) in entries {
            firstSquares[column] += square * value * value
            let step = settings.rate * value / firstSquares[column].squareRoot()
            let base = column * hidden
            for unit in 0..<hidden { first[base + unit] -= step * back[unit] }
          }
        }
      }
    }
  }
}

extension LayeredTrainer.Network {
  /// What the outputs are for a row, before any threshold.
  func outputs(_ table: FeatureTable, _ row: Int) -> [Float] {
    var sums = firstBias
    for index in table.starts[row]..<table.starts[row + 1] {
      let base = Int(table.columns[index]) * hidden
      for unit in 0..<hidden { sums[unit] += first[base + unit] * table.values[index] }
    }
    return secondBias.indices.map { output in
      (0..<hidden).reduce(secondBias[output]) { $0 + max(0, sums[$1]) * second[output * hidden + $1] }
    }
  }
}
