/// Eight numbers that are reckoned with at once.
typealias Lane = SIMD8<Float>

/// A small network over the features: one hidden layer that all criteria share, so that rare ones learn from others.
struct Network: Sendable {
  /// Units in eights.
  let lanes: Int
  /// `lanes` for each feature.
  var first: [Lane]
  var firstBias: [Lane]
  /// `lanes` for each output.
  var second: [Lane]
  var secondBias: [Float]

  /// How strongly each unit fires, before those below zero are cut off.
  func units(_ table: FeatureTable, _ row: Int) -> [Lane] {
    var sums = firstBias
    for index in table.starts[row]..<table.starts[row + 1] {
      let (value, base) = (table.values[index], Int(table.columns[index]) * lanes)
      for lane in 0..<lanes { sums[lane] += first[base + lane] * value }
    }
    return sums
  }

  /// What the outputs are for such units, as logits.
  func outputs(of units: [Lane]) -> [Float] {
    let firing = units.map { $0.kept(where: $0) }
    return secondBias.indices.map { output in
      var sum = Lane.zero
      for lane in 0..<lanes { sum += firing[lane] * second[output * lanes + lane] }
      return sum.total + secondBias[output]
    }
  }
}

extension SIMD8<Float> {
  /// What stands where other numbers are above zero; zero elsewhere.
  @inline(__always)
  func kept(where other: Self) -> Self { replacing(with: Self(), where: other .<= 0) }

  /// Pair by pair: the same sum on every machine.
  var total: Float {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}
