import Scoring

/// `overall` from what is found and how sure that is: least squares, then the cuts that agree best.
struct WorthFit: Sendable {
  /// Base, points of each criterion found, share of each criterion's score; in marks of 1 to 5.
  private(set) var base: Double = 3
  private(set) var points: [Double] = []
  private(set) var shares: [Double] = []
  private(set) var cuts: [Double] = [1.5, 2.5, 3.5, 4.5]

  struct Sample {
    let found: [Bool]
    /// As counted by `RecogniserModel.Worth`.
    let scores: [Double]
    let overall: Int

    init(found: [Bool], scores: [Float], overall: Int) {
      self.found = found
      self.scores = scores.map { score in
        Double(RecogniserModel.Worth.counted(ModelBuilder.whole(score * ModelBuilder.unit))) / Double(ModelBuilder.unit)
      }
      self.overall = overall
    }
  }

  init(_ samples: [Sample], criteria: Int) {
    points = [Double](repeating: 0, count: criteria)
    shares = points
    guard !samples.isEmpty else { return }
    fit(samples)
    choose(samples)
  }

  private static let ridge = 5.0
  private static let rounds = 60

  /// Ridge regression by coordinate descent, in a fixed order.
  private mutating func fit(_ samples: [Sample]) {
    base = samples.reduce(0) { $0 + Double($1.overall) } / Double(samples.count)
    var rest = samples.map { Double($0.overall) - base }
    let found = points.indices.map { criterion in samples.map { $0.found[criterion] ? 1.0 : 0 } }
    let scores = points.indices.map { criterion in samples.map { $0.scores[criterion] } }
    for _ in 0..<Self.rounds {
      for criterion in points.indices {
        points[criterion] += Self.descend(found[criterion], points[criterion], &rest)
        shares[criterion] += Self.descend(scores[criterion], shares[criterion], &rest)
      }
      let mean = rest.reduce(0, +) / Double(rest.count)
      base += mean
      for index in rest.indices { rest[index] -= mean }
    }
  }

  /// What is best added to one weight; taken off the rest.
  private static func descend(_ values: [Double], _ weight: Double, _ rest: inout [Double]) -> Double {
    var (product, square) = (0.0, ridge)
    for index in values.indices {
      product += (rest[index] + weight * values[index]) * values[index]
      square += values[index] * values[index]
    }
    let change = product / square - weight
    for index in values.indices { rest[index] -= change * values[index] }
    return change
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
    sample.found.indices.reduce(base) {
      $0 + (sample.found[$1] ? points[$1] : 0) + shares[$1] * sample.scores[$1]
    }
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

  func integers() -> RecogniserModel.Worth {
    let whole = { (number: Double) in Int32(max(-2e9, min(2e9, (number * 256).rounded()))) }
    return RecogniserModel.Worth(
      base: whole(base), points: points.map(whole), shares: shares.map { whole($0 / 1024 * 65_536) },
      cuts: cuts.map(whole))
  }
}
