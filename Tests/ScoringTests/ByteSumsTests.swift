import TestSupport
import Testing

@testable import Scoring

@Suite struct ByteSumsTests {
  /// One multiplication for each number of each row.
  private static func plainSums(_ weights: [Int8], columns: Int, _ groups: [(rows: [Int32], scale: Int32)]) -> [Int32] {
    (0..<columns).map { column in
      groups.reduce(0) { sum, group in
        group.rows.reduce(sum) { $0 &+ Int32(weights[Int($1) * columns + column]) &* group.scale }
      }
    }
  }

  @Test(arguments: [8, 16, 48, 88, 96, 104])
  func manyRowsAtOnceGiveWhatOneAfterTheOtherGives(_ columns: Int) {
    var generator = SeededGenerator(seed: UInt64(columns))
    var sums = ByteSums()
    for round in 0..<6 {
      let rowCount = Int.random(in: 1...40, using: &generator)
      // Every third round holds only the largest numbers, where a sum of sixteen bits would run over first.
      let weights = (0..<rowCount * columns).map { _ in
        round % 3 == 0 ? Int8.max : round % 3 == 1 ? Int8.min : Int8.random(in: .min ... .max, using: &generator)
      }
      let groups = (0..<3).map { _ in
        let count = Int.random(in: 0...520, using: &generator)
        let rows = (0..<count).map { _ in Int32.random(in: 0..<Int32(rowCount), using: &generator) }
        return (rows: rows, scale: Int32.random(in: 0...256, using: &generator))
      }
      let rows = ByteSums.rows(weights.map { UInt8(bitPattern: $0) }[...], columns: columns)
      let bytes = (0..<rows.count).map { rows[$0] }
      sums.clear(columns: columns)
      for group in groups {
        group.rows.withUnsafeBufferPointer { rows in
          bytes.withUnsafeBufferPointer { sums.add(rows, of: $0.baseAddress!, times: group.scale) }
        }
      }
      let expected = Self.plainSums(weights, columns: columns, groups)
      var totals = Scratch<Int32>()
      sums.write(to: &totals)
      let found = Array(totals.buffer.prefix(columns))
      #expect(found == expected)
    }
  }
}

@Suite struct FeatureFilterTests {
  @Test func whatTheModelKnowsPasses() {
    var generator = SeededGenerator(seed: 3)
    let keys = (0..<40_000).map { _ in UInt32.random(in: .min ... .max, using: &generator) }
    let filter = FeatureFilter(keys)
    #expect(keys.allSatisfy { filter.passes($0) == 1 })
    let strangers = (0..<10_000).map { _ in UInt32.random(in: .min ... .max, using: &generator) }
    #expect(strangers.count { filter.passes($0) == 1 } < 1500)
    #expect(strangers.allSatisfy { FeatureFilter.none.passes($0) == 1 })
  }
}

@Suite struct NumberSetTests {
  @Test(arguments: [0, 1, 5, 11, 300, 5000])
  func itHoldsWhatASetHolds(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { _ in UInt64.random(in: 1...UInt64(count * 2 + 1), using: &generator) }
    let (set, plain) = (NumberSet(numbers), Set(numbers))
    #expect((0...UInt64(count * 3 + 2)).allSatisfy { set.contains($0) == plain.contains($0) })
  }
}
