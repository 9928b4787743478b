import TestSupport
import Testing

@testable import Scoring

@Suite struct RowTableTests {
  @Test(arguments: [0, 1, 7, 500, 40_000])
  func itFindsWhatADictionaryFinds(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    // Half of them crowd in one place, up to the greatest key of all.
    let keys = Set(
      (0..<count).map {
        UInt32.random(in: ($0 % 2 == 0 ? UInt32.max - UInt32(count) : 0)...UInt32.max, using: &generator)
      }
    ).sorted()
    let table = RowTable(keys)
    let plain = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
    let strangers = (0..<1000).map { _ in UInt32.random(in: .min ... .max, using: &generator) }
    let neighbours = keys.flatMap { [$0 &- 1, $0 &+ 1] }
    let asked = keys + strangers + neighbours + [UInt32.min, UInt32.max]
    #expect(table.none == Int32(keys.count))
    #expect(asked.allSatisfy { table.row(of: $0) == Int32(plain[$0] ?? keys.count) })
  }
}

@Suite struct SecondLayerTests {
  @Test(arguments: [(8, 1), (16, 8), (128, 41)])
  func allLinesAtOnceAreWhatEachIsAlone(_ hidden: Int, _ lines: Int) {
    var generator = SeededGenerator(seed: UInt64(hidden))
    let outputs = (0..<hidden * lines).map { _ in Int16.random(in: .min ... .max, using: &generator) }
    let bias = (0..<hidden).map { _ in Int32.random(in: -100_000...100_000, using: &generator) }
    let layer = SecondLayer(hidden: hidden, lines: lines, bias: bias, outputs: outputs)
    var firing = Scratch<SecondLayer.Firing>()
    var found = Scratch<Int64>()
    for most in [1000, 1_000_000, Int32.max] as [Int32] {
      let sums = (0..<hidden).map { _ in Int32.random(in: -most...most, using: &generator) }
      sums.withUnsafeBufferPointer { layer.fire($0.baseAddress!, into: &firing) }
      layer.sum(firing, into: &found)
      let expected = (0..<lines).map { line in
        (0..<hidden).reduce(Int64(0)) { sum, unit in
          sum + Int64(max(0, sums[unit] &+ bias[unit]) >> 4) * Int64(outputs[line * hidden + unit])
        }
      }
      #expect(Array(found.buffer.prefix(lines)) == expected)
    }
  }
}
