import Scoring

/// Makes whole numbers of trained weights.
struct ModelBuilder {
  let weights: TrainedWeights
  let table: FeatureTable
  let settings: LearningSettings

  /// Scores of the model are in 1,024ths.
  static let unit: Float = 1024

  func model(
    _ language: Language, trainedOn: String, _ criteria: [CriterionID], _ thresholds: [Thresholds], _ worth: WorthFit,
    figures: [RecogniserModel.Figure]
  ) -> RecogniserModel {
    let kept = keptColumns
    let linear = RecogniserModel.linearColumns(criteria: criteria.count)
    let hidden = weights.network?.hidden ?? 0
    let scales = weights.linear.map { column in kept.reduce(Float(1e-9)) { max($0, abs(column[$1])) } / 127 }
    let layer = LayerScales(weights.network, kept: kept, outputs: criteria.count)
    var bytes = [Int8](repeating: 0, count: kept.count * (linear + hidden))
    for (row, column) in kept.enumerated() {
      let base = row * (linear + hidden)
      for (output, list) in weights.linear.enumerated() {
        bytes[base + output] = Self.byte(list[column] / scales[output])
      }
      guard let network = weights.network else { continue }
      for unit in 0..<hidden {
        bytes[base + linear + unit] = Self.byte(network.first[column * hidden + unit] / layer.first)
      }
    }
    let lines = criteria.indices.map { index in
      line(index, criteria[index], thresholds[index], linearScale: scales[index], layer)
    }
    return RecogniserModel(
      language: language, trainedOn: trainedOn, figures: figures, lines: lines, keys: kept.map { table.keys[$0] },
      weights: bytes, hidden: hidden, hiddenBias: layer.bias, outputs: layer.outputs,
      worth: worth.integers(scale: scales[criteria.count], bias: weights.linear[criteria.count].last ?? 0))
  }

  private func line(
    _ index: Int, _ criterion: CriterionID, _ thresholds: Thresholds, linearScale: Float, _ layer: LayerScales
  ) -> RecogniserModel.Line {
    let offset =
      (weights.linear[index].last ?? 0)
      + (weights.network.map { $0.secondBias[index] * TrainedWeights.networkShare } ?? 0)
    return RecogniserModel.Line(
      criterion: criterion, linearScale: Self.whole(linearScale * 4 * 65_536),
      hiddenScale: Self.whole(layer.hiddenScale(index)), offset: Self.whole(offset * Self.unit),
      met: Self.whole((thresholds.alone + settings.partlyBand) * Self.unit),
      partly: Self.whole(thresholds.alone * Self.unit), contradicted: Self.whole(thresholds.ruled * Self.unit))
  }

  /// The columns with the largest weights, in their order.
  private var keptColumns: [Int] {
    let hidden = weights.network?.hidden ?? 0
    var sizes = [Float](repeating: 0, count: table.keys.count)
    var counts = [Float](repeating: 0, count: table.keys.count)
    for (index, column) in table.columns.enumerated() {
      counts[Int(column)] += table.values[index] * table.values[index]
    }
    for column in sizes.indices {
      var size: Float = 0
      for list in weights.linear.dropLast() { size += list[column] * list[column] }
      if let network = weights.network {
        for unit in 0..<hidden {
          let weight = network.first[column * hidden + unit]
          size += weight * weight * TrainedWeights.networkShare
        }
      }
      sizes[column] = size * counts[column]
    }
    guard sizes.count > settings.mostFeatures else { return Array(sizes.indices) }
    let order = sizes.indices.sorted { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
    return order.prefix(settings.mostFeatures).sorted()
  }

  static func whole(_ number: Float) -> Int32 { Int32(max(-2e9, min(2e9, number.rounded()))) }
  static func byte(_ number: Float) -> Int8 { Int8(max(-127, min(127, number.rounded()))) }
}

/// How the second layer's fractions become whole numbers.
private struct LayerScales {
  var first: Float = 1
  var bias: [Int32] = []
  var outputs: [Int16] = []
  private var second: [Float] = []

  init(_ network: LayeredTrainer.Network?, kept: [Int], outputs count: Int) {
    guard let network else { return }
    let hidden = network.hidden
    var largest: Float = 1e-9
    for column in kept { for unit in 0..<hidden { largest = max(largest, abs(network.first[column * hidden + unit])) } }
    let first = largest / 127
    self.first = first
    // A value of one is 256 of the scale that features are read in.
    bias = network.firstBias.map { ModelBuilder.whole($0 * 256 / first) }
    for output in 0..<count {
      let list = network.second[output * hidden..<(output + 1) * hidden]
      let scale = list.reduce(Float(1e-9)) { max($0, abs($1)) } / 32_767
      second.append(scale)
      outputs += list.map { Int16(max(-32_767, min(32_767, ($0 / scale).rounded()))) }
    }
  }

  /// Units are shifted by 4 and their sum by 12 before this counts, and the whole by 16 after it.
  func hiddenScale(_ output: Int) -> Float {
    guard !second.isEmpty else { return 0 }
    return first / 256 * 16 * 4096 * second[output] * TrainedWeights.networkShare * ModelBuilder.unit * 65_536
  }
}
