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
