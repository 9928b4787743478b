import Scoring

/// Makes whole numbers of trained weights.
struct ModelBuilder {
  let weights: TrainedWeights
  let settings: LearningSettings

  /// Scores of the model are in 1,024ths.
  static let unit: Float = 1024

  func model(
    _ language: Language, trainedOn: String, _ criteria: [CriterionID], _ thresholds: [Thresholds], _ worth: WorthFit,
    figures: [RecogniserModel.Figure]
  ) -> RecogniserModel {
    let keys = weights.table.keys
    let linear = RecogniserModel.linearColumns(criteria: criteria.count)
    let hidden = weights.network?.hidden ?? 0
    let scales = weights.linear.map { column in column.dropLast().reduce(Float(1e-9)) { max($0, abs($1)) } / 127 }
    let layer = LayerScales(weights.network, outputs: criteria.count)
    var bytes = [Int8](repeating: 0, count: keys.count * (linear + hidden))
    for column in keys.indices {
      let base = column * (linear + hidden)
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
      language: language, trainedOn: trainedOn, figures: figures, lines: lines, keys: keys,
      weights: bytes.map { UInt8(bitPattern: $0) }[...], hidden: hidden, hiddenBias: layer.bias, outputs: layer.outputs,
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

  static func whole(_ number: Float) -> Int32 { Int32(max(-2e9, min(2e9, number.rounded()))) }
  static func byte(_ number: Float) -> Int8 { Int8(max(-127, min(127, number.rounded()))) }
}

/// How the second layer's fractions become whole numbers.
private struct LayerScales {
  var first: Float = 1
  var bias: [Int32] = []
  var outputs: [Int16] = []
  private var second: [Float] = []

  init(_ network: LayeredTrainer.Network?, outputs count: Int) {
    guard let network else { return }
    let hidden = network.hidden
    let largest = network.first.reduce(Float(1e-9)) { max($0, abs($1)) }
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
