import Scoring

/// Makes whole numbers of trained weights.
struct ModelBuilder {
  private let weights: TrainedWeights
  private let settings: LearningSettings
  private let projection: Projection

  /// Scores of the model are in 1,024ths.
  static let unit: Float = 1024
  /// What a column usually is, and the largest of the units, become: a sixteenth and a quarter of the most that a scorer
  /// lets through.
  private static let usualInput: Float = 256
  private static let largestUnit: Float = 1023
  /// Weights within which no sum of a reply leaves 32 bits, however strange the reply.
  private static let mostHidden: Float = 2047
  private static let mostOutput: Float = 1023

  init(weights: TrainedWeights, settings: LearningSettings) {
    self.weights = weights
    self.settings = settings
    projection = Projection(weights, columns: settings.columns, seed: settings.seed)
  }

  func model(
    _ language: Language, trainedOn: String, _ criteria: [CriterionID], _ thresholds: [Thresholds], _ worth: WorthFit,
    figures: [RecogniserModel.Figure]
  ) -> RecogniserModel {
    let columns = columns()
    let largest = largestUnit()
    let outputs = outputs(of: criteria.count)
    let lines = criteria.indices.map { index in
      RecogniserModel.Line(
        criterion: criteria[index],
        scale: Self.whole(outputs.scales[index] * largest / Self.largestUnit * Self.unit * Float(1 << 20)),
        offset: Self.whole(outputs.biases[index] * Self.unit),
        met: Self.whole((thresholds[index].alone + settings.partlyBand) * Self.unit),
        partly: Self.whole(thresholds[index].alone * Self.unit),
        contradicted: Self.whole(thresholds[index].ruled * Self.unit))
    }
    return RecogniserModel(
      language: language, trainedOn: trainedOn, figures: figures, lines: lines, keys: weights.table.keys,
      weights: columns.weights[...], columnScales: columns.scales, hidden: hidden(largest, outputs.weights),
      worth: worth.integers())
  }

  /// Each feature's first weights along the directions.
  private func columns() -> (weights: [UInt8], scales: [Int32]) {
    let count = projection.directions.count
    var numbers = [Float](repeating: 0, count: weights.table.keys.count * count)
    var largest = [Float](repeating: 1e-9, count: count)
    for column in weights.table.keys.indices {
      let row = weights.networks.flatMap { $0.first[column * $0.lanes..<(column + 1) * $0.lanes] }
      for (direction, vector) in projection.directions.enumerated() {
        let number = Projection.dot(row, vector)
        numbers[column * count + direction] = number
        largest[direction] = max(largest[direction], abs(number))
      }
    }
    let bytes = numbers.indices.map { UInt8(bitPattern: Self.byte(numbers[$0] / largest[$0 % count] * 127)) }
    // A sum is 256 times as large, for features are counted in 256ths.
    let scales = zip(largest, projection.sizes).map { largest, size in
      Self.whole(largest / 127 / 256 / size * Self.usualInput * Float(1 << 20))
    }
    return (bytes, scales)
  }

  /// - Parameter largest: what any unit ever was.
  private func hidden(_ largest: Float, _ outputs: [Int16]) -> RecogniserModel.Hidden {
    let rows = zip(projection.directions, projection.sizes).flatMap { direction, size in
      direction.flatMap { lane in (0..<Lane.scalarCount).map { lane[$0] * size / Self.usualInput } }
    }
    // What one step of a sum counts is halved while the greatest weight stays within its bounds.
    let greatest = rows.reduce(Float(1e-12)) { max($0, abs($1)) } / Self.mostHidden
    var (step, shift) = (largest / Self.largestUnit, Int32(0))
    while step / 2 >= greatest, shift < 20 { (step, shift) = (step / 2, shift + 1) }
    let biases = weights.networks.flatMap(\.firstBias).flatMap { lane in (0..<Lane.scalarCount).map { lane[$0] } }
    return RecogniserModel.Hidden(
      biases: biases.map { Self.whole($0 / step) }, weights: rows.map { Self.short($0 / step) }, shift: shift,
      outputs: outputs)
  }

  private func largestUnit() -> Float {
    (0..<weights.table.count).reduce(Float(1e-6)) { largest, row in
      weights.networks.reduce(largest) { largest, network in
        network.units(weights.table, row).reduce(largest) { max($0, $1.max()) }
      }
    }
  }

  /// The networks' second layers, each line on a scale of its own.
  private func outputs(of count: Int) -> (weights: [Int16], scales: [Float], biases: [Float]) {
    let share = 1 / Float(weights.networks.count)
    let lists = (0..<count).map { output in
      weights.networks.flatMap { network in
        network.second[output * network.lanes..<(output + 1) * network.lanes].flatMap { lane in
          (0..<Lane.scalarCount).map { lane[$0] * share }
        }
      }
    }
    let scales = lists.map { list in list.reduce(Float(1e-9)) { max($0, abs($1)) } / Self.mostOutput }
    let units = lists.first?.count ?? 0
    let whole = (0..<units).flatMap { unit in (0..<count).map { Self.short(lists[$0][unit] / scales[$0]) } }
    let biases = (0..<count).map { output in weights.networks.reduce(0) { $0 + $1.secondBias[output] * share } }
    return (whole, scales, biases)
  }

  static func whole(_ number: Float) -> Int32 { Int32(max(-2e9, min(2e9, number.rounded()))) }
  static func byte(_ number: Float) -> Int8 { Int8(max(-127, min(127, number.rounded()))) }
  static func short(_ number: Float) -> Int16 { Int16(max(-32_767, min(32_767, number.rounded()))) }
}
