import Scoring

/// The few directions in which the units of some networks move most over the replies: rows of so many numbers, instead of
/// one for each unit, say nearly all that the networks know.
///
/// Principal components without a mean, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4). They need
/// not be apart from each other, only span the same space.
struct Projection {
  /// Orthonormal: of each direction, all networks' units one after the other.
  private(set) var directions: [[Lane]]
  /// By direction: the root of its mean square over the replies.
  private(set) var sizes: [Float] = []

  private static let rounds = 30

  /// - Parameter columns: so many directions at most.
  init(_ weights: TrainedWeights, columns: Int, seed: UInt64) {
    let squares = Self.squares(weights)
    var random = SeededNumbers(seed: seed)
    let lanes = squares.count / Lane.scalarCount
    directions = (0..<min(columns, squares.count)).map { _ in
      (0..<lanes).map { _ in
        var lane = Lane.zero
        for index in 0..<Lane.scalarCount { lane[index] = random.bell() }
        return lane
      }
    }
    for _ in 0..<Self.rounds {
      directions = directions.map { Self.product(squares, $0) }
      orthonormalise()
    }
    let count = Float(max(1, weights.table.count))
    sizes = directions.map { max(1e-6, (Self.dot($0, Self.product(squares, $0)) / count).squareRoot()) }
  }

  /// Sums over the replies of each unit times each.
  private static func squares(_ weights: TrainedWeights) -> [[Lane]] {
    let lanes = weights.networks.reduce(0) { $0 + $1.lanes }
    var squares = [Lane](repeating: .zero, count: lanes * Lane.scalarCount * lanes)
    squares.withUnsafeMutableBufferPointer { squares in
      for row in 0..<weights.table.count {
        let units = weights.networks.flatMap { $0.units(weights.table, row) }
        for unit in 0..<lanes * Lane.scalarCount {
          let value = units[unit / Lane.scalarCount][unit % Lane.scalarCount]
          for lane in 0..<lanes { squares[unit * lanes + lane] += units[lane] * value }
        }
      }
    }
    return stride(from: 0, to: squares.count, by: max(1, lanes)).map { Array(squares[$0..<$0 + lanes]) }
  }

  private static func product(_ matrix: [[Lane]], _ vector: [Lane]) -> [Lane] {
    vector.indices.map { lane in
      var result = Lane.zero
      for index in 0..<Lane.scalarCount { result[index] = dot(matrix[lane * Lane.scalarCount + index], vector) }
      return result
    }
  }

  static func dot(_ a: [Lane], _ b: [Lane]) -> Float {
    var sum = Lane.zero
    for lane in a.indices { sum += a[lane] * b[lane] }
    return sum.total
  }

  /// Gram and Schmidt's, each direction freed of those before it.
  private mutating func orthonormalise() {
    for later in directions.indices {
      var one = directions[later]
      // Twice: what the first round leaves is small beside what it takes, and no longer square.
      for earlier in Array(0..<later) + Array(0..<later) {
        let share = Self.dot(one, directions[earlier])
        for lane in one.indices { one[lane] -= directions[earlier][lane] * share }
      }
      let length = Self.dot(one, one).squareRoot()
      // What is left of a direction that has nothing of its own is noise.
      let factor: Float = length > 1e-12 ? 1 / length : 0
      directions[later] = one.map { $0 * factor }
    }
  }
}
