import Foundation

/// Trains one network: gradient steps row by row in a seeded order, with AdaGrad step sizes (Duchi, Hazan, Singer 2011) per
/// feature row, and features and units left out at random against learning by heart.
struct NetworkTrainer {
  struct Settings: Sendable {
    /// Units, a multiple of eight.
    var hidden = 128
    var rounds = 15
    /// Much above this, units die in the first round and the network is hardly better than chance.
    var rate: Float = 0.015
    /// Of features and of units.
    var droppedFeatures: Float = 0.4
    var droppedUnits: Float = 0.3
    /// What weights are before anything is learned. A rare feature keeps much of it: with five times as much, the mean of
    /// three networks does what one does now.
    var firstSpread: Float = 0.01
    var secondSpread: Float = 0.05
    /// Labels err: no criterion is surer than this.
    var surest: Float = 0.98
    /// Smaller errors teach nothing and are most of the work.
    var leastError: Float = 0.01
  }

  let table: FeatureTable
  let settings: Settings
  let seed: UInt64

  /// - Parameter isMet: by output, for each of `rows`.
  func train(_ rows: [Int32], _ isMet: [[Bool]]) -> Network {
    var descent = NetworkDescent(table, settings, seed: seed, shares: isMet.map(Self.share))
    var order = (0..<Int32(rows.count)).map { $0 }
    for _ in 0..<settings.rounds {
      descent.random.shuffle(&order)
      for index in order { descent.step(Int(rows[Int(index)])) { isMet[$0][Int(index)] } }
    }
    return descent.network
  }

  private static func share(_ isMet: [Bool]) -> Float {
    let count = Float(isMet.count { $0 })
    return (count + 1) / (Float(isMet.count) - count + 1)
  }
}

/// A network on its way, and what its steps need to know.
private struct NetworkDescent: ~Copyable {
  private let table: FeatureTable
  private let settings: NetworkTrainer.Settings
  private(set) var network: Network
  var random: SeededNumbers

  private let lanes: Int
  /// Squares of the slopes so far.
  private var firstSquares: [Float]
  private var biasSquares: [Lane]
  private var secondSquares: [Lane]
  private var secondBiasSquares: [Float]

  /// Features of the row that are not left out.
  private var kept: [(column: Int, value: Float)] = []
  private var active: [Lane]
  /// What the outputs' errors ask of each unit.
  private var back: [Lane]

  init(_ table: FeatureTable, _ settings: NetworkTrainer.Settings, seed: UInt64, shares: [Float]) {
    self.table = table
    self.settings = settings
    let lanes = settings.hidden / Lane.scalarCount
    self.lanes = lanes
    var random = SeededNumbers(seed: seed)
    network = Network(
      lanes: lanes, first: Self.spread(settings.firstSpread, table.keys.count * lanes, &random),
      firstBias: .init(repeating: .zero, count: lanes),
      second: Self.spread(settings.secondSpread, shares.count * lanes, &random), secondBias: shares.map { log($0) })
    self.random = random
    let start: Float = 1e-3
    firstSquares = .init(repeating: start, count: table.keys.count)
    biasSquares = .init(repeating: Lane(repeating: start), count: lanes)
    secondSquares = .init(repeating: Lane(repeating: start), count: shares.count * lanes)
    secondBiasSquares = .init(repeating: start, count: shares.count)
    active = .init(repeating: .zero, count: lanes)
    back = .init(repeating: .zero, count: lanes)
  }

  private static func spread(_ size: Float, _ count: Int, _ random: inout SeededNumbers) -> [Lane] {
    (0..<count).map { _ in
      var lane = Lane.zero
      for index in 0..<Lane.scalarCount { lane[index] = random.bell() * size }
      return lane
    }
  }

  mutating func step(_ row: Int, isMet: (Int) -> Bool) {
    choose(row)
    forward()
    for lane in 0..<lanes { back[lane] = .zero }
    for output in network.secondBias.indices { propagate(output, isMet(output)) }
    update()
  }

  private mutating func choose(_ row: Int) {
    let share = 1 - settings.droppedFeatures
    kept.removeAll(keepingCapacity: true)
    for index in table.starts[row]..<table.starts[row + 1] where random.share() < share {
      kept.append((Int(table.columns[index]), table.values[index] / share))
    }
  }

  private mutating func forward() {
    let (lanes, share) = (lanes, 1 - settings.droppedUnits)
    active.withUnsafeMutableBufferPointer { active in
      for lane in 0..<lanes { active[lane] = network.firstBias[lane] }
      network.first.withUnsafeBufferPointer { first in
        for (column, value) in kept {
          let row = column * lanes
          for lane in 0..<lanes { active[lane] += first[row + lane] * value }
        }
      }
      Self.forEachUnit(active) { unit in
        unit = unit > 0 && random.share() < share ? unit / share : 0
      }
    }
  }

  /// One number after the other: picked out of their eights they would be slow.
  @inline(__always)
  private static func forEachUnit(_ lanes: UnsafeMutableBufferPointer<Lane>, _ body: (inout Float) -> Void) {
    UnsafeMutableRawBufferPointer(lanes).withMemoryRebound(to: Float.self) { units in
      for index in units.indices { body(&units[index]) }
    }
  }

  /// Hands the error of an output back to the units and moves its weights.
  private mutating func propagate(_ output: Int, _ isMet: Bool) {
    let (rate, lanes, row) = (settings.rate, lanes, output * lanes)
    var sum = Lane.zero
    for lane in 0..<lanes { sum += active[lane] * network.second[row + lane] }
    let logit = max(-15, min(15, sum.total + network.secondBias[output]))
    let error = 1 / (1 + exp(-logit)) - (isMet ? settings.surest : 0)
    guard abs(error) >= settings.leastError else { return }
    secondBiasSquares[output] += error * error
    network.secondBias[output] -= rate * error / secondBiasSquares[output].squareRoot()
    let handed = error / (1 - settings.droppedUnits)
    network.second.withUnsafeMutableBufferPointer { second in
      secondSquares.withUnsafeMutableBufferPointer { squares in
        for lane in 0..<lanes {
          // What reaches a unit that does not fire is dropped in the end.
          back[lane] += handed * second[row + lane]
          let slope = error * active[lane]
          squares[row + lane] += slope * slope
          second[row + lane] -= rate * slope / squares[row + lane].squareRoot()
        }
      }
    }
  }

  private mutating func update() {
    let (rate, lanes) = (settings.rate, lanes)
    var squares = Lane.zero
    for lane in 0..<lanes {
      back[lane] = back[lane].kept(where: active[lane])
      squares += back[lane] * back[lane]
      biasSquares[lane] += back[lane] * back[lane]
      network.firstBias[lane] -= rate * back[lane] / biasSquares[lane].squareRoot()
    }
    let square = squares.total / Float(settings.hidden)
    network.first.withUnsafeMutableBufferPointer { first in
      back.withUnsafeBufferPointer { back in
        for (column, value) in kept {
          firstSquares[column] += square * value * value
          let step = rate * value / firstSquares[column].squareRoot()
          let row = column * lanes
          for lane in 0..<lanes { first[row + lane] -= back[lane] * step }
        }
      }
    }
  }
}
