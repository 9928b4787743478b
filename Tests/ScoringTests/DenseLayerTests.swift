import TestSupport
import Testing

@testable import Scoring

@Suite struct DenseLayerTests {
  @Test(arguments: [1, 7, 8, 41, 96])
  func allColumnsAtOnceAreWhatEachIsAlone(_ columns: Int) {
    var generator = SeededGenerator(seed: UInt64(columns))
    let rows = 12
    let weights = (0..<rows * columns).map { _ in Int16.random(in: .min ... .max, using: &generator) }
    let biases = (0..<columns).map { _ in Int32.random(in: -1_000_000...1_000_000, using: &generator) }
    let layer = DenseLayer(weights, biases: biases)
    for _ in 0..<5 {
      let inputs = (0..<rows).map { _ in Int16.random(in: -4095...4095, using: &generator) }
      var sums = [Int32](repeating: 7, count: layer.sumCount)
      layer.sum(inputs, into: &sums)
      let plain = (0..<columns).map { column in
        (0..<rows).reduce(biases[column]) { $0 &+ Int32(weights[$1 * columns + column]) &* Int32(inputs[$1]) }
      }
      #expect(Array(sums.prefix(columns)) == plain)
    }
  }
}
