import Scoring

/// `overall` from what is found and what the words are worth: least squares, then the cuts that agree best.
struct WorthFit: Sendable {
  /// Base, points of each criterion, share of the learned worth; in marks of 1 to 5.
  private(set) var base: Double = 3
  private(set) var points: [Double] = []
  private(set) var share: Double = 1
  private(set) var cuts: [Double] = [1.5, 2.5, 3.5, 4.5]

  struct Sample {
    let found: [Bool]
    let worth: Double
    let overall: Int
  }

  init(_ samples: [Sample], criteria: Int) {
    points = [Double](repeating: 0, count: criteria)
    guard !samples.isEmpty else { return }
    fit(samples)
    choose(samples)
  }

  /// Ridge regression by coordinate descent, in a fixed order.
  private mutating func fit(_ samples: [Sample]) {
    let ridge = 5.0
    base = samples.reduce(0) { $0 + Double($1.overall) } / Double(samples.count)
    share = 0
    var rest = samples.map { Double($0.overall) - base }
    for _ in 0..<40 {
      for criterion in points.indices {
        var (sum, count) = (0.0, ridge)
        for (index, sample) in samples.enumerated() where sample.found[criterion] {
          sum += rest[index] + points[criterion]
          count += 1
        }
        let change = sum / count - points[criterion]
        points[criterion] += change
        for (index, sample) in samples.enumerated() where sample.found[criterion] { rest[index] -= change }
      }
      var (product, square) = (0.0, ridge)
      for (index, sample) in samples.enumerated() {
        product += (rest[index] + share * sample.worth) * sample.worth
        square += sample.worth * sample.worth
      }
      let change = product / square - share
      share += change
      for (index, sample) in samples.enumerated() { rest[index] -= change * sample.worth }
      let mean = rest.reduce(0, +) / Double(rest.count)
      base += mean
      for index in rest.indices { rest[index] -= mean }
    }
  }

  /// Moves each cut while the agreement with the labels grows.
  private mutating func choose(_ samples: [Sample]) {
    let sums = samples.map { sum(of: $0) }
    var best = Self.agreement(sums, samples, cuts)
    for step in [0.2, 0.1, 0.05] {
      var hasMoved = true
      while hasMoved {
        hasMoved = false
        for index in cuts.indices {
          for change in [-step, step] {
            var tried = cuts
            tried[index] += change
            guard zip(tried, tried.dropFirst()).allSatisfy({ $0 < $1 }) else { continue }
            let agreement = Self.agreement(sums, samples, tried)
            guard agreement > best + 1e-9 else { continue }
            (best, cuts, hasMoved) = (agreement, tried, true)
          }
        }
      }
    }
  }

  func sum(of sample: Sample) -> Double {
    sample.found.indices.reduce(base + share * sample.worth) { sample.found[$1] ? $0 + points[$1] : $0 }
  }

  func overall(of sample: Sample) -> Int { 1 + cuts.count { sum(of: sample) >= $0 } }

  /// Intraclass correlation ICC(3,1), Shrout and Fleiss 1979.
  private static func agreement(_ sums: [Double], _ samples: [Sample], _ cuts: [Double]) -> Double {
    correlation(sums.map { sum in Double(1 + cuts.count { sum >= $0 }) }, samples.map { Double($0.overall) })
  }

  static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count > 2 else { return 0 }
    let count = Double(a.count)
    let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
    let grand = (meanA + meanB) / 2
    var (between, error) = (0.0, 0.0)
    for (x, y) in zip(a, b) {
      let mean = (x + y) / 2
      between += (mean - grand) * (mean - grand)
      let first = x - mean - meanA + grand
      let second = y - mean - meanB + grand
      error += first * first + second * second
    }
    between = 2 * between / (count - 1)
    error /= count - 1
    return between + error > 0 ? (between - error) / (between + error) : 0
  }

  /// - Parameters:
  ///   - scale: what one step of the worth's weights is.
  ///   - bias: of the worth's linear machine.
  func integers(scale: Float, bias: Float) -> RecogniserModel.Worth {
    let whole = { (number: Double) in Int32(max(-2e9, min(2e9, (number * 256).rounded()))) }
    return RecogniserModel.Worth(
      base: whole(base + share * Double(bias)), share: ModelBuilder.whole(Float(share) * scale * 65_536),
      points: points.map(whole), cuts: cuts.map(whole))
  }
}
